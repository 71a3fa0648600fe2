import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import { type Encoding, encodingFor } from './compression.ts';
import { graphiqlPolicy } from './content-security.ts';
import type { Sample } from './samples.ts';

/** GraphiQL's tabs jump away under the pointer when first pressed, and the click misses them: hold them in place. */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** GraphiQL reads the query of an address, and variables only from where it keeps those of the last visit. */
const variablesOfAddress = `
  const address = new URL(location.href);
  const variables = address.searchParams.get('variables');
  if (variables !== null) {
    localStorage.setItem('graphiql:variables', variables);
    address.searchParams.delete('variables');
    history.replaceState({}, '', address);
  }
`;

/** Gives browsers GraphiQL at /graphql, with a tab for each sample; programs never see it. */
export function serveGraphiQL(samples: readonly Sample[]): Plugin {
  let page: ReturnType<typeof render> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== '/graphql' || !shouldRenderGraphiQL(request) || url.searchParams.has('documentId'))
        return;
      page ??= render(samples);
      const { html, compressed, etag, policy } = await page;
      const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined, html.length);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
        vary: 'accept',
        etag,
        ...(encoding && { 'content-encoding': encoding }),
      };
      const body = encoding ? await compressed[encoding]() : html;
      endResponse(new fetchAPI.Response(body, { headers }));
    },
  };
}

/** What browsers get where GraphiQL is switched off. Its name would tell scanners that it is here. */
export function serveNoGraphiQL(): Plugin {
  return {
    onRequest({ request, url, fetchAPI: { Response }, endResponse }) {
      if (url.pathname !== '/graphql' || !shouldRenderGraphiQL(request)) return;
      const headers = { 'content-type': 'text/plain; charset=utf-8', vary: 'accept' };
      endResponse(
        new Response('There is no page here. Ask by POST, as programs do.\n', { status: 404, headers }),
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
  }).replace('</head>', `${steadyTabs}<script id="variables">${variablesOfAddress}</script></head>`);
  const html = Buffer.from(text);
  const once: Partial<Record<Encoding, Promise<Uint8Array<ArrayBuffer>>>> = {};
  return {
    html,
    // Each on first use, and then kept: a browser waits for it once.
    compressed: {
      br: () =>
        (once.br ??= promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
      gzip: () => (once.gzip ??= promisify(gzip)(html)),
    } satisfies Record<Encoding, () => Promise<Uint8Array<ArrayBuffer>>>,
    // Weak: the same page in every encoding.
    etag: `W/"${hash('sha256', html, 'base64url')}"`,
    policy: graphiqlPolicy(
      [scriptOf(text), variablesOfAddress].map((code) => hash('sha256', code, 'base64')),
    ),
  };
}

/** All of GraphiQL's code is in one element, which its text names as well. */
function scriptOf(html: string): string {
  return html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
}
