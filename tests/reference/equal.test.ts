import fc from 'fast-check';
import { validate } from 'graphql';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import { wideWritingTest as test } from '../fixture.ts';
import { askAll, type Sides } from './check.ts';
import type { Cursors } from './comparing.ts';
import { follow } from './follow-up.ts';
import { smallest } from './minimal.ts';
import { drawOperation, type Operation } from './operations.ts';
import { poolOf } from './pool.ts';
import { type Random, randomFrom } from './random.ts';
import { loadRows } from './rows.ts';
import { Statistics } from './statistics.ts';
import { objectTypes } from './ways.ts';

/** Some statements become drafts, so that lists have what to leave out. */
async function makeDrafts(db: Kysely<DB>): Promise<void> {
  const ids = sql`select id from statement order by id limit 27`;
  await sql`update statement set state = 'DRAFT' where id in (${ids})`.execute(db);
  await sql`insert into draft (statement_id, confidence, reasons)
    select id, 0.5, '{seldom,short}' from statement where state = 'DRAFT' order by id limit 25`.execute(db);
}

/** Pages through one of the operation's connections, backward and forward from cursors it answered. */
async function followCursors(sides: Sides, operation: Operation, random: Random): Promise<number> {
  const followed = follow(operation.document, random);
  if (!followed || validate(schema, followed.withCursors).length > 0) return 0;
  const cursors: Cursors = new Map();
  const [variables] = operation.requests;
  const { data } = await askAll(sides, followed.withCursors, variables, { cursors });
  const found = followed.cursorsIn(data);
  if (found.length === 0) return 0;
  for (const argument of ['after', 'before'] as const) {
    const cursor = random.pick(found);
    await askAll(sides, followed.at(argument), { ...variables, cursor }, { cursors });
  }
  return 1;
}

// REFERENCE_RUNS asks for more operations; REFERENCE_SEED repeats a run, whose seed fast-check has printed.
test('random operations are answered as field by field from the rows themselves', {
  timeout: 600_000,
}, async ({ db, gql }) => {
  await makeDrafts(db);
  const sides = { db, gql, rows: await loadRows(db) };
  const pool = poolOf(sides.rows);
  const statistics = new Statistics();
  // Those of drafts are seldom met by chance: tests/schema/drafts.test.ts asks for them.
  const missing = () => statistics.neverSelected().filter((field) => !field.startsWith('Draft.'));
  const property = fc.asyncProperty(fc.gen(), async (draw) => {
    const random = randomFrom(draw);
    const goal = random.pick(random.chance(0.5) ? statistics.wanting() : objectTypes);
    const operation = drawOperation(random, pool, goal);
    for (const variables of operation.requests) {
      const expected = await askAll(sides, operation.document, variables, {
        selected: statistics.selected,
      }).catch(async (error: unknown) => {
        throw (await smallest(sides, operation.document, variables)) ?? error;
      });
      statistics.answered(expected);
    }
    statistics.followed += await followCursors(sides, operation, random);
  });
  const run = (numRuns: number) =>
    fc.assert(property, {
      ...(process.env.REFERENCE_SEED ? { seed: Number(process.env.REFERENCE_SEED) } : {}),
      numRuns,
      endOnFailure: true,
      includeErrorInReport: true,
    });
  await run(Number(process.env.REFERENCE_RUNS ?? 250));
  // Some fields need several things at once, such as a search, a hit and an edge: chance may need longer for them.
  for (let more = 0; missing().length > 0 && more < 20; more++) await run(25);
  expect(missing()).toEqual([]);
  expect(statistics.share('withObjects')).toBeGreaterThan(0.6);
  expect(statistics.share('withErrors')).toBeGreaterThan(0.03);
  expect(statistics.followed).toBeGreaterThan(20);
});
