import { request as httpRequest } from 'node:http';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DB } from '../db/tables.ts';
import { defaultLimits } from '../src/limits/limits.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';

const limit = defaultLimits.bodyBytes;
const logged: Record<string, unknown>[] = [];
const log = pino(
  { level: 'debug' },
  { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
);
// Nothing listens on port 1, so this database is away for good.
const unreachable = new Kysely<DB>({
  dialect: new PostgresDialect({
    pool: new pg.Pool({ connectionString: 'postgres://reader:s3cret@127.0.0.1:1/archive' }),
  }),
});
const server = createServer({ schema: faultySchema(), db: unreachable, log });
let url: string;

beforeAll(async () => {
  url = await listen(server, 'localhost', 0);
});
afterAll(async () => {
  await close(server, 1_000);
  await unreachable.destroy();
});
beforeEach(() => {
  logged.length = 0;
});

test('an answer carries the request id the caller gave', async () => {
  const response = await ask({ query: '{ __typename }' }, { 'x-request-id': 'trace-7.a:b' });
  expect(response.headers.get('x-request-id')).toBe('trace-7.a:b');
  expect(logged).toContainEqual(expect.objectContaining({ requestId: 'trace-7.a:b', status: 200 }));
});

test.each(['', 'x'.repeat(129), 'two words', 'quote"d'])(
  'a request id that is not sane is replaced: %j',
  async (id) => {
    const response = await ask({ query: '{ __typename }' }, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('each request is logged once with operation, status and milliseconds', async () => {
  await ask({ query: 'query Greeting { echo(text: "hi") }' });
  const lines = logged.filter((line) => line.msg === 'request');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ method: 'POST', path: '/graphql', operation: 'Greeting', status: 200 });
  expect(lines[0]?.ms).toBeGreaterThanOrEqual(0);
  expect(lines[0]?.cost).toBeGreaterThanOrEqual(0);
});

test('an unexpected error is masked, logged once with its stack, and found by its request id', async () => {
  const { errors, text } = await answer({ query: '{ a: broken b: echo(text: "still here") }' });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ path: ['a'], extensions: { code: 'INTERNAL' } });
  expect(text).not.toContain('s3cret');
  const requestId = errors[0]?.extensions.requestId;
  expect(errors[0]?.message).toContain(requestId);
  const faults = logged.filter((line) => line.level === 50);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ requestId, err: { message: 's3cret inside' } });
  expect(faults[0]?.err).toHaveProperty('stack', expect.stringContaining('server.test.ts'));
});

test('an unexpected error stays masked in development', async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'development';
  try {
    expect((await answer({ query: '{ broken }' })).text).not.toMatch(/s3cret|stack|originalError/);
  } finally {
    process.env.NODE_ENV = before;
  }
});

test.each(['thrownText', 'uncoded', 'wrongType', 'foreignCode', 'missing'])(
  'a fault of ours is INTERNAL, however it shows itself: %s',
  async (field) => {
    const { errors, text } = await answer({ query: `{ ${field} }` });
    expect(errors.map((error) => error.extensions.code)).toEqual(['INTERNAL']);
    expect(text).not.toContain('s3cret');
  },
);

test('an error made for the client arrives as it is', async () => {
  const { errors } = await answer({ query: '{ coded }' });
  expect(errors).toMatchObject([
    { message: 'Nothing is called "OTNA".', extensions: { code: 'UNKNOWN_ENTITY', suggestions: ['OTAN'] } },
  ]);
});

test.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.7:5432'],
  ['57P01', 'terminating connection due to administrator command'],
  ['57P03', 'the database system is starting up'],
  ['08006', 'connection failure'],
  ['53300', 'sorry, too many clients already'],
  ['', 'timeout exceeded when trying to connect'],
  ['', 'Connection terminated unexpectedly'],
])('a database that is away is SERVICE_UNAVAILABLE: %s %s', async (code, message) => {
  const { errors, text, status } = await answer({
    query: 'query ($code: String!, $message: String!) { failing(code: $code, message: $message) }',
    variables: { code, message },
  });
  expect(errors.map((error) => error.extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
  expect(text).not.toContain(message);
  expect(status).toBe(503);
});

test('a connection refused at both addresses of a host is one error', async () => {
  const { errors } = await answer({ query: '{ refusedTwice }' });
  expect(errors.map((error) => error.extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
  expect(logged.filter((line) => line.level === 50)).toHaveLength(1);
});

test('a query cut off by the database is TIMEOUT', async () => {
  const { errors } = await answer({
    query: '{ failing(code: "57014", message: "canceling statement due to statement timeout") }',
  });
  expect(errors.map((error) => error.extensions.code)).toEqual(['TIMEOUT']);
});

test.each<[string, unknown, RegExp]>([
  ['a query that does not parse', { query: '{ echo(' }, /^Syntax Error/],
  ['an empty query', { query: '' }, /query|Syntax Error/],
  ['no query', {}, /Send the GraphQL document as "query"/],
  ['an unknown field', { query: '{ quotes }' }, /Cannot query field "quotes"/],
  [
    'a missing variable',
    { query: 'query ($t: String!) { echo(text: $t) }' },
    /"\$t" of required type "String!"/,
  ],
  [
    'a variable of another type',
    { query: 'query ($t: Int!) { count(n: $t) }', variables: { t: 'x' } },
    /Int cannot/,
  ],
  ['a number beyond 32 bits', { query: '{ count(n: 3000000000) }' }, /32-bit/],
  ['an unknown operation', { query: 'query A { echo }', operationName: 'B' }, /which operation to run/],
  ['two operations and no name', { query: 'query A { echo } query B { echo }' }, /which operation to run/],
  ['variables that are a list', { query: '{ echo }', variables: [1] }, /"variables"/],
  ['a mutation', { query: 'mutation { erase }' }, /mutation/i],
  ['a subscription', { query: 'subscription { news }' }, /subscription/i],
  ['a batch', [{ query: '{ echo }' }], /one operation in each request/],
  ['a body that is a text', 'echo', /object/],
  [
    'U+0000 in a variable',
    { query: 'query ($t: String!) { echo(text: $t) }', variables: { t: 'a\0b' } },
    /U\+0000/,
  ],
  ['U+0000 deep in a variable', { query: '{ echo }', variables: { a: [{ b: ['\0'] }] } }, /U\+0000/],
  ['U+0000 in a literal', { query: '{ echo(text: "a\\u0000b") }' }, /U\+0000/],
  ['U+0000 in a list of literals', { query: '{ echo(texts: ["a", "\\u0000"]) }' }, /U\+0000/],
  ['U+0000 in the document', { query: '{ echo(text: "a\0b") }' }, /U\+0000|Syntax Error/],
  ['half a surrogate pair in a variable', { query: '{ echo }', variables: { t: '\ud83d' } }, /surrogate/],
  ['half a surrogate pair in a literal', { query: '{ echo(text: "\\ud83d") }' }, /Unicode escape/],
  ['half a surrogate pair in the document', { query: '{ echo(text: "\ud83d") }' }, /Syntax Error/],
])('%s is BAD_USER_INPUT with a message that says why, and the next request works', async (_, body, why) => {
  const { errors, status } = await answer(body);
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(error.message).toMatch(why);
  }
  expect(status).toBe(400);
  expect((await answer({ query: '{ echo(text: "next") }' })).data).toEqual({ echo: 'next' });
  expect(logged.filter((line) => line.level === 50)).toEqual([]);
});

test.each([
  ['not JSON', 'echo(', 'application/json', 400],
  ['empty', '', 'application/json', 400],
  ['null', 'null', 'application/json', 400],
  ['of another media type', '<query/>', 'text/xml', 415],
  ['multipart', '--x--', 'multipart/form-data; boundary=x', 415],
  ['a form', 'query={echo}', 'application/x-www-form-urlencoded', 415],
])('a body that is %s is BAD_USER_INPUT', async (_, body, type, status) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, accept: 'application/json' },
  });
  expect(response.status).toBe(status);
  expect(codes(await response.json())).toEqual(['BAD_USER_INPUT']);
});

test('an Accept header without JSON gets told what is on offer', async () => {
  const response = await ask({ query: '{ echo }' }, { accept: 'image/png' });
  expect(response.status).toBe(406);
  expect(codes(await response.json())).toEqual(['BAD_USER_INPUT']);
});

test('a method other than GET and POST is refused', async () => {
  const response = await fetch(`${url}/graphql`, { method: 'PUT', body: '{}' });
  expect(response.status).toBe(405);
  expect(codes(await response.json())).toEqual(['BAD_USER_INPUT']);
});

test('queries can be asked by GET, and broken variables there are the client’s mistake', async () => {
  const query = encodeURIComponent('query ($t: String) { echo(text: $t) }');
  const good = await fetch(`${url}/graphql?query=${query}&variables=${encodeURIComponent('{"t":"x"}')}`);
  expect(await good.json()).toEqual({ data: { echo: 'x' } });
  const bad = await fetch(`${url}/graphql?query=${query}&variables={t:`);
  expect(bad.status).toBe(400);
  expect(codes(await bad.json())).toEqual(['BAD_USER_INPUT']);
});

test('an answer in parts is framed once', async () => {
  const headers = { 'content-type': 'application/json', accept: 'multipart/mixed' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: 'none' });
  expect(response.headers.get('transfer-encoding')).toBeNull();
  expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
});

test('a page of any other site may ask', async () => {
  const response = await fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://reader.example', 'access-control-request-method': 'POST' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).not.toBe('true');
});

test('a body larger than the limit is refused with 413 in the shape of every error', async () => {
  const response = await ask({ query: `{ echo(text: "${'x'.repeat(limit)}") }` });
  expect(response.status).toBe(413);
  expect(codes(await response.json())).toEqual(['BAD_USER_INPUT']);
});

test('a body of unknown length is read only up to the limit', async () => {
  let sent = 0;
  const { status, body } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = httpRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    });
    const push = () => {
      if (request.writableEnded || request.destroyed || sent > 64 * limit) return;
      sent += 65_536;
      request.write(' '.repeat(65_536), push);
    };
    request.on('response', async (response) => {
      const parts = await response.setEncoding('utf8').toArray();
      resolve({ status: response.statusCode ?? 0, body: parts.join('') });
      request.destroy();
    });
    request.on('error', reject);
    push();
  });
  expect(status).toBe(413);
  expect(codes(JSON.parse(body))).toEqual(['BAD_USER_INPUT']);
  expect(sent).toBeLessThan(32 * limit);
});

test('a text of 250 kB within the limit is read whole', async () => {
  const query = 'query ($text: String) { echo(text: $text) }';
  const { data } = await answer({ query, variables: { text: 'x'.repeat(250_000) } });
  expect(data?.echo).toHaveLength(250_000);
});

test('a message never repeats a long text of the client', async () => {
  const { text } = await answer({ query: `{ count(n: "${'x'.repeat(50_000)}") }` });
  expect(text.length).toBeLessThan(10_000);
});

test('a document nested without end is QUERY_TOO_COMPLEX', async () => {
  const { errors } = await answer({ query: '{a'.repeat(100_000) });
  expect(errors.map((error) => error.extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
  expect(logged.filter((line) => line.level === 50)).toEqual([]);
});

test('the process is up and says so, while /ready tells that the database is away', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(503);
  const text = await ready.text();
  expect(JSON.parse(text)).toHaveProperty('reason', expect.stringContaining('database'));
  expect(text).not.toMatch(/s3cret|127\.0\.0\.1/);
});

test('the root leads to /graphql', async () => {
  const response = await fetch(url, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/graphql');
});

test.each(['/nothing', '/nothing/health', '/nothing/graphql', '/graphql/more', '/favicon.ico'])(
  'an unknown path is 404 and points to what exists: %s',
  async (path) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('/graphql');
  },
);

interface Answer {
  status: number;
  text: string;
  data?: Record<string, unknown> | null;
  errors: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

async function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${url}/graphql`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...headers,
    },
  });
}

async function answer(body: unknown): Promise<Answer> {
  const response = await ask(body);
  const text = await response.text();
  return { errors: [], ...(JSON.parse(text) as Partial<Answer>), status: response.status, text };
}

function codes(body: unknown): unknown[] {
  return (body as Answer).errors.map((error) => error.extensions.code);
}

function faultySchema(): GraphQLSchema {
  const schema = buildSchema(`type Query {
    echo(text: String, texts: [String!]): String
    count(n: Int!): Int
    broken: String
    thrownText: String
    uncoded: String
    foreignCode: String
    wrongType: Int
    missing: String!
    coded: String
    refusedTwice: String!
    failing(code: String!, message: String!): String!
  }`);
  const resolvers: Record<string, (args: Record<string, string>) => unknown> = {
    echo: ({ text }) => text,
    broken: () => {
      throw new Error('s3cret inside');
    },
    thrownText: () => {
      throw 's3cret inside';
    },
    uncoded: () => {
      throw new GraphQLError('s3cret inside');
    },
    foreignCode: () => {
      throw Object.assign(new Error('s3cret inside'), { extensions: { code: 'BAD_USER_INPUT' } });
    },
    refusedTwice: () => {
      const refused = ['::1', '127.0.0.1'].map((host) =>
        Object.assign(new Error(`connect ECONNREFUSED ${host}:5432`), { code: 'ECONNREFUSED' }),
      );
      throw Object.assign(new AggregateError(refused), { code: 'ECONNREFUSED' });
    },
    wrongType: () => 's3cret inside',
    missing: () => null,
    coded: () => {
      throw new GraphQLError('Nothing is called "OTNA".', {
        extensions: { code: 'UNKNOWN_ENTITY', suggestions: ['OTAN'] },
      });
    },
    failing: ({ code, message }) => {
      throw Object.assign(new Error(message), { code });
    },
  };
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = resolvers[field.name];
    if (resolve) field.resolve = (_, args) => resolve(args);
  }
  return schema;
}
