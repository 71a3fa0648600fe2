import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import type { DB } from '../db/tables.ts';
import { schema } from '../schema/index.ts';
import { type HttpPolicy, openPolicy } from '../src/common-headers.ts';
import { DocumentChoice } from '../src/document-choice.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';
import { writingTest as test } from './database-fixture.ts';

const document = 'query Named($ref: EntityRef!) { actor(ref: $ref) { name description } }';
const id = hash('sha256', document);
const named = (ref: string) => `variables=${encodeURIComponent(JSON.stringify({ ref }))}`;
/** The same question as text and as a persisted document: the first goes through Yoga, the second does not. */
const addresses = [
  ['a text', `/graphql?query=${encodeURIComponent(document)}&${named('putin')}`],
  ['a persisted document', `/graphql?documentId=sha256:${id}&${named('putin')}`],
] as const;

test.for(addresses)(
  'the answer to %s by GET is kept by caches, and asked for again each time',
  async ([, path], { db }) => {
    const response = await get((await serve(db)) + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
  },
);

test('text and persisted document have the same answer under the same tag', async ({ db }) => {
  const url = await serve(db);
  const [text, persisted] = await Promise.all(addresses.map(async ([, path]) => await get(url + path)));
  expect(persisted?.headers.get('etag')).toBe(text?.headers.get('etag'));
  expect(await persisted?.text()).toBe(await text?.text());
});

test('an operator may let caches answer for a while', async ({ db }) => {
  const url = await serve(db, { cacheSeconds: 300 });
  for (const [, path] of addresses)
    expect((await get(url + path)).headers.get('cache-control')).toBe('public, max-age=300');
});

test.for(addresses)(
  'a client that has the answer to %s is not sent it again, until the archive changes',
  async ([, path], { db }) => {
    const url = await serve(db);
    const first = await get(url + path);
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(url + path, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
        expect(again.headers.get(name), name).toBe(first.headers.get(name));
    }
    await db
      .updateTable('entity')
      .set({ description: `changed for ${path}` })
      .where('slug', '=', 'putin')
      .execute();
    const changed = await get(url + path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  },
);

test.for([
  ['an unknown persisted document', `/graphql?documentId=sha256:abc`],
  [
    'an unknown name',
    `/graphql?query=${encodeURIComponent('{ statements(filter: { by: "nobody" }) { totalCount } }')}`,
  ],
  ['an unknown field', '/graphql?query={nothing}'],
  ['no document', '/graphql?variables={}'],
  ['a wrong export', '/export.csv?limit=3'],
  ['an address where nothing is', '/nothing'],
  ['a probe', '/health'],
])('%s is answered for this once, even where the client has a tag', async ([, path], { db }) => {
  const url = await serve(db, { cacheSeconds: 300 });
  const response = await get(url + path, { 'if-none-match': '*', accept: 'application/json' });
  expect(response.status).not.toBe(304);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

test('an answer that is right in one part and wrong in another is not kept', async ({ db }) => {
  const partly = '{ a: actor(ref: "putin") { name } b: statements(filter: { by: "nobody" }) { totalCount } }';
  const response = await get(`${await serve(db)}/graphql?query=${encodeURIComponent(partly)}`, {
    accept: 'application/json',
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('an answer to POST is not kept', async ({ db }) => {
  const response = await fetch(`${await serve(db)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ actor(ref: "putin") { name } }' }),
  });
  expect(response.headers.get('cache-control')).toBeNull();
  expect(response.headers.get('etag')).toBeNull();
});

test('a persisted document opened in a browser shows its answer', async ({ db }) => {
  const response = await get((await serve(db)) + addresses[1][1], { accept: 'text/html,*/*;q=0.8' });
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
});

test('the schema is served as a file, under a tag', async ({ db }) => {
  const url = `${await serve(db)}/schema.graphql`;
  const response = await get(url);
  expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(await response.text()).toContain('type Statement implements Node {');
  const again = await get(url, { 'if-none-match': response.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

async function serve(db: Kysely<DB>, policy: Partial<HttpPolicy> = {}): Promise<string> {
  const server = createServer({
    schema,
    db,
    log: pino({ level: 'silent' }),
    documents: new DocumentChoice('prefer', new Map([[id, document]])),
    http: { ...openPolicy, ...policy },
  });
  onTestFinished(() => close(server, 1_000));
  return await listen(server, '127.0.0.1', 0);
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } });
}
