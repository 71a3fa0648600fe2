import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Head } from './common-headers.ts';
import { compress, type Encoding, encodingFor } from './compression.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Head>;
  /** A text has one byte in each of its characters. */
  readonly body: string | Buffer;
}

/**
 * The one way out for answers that are whole: compressed where the client asks for that and it pays; where they may be
 * kept, under a tag of their bytes, and not again to a client that has them. `head` holds the headers of every answer, and
 * is this one's own: those of the answer are added to it.
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  head: Head,
  { status, headers, body }: Answer,
): Promise<void> {
  const { vary } = head;
  // Twice as fast as a spread.
  for (const name in headers) head[name] = headers[name] ?? '';
  const encoding =
    'content-encoding' in headers ? undefined : encodingFor(request.headers['accept-encoding'], body.length);
  if (status === 200 && mayBeKept(headers)) {
    head.etag ??= tagOf(body, encoding);
    head.vary = [headers.vary, 'accept-encoding', vary].filter(Boolean).join(', ');
    if (isKnown(request.headers['if-none-match'], head.etag)) {
      const { 'content-type': _, 'content-encoding': __, ...known } = head;
      response.writeHead(304, known).end();
      return;
    }
  }
  if (encoding) {
    const compressed = await compress(
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
      encoding,
    );
    head['content-encoding'] = encoding;
    head['content-length'] = String(compressed.length);
    response.writeHead(status, head).end(compressed);
    return;
  }
  head['content-length'] = String(body.length);
  // As a string it leaves in one write together with the head.
  response.writeHead(status, head).end(body, 'latin1');
}

function mayBeKept(headers: Readonly<Head>): boolean {
  const control = headers['cache-control'];
  return control !== undefined && control !== 'no-store';
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
