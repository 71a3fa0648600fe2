import { hash } from 'node:crypto';
import { parse, validate } from 'graphql';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DB } from '../db/tables.ts';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { readSamples } from '../src/samples.ts';
import { createServer } from '../src/server.ts';

// The page needs no database: the pool never connects.
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
const server = createServer({ schema, db, log: pino({ level: 'silent' }) });
const samples = readSamples();
let url: string;

beforeAll(async () => {
  url = await listen(server, 'localhost', 0);
});
afterAll(async () => {
  await close(server, 1_000);
  await db.destroy();
});

test('a browser gets GraphiQL under the name of the archive', async () => {
  const response = await page();
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('<title>On Record</title>');
});

test('the page loads nothing: script, style and icon are in it', async () => {
  const html = await (await page()).text();
  const head = html.slice(0, html.indexOf('<style>'));
  expect(head).not.toMatch(/(src|href)="(?!data:)/);
  expect(html).not.toMatch(/<script[^>]+src=|@import|unpkg\.com|cdn\.jsdelivr/);
});

test('the browser is told to refuse requests to any other host', async () => {
  const policy = (await page()).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'.*connect-src 'self'/);
  expect(policy).not.toMatch(/https?:|\*/);
});

test('no script runs but the two of the page', async () => {
  const response = await page();
  const html = await response.text();
  const [, small = ''] = /<script id="variables">(.*?)<\/script>/s.exec(html) ?? [];
  const [, large = ''] = /<script>(.*)<\/script>/s.exec(html) ?? [];
  const policy = response.headers.get('content-security-policy') ?? '';
  const hashes = [large, small].map((script) => `'sha256-${hash('sha256', script, 'base64')}'`);
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(hashes.join(' '));
});

test('the page is the same in every encoding', async () => {
  const pages = new Set<string>();
  for (const encoding of ['identity', 'gzip', 'br']) {
    const response = await page({ 'accept-encoding': encoding });
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    pages.add(await response.text());
  }
  expect(pages.size).toBe(1);
});

test('a browser that has the page is not sent it again', async () => {
  const etag = (await page()).headers.get('etag') ?? '';
  expect((await page({ 'if-none-match': etag })).status).toBe(304);
});

test('a program that asks without a word for HTML gets GraphQL', async () => {
  const response = await fetch(`${url}/graphql?query={__typename}`);
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('headers can be written, such as the one that asks for the cost', async () => {
  expect(await (await page()).text()).not.toContain('"isHeadersEditorEnabled":false');
});

test('it opens on a tab for each sample operation', async () => {
  expect(samples.length).toBeGreaterThanOrEqual(5);
  const html = await (await page()).text();
  for (const sample of samples) expect(html).toContain(JSON.stringify(sample.query));
});

test.each(samples.map((sample) => [sample.query.split('\n')[0], sample] as const))(
  'a sample says what it answers, is valid, and shows the values of its variables: %s',
  (comment, { query, variables }) => {
    expect(comment).toMatch(/^# \S/);
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    const declared = operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : undefined;
    const names = declared?.map(({ variable }) => variable.name.value);
    expect(Object.keys(JSON.parse(variables ?? '{}') as object)).toEqual(names);
  },
);

async function page(headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${url}/graphql`, { headers: { accept: 'text/html', ...headers } });
}
