import type { Logger } from 'pino';
import type { Answered, Observer, RequestState } from './request-state.ts';

/** Logs one line for each answered request; probes only at level debug, since they come every few seconds. */
export function logRequests(log: Logger): Observer {
  return {
    onAnswer(
      { requestId, startedAt, operationName, errorCodes, cost, caller }: RequestState,
      { method, path, status }: Answered,
    ) {
      const level = path === '/health' || path === '/ready' ? 'debug' : 'info';
      log[level](
        {
          requestId,
          method,
          path: path.slice(0, 200),
          operation: operationName?.slice(0, 100),
          status,
          errors: errorCodes,
          cost,
          ms: rounded(performance.now() - startedAt),
          ...(caller.sqlMilliseconds > 0 && { sqlMs: rounded(caller.sqlMilliseconds) }),
        },
        'request',
      );
    },
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
