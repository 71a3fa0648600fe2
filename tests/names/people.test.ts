import { expect } from 'vitest';
import { foldName } from '../../db/names.ts';
import { emptyTest } from '../database-fixture.ts';
import { people } from './people.ts';
import { lookUp, record } from './recorded.ts';

const test = emptyTest.extend('ids', { scope: 'file' }, async ({ db }) => {
  const ids: string[] = [];
  for (const { recorded } of people) ids.push(await record(db, recorded));
  return ids;
});

// The rules were made with every second person in sight; the others are there to tell what they are worth.
const halves = [
  ['whom the rules were made with', 0],
  ['whom they were not', 1],
] as const;

test.for(halves)(
  'at least 95 % of the spellings nobody recorded find their person first, of people %s',
  {
    timeout: 60_000,
  },
  async ([, half], { db, ids }) => {
    const missed: string[] = [];
    let asked = 0;
    for (const [at, { recorded, spelt }] of people.entries()) {
      if (at % 2 !== half) continue;
      for (const name of spelt) {
        asked += 1;
        const [best] = await lookUp(db, name);
        if (best?.entity_id !== ids[at]) missed.push(`${name} is not ${recorded} but ${best?.name}`);
      }
    }
    expect(asked).toBeGreaterThan(300);
    expect(missed.length / asked, missed.join('\n')).toBeLessThanOrEqual(0.05);
  },
);

/** Whether a name that is given as somebody else's is also, by the table, the name of one of the people. */
const bears = (id: string, name: string, ids: readonly string[]) => {
  const person = people[ids.indexOf(id)];
  return person && [person.recorded, ...person.spelt].some((each) => foldName(each).includes(foldName(name)));
};

test.for(halves)(
  'at most 2 % of the names of others are taken for a person, of people %s',
  {
    timeout: 60_000,
  },
  async ([, half], { db, ids }) => {
    expect(ids).toHaveLength(people.length);
    const taken: string[] = [];
    let asked = 0;
    for (const [at, { others }] of people.entries()) {
      if (at % 2 !== half) continue;
      for (const name of others) {
        asked += 1;
        const alike = (await lookUp(db, name)).filter(
          ({ score, entity_id }) => score >= 0.8 && !bears(entity_id, name, ids),
        );
        if (alike.length > 0) taken.push(`${name} is taken for ${alike.map((each) => each.name)}`);
      }
    }
    expect(asked).toBeGreaterThan(140);
    expect(taken.length / asked, taken.join('\n')).toBeLessThanOrEqual(0.02);
  },
);
