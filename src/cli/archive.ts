import type { Kysely } from 'kysely';
import type { DB } from '../../db/tables.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';

export interface ArchiveOptions {
  /** Whether the starting archive is loaded as the server would; true when not given. */
  readonly seed?: boolean;
}

/**
 * Opens the archive that the environment names, migrated and seeded as the server would, and closes it after the work
 * whatever happens. The embedded PostgreSQL is shared with a server that runs already.
 * @throws {Error} whose message tells a person what to do.
 */
export async function withArchive<T>(
  env: Record<string, string | undefined>,
  work: (db: Kysely<DB>) => Promise<T>,
  { seed = true }: ArchiveOptions = {},
): Promise<T> {
  const onNotice = (notice: string) => void process.stderr.write(`${notice}\n`);
  const { db, close } = await openDatabase(readConfig(env), { onNotice, join: true, seed });
  try {
    return await work(db);
  } finally {
    await close();
  }
}
