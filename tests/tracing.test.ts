import { parse } from 'graphql';
import { pino } from 'pino';
import { expect, vi } from 'vitest';
import { createDb } from '../db/client.ts';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';
import { tracedDocument } from '../src/traced-document.ts';
import { createTracing } from '../src/tracing.ts';
import { ask, startedArchive, stopped } from './archive-process.ts';
import { readingTest } from './database-fixture.ts';
import { type Collector, type ReceivedSpan, startCollector } from './otlp-collector.ts';

const log = pino({ level: 'silent' });
const always = { sampler: 'parentbased_always_on', ratio: 1 } as const;

const test = readingTest.extend('collector', async ({ task: _ }, { onCleanup }): Promise<Collector> => {
  const collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  onCleanup(async () => {
    vi.unstubAllEnvs();
    await collector.close();
  });
  return collector;
});

/** Starts a server that traces; `sent` stops it and hands out the spans that have come. */
async function traced(
  db: Parameters<typeof createServer>[0]['db'],
  collector: Collector,
  sampling: Parameters<typeof createTracing>[0] = always,
  warnings = log,
) {
  const tracing = createTracing(sampling, new Set(['Known']), warnings);
  const server = createServer({ schema, db, log, observers: [tracing.observer] });
  const url = await listen(server, '127.0.0.1', 0);
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return await response.text();
  };
  const sent = async () => {
    await close(server, 0);
    await tracing.stop();
    return collector.spans;
  };
  return { url, ask, sent };
}

const count = '{ statements(filter: { by: "Lukashenko", about: "NATO" }, first: 3) { totalCount } }';
const executed = count.replace('{ statements', '{ __schema { queryType { name } } statements');
const serverSpan = (spans: readonly ReceivedSpan[]) => spans.find(({ kind }) => kind === 2);
const sqlSpans = (spans: readonly ReceivedSpan[]) => spans.filter(({ kind }) => kind === 3);

test.for([
  ['by SQL alone', count],
  ['by the executor', executed],
])('an operation is a span with its SQL below it, answered %s', async ([, fields], { db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask(`query Known ${fields}`, { 'x-request-id': 'traced-1' });
  const spans = await sent();
  expect(spans).toHaveLength(2);
  const [operation, statement] = [serverSpan(spans), sqlSpans(spans)[0]];
  expect(operation).toMatchObject({
    name: 'query Known',
    attributes: {
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Known',
      'http.request.method': 'POST',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'http.response.header.x-request-id': ['traced-1'],
    },
  });
  expect(statement).toMatchObject({
    name: 'SELECT',
    parentSpanId: operation?.spanId,
    traceId: operation?.traceId,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': expect.stringContaining('select') },
  });
  expect(BigInt(statement?.startTimeUnixNano ?? 0)).toBeGreaterThanOrEqual(
    BigInt(operation?.startTimeUnixNano ?? 0),
  );
  expect(BigInt(statement?.endTimeUnixNano ?? 0)).toBeLessThanOrEqual(
    BigInt(operation?.endTimeUnixNano ?? 0),
  );
  expect(collector.resource['service.name']).toBe('on-record');
});

test('no span tells what was searched for', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask(count);
  const spans = await sent();
  expect(serverSpan(spans)?.attributes['graphql.document']).toBe(
    '{ statements(filter: {by: ?, about: ?}, first: ?) { totalCount } }',
  );
  expect(JSON.stringify(spans)).not.toMatch(/lukashenko|nato/i);
});

test('literals of every kind are left out of a document, wherever they stand', () => {
  const document = parse(
    `
    # secret 1
    query Q($a: String = "secret 2", $b: [Int!] = [3], $form: Form = DIRECT) @d(reason: """secret
    4""") { x: f(a: {b: ["secret 5", 6.5, true, null]}) ...F }
    fragment F on Query { g(a: $a, "secret 7": 8) }`.replace(', "secret 7": 8', ''),
  );
  expect(tracedDocument(document)).toBe(
    'query Q($a: String = ?, $b: [Int!] = [?], $form: Form = DIRECT) @d(reason: ?) { x: f(a: {b: [?, ?, true, null]}) ...F } fragment F on Query { g(a: $a) }',
  );
});

test('a name that a client thought of does not become the name of a span', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask(`query Mine ${count}`);
  const spans = await sent();
  expect(serverSpan(spans)).toMatchObject({
    name: 'query',
    attributes: { 'graphql.operation.name': 'Mine' },
  });
});

test('a span continues the trace of the caller', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask(count, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });
  expect(serverSpan(await sent())).toMatchObject({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    parentSpanId: 'b7ad6b7169203331',
  });
});

test('a trace that the caller does not keep is not kept here', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask(count, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00' });
  expect(await sent()).toEqual([]);
});

test('the sampler of the environment decides', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector, { sampler: 'traceidratio', ratio: 0 });
  await ask(count);
  expect(await sent()).toEqual([]);
});

test('a mistake of the client is no error of the span, but its code is there', async ({ db, collector }) => {
  const { ask, sent } = await traced(db, collector);
  await ask('{ statements(filter: { by: "nobody at all" }) { totalCount } }');
  const span = serverSpan(await sent());
  expect(span?.status.code).not.toBe(2);
  expect(span?.attributes['on_record.error_codes']).toEqual(['UNKNOWN_ENTITY']);
});

test('a database that is away makes errors of both spans, with what happened', async ({ collector }) => {
  // Nothing listens on port 1.
  const away = createDb('postgres://reader@127.0.0.1:1/archive');
  const { ask, sent } = await traced(away, collector);
  await ask(count);
  const spans = await sent();
  await away.destroy();
  expect(serverSpan(spans)).toMatchObject({
    status: { code: 2 },
    attributes: { 'error.type': 'SERVICE_UNAVAILABLE' },
    events: [{ name: 'exception' }],
  });
  expect(sqlSpans(spans)[0]).toMatchObject({
    status: { code: 2 },
    attributes: { 'error.type': 'ECONNREFUSED' },
    events: [{ name: 'exception' }],
  });
});

test('an export is a span, with one for each statement below it', async ({ db, collector }) => {
  const { url, sent } = await traced(db, collector);
  await (await fetch(`${url}/export.ndjson`)).text();
  const spans = await sent();
  const parent = serverSpan(spans);
  expect(parent).toMatchObject({ name: 'GET', attributes: { 'url.path': '/export.ndjson' } });
  expect(sqlSpans(spans).length).toBeGreaterThan(0);
  expect(sqlSpans(spans).map(({ parentSpanId }) => parentSpanId)).toEqual(
    sqlSpans(spans).map(() => parent?.spanId),
  );
});

test('probes and pages are no spans', async ({ db, collector }) => {
  const { url, sent } = await traced(db, collector);
  for (const path of ['/health', '/ready', '/nowhere']) await fetch(url + path);
  expect(await sent()).toEqual([]);
});

test('a collector that is away is a warning, and keeps no server from stopping', async ({
  db,
  collector,
}) => {
  await collector.close();
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '100');
  const lines: string[] = [];
  const warnings = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const { ask, sent } = await traced(db, collector, always, warnings);
  expect(JSON.parse(await ask(count))).toEqual({ data: { statements: { totalCount: 1 } } });
  expect(await sent()).toEqual([]);
  expect(lines.join('')).toContain('the last traces were not sent');
});

test('the server traces where the environment names a collector, and sends everything before it stops', async ({
  url,
  collector,
}) => {
  const archive = await startedArchive({
    DATABASE_URL: url,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'api-key=given',
    OTEL_SERVICE_NAME: 'archive-in-test',
  });
  await ask(archive.url, '{ statements { totalCount } }');
  expect(await stopped(archive.child, 'SIGTERM')).toBe(0);
  expect(collector.spans).toHaveLength(2);
  expect(collector.resource['service.name']).toBe('archive-in-test');
  expect(collector.headers['api-key']).toBe('given');
});
