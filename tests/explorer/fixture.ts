import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { schema } from '../../schema/index.ts';
import { DocumentChoice } from '../../src/document-choice.ts';
import { EXPLORER_DIST, serveExplorer } from '../../src/explorer.ts';
import { close, listen } from '../../src/listen.ts';
import { readPersistedDocuments } from '../../src/persisted-documents.ts';
import { createServer } from '../../src/server.ts';
import { readingTest, writingTest as writing } from '../database-fixture.ts';

// A browser on a machine with other work is slow; nothing here measures time.
vi.setConfig({ testTimeout: 60_000 });

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium of this machine; without one the tests in a browser cannot run, and say so. */
const executablePath = [process.env.CHROMIUM || usual].flat().find((path) => existsSync(path));

/** The explorer on a server that can be stopped and started again where it was. */
export interface Site {
  readonly url: string;
  start(): Promise<void>;
  /** Cuts every connection. */
  stop(): Promise<void>;
}

/** A page, with what it did that no page of this site may do. */
export interface Watched {
  readonly page: Page;
  /** Messages of the browser: errors, and what the Content-Security-Policy refused. */
  readonly complaints: string[];
  /** Addresses asked at any other host. */
  readonly elsewhere: string[];
  /** Names of the GraphQL operations sent, in order. */
  readonly operations: string[];
}

const browsing = (test: typeof readingTest) =>
  test
    .extend('site', { scope: 'file' }, async ({ db }, { onCleanup }): Promise<Site> => {
      execFileSync(process.execPath, ['examples/explorer/build.ts']);
      const explorer = serveExplorer(EXPLORER_DIST);
      if (!explorer) throw new Error('There is no build of the explorer.');
      const documents = new DocumentChoice('prefer', readPersistedDocuments(schema));
      const make = () => createServer({ schema, db, log: pino({ level: 'silent' }), documents, explorer });
      const port = await freePort();
      let server = make();
      const site = {
        url: `http://127.0.0.1:${port}`,
        async start() {
          server = make();
          await listen(server, '127.0.0.1', port);
        },
        async stop() {
          server.closeAllConnections();
          await close(server, 0);
        },
      };
      await listen(server, '127.0.0.1', port);
      onCleanup(() => site.stop());
      return site;
    })
    .extend('browser', { scope: 'file' }, async ({ site: _ }, { onCleanup }): Promise<Browser> => {
      // Chromium's own sandbox needs rights that root in a container does not have.
      const browser = await chromium.launch({
        executablePath: executablePath ?? '',
        args: ['--no-sandbox', '--host-resolver-rules=MAP archive.test 127.0.0.1'],
      });
      onCleanup(() => browser.close());
      return browser;
    })
    .extend('watched', async ({ browser, site }, { onCleanup }): Promise<Watched> => {
      const context = await browser.newContext({
        baseURL: site.url,
        locale: 'en-GB',
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      context.setDefaultTimeout(10_000);
      onCleanup(() => context.close());
      const page = await context.newPage();
      return { page, ...watch(page, site.url) };
    });

function watch(page: Page, home: string): Omit<Watched, 'page'> {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const operations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('data:')) elsewhere.push(url);
    if (new URL(url).pathname !== '/graphql' || request.method() !== 'POST') return;
    operations.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  return { complaints, elsewhere, operations };
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createNetServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
  return await promise;
}

if (!executablePath)
  console.warn(
    'No Chromium is installed (apt-get install chromium, or CHROMIUM=path): tests of the explorer in a browser are skipped.',
  );

/** Runs in Chromium on the seeded archive, which all files share and nobody may write. */
export const test = browsing(readingTest).skipIf(!executablePath);

/** The same on an archive of the file's own, which may be written. */
export const writingTest = browsing(writing).skipIf(!executablePath);
