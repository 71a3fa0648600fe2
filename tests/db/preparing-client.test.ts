import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import { createDb } from '../../db/client.ts';
import { readingTest as test } from '../database-fixture.ts';

/** Runs one statement three times on one connection, and tells what PostgreSQL holds prepared then. */
async function preparedAfterThree(url: string, prepare: boolean): Promise<string[]> {
  const db = createDb(url, { max: 1, prepare });
  onTestFinished(() => db.destroy());
  for (const slug of ['nato', 'csto', 'russia']) {
    const { rows } = await sql<{ slug: string }>`select slug from entity where slug = ${slug}`.execute(db);
    expect(rows).toEqual([{ slug }]);
  }
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
}

test('a statement that comes again is prepared once for its connection', async ({ url }) => {
  expect(await preparedAfterThree(url, true)).toEqual(['select slug from entity where slug = $1']);
});

test('behind a pooler nothing is prepared by name', async ({ url }) => {
  expect(await preparedAfterThree(url, false)).toEqual([]);
});

test('an error in a prepared statement leaves it and its connection usable', async ({ url }) => {
  const db = createDb(url, { max: 1 });
  onTestFinished(() => db.destroy());
  const asNumber = async (text: string) =>
    (await sql<{ number: number }>`select ${text}::text::int as number`.execute(db)).rows;
  expect(await asNumber('1')).toEqual([{ number: 1 }]);
  expect(await asNumber('2')).toEqual([{ number: 2 }]);
  await expect(asNumber('three')).rejects.toThrow('invalid input syntax');
  expect(await asNumber('4')).toEqual([{ number: 4 }]);
});
