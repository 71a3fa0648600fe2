import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Operation, Shape, Values } from '../shapes/shape.ts';

interface Contestant {
  readonly name: string;
  readonly file: string;
  /** Connections that served it best on two cores with 16 clients; see README. */
  readonly connections: number;
  /** Options of Node itself. */
  readonly nodeOptions?: string[];
  /** False where it cannot answer the shape at all; absent: it answers every one. */
  readonly answers?: (shape: Shape) => boolean;
  readonly request: (shape: Shape, values: Values, cursor: (...keys: string[]) => string) => Request;
}

export interface Request {
  readonly path: string;
  readonly body: string;
}

export interface Running extends Contestant {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly origin: string;
}

const graphql =
  (operation: (shape: Shape) => Operation | undefined): Contestant['request'] =>
  (shape, values, cursor) => {
    const asked = operation(shape);
    if (!asked) throw new Error(`${shape.name} has no operation for this contestant.`);
    const { query, variables } = asked;
    return { path: '/graphql', body: JSON.stringify({ query, variables: variables(values, cursor) }) };
  };

export const contestants: readonly Contestant[] = [
  {
    name: 'on-record',
    file: 'on-record.ts',
    connections: 3,
    // As `npm start` runs it.
    nodeOptions: ['--max-semi-space-size=8'],
    request: graphql(({ graphql }) => graphql),
  },
  {
    name: 'postgraphile',
    file: 'postgraphile.ts',
    connections: 3,
    request: graphql(({ name, postgraphile }) => {
      if (!postgraphile) throw new Error(`PostGraphile has no words for ${name}.`);
      return postgraphile;
    }),
  },
  {
    name: 'by-hand',
    file: 'by-hand.ts',
    connections: 3,
    request: (shape, values) => ({ path: `/${shape.name}`, body: JSON.stringify(Object.values(values)) }),
  },
  {
    name: 'dataloader',
    file: 'dataloader.ts',
    connections: 3,
    request: graphql(({ graphql }) => graphql),
  },
];

/** Starts a contestant on a free port and resolves when it listens. */
export async function start(
  contestant: Contestant,
  databaseUrl: string,
  {
    connections = contestant.connections,
    nodeOptions = contestant.nodeOptions ?? [],
  }: { connections?: number | undefined; nodeOptions?: string[] } = {},
): Promise<Running> {
  const child = fork(join(import.meta.dirname, '../servers', contestant.file), {
    execArgv: nodeOptions,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BENCH_DATABASE_URL: databaseUrl,
      BENCH_CONNECTIONS: String(connections),
    },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${contestant.name} ended before it listened.`);
  });
  const [{ port }] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
  ended.catch(() => {});
  return {
    ...contestant,
    connections,
    process: child,
    pid: child.pid ?? 0,
    origin: `http://127.0.0.1:${port}`,
  };
}

/** The answer to one request. @throws where it is an error. */
export async function ask({ name, origin }: Running, { path, body }: Request): Promise<unknown> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (!response.ok || answer.errors || !answer.data)
    throw new Error(`${name} answered ${body.slice(0, 2000)} with ${response.status} ${text.slice(0, 2000)}`);
  return answer.data;
}

/** One request for each row of values, the same for all contestants but for their words and cursors. */
export async function requestsOf(
  contestant: Running,
  shape: Shape,
  rows: readonly Values[],
): Promise<Request[]> {
  const cursors = await cursorMaker(contestant, shape);
  return rows.map((values) => contestant.request(shape, values, cursors));
}

/**
 * Cursors hold the keys of a row last, as JSON in base64, behind whatever else a contestant puts there: so the cursor of
 * any row is that of the first page with other keys. A wrong one would be refused, or give another page.
 */
async function cursorMaker(contestant: Running, shape: Shape): Promise<(...keys: string[]) => string> {
  if (contestant.name === 'by-hand' || !shape.graphql.query.includes('endCursor')) return () => '';
  const first = contestant.request(shape, {}, () => '');
  const body = JSON.parse(first.body) as { variables: unknown };
  const data = await ask(contestant, { ...first, body: JSON.stringify({ ...body, variables: {} }) });
  const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  if (!cursor) throw new Error(`${contestant.name} gave no cursor for ${shape.name}.`);
  const parts = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')) as string[];
  const encoding = cursor === Buffer.from(JSON.stringify(parts)).toString('base64') ? 'base64' : 'base64url';
  return (...keys) =>
    Buffer.from(JSON.stringify([...parts.slice(0, -keys.length), ...keys])).toString(encoding);
}
