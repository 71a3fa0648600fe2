import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { RequestState } from './request-state.ts';

/** Notes the name of the operation for the log. */
export function noteOperation(): Plugin<RequestState, RequestState> {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      args.contextValue.operationName = operation?.name?.value;
    },
  };
}

/** The line of one answered request; of probes only at level debug, since they come every few seconds. */
export function logRequest(
  log: Logger,
  { requestId, startedAt, operationName, errorCodes }: RequestState,
  { method, path, status }: { readonly method: string; readonly path: string; readonly status: number },
): void {
  const level = path === '/health' || path === '/ready' ? 'debug' : 'info';
  log[level](
    {
      requestId,
      method,
      path: path.slice(0, 200),
      operation: operationName?.slice(0, 100),
      status,
      errors: errorCodes,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    },
    'request',
  );
}
