import { availableParallelism } from 'node:os';
import type { Kysely } from 'kysely';
import { createDb } from '../db/client.ts';
import { databaseFailure } from '../db/database-failure.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import type { DB } from '../db/tables.ts';
import { loadSeeds, type SeedingResult } from '../seeds/load.ts';
import { type Config, hidePassword } from './config.ts';

export interface OpenOptions {
  /** Receives one line for whatever a person should know. */
  readonly onNotice: (notice: string) => void;
  /** Whether to use the embedded PostgreSQL of another process where one runs already; else that is an error. */
  readonly join?: boolean;
  /** Whether the starting archive is loaded where the database is empty or was seeded before; true when not given. */
  readonly seed?: boolean;
  /** Milliseconds after which PostgreSQL ends a statement; without end when not given. */
  readonly statementTimeoutMs?: number;
}

/** A database that is migrated and seeded. */
export interface OpenDatabase {
  readonly db: Kysely<DB>;
  /** Where the embedded PostgreSQL keeps its files; absent where DATABASE_URL names another. */
  readonly dataDir?: string;
  /** Migrations that were run. */
  readonly migrated: readonly string[];
  readonly seeds: SeedingResult | 'not asked for';
  /** Closes the pool, and stops the embedded PostgreSQL where it was started here. */
  close(): Promise<void>;
}

/**
 * Opens the database of the configuration and brings its tables and seeds up to date. Whatever had been started is
 * stopped again where a later step fails.
 * @throws {Error} whose message tells a person what to do.
 */
export async function openDatabase(
  config: Config,
  { onNotice, join = false, seed = true, statementTimeoutMs }: OpenOptions,
): Promise<OpenDatabase> {
  const { dataDir, databaseUrl } = config;
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataDir, onNotice, join }) : undefined;
  const url = embedded?.connectionString ?? databaseUrl ?? '';
  try {
    const { migrated, seeds } = await bringUpToDate(url, seed).catch((error: unknown) => {
      throw explainDatabase(error, databaseUrl);
    });
    if (seeds === 'not allowed') onNotice(notSeeded);
    const db = createDb(url, {
      prepare: config.databasePrepare,
      // Beside us on the same processors, more connections than those only wait for each other.
      max: config.databasePool ?? (embedded ? availableParallelism() + 1 : 10),
      queueMs: config.databaseQueueMs,
      ...(statementTimeoutMs !== undefined && { statementTimeoutMs }),
    });
    const close = async () => {
      await db.destroy();
      await embedded?.stop();
    };
    return { db, migrated, seeds, close, ...(embedded && { dataDir: embedded.dataDir }) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

const notSeeded =
  'The starting archive is not the one of this version, and this user may not load it: run "on-record migrate" with a DATABASE_URL of the owner.';

/** On a connection of its own: what this does may take longer than statements usually may. */
async function bringUpToDate(url: string, seed: boolean): Promise<Pick<OpenDatabase, 'migrated' | 'seeds'>> {
  const db = createDb(url, { max: 1 });
  try {
    const migrated = await migrateToLatest(db);
    return { migrated, seeds: seed ? await loadSeeds(db) : 'not asked for' };
  } finally {
    await db.destroy();
  }
}

/** PostgreSQL's word for why nobody gets in, with what to change; any other error as it is. */
function explainDatabase(error: unknown, databaseUrl: string | undefined): unknown {
  if (databaseUrl === undefined || !databaseFailure(error)) return error;
  const code = codeOf(error);
  const advice =
    {
      '28P01': 'User name or password is wrong. Correct them in DATABASE_URL.',
      '28000': 'The server does not let this user in. Check the user in DATABASE_URL and pg_hba.conf.',
      '3D000': 'That database does not exist. Create it, or name another in DATABASE_URL.',
      '53300': 'The server has no free connection. Raise max_connections or stop other clients.',
      '57P03': 'The server is still starting. Try again in a moment.',
    }[code] ?? 'It cannot be reached. Check that PostgreSQL runs there, and host and port in DATABASE_URL.';
  return new Error(`Database ${hidePassword(databaseUrl)}: ${advice}${code && ` (${code})`}`, {
    cause: error,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
