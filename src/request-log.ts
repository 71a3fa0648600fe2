import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { RequestState } from './request-state.ts';

/** Logs one line for each answered request; probes only at level debug, since they come every few seconds. */
export function logRequests(log: Logger): Plugin<RequestState, RequestState> {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      args.contextValue.operationName = operation?.name?.value.slice(0, 100);
    },
    onResponse({ request, response, serverContext }) {
      const { pathname } = new URL(request.url, 'http://localhost');
      const { requestId, startedAt, operationName, errorCodes } = serverContext;
      const level = pathname === '/health' || pathname === '/ready' ? 'debug' : 'info';
      log[level](
        {
          requestId,
          method: request.method,
          path: pathname.slice(0, 200),
          operation: operationName,
          status: response.status,
          errors: errorCodes,
          ms: Math.round((performance.now() - startedAt) * 10) / 10,
        },
        'request',
      );
    },
  };
}
