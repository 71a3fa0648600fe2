import { sql } from 'kysely';
import { expect } from 'vitest';
import { readingTest as test } from '../database-fixture.ts';

test.for([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022-02-03', '2022-02-03', '2022-02-03'],
])('%s lasts from %s to %s', async ([date, first, last], { db }) => {
  const { rows } = await sql<{ first: string; last: string }>`
    select partial_date_start(${date}::partial_date) as first, partial_date_end(${date}::partial_date) as last`.execute(
    db,
  );
  expect(rows).toEqual([{ first, last }]);
});

test.for([
  '2022-13',
  '2022-02-30',
  '2023-02-29',
  '2022-00',
  '0000',
  '22',
  '2022-2',
  '2022-02-03T00:00',
  'yesterday',
  '',
])('%j is no date', async (date, { db }) => {
  await expect(sql`select ${date}::partial_date`.execute(db)).rejects.toThrow(
    /out of range|violates check constraint "partial_date_check"/,
  );
});

test('partial dates sort by their first day', async ({ db }) => {
  const { rows } = await sql<{ date: string }>`
    select date from unnest(array['2022-03', '2022-02-03', '2023', '2022', '2022-02']::partial_date[]) date
    order by partial_date_start(date), partial_date_end(date) desc`.execute(db);
  expect(rows.map(({ date }) => date)).toEqual(['2022', '2022-02', '2022-02-03', '2022-03', '2023']);
});
