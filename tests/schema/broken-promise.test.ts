import { sql } from 'kysely';
import { expect } from 'vitest';
import { writingTest as test } from '../fixture.ts';

test('a row that lacks a promised value is reported at that value, and no other row is lost', async ({
  db,
  gql,
}) => {
  await sql`delete from exercise_series_name using exercise_series
    where exercise_series.id = series_id and slug = 'zapad'`.execute(db);
  const { data, errors } = await gql<{ exercises: { nodes: { slug: string; series: unknown }[] } }>(
    '{ exercises { nodes { slug series { slug name } } } }',
  );
  const nodes = data?.exercises.nodes ?? [];
  const at = nodes.findIndex(({ slug }) => slug === 'zapad-2025');
  expect(nodes).toHaveLength(8);
  expect(nodes[at]?.series).toBeNull();
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
    [`exercises.nodes.${at}.series.name`, 'INTERNAL'],
  ]);
});

test('an object that lacks a promised value is not taken for none', async ({ db, gql }) => {
  await sql`delete from exercise_series_name using exercise_series
    where exercise_series.id = series_id and slug = 'grom'`.execute(db);
  const { errors } = await gql(
    '{ exercise(ref: "russian-nuclear-forces-exercise-2022") { series { name } } }',
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
});
