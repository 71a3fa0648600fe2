import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { createDb } from '../../db/client.ts';
import { readerOf } from '../../db/reader.ts';
import { readingTest as test } from '../database-fixture.ts';

test('dates and times come as PostgreSQL writes them into JSON, and counts as numbers', async ({ db }) => {
  const { rows } = await sql`
    select date '2022-02-03' as date, array[date '2022-02-03', null] as dates, '{}'::date[] as none,
      timestamptz '2022-02-03 10:00:00.123456+03' as time, 9007199254740991 as count,
      to_json(timestamptz '2022-02-03 10:00:00.123456+03') as json`.execute(db);
  expect(rows).toEqual([
    {
      date: '2022-02-03',
      dates: ['2022-02-03', null],
      none: [],
      time: '2022-02-03T07:00:00.123456+00:00',
      count: 9007199254740991,
      json: '2022-02-03T07:00:00.123456+00:00',
    },
  ]);
});

test('a count that a number cannot hold is an error, not another count', async ({ db }) => {
  await expect(sql`select 9007199254740993 as count`.execute(db)).rejects.toThrow(
    'The int8 9007199254740993 is too large for a number: cast it to text.',
  );
  expect((await sql`select 1 as fine`.execute(db)).rows).toEqual([{ fine: 1 }]);
});

test('a connection that the server ends fails its query and is replaced', async ({ db }) => {
  const inTransaction = db.transaction().execute(async (transaction) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction);
  });
  await expect(inTransaction).rejects.toThrow(/terminat/);
  // Until its socket is closed, the pool may hand the dead connection out once more.
  const again = () => sql`select 1 as fine`.execute(db);
  expect((await vi.waitFor(again)).rows).toEqual([{ fine: 1 }]);
});

test('closing ends connections that only the reader has used', async ({ db, url }) => {
  const name = 'closed-by-destroy';
  const named = new URL(url);
  named.searchParams.set('application_name', name);
  const other = createDb(named.href, { max: 1 });
  await readerOf(other)('select 1', []);
  await other.destroy();
  await vi.waitFor(async () => {
    const { rows } = await sql`select pid from pg_stat_activity where application_name = ${name}`.execute(db);
    expect(rows).toEqual([]);
  });
});
