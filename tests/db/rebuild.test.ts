import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { inTransaction } from '../../db/pool.ts';
import { grantReading } from '../../db/reader-role.ts';
import { Rebuild } from '../../db/rebuild.ts';
import type { DB } from '../../db/tables.ts';
import { seededForEachTest as test } from '../database-fixture.ts';

const roots = ['source', 'statement'];

const rebuilt = (
  db: Kysely<DB>,
  meanwhile: (rebuild: Rebuild, db: Kysely<DB>) => Promise<void> = async () => {},
) =>
  inTransaction(db, async (connection) => {
    const rebuild = await Rebuild.begin(connection.db, roots);
    if (!rebuild) return false;
    await meanwhile(rebuild, connection.db);
    await rebuild.complete();
    await rebuild.replace();
    return true;
  });

/** Everything that the catalog says of the tables of the archive, a line each. */
async function described(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with relation as (
      select *, oid::regclass as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'i', 'S', 'v')
    )
    select format('%s %s acl %s options %s: %s', relkind, name, array(select row(a.*)::text from aclexplode(relacl) as a where grantee <> relowner order by 1), reloptions, obj_description(oid, 'pg_class')) as line from relation
    union all select format('column %s.%s %s number %s not null %s default %s generated %s acl %s storage %s: %s', name, attname,
        format_type(atttypid, atttypmod), row_number() over (partition by name order by attnum), attnotnull,
        pg_get_expr(adbin, adrelid), attgenerated, array(select unnest(attacl)::text order by 1), attstorage, col_description(attrelid, attnum))
      from relation join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped and relkind = 'r'
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all select format('constraint %s %s %s validated %s: %s', name, conname, pg_get_constraintdef(pg_constraint.oid), convalidated, obj_description(pg_constraint.oid, 'pg_constraint'))
      from relation join pg_constraint on conrelid = relation.oid
    union all select format('index %s valid %s', pg_get_indexdef(indexrelid), indisvalid) from relation join pg_index on indrelid = relation.oid
    union all select format('trigger %s enabled %s', pg_get_triggerdef(pg_trigger.oid), tgenabled) from relation join pg_trigger on tgrelid = relation.oid and not tgisinternal
    union all select format('schema %s', nspname) from pg_namespace where nspname !~ '^pg_'
    order by line`.execute(db);
  return rows.map(({ line }) => line);
}

async function contents(db: Kysely<DB>): Promise<unknown> {
  const tables = [
    'source',
    'statement',
    'mention',
    'appearance',
    'span',
    'statement_text',
    'translation',
    'quantity_claim',
    'entity',
  ];
  return await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql`select it::text as row from ${sql.table(table)} as it order by 1`.execute(
        db,
      );
      return [table, rows];
    }),
  );
}

test('tables made anew are the same tables, to the last comment and privilege, with the same rows', async ({
  db,
}) => {
  await sql`
    alter table mention set (fillfactor = 90, autovacuum_enabled = off);
    comment on constraint mention_entity_id_fkey on mention is 'who';
    comment on trigger span_inserted on span is 'when';
    comment on constraint statement_text_check on statement is 'what';
    grant select on statement to public;
    grant update (title) on source to pg_monitor with grant option`.execute(db);
  await grantReading(db, 'pg_monitor');
  const [before, rows] = [await described(db), await contents(db)];
  expect(before.filter((line) => line.includes('pg_monitor')).length).toBeGreaterThan(10);
  const { rows: old } = await sql`select 'statement'::regclass::oid as oid`.execute(db);
  expect(await rebuilt(db)).toBe(true);
  expect((await sql`select 'statement'::regclass::oid as oid`.execute(db)).rows).not.toEqual(old);
  expect(await described(db)).toEqual(before);
  expect(await contents(db)).toEqual(rows);
});

test('its triggers and keys hold for rows added meanwhile, once each', async ({ db }) => {
  const counts = async () =>
    (
      await sql`select (select sum(statement_count)::int from entity) as counted, (select count(*)::int from statement) as statements,
        (select count(*)::int from statement_text where position = 0) as texts`.execute(db)
    ).rows[0];
  await expect(counts()).resolves.toEqual({ counted: 54, statements: 54, texts: 54 });
  await rebuilt(db, async (_, own) => {
    await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, said_on, sort_on)
      select gen_random_uuid(), 'DIRECT', 'Words', 'en', speaker_id, speaker_kind, said_on, sort_on from statement
      where said_on is not null limit 3`.execute(own);
  });
  await expect(counts()).resolves.toEqual({ counted: 57, statements: 57, texts: 57 });
  await expect(
    rebuilt(db, async (_, own) => {
      await sql`insert into mention (statement_id, position, entity_id, explicit, speaker_id, sort_on, state)
        select statement_id, 99, gen_random_uuid(), true, speaker_id, sort_on, state from mention limit 1`.execute(
        own,
      );
    }),
  ).rejects.toThrow('violates foreign key constraint "mention_entity_id_fkey"');
  await expect(
    rebuilt(db, async (_, own) => {
      await sql`insert into mention (statement_id, position, entity_id, explicit, speaker_id, sort_on, state)
        select statement_id, 99, entity_id, true, speaker_id, sort_on, state from mention limit 1`.execute(
        own,
      );
    }),
  ).rejects.toThrow('could not create unique index "mention_entity_id_statement_id_key"');
  await expect(counts()).resolves.toEqual({ counted: 57, statements: 57, texts: 57 });
});

test.for([
  ['a view', sql`create view spoken as select text from statement`],
  [
    'a function of its rows',
    sql`create function words(statement) returns text language sql return ($1).text`,
  ],
  ['a policy', sql`alter table span enable row level security`],
  ['a publication', sql`create publication spoken for table mention`],
  ['a table that inherits', sql`create table better_source () inherits (source)`],
  ['a trigger that is off', sql`alter table statement disable trigger statement_text_inserted`],
  ['another owner', sql`alter table source owner to pg_monitor`],
  ['a key not checked yet', sql`alter table span add foreign key (source_id) references source not valid`],
  ['a schema of that name', sql`create schema on_record_rebuild`],
] as const)('a table that has %s is left as it is', async ([, statement], { db }) => {
  await statement.execute(db);
  const before = await described(db);
  expect(await rebuilt(db)).toBe(false);
  expect(await described(db)).toEqual(before);
});

test('a table of somebody else that refers to them is made anew with them', async ({ db }) => {
  await sql`create table note (statement_id uuid references statement, id integer primary key, words text);
    insert into note select id, 1, 'Look into it' from statement limit 1`.execute(db);
  const before = await described(db);
  expect(await rebuilt(db)).toBe(true);
  expect(await described(db)).toEqual(before);
  expect(
    (await sql`select words from note join statement on statement.id = statement_id`.execute(db)).rows,
  ).toEqual([{ words: 'Look into it' }]);
});

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The database is dropped before it is closed.
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

test('others read the old rows until it is committed, and the new ones from then on, by the same prepared statement', async ({
  db,
  url,
}) => {
  const reader = await connected(url);
  const count = async () =>
    (
      await reader.query({
        name: 'count',
        text: 'select count(*)::int as n from statement join appearance on statement_id = statement.id',
      })
    ).rows[0]?.n;
  // Often enough for PostgreSQL to keep a plan.
  for (let n = 0; n < 10; n += 1) await count();
  const before = await count();
  await rebuilt(db, async (_, own) => {
    await sql`truncate span, appearance`.execute(own);
    expect(await count()).toBe(before);
  });
  expect(await count()).toBe(0);
});

test('it never waits for somebody who waits for it', async ({ db, url }) => {
  const reader = await connected(url);
  let isOver = false;
  let over: Promise<unknown> = Promise.resolve();
  // Reads a table that stays, to which a foreign key of those made anew leads, and then one of them.
  await reader.query('begin; select from organization limit 1');
  over = rebuilt(db).then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(isOver).toBe(false);
  for (const name of ['statement', 'span', 'entity', 'event'])
    await reader.query(`select from ${name} limit 1`);
  await reader.query('commit');
  await over;
  const { rows } = await sql<{
    deadlocks: number;
  }>`select deadlocks::int from pg_stat_database where datname = current_database()`.execute(db);
  expect(rows).toEqual([{ deadlocks: 0 }]);
});

test('it waits for who reads the old tables, and meanwhile others may read', async ({ db, url }) => {
  const [slow, quick] = [await connected(url), await connected(url)];
  await slow.query('begin; select from span limit 1');
  let isOver = false;
  const over = rebuilt(db).then(() => {
    isOver = true;
  });
  // They would wait for the slow reader, did it not give way after each try.
  for (let n = 0; n < 12; n += 1) {
    await quick.query('select from statement limit 1');
    await quick.query('select from span limit 1');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isOver).toBe(false);
  await slow.query('select from source limit 1');
  await slow.query('commit');
  await over;
});

test('who writes the tables waits, and what was written before is kept', async ({ db, url }) => {
  const writer = await connected(url);
  await writer.query(`begin; update statement set polarity = 'DENIES'`);
  let isOver = false;
  const over = rebuilt(db).then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isOver).toBe(false);
  await writer.query('commit');
  await over;
  const { rows } = await sql`select distinct polarity from statement`.execute(db);
  expect(rows).toEqual([{ polarity: 'DENIES' }]);
});
