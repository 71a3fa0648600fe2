import { createHash } from 'node:crypto';
import { CompiledQuery, type Kysely, type KyselyConfig } from 'kysely';
import type pg from 'pg';
import { ByteQuery, type Utf8, utf8Of } from './byte-client.ts';
import { Comeback } from './comeback.ts';
import type { Waiting } from './patience.ts';
import { poolOf } from './pool.ts';
import { RowStream } from './row-stream.ts';
import { runQuery } from './run-query.ts';
import type { DB } from './tables.ts';

/** For whom statements are run. */
export interface Caller {
  /** Where somebody may cease to wait for the answer. */
  readonly patience?: Waiting;
  /** Becomes the name of the portal, which PostgreSQL logs with statements that it logs by duration. */
  readonly requestId?: string;
  /** Told of each statement how many milliseconds it took, waiting for a connection included, and why it failed. */
  onSql?(milliseconds: number, text: string, error?: unknown): void;
}

/** Runs one statement that reads; each row is an array of its columns, as PostgreSQL writes them. */
export type Read = (
  text: string,
  values: readonly unknown[],
  options?: {
    /** Whether PostgreSQL shall plan it for these values: a plan that is kept serves all values alike. */
    readonly replan?: boolean;
    readonly caller?: Caller | undefined;
  },
) => Promise<readonly (Utf8 | null)[][]>;

export interface ReaderOptions {
  /** Milliseconds that PostgreSQL may be away before a read fails. */
  readonly queueMs: number;
  /** Whether statements are prepared by name. */
  readonly prepare: boolean;
  readonly log?: KyselyConfig['log'];
}

/** Names kept in mind for texts; more are forgotten, the longest unused first. Connections do not live for ever either. */
const MOST_NAMES = 500;

const readers = new WeakMap<object, Read>();

/**
 * The way around Kysely's executor for statements that were compiled before: straight to the pool, prepared under a
 * name from their second use on, so that PostgreSQL plans them once for each connection.
 */
export function readerOf(db: Kysely<DB>): Read {
  return readers.get(db) ?? throughKysely(db);
}

/** Runs one statement that yields much, see RowStream. */
export function streamerOf(db: Kysely<DB>): (text: string, values: readonly unknown[]) => RowStream {
  return (text, values) => new RowStream(poolOf(db), text, values);
}

export function addReader(db: Kysely<DB>, pool: pg.Pool, { queueMs, prepare, log }: ReaderOptions): void {
  const names = new Map<string, string>();
  const comeback = new Comeback(pool, queueMs);
  readers.set(db, async (text, values, { replan = false, caller } = {}) => {
    const startedAt = performance.now();
    const name = prepare && !replan ? nameFor(text, names) : '';
    const options = { kind: 'utf8', name, portal: caller?.requestId } as const;
    const run = () => runQuery(pool, new ByteQuery(text, values, options), caller?.patience);
    let failure: unknown;
    try {
      try {
        return await run();
      } catch (error) {
        return await comeback.again(error, startedAt, caller?.patience, run);
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      const queryDurationMillis = performance.now() - startedAt;
      caller?.onSql?.(queryDurationMillis, text, failure);
      if (typeof log === 'function')
        log({ level: 'query', query: CompiledQuery.raw(text, [...values]), queryDurationMillis });
    }
  });
}

/** Empty until a text is seen again: one that is used once is not worth preparing. */
function nameFor(text: string, names: Map<string, string>): string {
  const known = names.get(text);
  const name =
    known === undefined ? '' : known || createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.delete(text);
  names.set(text, name);
  if (names.size > MOST_NAMES) names.delete(names.keys().next().value ?? '');
  return name;
}

/** For instances that were derived from one of ours, with plugins of their own. */
function throughKysely(db: Kysely<DB>): Read {
  return async (text, values) => {
    const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
    return rows.map((row) => Object.values(row).map(written));
  };
}

/** Kysely has read values of JSON; texts it leaves as they are. */
function written(value: unknown): Utf8 | null {
  if (value === null) return null;
  return utf8Of(typeof value === 'string' ? value : JSON.stringify(value));
}
