import { sql } from 'kysely';
import { expect } from 'vitest';
import { readingTest as test } from '../database-fixture.ts';

test('every foreign key has an index that begins with its first column', async ({ db }) => {
  const { rows } = await sql<{ name: string }>`
    select conrelid::regclass || '.' || conname as name
    from pg_constraint f
    where contype = 'f' and connamespace = 'public'::regnamespace
      and not exists (
        select from pg_index i where i.indrelid = f.conrelid and i.indisvalid and i.indkey[0] = f.conkey[1]
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)',
            (select attname from pg_attribute where attrelid = f.conrelid and attnum = f.conkey[1]))))`.execute(
    db,
  );
  expect(rows).toEqual([]);
});

test('every index that is not of a constraint names the query it serves', async ({ db }) => {
  const { rows } = await sql<{ name: string }>`
    select i.indexrelid::regclass as name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
      and not exists (select from pg_constraint where conindid = i.indexrelid)
      and obj_description(i.indexrelid, 'pg_class') is null`.execute(db);
  expect(rows).toEqual([]);
});

test('no index does what a longer one of the same table does', async ({ db }) => {
  const { rows } = await sql<{ shorter: string; longer: string }>`
    select a.indexrelid::regclass::text as shorter, b.indexrelid::regclass::text as longer
    from pg_index a join pg_index b on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid
    join pg_class c on c.oid = a.indexrelid join pg_am on pg_am.oid = c.relam and amname = 'btree'
    join pg_class d on d.oid = b.indexrelid and d.relam = c.relam
    where c.relnamespace = 'public'::regnamespace and not a.indisunique and b.indpred is null
      and (b.indkey::int2[])[0:a.indnkeyatts - 1] = (a.indkey::int2[])[0:a.indnkeyatts - 1]`.execute(db);
  expect(rows).toEqual([]);
});
