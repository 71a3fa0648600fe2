import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { test as base, expect } from 'vitest';
import { createDb } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';

/** A server whose PostgreSQL logs every statement. `lines` are those of a request. */
const test = base
  .extend('dataDir', { scope: 'file' }, () => join(tmpdir(), `on-record-log-${randomUUID()}`))
  .extend('logging', { scope: 'file' }, async ({ dataDir }, { onCleanup }) => {
    const settings = { fsync: 'off', log_min_duration_statement: '0' };
    const embedded = await startEmbedded({ dataDir, settings });
    const db = createDb(embedded.connectionString, { max: 2 });
    await migrateToLatest(db);
    const server = createServer({ schema, db, log: pino({ level: 'silent' }) });
    const url = await listen(server, '127.0.0.1', 0);
    onCleanup(async () => {
      await close(server, 1_000);
      await db.destroy();
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    });
    const lines = (requestId: string) =>
      readFileSync(join(dataDir, 'postgres.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(`/${requestId}: `) && line.includes(' execute '));
    return { url, lines };
  });

const post = (url: string, requestId: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': requestId },
    body: JSON.stringify({ query }),
  }).then((response) => response.json());

test("PostgreSQL's log tells request and operation of a statement", async ({ logging: { url, lines } }) => {
  expect(await post(url, 'log-1', 'query Counted { statements { totalCount } }')).toHaveProperty('data');
  expect(lines('log-1')).toEqual([
    expect.stringMatching(/execute <unnamed>\/log-1: \/\*operation='Counted'\*\/ \S/),
  ]);
});

test('it tells them of a statement prepared by name, and of operations that the executor answers', async ({
  logging: { url, lines },
}) => {
  const query = 'query Unknown { statements(filter: { by: "Nobody" }) { totalCount } }';
  for (const id of ['log-2', 'log-3']) expect(await post(url, id, query)).toHaveProperty('errors');
  expect(lines('log-2').length).toBeGreaterThan(1);
  expect(lines('log-3')).toContainEqual(
    expect.stringMatching(/execute [\w-]{24}\/log-3: \/\*operation='Unknown'/),
  );
});

test('it tells the request of an export', async ({ logging: { url, lines } }) => {
  const response = await fetch(`${url}/export.csv`, { headers: { 'x-request-id': 'log-4' } });
  await response.text();
  expect(lines('log-4').length).toBeGreaterThan(0);
});
