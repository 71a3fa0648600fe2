import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { NO_MIGRATIONS } from 'kysely/migration';
import { expect, inject } from 'vitest';
import { readColumns } from '../../db/catalog.ts';
import { createDb } from '../../db/client.ts';
import { createMigrator, migrateToLatest, migrations } from '../../db/migrate.ts';
import { keysOf } from '../../db/name-keys.ts';
import { emptyTest as test } from '../database-fixture.ts';
import { createDatabase, dropDatabase, urlOf } from '../databases.ts';

test('every file of migrations/ is listed, in order', async () => {
  const files = await readdir(new URL('../../db/migrations/', import.meta.url));
  expect(Object.keys(migrations)).toEqual(files.map((file) => file.replace('.ts', '')).toSorted());
});

test('migrations go down to nothing and up again to the same tables', async ({ db }) => {
  const before = await readColumns(db);
  const down = await createMigrator(db).migrateTo(NO_MIGRATIONS);
  expect(down.error).toBeUndefined();
  expect(await readColumns(db)).toEqual([]);
  await migrateToLatest(db);
  expect(await readColumns(db)).toEqual(before);
});

test('names of an archive from before they had keys get them', async ({ db }) => {
  const names = ['Alexander Lukashenko', 'Лукашэнка', 'État de l’Union', 'S-400', '…'];
  const id = '00000000-0000-4000-8000-000000000001';
  const down = await createMigrator(db).migrateTo('0004-seeding');
  expect(down.error).toBeUndefined();
  await db.transaction().execute(async (transaction) => {
    await sql`insert into entity (id, kind, slug, name, name_language) values (${id}, 'TOPIC', 'topic', ${names[0]}, 'en')`.execute(
      transaction,
    );
    for (const [position, name] of names.entries()) {
      await sql`insert into entity_name (entity_id, position, value, language, kind, folded)
        values (${id}, ${position}, ${name}, 'en', 'PREFERRED', '')`.execute(transaction);
    }
  });
  await migrateToLatest(db);
  const { rows } = await sql<{ value: string; keys: string }>`
    select value, keys::text as keys from entity_name order by position`.execute(db);
  expect(rows.map(({ value }) => value)).toEqual(names);
  for (const { value, keys } of rows) {
    const { rows: made } = await sql<{
      keys: string;
    }>`select ${keysOf(value)}::tsvector::text as keys`.execute(db);
    expect(keys, value).toBe(made[0]?.keys);
  }
  await sql`delete from entity`.execute(db);
});

test('an archive that a newer version migrated is refused', async ({ db }) => {
  await db.transaction().execute(async (transaction) => {
    await sql`insert into kysely_migration values ('9999-from-the-future', '2099-01-01')`.execute(
      transaction,
    );
    await expect(migrateToLatest(transaction)).rejects.toThrow(
      'The archive was migrated by a newer version of On Record (9999-from-the-future): upgrade On Record or use another database.',
    );
    await sql`delete from kysely_migration where name like '9999%'`.execute(transaction);
  });
});

test('servers that start together on an empty database migrate it once', async () => {
  const { server } = inject('databases');
  const name = await createDatabase(server);
  const servers = Array.from({ length: 3 }, () => createDb(urlOf(server, name), { max: 2 }));
  try {
    await Promise.all(servers.map((db) => migrateToLatest(db)));
    for (const db of servers) {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
        db,
      );
      expect(rows.map((row) => row.name)).toEqual(Object.keys(migrations));
    }
  } finally {
    await Promise.all(servers.map((db) => db.destroy()));
    await dropDatabase(server, name);
  }
});

test('a PostgreSQL older than 15 is refused before anything is written', async ({ db }) => {
  await db.transaction().execute(async (transaction) => {
    // This server is newer, so a function before PostgreSQL's own answers for an old one.
    await sql`create schema old`.execute(transaction);
    await sql`create function old.current_setting(text) returns text language sql
      return case $1 when 'server_version_num' then '140012' else '14.12' end`.execute(transaction);
    await sql`set local search_path = old, pg_catalog, public`.execute(transaction);
    await expect(migrateToLatest(transaction)).rejects.toThrow(
      'On Record needs PostgreSQL 15 or later, but this database is PostgreSQL 14.12: upgrade it or use another database.',
    );
    await sql`drop schema old cascade`.execute(transaction);
  });
});
