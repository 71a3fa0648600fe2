import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type ClientOptions, createDb } from '../../db/client.ts';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';

export interface Served {
  readonly url: string;
  readonly logged: readonly Record<string, unknown>[];
}

/** A server of the test's own on a database, with a pool and limits as given. */
export async function serve(
  databaseUrl: string,
  pool: ClientOptions = {},
  options: Partial<ServerOptions> = {},
): Promise<Served> {
  const db = createDb(databaseUrl, { max: 2, ...pool });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const server = createServer({ schema, db, log, ...options });
  onTestFinished(async () => {
    await close(server, 1_000);
    await db.destroy();
  });
  return { url: await listen(server, '127.0.0.1', 0), logged };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: unknown;
  readonly codes: readonly string[];
}

/** Asks for what a document says; `codes` are those of the errors. */
export async function ask(url: string, query: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
    ...init,
  });
  const { status, headers } = response;
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status, headers, data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** Holds all statements locked while `work` goes on, so that whatever reads them waits. */
export async function whileLocked<T>(db: Kysely<DB>, work: () => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (lock) => {
    await sql`lock table statement in access exclusive mode`.execute(lock);
    return await work();
  });
}

/** How many of this server's statements wait for a lock. */
export async function waiting(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The processes that serve this database's connections, in order. */
export async function backends(db: Kysely<DB>): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' order by pid`.execute(db);
  return rows.map(({ pid }) => pid);
}
