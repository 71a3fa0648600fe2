import type pg from 'pg';
import type { ByteQuery, Utf8 } from './byte-client.ts';
import { cancelQuery } from './cancel.ts';
import type { Waiting } from './patience.ts';

type Rows = (Utf8 | null)[][];

/** Statements that a connection may hold prepared; with more it is closed, since PostgreSQL forgets none before. */
const MOST_PREPARED = 500;
const preparedOn = new WeakMap<object, Set<string>>();

/** How many may wait for a connection; more would wait in vain, and hold memory. */
const MOST_WAITING = 1_000;

/**
 * Runs a query on a connection of the pool. Where patience is over it rejects at once with the reason; the query is
 * then cancelled in PostgreSQL, and its connection goes back to the pool when nothing of that can meet a later query.
 */
export function runQuery(pool: pg.Pool, query: ByteQuery, patience: Waiting | undefined): Promise<Rows> {
  if (patience?.over) return Promise.reject(patience.over);
  if (pool.waitingCount >= MOST_WAITING)
    return Promise.reject(new Error('Too many queries wait for a connection'));
  const { promise, resolve, reject } = Promise.withResolvers<Rows>();
  let running: pg.PoolClient | undefined;
  let cancelled: Promise<boolean> | undefined;
  const giveUp = () => {
    reject(patience?.over);
    if (running) cancelled = cancelQuery(running);
  };
  patience?.on(giveUp);
  pool.connect((error, client, release) => {
    if (error || !client) {
      patience?.off(giveUp);
      return reject(error);
    }
    if (patience?.over) return release();
    running = client;
    const isFull = notePrepared(client, query.name) > MOST_PREPARED;
    let hasEnded = false;
    const end = (failure: (Error & { code?: string }) | null, result: { readonly rows: Rows }) => {
      if (hasEnded) return;
      hasEnded = true;
      patience?.off(giveUp);
      if (cancelled) void cancelled.then((isPast) => release(isFull || !isPast || !leavesUsable(failure)));
      else release(isFull || !leavesUsable(failure));
      if (failure) reject(failure);
      else resolve(result.rows);
    };
    // By pg's hand: set on the query by ours, answers would live on among V8's old objects (measured: 100 MiB more, 0.03 ms).
    client.query(query as never, undefined as never, end as never);
  });
  return promise;
}

/**
 * A value that PostgreSQL cannot read (class 22) and a cancel say nothing of the connection. Anything else may be its end,
 * or be due to a plan that it keeps.
 */
function leavesUsable(failure: (Error & { code?: string }) | null): boolean {
  return failure === null || failure.code === '57014' || (failure.code?.startsWith('22') ?? false);
}

/** How many statements the connection has been given a name for, with this one; an empty name is none. */
function notePrepared(client: object, name: string): number {
  let names = preparedOn.get(client);
  if (!names) {
    names = new Set();
    preparedOn.set(client, names);
  }
  if (name) names.add(name);
  return names.size;
}
