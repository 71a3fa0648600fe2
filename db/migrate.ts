import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as datesAndTags from './migrations/0001-dates-and-tags.ts';
import * as entities from './migrations/0002-entities.ts';
import * as statements from './migrations/0003-statements.ts';
import * as seeding from './migrations/0004-seeding.ts';
import * as nameSearch from './migrations/0005-name-search.ts';
import * as draftsAndVerification from './migrations/0006-drafts-and-verification.ts';
import * as textSearch from './migrations/0007-text-search.ts';
import * as statementCounts from './migrations/0008-statement-counts.ts';
import * as lessWork from './migrations/0009-less-work-for-each-row.ts';

/** Every file of migrations/, by its name without ending. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-dates-and-tags': datesAndTags,
  '0002-entities': entities,
  '0003-statements': statements,
  '0004-seeding': seeding,
  '0005-name-search': nameSearch,
  '0006-drafts-and-verification': draftsAndVerification,
  '0007-text-search': textSearch,
  '0008-statement-counts': statementCounts,
  '0009-less-work-for-each-row': lessWork,
};

export const createMigrator = <Tables>(db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });

/**
 * Brings the database to the newest migration; does nothing when it is there. All pending migrations run in one
 * transaction under a lock, so servers that start together migrate one after the other.
 *
 * @throws when PostgreSQL is older than 15, when the database was migrated by a newer version, or when a migration fails
 *   (the database is then as before).
 */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<void> {
  await refuseOldPostgres(db);
  await refuseNewerMigrations(db);
  const { error, results } = await createMigrator(db).migrateToLatest();
  if (!error) return;
  // A newer server may have migrated while this one waited for the lock.
  await refuseNewerMigrations(db);
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(`Could not migrate the archive${failed ? ` (${failed})` : ''}: ${messageOf(error)}`, {
    cause: error,
  });
}

async function refuseOldPostgres<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ number: number; name: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`.execute(
    db,
  );
  const version = rows[0];
  if (version && version.number < 150_000) {
    throw new Error(
      `On Record needs PostgreSQL 15 or later, but this database is PostgreSQL ${version.name}: upgrade it or use another database.`,
    );
  }
}

async function refuseNewerMigrations<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows: tables } = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!tables[0]?.found) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The archive was migrated by a newer version of On Record (${unknown.join(', ')}): upgrade On Record or use another database.`,
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
