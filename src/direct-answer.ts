import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLSchema, getOperationAST, validate } from 'graphql';
import type { Operations } from '../schema/plan/index.ts';
import { acceptedType } from './accepted-type.ts';
import { DocumentCache, LONGEST_DOCUMENT } from './document-cache.ts';
import type { DocumentChoice } from './document-choice.ts';
import { COST_ASKED, type CostLimit } from './limits/enforce-limits.ts';
import type { Limits } from './limits/limits.ts';
import { parseWithin } from './limits/parse.ts';
import type { RequestState } from './request-state.ts';
import { holdsOnlyStorableText } from './storable-text.ts';

/** What was answered, for the log; undefined where the request was left to others, its body put back. */
export interface DirectAnswer {
  readonly operation: string | undefined;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  readonly limits: Limits;
  readonly cost: CostLimit;
  readonly documents: DocumentChoice;
}

/**
 * Answers the plain case without a server framework in between: a POST of a valid query, all of it SQL's, without a
 * mistake in it. It costs a third of the time; whatever is out of the ordinary goes the ordinary way.
 */
export function createDirectAnswer({ schema, operations, limits, cost, documents }: Options) {
  const valid = new DocumentCache<DocumentNode | 'invalid'>();

  const documentOf = (query: string): DocumentNode | undefined => {
    // Long ones are not kept, and so go the ordinary way.
    if (query.length > LONGEST_DOCUMENT) return undefined;
    let document = valid.get(query);
    if (!document) {
      document = validDocument(schema, limits, query) ?? 'invalid';
      valid.set(query, document);
    }
    return document === 'invalid' ? undefined : document;
  };

  return async (
    request: IncomingMessage & { body?: Buffer },
    response: ServerResponse,
    state: RequestState,
    headers: Readonly<Record<string, string>>,
  ): Promise<DirectAnswer | undefined> => {
    const type = acceptedType(request.headers.accept);
    const length = Number(request.headers['content-length']);
    if (request.method !== 'POST' || request.url !== '/graphql' || !type || !(length <= limits.bodyBytes))
      return undefined;
    if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
      return undefined;
    if (request.headers[COST_ASKED]) return undefined;
    request.body = await bodyOf(request);
    const asked = requestOf(request.body, documents);
    const document = asked && documentOf(asked.query);
    if (!asked || !document) return undefined;
    const { variables: variableValues, operationName } = asked;
    // Throws where it is too much: the ordinary way says so.
    cost.check({ document, operationName, variableValues });
    const data = await operations
      .answer({ document, operationName, variableValues, caller: state.caller })
      .catch((error: Error) => {
        state.direct = error;
        return undefined;
      });
    if (data === undefined) {
      state.direct ??= 'needs the executor';
      return undefined;
    }
    const text = `{"data":${data}}`;
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      // Each character is a byte.
      'content-length': text.length,
      ...headers,
    });
    // As a string it leaves in one write together with the head.
    response.end(text, 'latin1');
    return { operation: getOperationAST(document, operationName)?.name?.value };
  };
}

/** Listeners instead of `for await`, which costs more than all the rest of reading. Never settles for a client that left. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  return promise;
}

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** The parameters of a well-formed request that has no others. */
function requestOf(body: Buffer, documents: DocumentChoice): Asked | undefined {
  try {
    const { query, documentId, doc_id, extensions, variables, operationName, ...others } = JSON.parse(
      body.toString('utf8'),
    ) as Record<string, unknown>;
    const text = documents.textOf({ query, documentId, doc_id, extensions });
    const plain =
      typeof text === 'string' &&
      (operationName === undefined || operationName === null || typeof operationName === 'string') &&
      (variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
      holdsNothingBut(extensions, 'persistedQuery') &&
      Object.keys(others).length === 0 &&
      holdsOnlyStorableText(variables);
    return plain ? ({ query: text, variables, operationName } as Asked) : undefined;
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

/** Escapes are left to the ordinary way: they can spell text that PostgreSQL cannot store. */
function validDocument(schema: GraphQLSchema, limits: Limits, query: string): DocumentNode | undefined {
  if (query.includes('\\u') || !holdsOnlyStorableText(query)) return undefined;
  try {
    const document = parseWithin(limits, query);
    return validate(schema, document).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
}
