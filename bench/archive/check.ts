import assert from 'node:assert/strict';
import type pg from 'pg';

/** Asserts what keys and constraints do not: that the archive has the size and the shape it claims. */
export async function checkArchive(client: pg.Client, statements: number): Promise<void> {
  const one = async (sql: string): Promise<number> => {
    const { rows } = await client.query<{ value: number }>(`select (${sql})::float8 as value`);
    return rows[0]?.value ?? Number.NaN;
  };
  const between = async (low: number, high: number, sql: string) => {
    const value = await one(sql);
    assert.ok(value >= low && value <= high, `${sql} is ${value}, not from ${low} to ${high}`);
  };
  await between(statements, statements, 'select count(*) from statement');
  await between(5000, 5000, 'select count(*) from entity');
  await between(2.6, 3.1, `select count(*)::float8 / ${statements} from mention`);
  await between(1.45, 1.55, `select count(*)::float8 / ${statements} from statement_text`);
  await between(
    0,
    0,
    `select count(*) from (select * from statement_text where hashtext(statement_id::text) % 100 = 0) as kept
     join statement on id = statement_id
     where position = 0 and (words, kept.sort_on) is distinct from (words_of(statement.language, text), statement.sort_on)`,
  );
  await between(
    0.005,
    0.015,
    `select count(*)::float8 / ${statements} from statement where text like '%2207.%'`,
  );
  await between(1.1, 1.2, `select count(*)::float8 / ${statements} from appearance`);
  await between(
    150,
    220,
    'select percentile_cont(0.5) within group (order by char_length(text)) from statement',
  );
  await between(800, 1400, 'select max(char_length(text)) from statement');
  await between(3, 3, 'select count(distinct language) from statement');
  await between(
    0,
    0,
    `select count(*) from statement where text <> (select string_agg(exact, ' … ' order by span.position)
       from span join appearance on appearance.id = appearance_id where statement_id = statement.id and appearance.position = 0)`,
  );
  await between(
    0,
    0,
    `select count(*) from entity
     where statement_count <> (select count(*) from statement where speaker_id = entity.id)`,
  );
  await between(0, 0, `select count(*) from pg_index where not indisvalid`);
  await between(0, 0, `select count(*) from pg_constraint where not convalidated`);
}
