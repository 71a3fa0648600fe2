import type { Kysely } from 'kysely';
import { test as base, inject } from 'vitest';
import { createDb } from '../db/client.ts';
import type { DB } from '../db/tables.ts';
import { createDatabase, dropDatabase, urlOf } from './databases.ts';

interface Connected {
  readonly url: string;
  readonly db: Kysely<DB>;
  /** What `db` has run. */
  readonly statements: string[];
}

function connect(url: string): Connected {
  const statements: string[] = [];
  const log = ({ query }: { query: { sql: string } }) => void statements.push(query.sql);
  return { url, db: createDb(url, { max: 4, log }), statements };
}

const testOn = (open: () => Promise<{ name: string; drop: () => Promise<void> }>) =>
  base
    .extend('database', { scope: 'file' }, () => open())
    .extend('connected', { scope: 'file' }, async ({ database }, { onCleanup }) => {
      const connected = connect(urlOf(inject('databases').server, database.name));
      onCleanup(async () => {
        await connected.db.destroy();
        await database.drop();
      });
      return connected;
    })
    /** Connection string of the file's database. */
    .extend('url', { scope: 'file' }, ({ connected }) => connected.url)
    .extend('db', { scope: 'file' }, ({ connected }) => connected.db)
    /** The SQL statements this test has run through `db`, in order. */
    .extend('queries', ({ connected }) => {
      connected.statements.length = 0;
      return connected.statements;
    });

const clone = (template: 'seeded' | 'migrated') =>
  testOn(async () => {
    const databases = inject('databases');
    const name = await createDatabase(databases.server, databases[template]);
    return { name, drop: () => dropDatabase(databases.server, name) };
  });

/** For files that only read: `db` is the seeded archive, shared by all of them, and refuses to be written. */
export const readingTest = testOn(async () => ({ name: inject('databases').shared, drop: async () => {} }));

/** For files that write: `db` is a seeded archive of the file's own. */
export const writingTest = clone('seeded');

/** For files that begin with nothing: `db` is a migrated archive of the file's own without any record. */
export const emptyTest = clone('migrated');

const forEachTest = (template: 'seeded' | 'migrated') =>
  base
    .extend('url', async ({ task: _ }, { onCleanup }) => {
      const databases = inject('databases');
      const name = await createDatabase(databases.server, databases[template]);
      onCleanup(() => dropDatabase(databases.server, name));
      return urlOf(databases.server, name);
    })
    .extend('db', async ({ url }, { onCleanup }) => {
      const db = createDb(url, { max: 2 });
      onCleanup(() => db.destroy());
      return db;
    });

/** For tests that each begin with the seeds: `db` is an archive of the test's own. */
export const seededForEachTest = forEachTest('seeded');

/** For tests that each begin with nothing: `db` is a migrated archive of the test's own without any record. */
export const emptyForEachTest = forEachTest('migrated');
