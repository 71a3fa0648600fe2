import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiPolicy } from './content-security.ts';
import { REQUEST_ID, type RequestState } from './request-state.ts';

/** How the server presents itself to browsers and caches. */
export interface HttpPolicy {
  /** How long anybody may keep an answer to GET without asking again; 0: it is asked each time whether it changed. */
  readonly cacheSeconds: number;
  /** Origins whose pages may read answers. */
  readonly corsOrigins: '*' | readonly string[];
  /** How long browsers are to insist on HTTPS; 0: nothing is said of it. */
  readonly hstsSeconds: number;
}

/** A public API that is only read: every page may ask, without credentials. */
export const openPolicy: HttpPolicy = { cacheSeconds: 0, corsOrigins: '*', hstsSeconds: 0 };

/** How long a browser may remember the answer to a preflight; more than Chromium's two hours is cut by it. */
const preflightSeconds = '86400';

const exposed = [REQUEST_ID, 'retry-after', 'etag'].join(', ');

/** Headers by their names in lower case. */
export type Head = Record<string, string>;

export type HeadersFor = (request: IncomingMessage, state: RequestState) => Head;

/**
 * The headers of every answer, whoever gives it; made anew for each. A POST without an origin comes from a program, not from
 * a page, and no cache keeps its answer: it is spared the words for browsers, which are a tenth of the work of a small answer.
 */
export function commonHeaders({ corsOrigins, hstsSeconds }: HttpPolicy): HeadersFor {
  const security: Head = {
    'x-content-type-options': 'nosniff',
    'content-security-policy': apiPolicy,
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    // Pages that load an export or an answer as a resource are welcome where pages may read at all.
    'cross-origin-resource-policy': corsOrigins === '*' ? 'cross-origin' : 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(hstsSeconds > 0 && { 'strict-transport-security': `max-age=${hstsSeconds}` }),
  };
  const toPrograms: Head = { 'x-content-type-options': 'nosniff' };
  const toAnyone: Head = { ...security, ...readableBy('*') };
  return (request, { requestId }) => {
    const { origin } = request.headers;
    if (origin === undefined && request.method === 'POST') return { ...toPrograms, [REQUEST_ID]: requestId };
    const head: Head = corsOrigins === '*' ? { ...toAnyone } : { ...security };
    if (corsOrigins !== '*' && corsOrigins.length > 0) {
      head.vary = 'origin';
      if (origin !== undefined && corsOrigins.includes(origin)) Object.assign(head, readableBy(origin));
    }
    head[REQUEST_ID] = requestId;
    return head;
  };
}

const readableBy = (origin: string): Head => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': exposed,
});

/** Answers what a browser asks before it lets a page ask. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse, headers: Head): void {
  request.resume();
  const asked = request.headers['access-control-request-headers'];
  const isAllowed = headers['access-control-allow-origin'] !== undefined;
  response
    .writeHead(204, {
      ...headers,
      allow: 'GET, POST, OPTIONS',
      ...(isAllowed && {
        'access-control-allow-methods': 'GET, POST',
        'access-control-max-age': preflightSeconds,
        ...(asked !== undefined && { 'access-control-allow-headers': asked }),
      }),
    })
    .end();
}
