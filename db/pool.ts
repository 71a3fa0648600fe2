import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './tables.ts';

const pools = new WeakMap<object, pg.Pool>();

export function addPool(db: Kysely<DB>, pool: pg.Pool): void {
  pools.set(db, pool);
}

/** @throws {Error} for instances that were derived from one of ours. */
export function poolOf(db: Kysely<DB>): pg.Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('This database was not opened by createDb.');
  return pool;
}

/** The pool behind a database that createDb opened. */
export interface PoolStatus {
  /** Open connections, idle ones included. */
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
  /** Most connections that may be open. */
  readonly max: number;
}

export function poolStatus(db: Kysely<DB>): PoolStatus {
  const { totalCount, idleCount, waitingCount, options } = poolOf(db);
  return { total: totalCount, idle: idleCount, waiting: waitingCount, max: options.max };
}

/** One connection: as a client, for what Kysely has no word for, such as COPY, and as Kysely. */
export interface Connection {
  readonly client: pg.PoolClient;
  readonly db: Kysely<DB>;
}

/**
 * Runs work in one transaction on one connection of the pool behind `db`. What fails is rolled back, and its connection
 * closed: it may be in the middle of anything. So is what `keep` says no to, which ends without an error.
 */
export async function inTransaction<T>(
  db: Kysely<DB>,
  work: (connection: Connection) => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  const client = await poolOf(db).connect();
  let isClean = false;
  try {
    await client.query('begin');
    const result = await work({ client, db: onlyOn(client) });
    await client.query(keep(result) ? 'commit' : 'rollback');
    isClean = true;
    return result;
  } finally {
    client.release(!isClean);
  }
}

/** Kysely on this connection; nothing has to be closed. */
function onlyOn(client: pg.PoolClient): Kysely<DB> {
  const borrowed = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: async () => borrowed, end: async () => {} };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) });
}
