import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type HttpPolicy, openPolicy } from '../../src/common-headers.ts';
import { explorerPolicy, graphiqlPolicy } from '../../src/content-security.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';
import { readingTest as test } from '../database-fixture.ts';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ actor(ref: "putin") { name } }' });
const origin = 'https://reader.example';

const requests: [name: string, path: string, init?: RequestInit][] = [
  ['an answer', '/graphql', { method: 'POST', headers: { ...json, origin }, body: query }],
  ['an answer by GET', '/graphql?query={__typename}', { headers: { accept: 'application/json' } }],
  [
    'an answer with errors',
    '/graphql',
    { method: 'POST', headers: { ...json, origin }, body: '{"query":"{nothing}"}' },
  ],
  ['GraphiQL', '/graphql', { headers: { accept: 'text/html' } }],
  ['an export', '/export.csv'],
  ['a wrong export', '/export.csv?limit=1'],
  ['the schema', '/schema.graphql'],
  ['a probe', '/health'],
  ['a wrong address', '/nothing'],
  ['the way to GraphiQL', '/', { redirect: 'manual' }],
  ['a preflight', '/graphql', { method: 'OPTIONS', headers: { origin } }],
];

test.for(requests)(
  '%s has every header that tells browsers to be careful',
  async ([name, path, init], { db }) => {
    const { headers } = await fetch((await serve({ db })) + path, init);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    if (name !== 'GraphiQL') expect(policy).not.toContain('script-src');
  },
);

test('a browser is told to insist on HTTPS where the operator says so', async ({ db }) => {
  const { headers } = await fetch(`${await serve({ db, hstsSeconds: 31_536_000 })}/health`);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('scripts of pages run only where they are ours', () => {
  for (const policy of [explorerPolicy, graphiqlPolicy(['abc='])]) {
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toMatch(/^'(self|sha256-abc=)'$/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  }
  expect(explorerPolicy).not.toContain('unsafe');
});

test.for(requests)('%s may be read by a page of any site', async ([, path, init], { db }) => {
  const headers = { ...(init?.headers as object), origin };
  const response = await fetch((await serve({ db })) + path, { ...init, headers });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('what a cache may give to others is readable whoever asked for it first', async ({ db }) => {
  const url = await serve({ db });
  for (const path of ['/export.csv', '/schema.graphql', '/graphql?query={__typename}'])
    expect((await fetch(url + path)).headers.get('access-control-allow-origin')).toBe('*');
});

test('the answer to a preflight is remembered, and allows the headers asked for', async ({ db }) => {
  const response = await preflight(await serve({ db }));
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST');
  expect(response.headers.get('access-control-allow-headers')).toBe('content-type,x-request-id');
  expect(response.headers.get('access-control-max-age')).toBe('86400');
});

test('only pages of the origins on the list may read, and caches keep their answers apart', async ({
  db,
}) => {
  const url = await serve({ db, corsOrigins: [origin] });
  const [listed, other] = [await ask(url, origin), await ask(url, 'https://other.example')];
  expect(listed.headers.get('access-control-allow-origin')).toBe(origin);
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  expect(other.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  for (const { headers } of [listed, other])
    expect(headers.get('vary')).toBe('accept, accept-encoding, origin');
  expect((await preflight(url)).headers.get('access-control-allow-methods')).toBe('GET, POST');
});

test('no page of another site may read where the operator wants none', async ({ db }) => {
  const url = await serve({ db, corsOrigins: [] });
  expect((await ask(url, origin)).headers.get('access-control-allow-origin')).toBeNull();
  const refused = await preflight(url);
  for (const name of ['origin', 'methods', 'headers'])
    expect(refused.headers.get(`access-control-allow-${name}`)).toBeNull();
});

async function ask(url: string, from: string): Promise<Response> {
  return await fetch(`${url}/graphql?query={__typename}`, { headers: { origin: from } });
}

async function preflight(url: string): Promise<Response> {
  return await fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-request-id',
    },
  });
}

async function serve({
  db,
  ...policy
}: { db: Parameters<typeof createServer>[0]['db'] } & Partial<HttpPolicy>) {
  const server = createServer({
    schema,
    db,
    log: pino({ level: 'silent' }),
    http: { ...openPolicy, ...policy },
  });
  onTestFinished(() => close(server, 1_000));
  return await listen(server, '127.0.0.1', 0);
}
