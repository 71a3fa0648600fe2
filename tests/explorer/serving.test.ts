import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { schema } from '../../schema/index.ts';
import { explorerPolicy } from '../../src/content-security.ts';
import { EXPLORER_DIST, serveExplorer } from '../../src/explorer.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';
import { test as base } from '../fixture.ts';
import { views } from './every-view.ts';

const test = base.extend('url', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  execFileSync(process.execPath, ['examples/explorer/build.ts']);
  const server = createServer({
    schema,
    db,
    log: pino({ level: 'silent' }),
    explorer: serveExplorer(EXPLORER_DIST),
  });
  onCleanup(() => close(server, 1_000));
  return await listen(server, '127.0.0.1', 0);
});

test.for(views)(
  '$path is the page of the explorer, under its policy and never from a cache unasked',
  async ({ path }, { url }) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(explorerPolicy);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<div id="explorer">');
  },
);

test('its files may be kept for good, come compressed to who takes it, and are not sent again unchanged', async ({
  url,
}) => {
  const page = await (await fetch(url)).text();
  const [file] = /\/assets\/index-[\w-]+\.js/.exec(page) ?? [];
  const plain = await fetch(url + file, { headers: { 'accept-encoding': 'identity' } });
  const zipped = await fetch(url + file, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect([plain, zipped].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'br']);
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(
    Number(plain.headers.get('content-length')) / 3,
  );
  expect(await zipped.text()).toBe(await plain.text());
  const etag = plain.headers.get('etag') ?? '';
  expect((await fetch(url + file, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const head = await fetch(url + file, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('nothing but what was built is served, and no other address is taken', async ({ url }) => {
  for (const path of [
    '/assets/none.js',
    '/../package.json',
    '/.built-from',
    '/index.html.br',
    '/actor/',
    '/nothing',
  ])
    expect((await fetch(url + path)).status, path).toBe(404);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(
    (await fetch(`${url}/graphql?query={__typename}`, { headers: { accept: 'application/json' } })).status,
  ).toBe(200);
  expect((await fetch(url, { method: 'POST', redirect: 'manual' })).status).not.toBe(200);
});

test('a later build does not reach who is being served, and without a build there is no explorer', async ({
  db,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'on-record-explorer-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  expect(serveExplorer(dist)).toBeUndefined();
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), 'first');
  const server = createServer({ schema, db, log: pino({ level: 'silent' }), explorer: serveExplorer(dist) });
  onTestFinished(() => close(server, 1_000));
  const url = await listen(server, '127.0.0.1', 0);
  rmSync(join(dist, 'index.html'));
  expect(await (await fetch(url)).text()).toBe('first');
});
