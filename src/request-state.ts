import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../db/reader.ts';

export const REQUEST_ID = 'x-request-id';

/** What is noted about a request while it is served; part of Yoga's server context. */
export interface RequestState {
  readonly requestId: string;
  /** What its SQL is run with; sums up how long that took. */
  readonly caller: Caller & { sqlMilliseconds: number };
  /** Milliseconds on the process's monotonic clock. */
  readonly startedAt: number;
  /** Absent while no operation ran, and for anonymous ones. */
  operationName?: string | undefined;
  errorCodes?: string[];
  /** What became of answering it by SQL alone, where that was tried. */
  direct?: 'needs the executor' | Error;
}

/** Short and free of anything that could forge a log line or a header. */
const saneId = /^[\w.:-]{1,128}$/;

/** The state of a request just received; its id is the caller's `x-request-id` where that is sane. */
export function newRequestState(request: IncomingMessage): RequestState {
  const given = request.headers[REQUEST_ID];
  const requestId = typeof given === 'string' && saneId.test(given) ? given : randomUUID();
  return { requestId, startedAt: performance.now(), caller: new RequestCaller(requestId) };
}

class RequestCaller implements Caller {
  readonly requestId: string;
  sqlMilliseconds = 0;

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  onSql(milliseconds: number): void {
    this.sqlMilliseconds += milliseconds;
  }
}
