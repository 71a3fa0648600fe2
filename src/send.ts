import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Head } from './common-headers.ts';
import { compress, type Encoding, encodingFor } from './compression.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Head;
  /** A text has one byte in each of its characters. */
  readonly body: string | Buffer;
}

/**
 * The one way out for answers that are whole: compressed where the client asks for that and it pays; where they may be
 * kept, under a tag of their bytes, and not again to a client that has them. `common` are the headers of every answer.
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  common: Head,
  answer: Answer,
): Promise<void> {
  const { status, body } = answer;
  const encoding =
    'content-encoding' in answer.headers
      ? undefined
      : encodingFor(request.headers['accept-encoding'], body.length);
  const kept = mayBeKept(answer) ? keptHeaders(common, answer, encoding) : undefined;
  if (kept && isKnown(request.headers['if-none-match'], kept.etag)) {
    response.writeHead(304, { ...common, ...kept }).end();
    return;
  }
  const headers = { ...common, ...answer.headers, ...kept };
  if (!encoding) {
    response.writeHead(status, { ...headers, 'content-length': body.length });
    // As a string it leaves in one write together with the head.
    response.end(body, 'latin1');
    return;
  }
  const compressed = await compress(typeof body === 'string' ? Buffer.from(body, 'latin1') : body, encoding);
  response.writeHead(status, {
    ...headers,
    'content-encoding': encoding,
    'content-length': compressed.length,
  });
  response.end(compressed);
}

function mayBeKept({ status, headers }: Answer): boolean {
  const control = headers['cache-control'];
  return status === 200 && control !== undefined && control !== 'no-store';
}

/** What a cache needs to know of an answer. */
function keptHeaders(common: Head, { headers, body }: Answer, encoding: Encoding | undefined) {
  return {
    etag: headers.etag ?? tagOf(body, encoding),
    'cache-control': headers['cache-control'] ?? '',
    vary: [headers.vary, 'accept-encoding', common.vary].filter(Boolean).join(', '),
  };
}

/** Strong: the same tag is the same bytes, so that each encoding has its own. */
function tagOf(body: string | Buffer, encoding: Encoding | undefined): string {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  return `"${hash('sha256', bytes, 'base64url')}${encoding ? `-${encoding}` : ''}"`;
}

/** Compared as RFC 9110 compares If-None-Match: a proxy may have weakened the tag on its way. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => strong(tag) === strong(etag));
}
