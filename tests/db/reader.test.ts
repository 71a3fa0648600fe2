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

test('a statement that is to be planned for its values is prepared under no name', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const read = readerOf(db);
  for (const slug of ['nato', 'csto', 'russia'])
    expect(await read(slugs, [slug], { replan: true })).toEqual([[slug]]);
  const { rows } = await sql`select statement from pg_prepared_statements`.execute(db);
  expect(rows).toEqual([]);
});

test('a connection that holds very many prepared statements is replaced', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const read = readerOf(db);
  for (let n = 0; n < 510; n += 1)
    for (const slug of ['nato', 'csto'])
      await read(`select slug from entity where slug = $1 and ${n} = ${n}`, [slug]);
  const { rows } = await sql`select statement from pg_prepared_statements`.execute(db);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(20);
});

test('an error in a prepared statement leaves it and its connection usable', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const asNumber = (text: string) => readerOf(db)('select $1::text::int', [text]);
  expect(await asNumber('1')).toEqual([['1']]);
  expect(await asNumber('2')).toEqual([['2']]);
  await expect(asNumber('три')).rejects.toThrow('invalid input syntax for type integer: "три"');
  expect(await asNumber('4')).toEqual([['4']]);
});

const varied = `select 'Лукашэнка «é» 😀' as text, null as nothing, json_build_object('a', 'ё') as json`;

test('values come as the bytes of their UTF-8, through plugins as well', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  for (const read of [readerOf(db), readerOf(db.withoutPlugins())]) {
    const [[text, nothing, json] = []] = await read(varied, []);
    expect(Buffer.from(text ?? '', 'latin1').toString('utf8')).toBe('Лукашэнка «é» 😀');
    expect(nothing).toBeNull();
    expect(JSON.parse(Buffer.from(json ?? '', 'latin1').toString('utf8'))).toEqual({ a: 'ё' });
  }
});

test('other queries on the same connection are decoded, also after an error in the middle of rows', async ({
  url,
}) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const failing = readerOf(db)(`select 'ж', 1 / (3 - n) from generate_series(1, 5) as n`, []);
  await expect(failing).rejects.toThrow('division by zero');
  const { rows } = await sql`select 'ж' as letter`.execute(db);
  expect(rows).toEqual([{ letter: 'ж' }]);
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

test('a statement tells its caller how long it took, also where it fails', async ({ db }) => {
  const took: number[] = [];
  const caller = { onSql: (milliseconds: number) => void took.push(milliseconds) };
  await readerOf(db)('select 1', [], { caller });
  await expect(readerOf(db)('select 1 / 0', [], { caller })).rejects.toThrow('division by zero');
  expect(took.map((milliseconds) => milliseconds > 0)).toEqual([true, true]);
});
