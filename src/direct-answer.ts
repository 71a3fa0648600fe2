import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLSchema, getOperationAST, validate } from 'graphql';
import type { Operations } from '../schema/plan/index.ts';
import { acceptedType } from './accepted-type.ts';
import { askedBy } from './asked.ts';
import type { Head, HttpPolicy } from './common-headers.ts';
import { DocumentCache, LONGEST_DOCUMENT } from './document-cache.ts';
import type { DocumentChoice } from './document-choice.ts';
import type { CostLimit } from './limits/cost-limit.ts';
import { COST_ASKED } from './limits/enforce-limits.ts';
import type { Limits } from './limits/limits.ts';
import { parseWithin } from './limits/parse.ts';
import { cacheControl } from './query-caching.ts';
import type { RequestState } from './request-state.ts';
import { send } from './send.ts';
import { holdsOnlyStorableText } from './storable-text.ts';

interface Options {
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  readonly documents: DocumentChoice;
  readonly http: HttpPolicy;
  readonly limits: Limits;
  readonly cost: CostLimit;
}

/**
 * Answers the plain cases without a server framework in between: a valid query by POST, or a persisted one by GET, all
 * of it SQL's, without a mistake in it. It costs a third of the time; whatever is out of the ordinary goes the ordinary
 * way. Resolves to whether it has answered; if not, the body is put back.
 */
export function createDirectAnswer({ schema, operations, documents, http, limits, cost }: Options) {
  const keep = { 'cache-control': cacheControl(http.cacheSeconds), vary: 'accept' };
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
    request: IncomingMessage & { body?: object },
    response: ServerResponse,
    state: RequestState,
    headers: Head,
  ): Promise<boolean> => {
    const type = acceptedType(request.headers.accept);
    if (!type || request.headers[COST_ASKED]) return false;
    const asked = await askedBy(request, state, documents, limits.bodyBytes);
    const document = asked && documentOf(asked.query);
    if (!asked || !document) return false;
    const { variables: variableValues, operationName } = asked;
    state.document = document;
    // Throws where it is too much: the ordinary way says so.
    state.cost = cost.check({ document, operationName, variableValues });
    const data = await operations
      .answer({ document, operationName, variableValues, caller: state.caller })
      .catch((error: Error) => {
        state.direct = error;
        return undefined;
      });
    if (data === undefined) {
      state.direct ??= 'needs the executor';
      return false;
    }
    state.operationName = getOperationAST(document, operationName)?.name?.value;
    const own = { 'content-type': `${type}; charset=utf-8` };
    await send(request, response, headers, {
      status: 200,
      headers: request.method === 'GET' ? { ...own, ...keep } : own,
      body: `{"data":${data}}`,
    });
    return true;
  };
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
