import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { isDenied } from './denied.ts';
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
 * Brings the database to the newest migration and says which ones that took; writes nothing where it is there, so that a
 * user who may only read can start. All pending migrations run in one transaction under a lock, so servers that start
 * together migrate one after the other.
 *
 * @throws when PostgreSQL is older than 15, when the database was migrated by a newer version, when its user may not
 *   migrate it, or when a migration fails (the database is then as before).
 */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  await refuseOldPostgres(db);
  const { user, pending } = await readState(db);
  if (pending.length === 0) return [];
  const { error, results = [] } = await createMigrator(db).migrateToLatest();
  if (!error) return results.map(({ migrationName }) => migrationName);
  if (isDenied(error)) {
    const which = pending.length > 1 ? `${pending[0]} to ${pending.at(-1)}` : pending[0];
    throw new Error(
      `The archive is not up to date (${which}), and user ${user} may not migrate it: run "on-record migrate" with a DATABASE_URL of its owner.`,
      { cause: error },
    );
  }
  // A newer server may have migrated while this one waited for the lock.
  await readState(db);
  const failed = results.find(({ status }) => status === 'Error')?.migrationName;
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

interface State {
  readonly user: string;
  /** Migrations still to run. */
  readonly pending: readonly string[];
}

/** @throws when the database was migrated by a newer version, or its user may not read it. */
async function readState<Tables>(db: Kysely<Tables>): Promise<State> {
  const { rows: states } = await sql<{ user: string; found: boolean }>`
    select current_user as user, to_regclass('kysely_migration') is not null as found`.execute(db);
  const { user = '', found = false } = states[0] ?? {};
  if (!found) return { user, pending: Object.keys(migrations) };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch((cause: unknown) => {
      if (!isDenied(cause)) throw cause;
      throw new Error(
        `User ${user} may not read this archive: run "on-record migrate --reader ${user}" with a DATABASE_URL of its owner.`,
        { cause },
      );
    });
  const applied = rows.map(({ name }) => name);
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new Error(
      `The archive was migrated by a newer version of On Record (${unknown.join(', ')}): upgrade On Record or use another database.`,
    );
  }
  return { user, pending: Object.keys(migrations).filter((name) => !applied.includes(name)) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
