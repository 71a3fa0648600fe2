import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../db/reader.ts';
import type { Awaited } from './deadlines.ts';
import type { GivenUp } from './given-up.ts';

export const REQUEST_ID = 'x-request-id';

/** What is noted about a request while it is served; part of Yoga's server context. */
export interface RequestState {
  readonly requestId: string;
  /** What its SQL is run with; sums up how long that took, and is given up with the request. */
  readonly caller: RequestCaller;
  /** Milliseconds on the process's monotonic clock. */
  readonly startedAt: number;
  /** Absent while no operation ran, and for anonymous ones. */
  operationName?: string | undefined;
  errorCodes?: string[];
  /** Whether all texts of the body can be stored, where it was looked at before. */
  storable?: boolean;
  /** What became of answering it by SQL alone, where that was tried. */
  direct?: 'needs the executor' | Error;
}

/** Short and free of anything that could forge a log line or a header. */
const saneId = /^[\w.:-]{1,128}$/;

/** The state of a request just received; its id is the caller's `x-request-id` where that is sane. */
export function newRequestState(request: IncomingMessage): RequestState {
  const given = request.headers[REQUEST_ID];
  const requestId = typeof given === 'string' && saneId.test(given) ? given : randomUUID();
  const startedAt = performance.now();
  return { requestId, startedAt, caller: new RequestCaller(requestId, startedAt) };
}

class RequestCaller implements Caller, Awaited {
  readonly requestId: string;
  readonly startedAt: number;
  sqlMilliseconds = 0;
  readonly #givenUp = new AbortController();

  constructor(requestId: string, startedAt: number) {
    this.requestId = requestId;
    this.startedAt = startedAt;
  }

  get signal(): AbortSignal {
    return this.#givenUp.signal;
  }

  giveUp(reason: GivenUp): void {
    this.#givenUp.abort(reason);
  }

  onSql(milliseconds: number): void {
    this.sqlMilliseconds += milliseconds;
  }
}
