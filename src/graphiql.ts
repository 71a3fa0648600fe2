import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import type { Sample } from './samples.ts';

/** Holds the page to its own code and this server: a browser refuses any request to another host. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
].join('; ');

/** GraphiQL's tabs jump away under the pointer when first pressed, and the click misses them: hold them in place. */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** Gives browsers GraphiQL at /graphql, with a tab for each sample; programs never see it. */
export function serveGraphiQL(samples: readonly Sample[]): Plugin {
  let page: ReturnType<typeof render> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== '/graphql' || !shouldRenderGraphiQL(request)) return;
      page ??= render(samples);
      const { html, gzipped, etag } = await page;
      const zip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
        etag,
        ...(zip && { 'content-encoding': 'gzip' }),
      };
      const known = request.headers.get('if-none-match') === etag;
      endResponse(
        known
          ? new fetchAPI.Response(null, { status: 304, headers })
          : new fetchAPI.Response(zip ? gzipped : html, { headers }),
      );
    },
  };
}

/** All of GraphiQL in one page of 9 MB; loaded on first use, so that a start does not wait for it. */
async function render(samples: readonly Sample[]) {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const text = renderGraphiQL({
    title: 'On Record',
    defaultTabs: [...samples],
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
  });
  const html = Buffer.from(text.replace('</head>', `${steadyTabs}</head>`));
  const etag = `W/"${createHash('sha256').update(html).digest('base64url')}"`;
  return { html, gzipped: await promisify(gzip)(html), etag };
}
