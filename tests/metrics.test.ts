import { pino } from 'pino';
import { expect } from 'vitest';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { createMetrics } from '../src/metrics.ts';
import { createServer } from '../src/server.ts';
import { readingTest } from './database-fixture.ts';

/** A server with metrics of its own for each test. `ask` sends a document, `metrics` reads one line each. */
const test = readingTest
  .extend('servers', async ({ db }, { onCleanup }) => {
    const { observer, server: metrics } = createMetrics(db, new Set(['Known']));
    const archive = createServer({ schema, db, log: pino({ level: 'silent' }), observers: [observer] });
    onCleanup(async () => {
      await close(archive, 0);
      await close(metrics, 0);
    });
    return {
      archive: await listen(archive, '127.0.0.1', 0),
      metrics: await listen(metrics, '127.0.0.1', 0, 'METRICS_'),
    };
  })
  .extend('ask', ({ servers }) => async (query: string) => {
    const response = await fetch(`${servers.archive}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return await response.text();
  })
  .extend('metrics', ({ servers }) => async () => {
    const text = await (await fetch(`${servers.metrics}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line): [string, number] => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
    );
  });

const answeredDirectly = '{ statements { totalCount } }';
const executed = '{ __schema { queryType { name } } statements { totalCount } }';

test('a request counts under its operation, whichever way it is answered', async ({ ask, metrics }) => {
  await ask(`query Known ${answeredDirectly}`);
  await ask(`query Known ${executed}`);
  const found = await metrics();
  expect(found.get('on_record_requests_total{operation="Known",status="200"}')).toBe(2);
  expect(found.get('on_record_request_duration_seconds_count{operation="Known"}')).toBe(2);
  expect(found.get('on_record_sql_duration_seconds_count')).toBe(2);
});

test('names that clients think of do not add up', async ({ ask, metrics }) => {
  for (let number = 0; number < 5; number++) await ask(`query Mine${number} ${answeredDirectly}`);
  await ask(answeredDirectly);
  await ask('{ nothing }');
  const found = await metrics();
  const requests = [...found].filter(([name]) => name.startsWith('on_record_requests_total'));
  expect(Object.fromEntries(requests)).toEqual({
    'on_record_requests_total{operation="other",status="200"}': 5,
    'on_record_requests_total{operation="anonymous",status="200"}': 1,
    'on_record_requests_total{operation="none",status="200"}': 1,
  });
});

test('errors count by code', async ({ ask, metrics }) => {
  await ask('{ nothing }');
  await ask('{ statements(filter: { by: "nobody at all" }) { totalCount } }');
  const found = await metrics();
  expect(found.get('on_record_errors_total{code="BAD_USER_INPUT"}')).toBe(1);
  expect(found.get('on_record_errors_total{code="UNKNOWN_ENTITY"}')).toBe(1);
});

test('an export counts, with its SQL', async ({ servers, metrics }) => {
  await (await fetch(`${servers.archive}/export.csv`)).text();
  const found = await metrics();
  expect(found.get('on_record_requests_total{operation="export",status="200"}')).toBe(1);
  expect(found.get('on_record_sql_duration_seconds_count')).toBeGreaterThan(0);
});

test('pages and probes do not count', async ({ servers, metrics }) => {
  for (const path of ['/health', '/ready', '/nowhere']) await fetch(servers.archive + path);
  const names = [...(await metrics()).keys()];
  expect(names.filter((name) => name.startsWith('on_record_request'))).toEqual([]);
});

test('the pool, the event loop and the process show their state', async ({ ask, metrics }) => {
  await ask(answeredDirectly);
  const found = await metrics();
  expect(found.get('on_record_pool_connections{state="idle"}')).toBeGreaterThan(0);
  expect(found.get('on_record_pool_connections{state="used"}')).toBe(0);
  expect(found.get('on_record_pool_max_connections')).toBe(4);
  expect(found.get('on_record_pool_waiting_requests')).toBe(0);
  expect(found.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  expect(found.get('process_resident_memory_bytes')).toBeGreaterThan(0);
});

test('metrics are served at their own address only, and nothing else is there', async ({ servers }) => {
  expect((await fetch(`${servers.archive}/metrics`)).status).toBe(404);
  expect((await fetch(`${servers.metrics}/graphql?query={__typename}`)).status).toBe(404);
  const { headers } = await fetch(`${servers.metrics}/metrics`);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
});
