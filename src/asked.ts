import type { IncomingMessage } from 'node:http';
import type { DocumentChoice } from './document-choice.ts';
import { holdsOnlyStorableText } from './storable-text.ts';

/** A well-formed request for an operation. */
export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/**
 * What a plain request asks for: a POST of JSON, which leaves its body in `request.body` for others, or a GET of a
 * persisted document. undefined where it is neither, or anything about it is out of the ordinary.
 */
export async function askedBy(
  request: IncomingMessage & { body?: Buffer },
  documents: DocumentChoice,
  maxBodyBytes: number,
): Promise<Asked | undefined> {
  const { method, url = '', headers } = request;
  if (method === 'GET' && url.startsWith('/graphql?')) return askedIn(url, documents);
  const length = Number(headers['content-length']);
  if (method !== 'POST' || url !== '/graphql' || !(length <= maxBodyBytes)) return undefined;
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return undefined;
  request.body = await bodyOf(request);
  const text = request.body.toString('utf8');
  return plain(() => JSON.parse(text) as Record<string, unknown>, documents);
}

/** A document in the address itself is nothing plain: csrf.ts asks for more. */
function askedIn(url: string, documents: DocumentChoice): Asked | undefined {
  const parameters = Object.fromEntries(new URLSearchParams(url.slice(url.indexOf('?'))));
  if (parameters.query !== undefined) return undefined;
  return plain(() => {
    const { variables, extensions, ...others } = parameters;
    return {
      ...others,
      ...(variables && { variables: JSON.parse(variables) as unknown }),
      ...(extensions && { extensions: JSON.parse(extensions) as unknown }),
    };
  }, documents);
}

/** Listeners instead of `for await`, which costs more than all the rest of reading. Never settles for a client that left. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  return promise;
}

/** The parameters of a well-formed request that has no others. */
function plain(read: () => Record<string, unknown>, documents: DocumentChoice): Asked | undefined {
  try {
    const { query, documentId, doc_id, extensions, variables, operationName, ...others } = read();
    const text = documents.textOf({ query, documentId, doc_id, extensions });
    const isPlain =
      typeof text === 'string' &&
      (operationName === undefined || operationName === null || typeof operationName === 'string') &&
      (variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
      holdsNothingBut(extensions, 'persistedQuery') &&
      Object.keys(others).length === 0 &&
      holdsOnlyStorableText(variables);
    return isPlain ? ({ query: text, variables, operationName } as Asked) : undefined;
  } catch {
    return undefined;
  }
}

function holdsNothingBut(value: unknown, name: string): boolean {
  if (value === undefined || value === null) return true;
  return (
    typeof value === 'object' && !Array.isArray(value) && Object.keys(value).every((key) => key === name)
  );
}
