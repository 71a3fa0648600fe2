import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DocumentNode } from 'graphql';
import { Patience } from '../db/patience.ts';
import type { Caller } from '../db/reader.ts';
import type { Awaited } from './deadlines.ts';

export const REQUEST_ID = 'x-request-id';

/** What is noted about a request while it is served; part of Yoga's server context. */
export interface RequestState {
  readonly requestId: string;
  /** What its SQL is run with; sums up how long that took, and is given up with the request. */
  readonly caller: RequestCaller;
  /** Milliseconds on the process's monotonic clock. */
  readonly startedAt: number;
  /** The document whose operation ran. */
  document?: DocumentNode;
  /** Absent while no operation ran, and for anonymous ones. */
  operationName?: string | undefined;
  errorCodes?: string[];
  /** Points that the operation costs, where they were counted. */
  cost?: number;
  /** The fault behind an answer that does not tell it. */
  fault?: Error;
  /** Whether it is known that PostgreSQL can store every text of the body. */
  storable?: boolean;
  /** What became of answering it by SQL alone, where that was tried. */
  direct?: 'needs the executor' | Error;
}

/** Short and free of anything that could forge a log line or a header. */
const saneId = /^[\w.:-]{1,128}$/;

/** Told of every request while it is served: the log, metrics and traces. Must not throw. */
export interface Observer {
  onRequest?(state: RequestState, request: IncomingMessage): void;
  /** A statement has run, or failed. */
  onSql?(state: RequestState, statement: RanStatement): void;
  onAnswer(state: RequestState, answer: Answered): void;
}

export interface RanStatement {
  readonly text: string;
  /** Waiting for a connection included. */
  readonly milliseconds: number;
  readonly error: unknown;
}

/** How a request ended. */
export interface Answered {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly status: number;
}

/** The state of a request just received; its id is the caller's `x-request-id` where that is sane. */
export function newRequestState(request: IncomingMessage, observers: readonly Observer[]): RequestState {
  const given = request.headers[REQUEST_ID];
  const requestId = typeof given === 'string' && saneId.test(given) ? given : randomUUID();
  const startedAt = performance.now();
  const caller = new RequestCaller(requestId, startedAt, observers);
  const state: RequestState = { requestId, startedAt, caller };
  caller.state = state;
  for (const observer of observers) observer.onRequest?.(state, request);
  return state;
}

class RequestCaller extends Patience implements Caller, Awaited {
  readonly requestId: string;
  readonly startedAt: number;
  state: RequestState | undefined;
  sqlMilliseconds = 0;
  readonly #observers: readonly Observer[];

  constructor(requestId: string, startedAt: number, observers: readonly Observer[]) {
    super();
    this.requestId = requestId;
    this.startedAt = startedAt;
    this.#observers = observers;
  }

  get patience(): this {
    return this;
  }

  onSql(milliseconds: number, text: string, error?: unknown): void {
    this.sqlMilliseconds += milliseconds;
    if (!this.state) return;
    for (const observer of this.#observers) observer.onSql?.(this.state, { text, milliseconds, error });
  }
}
