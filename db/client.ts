import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ByteClient } from './byte-client.ts';
import { addPool } from './pool.ts';
import { addReader } from './reader.ts';
import type { DB } from './tables.ts';

export interface ClientOptions {
  /** Most connections held at once; 10 when not given. */
  readonly max?: number;
  /** Milliseconds to wait for a connection, free or new, or for PostgreSQL to come back; 5,000 when not given. */
  readonly queueMs?: number;
  /** Milliseconds after which PostgreSQL ends a statement; without end when not given. */
  readonly statementTimeoutMs?: number;
  /** Whether `readerOf` prepares statements by name; true when not given. Poolers in transaction mode need false. */
  readonly prepare?: boolean;
  /** Kysely's log: receives every statement run. */
  readonly log?: NonNullable<KyselyConfig['log']>;
}

/**
 * Opens a pool on the database and types it. Dates come as `2022-02-03`, times as ISO 8601 in UTC with microseconds –
 * exactly as PostgreSQL writes them into JSON – and int8 as a number. Connects on first use; `destroy()` closes it.
 */
export function createDb(
  connectionString: string,
  { max = 10, queueMs = 5_000, statementTimeoutMs, prepare = true, log }: ClientOptions = {},
): Kysely<DB> {
  const limit = statementTimeoutMs === undefined ? '' : `; set statement_timeout = ${statementTimeoutMs}`;
  const pool = new pg.Pool({
    Client: ByteClient,
    connectionString,
    max,
    // Not the start-up packet's `options`: poolers refuse them, and a connection string may carry its own.
    onConnect: async (client) => void (await client.query(session + limit)),
    types: parsers(),
    connectionTimeoutMillis: queueMs,
    idleTimeoutMillis: 60_000,
    // Prepared statements end with their connection: no connection lives for ever.
    maxLifetimeSeconds: 3_600,
    keepAlive: true,
  });
  // An idle connection that the server closes is replaced on next use; without a listener it would end the process.
  pool.on('error', () => {});
  // The same while it is in use, in a transaction say: the query fails, and that is all that should.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    // Kysely leaves a pool open that only the reader has used.
    if (!pool.ending) await pool.end();
  };
  addReader(db, pool, { queueMs, prepare, log });
  addPool(db, pool);
  return db;
}

/**
 * PostgreSQL's default price of a page out of order is a spinning disk's: it then reads all statements of a speaker and
 * sorts them, where walking an index in the order of the list would stop after one page.
 */
const session = `set time zone 'UTC'; set random_page_cost = 1.1`;

/** pg would turn dates into local midnights and lose the microseconds of times. */
function parsers() {
  const types = new pg.TypeOverrides();
  const { DATE, TIMESTAMPTZ, INT8 } = pg.types.builtins;
  const DATE_ARRAY = 1182;
  types.setTypeParser(DATE, (value: string) => value);
  types.setTypeParser(DATE_ARRAY, datesOf);
  types.setTypeParser(TIMESTAMPTZ, (value: string) => value.replace(' ', 'T').replace(/\+00$/, '+00:00'));
  types.setTypeParser(INT8, safeInteger);
  return types;
}

/** Dates hold no comma, quote or brace, so the array's text is plain. */
function datesOf(value: string): (string | null)[] {
  if (value === '{}') return [];
  return value
    .slice(1, -1)
    .split(',')
    .map((date) => (date === 'NULL' ? null : date));
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The int8 ${value} is too large for a number: cast it to text.`);
  return number;
}
