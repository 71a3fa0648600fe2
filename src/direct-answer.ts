import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Operations } from '../schema/plan/index.ts';
import { acceptedType } from './accepted-type.ts';
import type { RequestState } from './request-state.ts';
import { holdsOnlyStorableText } from './storable-text.ts';

/** Documents kept parsed and validated; more are forgotten, the longest unused first. */
const MOST_DOCUMENTS = 1_000;
/** Longer ones, in UTF-16 units, are not kept, and so go the ordinary way. */
const LONGEST_DOCUMENT = 20_000;

/** What was answered, for the log; undefined where the request was left to others, its body put back. */
export interface DirectAnswer {
  readonly operation: string | undefined;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  readonly maxBodyBytes: number;
}

/**
 * Answers the plain case without a server framework in between: a POST of a valid query, all of it SQL's, without a
 * mistake in it. It costs a third of the time; whatever is out of the ordinary goes the ordinary way.
 */
export function createDirectAnswer({ schema, operations, maxBodyBytes }: Options) {
  const documents = new Map<string, DocumentNode | undefined>();

  const documentOf = (query: string): DocumentNode | undefined => {
    const document = documents.has(query) ? documents.get(query) : validDocument(schema, query);
    documents.delete(query);
    documents.set(query, document);
    if (documents.size > MOST_DOCUMENTS) documents.delete(documents.keys().next().value ?? '');
    return document;
  };

  return async (
    request: IncomingMessage & { body?: Buffer },
    response: ServerResponse,
    state: RequestState,
    headers: Readonly<Record<string, string>>,
  ): Promise<DirectAnswer | undefined> => {
    const type = acceptedType(request.headers.accept);
    const length = Number(request.headers['content-length']);
    if (request.method !== 'POST' || request.url !== '/graphql' || !type || !(length <= maxBodyBytes))
      return undefined;
    if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
      return undefined;
    request.body = await bodyOf(request);
    const asked = requestOf(request.body);
    const document = asked && asked.query.length <= LONGEST_DOCUMENT ? documentOf(asked.query) : undefined;
    if (!asked || !document) return undefined;
    const { variables: variableValues, operationName } = asked;
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
function requestOf(body: Buffer): Asked | undefined {
  try {
    const { query, variables, operationName, ...others } = JSON.parse(body.toString('utf8')) as Record<
      string,
      unknown
    >;
    const plain =
      typeof query === 'string' &&
      (operationName === undefined || operationName === null || typeof operationName === 'string') &&
      (variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
      Object.keys(others).length === 0 &&
      holdsOnlyStorableText(variables);
    return plain ? ({ query, variables, operationName } as Asked) : undefined;
  } catch {
    return undefined;
  }
}

/** Escapes are left to the ordinary way: they can spell text that PostgreSQL cannot store. */
function validDocument(schema: GraphQLSchema, query: string): DocumentNode | undefined {
  if (query.includes('\\u') || !holdsOnlyStorableText(query)) return undefined;
  try {
    const document = parse(query);
    return validate(schema, document).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
}
