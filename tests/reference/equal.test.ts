import fc from 'fast-check';
import { validate } from 'graphql';
import { expect } from 'vitest';
import { schema } from '../../schema/index.ts';
import { test } from '../fixture.ts';
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
  const sides = { db, gql, rows: await loadRows(db) };
  const pool = poolOf(sides.rows);
  const statistics = new Statistics();
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
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
      if (random.chance(0.5)) statistics.followed += await followCursors(sides, operation, random);
    }),
    {
      ...(process.env.REFERENCE_SEED ? { seed: Number(process.env.REFERENCE_SEED) } : {}),
      numRuns: Number(process.env.REFERENCE_RUNS ?? 250),
      endOnFailure: true,
      includeErrorInReport: true,
    },
  );
  expect(statistics.neverSelected()).toEqual([]);
  expect(statistics.share('withObjects')).toBeGreaterThan(0.6);
  expect(statistics.share('withErrors')).toBeGreaterThan(0.03);
  expect(statistics.followed).toBeGreaterThan(20);
});
