import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from './fixture.ts';

const long = `/graphql?query=${encodeURIComponent('{ statements(first: 50) { nodes { id text speaker { name } } } }')}`;
const short = '/graphql?query={__typename}';
const decoders = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

test.for<[accepted: string | undefined, encoding: keyof typeof decoders]>([
  [undefined, 'identity'],
  ['identity', 'identity'],
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=1.0', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['zstd', 'identity'],
  ['gzip;q=oops', 'identity'],
])('a client that accepts %s is answered in %s', async ([accepted, encoding], { serverUrl }) => {
  for (const path of [long, '/export.ndjson', '/export.csv', '/schema.graphql']) {
    const plain = await ask(serverUrl + path);
    const encoded = await ask(serverUrl + path, accepted);
    expect(encoded.headers['content-encoding'] ?? 'identity', path).toBe(encoding);
    expect(encoded.headers.vary, path).toMatch(/accept-encoding/);
    expect(decoders[encoding](encoded.body).equals(plain.body), path).toBe(true);
  }
});

test('an answer by POST is compressed as well, directly or not', async ({ serverUrl }) => {
  for (const path of ['/graphql', '/graphql?ordinary']) {
    const response = await fetch(serverUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: '{ statements(first: 50) { nodes { id text } } }' }),
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toHaveProperty('data.statements');
  }
});

test('an answer that fits into a packet is not compressed', async ({ serverUrl }) => {
  expect((await ask(serverUrl + short, 'gzip, br')).headers['content-encoding']).toBeUndefined();
});

test('each encoding of an answer has a tag of its own, and each is known again', async ({ serverUrl }) => {
  const tags = new Map<string, string>();
  for (const accepted of ['identity', 'gzip', 'br']) {
    const { etag = '' } = (await ask(serverUrl + long, accepted)).headers;
    tags.set(accepted, etag);
    const again = await ask(serverUrl + long, accepted, { 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-encoding']).toBeUndefined();
  }
  expect(new Set(tags.values()).size).toBe(3);
  const other = await ask(serverUrl + long, 'br', { 'if-none-match': tags.get('gzip') ?? '' });
  expect(other.status).toBe(200);
});

test('a compressed export still says at its end how many statements came', async ({ serverUrl }) => {
  const { body, trailers } = await ask(`${serverUrl}/export.ndjson`, 'gzip');
  const lines = gunzipSync(body).toString('utf8').trimEnd().split('\n');
  expect(trailers).toEqual({ 'x-statement-count': String(lines.length - 1) });
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ count: lines.length - 1 });
});

test('an export asked for by HEAD has the headers of its encoding, and no body', async ({ serverUrl }) => {
  const response = await fetch(`${serverUrl}/export.csv`, {
    method: 'HEAD',
    headers: { 'accept-encoding': 'br' },
  });
  expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', '']);
});

/** By `node:http`, which decodes nothing. */
async function ask(url: string, accepted?: string, headers: Record<string, string> = {}) {
  const request = get(url, {
    headers: { accept: 'application/json', ...(accepted && { 'accept-encoding': accepted }), ...headers },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, trailers: response.trailers, body };
}
