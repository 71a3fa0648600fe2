import { sql } from 'kysely';
import { expect } from 'vitest';
import { askFor } from '../../db/asked-name.ts';
import { type NameMatchRow, namesLike } from '../../db/name-search.ts';
import { readingTest as test } from '../database-fixture.ts';
import { people } from '../names/people.ts';
import { matches } from './lookup.ts';
import { Mistakes } from './mistakes.ts';
import { loadRows, type Rows } from './rows.ts';

/** Names on record, their parts, their slips, and names of others. */
const namesFrom = ({ entity_name }: Rows) => [
  ...entity_name.filter((_, at) => at % 7 === 0).map(({ value }) => value),
  ...entity_name.filter((_, at) => at % 9 === 0).map(({ value }) => value.slice(0, 1 + (value.length >> 1))),
  ...entity_name.filter((_, at) => at % 9 === 4).map(({ value }) => value.split(' ').toReversed().join(' ')),
  ...entity_name.filter((_, at) => at % 9 === 8).map(({ value }) => value.replace(/(.{4})(.)(.)/, '$1$3$2')),
  ...people.flatMap(({ spelt, others }) => [spelt[0] ?? '', others[0] ?? '']),
];

test('SQL finds what the definition of look-up finds, with the same scores in the same order', {
  timeout: 120_000,
}, async ({ db }) => {
  const rows = await loadRows(db);
  const names = namesFrom(rows);
  expect(names.length).toBeGreaterThan(500);
  for (const name of names) {
    const { rows: found } = await sql<NameMatchRow>`
      select entity_id, name, score from (${namesLike(askFor(name), { limit: 10 })}) as found order by number`.execute(
      db,
    );
    const expected = matches(rows, { name }, new Mistakes());
    expect(found, name).toEqual(expected.map(({ entity_id, name, score }) => ({ entity_id, name, score })));
  }
});
