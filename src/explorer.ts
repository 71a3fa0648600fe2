import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Head } from './common-headers.ts';
import { type Encoding, encodingFor } from './compression.ts';
import { explorerPolicy } from './content-security.ts';

/** The folder that `npm run build` fills. */
export const EXPLORER_DIST = join(import.meta.dirname, '../examples/explorer/dist');

/** Addresses that the explorer shows a view at; it reads the rest of the address itself. */
const view = /^\/(?:|network|contents|(?:actor|organization|exercise|source|statement)\/[^/]+)$/;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Endings of the files that the build has compressed. */
const endings = { br: '.br', gzip: '.gz' } as const;

interface File {
  readonly headers: OutgoingHttpHeaders;
  readonly etag: string;
  readonly plain: Buffer;
  readonly compressed: Readonly<Partial<Record<Encoding, Buffer>>>;
}

/** Answers a request for a file or a view of the explorer, and tells whether it did. */
export type ServeExplorer = (request: IncomingMessage, response: ServerResponse, common: Head) => boolean;

/**
 * Serves a build of the explorer from memory, where no later build can pull it away under a request. Undefined where
 * there is no build.
 */
export function serveExplorer(dist: string): ServeExplorer | undefined {
  if (!existsSync(join(dist, 'index.html'))) return undefined;
  const files = new Map(
    globSync('**/*.{css,html,js,svg,woff2}', { cwd: dist }).map((name) => [`/${name}`, read(dist, name)]),
  );
  return ({ method, url = '', headers: asked }, response, common) => {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const [pathname = ''] = url.split('?', 1);
    const file = files.get(view.test(pathname) ? '/index.html' : pathname);
    if (!file) return false;
    const headers = { ...common, ...file.headers };
    if (asked['if-none-match'] === file.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    const encoding = encodingFor(String(asked['accept-encoding'] ?? ''), file.plain.length);
    const compressed = encoding && file.compressed[encoding];
    const body = compressed ?? file.plain;
    response.writeHead(200, {
      ...headers,
      ...(compressed && { 'content-encoding': encoding }),
      'content-length': body.length,
    });
    response.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}

function read(dist: string, name: string): File {
  const path = join(dist, name);
  const plain = readFileSync(path);
  const compressed = Object.entries(endings).filter(([, ending]) => existsSync(path + ending));
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url')}"`;
  return {
    etag,
    plain,
    compressed: Object.fromEntries(
      compressed.map(([encoding, ending]) => [encoding, readFileSync(path + ending)]),
    ),
    headers: {
      'content-type': types[extname(name)],
      // The name of an asset changes with what it holds.
      'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: 'Accept-Encoding',
      ...(name.endsWith('.html') && { 'content-security-policy': explorerPolicy }),
    },
  };
}
