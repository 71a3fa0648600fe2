import { sql } from 'kysely';
import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { poolOf } from '../reference/pool.ts';
import { loadRows } from '../reference/rows.ts';
import { fuzz } from './fuzz.ts';
import { kinds } from './requests.ts';

// FUZZ_SEED asks for other requests; `npm run fuzz` sends more of them.
test('valid, nearly valid and hostile requests are all answered, and never with a fault of ours', {
  timeout: 120_000,
}, async ({ db, serverUrl, gql }) => {
  const pool = poolOf(await loadRows(db));
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const { answers, codes, places, faults } = await fuzz({ url: serverUrl, pool, requests: 1_000, seed });
  expect(faults).toEqual([]);
  expect(Object.keys(answers).toSorted()).toEqual([...kinds].toSorted());
  expect(codes).toHaveProperty('BAD_USER_INPUT');
  expect(answers.valid).toHaveProperty('200');
  expect(places.size).toBeGreaterThan(60);
  const { rows } = await sql`select query from pg_stat_activity where datname = current_database()
    and state <> 'idle' and pid <> pg_backend_pid() and query ~ 'select \\(''\\{'`.execute(db);
  expect(rows).toEqual([]);
  expect(await gql('{ statements { totalCount } }')).toEqual({ data: { statements: { totalCount: 54 } } });
});
