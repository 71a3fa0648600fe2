import { serverAudits } from 'graphql-http';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '../db/tables.ts';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';

// The audit asks for nothing but `__typename`: the pool never connects.
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
const server = createServer({ schema, db, log: pino({ level: 'silent' }) });
let url: string;

beforeAll(async () => {
  url = await listen(server, 'localhost', 0);
});
afterAll(async () => {
  await close(server, 1_000);
  await db.destroy();
});

test.each(
  serverAudits({ url: () => `${url}/graphql`, fetchFn: fetch }).map((audit) => [audit.name, audit] as const),
)('GraphQL over HTTP: %s', async (_, audit) => {
  const result = await audit.fn();
  // A warning is a recommendation not followed; we follow them all.
  expect(result.status === 'ok' ? '' : `${result.status}: ${result.reason}`).toBe('');
});
