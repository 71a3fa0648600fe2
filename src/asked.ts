import type { IncomingMessage } from 'node:http';
import type { DocumentChoice } from './document-choice.ts';
import { readJson, unreadBody } from './json-body.ts';
import type { RequestState } from './request-state.ts';
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
  request: IncomingMessage & { body?: object },
  state: RequestState,
  documents: DocumentChoice,
  maxBodyBytes: number,
): Promise<Asked | undefined> {
  const { method, url = '', headers } = request;
  if (method === 'GET' && url.startsWith('/graphql?')) return askedIn(url, documents);
  const length = Number(headers['content-length']);
  if (method !== 'POST' || url !== '/graphql' || !(length <= maxBodyBytes)) return undefined;
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return undefined;
  const json = await readJson(request);
  request.body = unreadBody(json);
  state.storable = !json.escaped;
  const asked = plain(() => json.value as Record<string, unknown>, documents);
  return asked && json.escaped && !holdsOnlyStorableText(asked.variables) ? undefined : asked;
}

/** A document in the address itself is nothing plain: csrf.ts asks for more. */
function askedIn(url: string, documents: DocumentChoice): Asked | undefined {
  const search = new URLSearchParams(url.slice(url.indexOf('?')));
  const parameters = Object.fromEntries(search);
  const isTwice = search.size > Object.keys(parameters).length;
  if (parameters.query !== undefined || isTwice) return undefined;
  return plain(() => {
    const { variables, extensions, ...others } = parameters;
    if (!holdsOnlyStorableText(variables && JSON.parse(variables))) return {};
    return {
      ...others,
      ...(variables && { variables: JSON.parse(variables) as unknown }),
      ...(extensions && { extensions: JSON.parse(extensions) as unknown }),
    };
  }, documents);
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
      Object.keys(others).length === 0;
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
