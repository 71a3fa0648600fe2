import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import { createDb } from '../../db/client.ts';
import { readerOf } from '../../db/reader.ts';
import { readingTest as test } from '../database-fixture.ts';

const slugs = 'select slug from entity where slug = $1';

/** Reads three times on one connection, and tells what PostgreSQL holds prepared then. */
async function preparedAfterThree(url: string, prepare: boolean): Promise<unknown[]> {
  const db = createDb(url, { max: 1, prepare });
  onTestFinished(() => db.destroy());
  const read = readerOf(db);
  for (const slug of ['nato', 'csto', 'russia']) expect(await read(slugs, [slug])).toEqual([[slug]]);
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
}

test('a statement that comes again is prepared once for its connection', async ({ url }) => {
  expect(await preparedAfterThree(url, true)).toEqual([slugs]);
});

test('behind a pooler nothing is prepared by name', async ({ url }) => {
  expect(await preparedAfterThree(url, false)).toEqual([]);
});

test('an error in a prepared statement leaves it and its connection usable', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const asNumber = (text: string) => readerOf(db)('select $1::text::int', [text]);
  expect(await asNumber('1')).toEqual([[1]]);
  expect(await asNumber('2')).toEqual([[2]]);
  await expect(asNumber('three')).rejects.toThrow('invalid input syntax');
  expect(await asNumber('4')).toEqual([[4]]);
});

test('an instance derived from ours is read through its own plugins', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  expect(await readerOf(db.withoutPlugins())(slugs, ['nato'])).toEqual([['nato']]);
});

test('connections count time in UTC and prefer an index, whichever way they were opened', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  expect(await readerOf(db)('show time zone', [])).toEqual([['UTC']]);
  expect(await readerOf(db)('show random_page_cost', [])).toEqual([['1.1']]);
});
