import { parse } from 'graphql';
import { expect } from 'vitest';
import { readerOf } from '../../db/reader.ts';
import { schema } from '../../schema/index.ts';
import { Operations } from '../../schema/plan/index.ts';
import { test } from '../fixture.ts';
import { dataOf } from './asking.ts';

const ALL = `{ by { count } about { count } publisher { count } form { count } language { count }
  timeline { count } days: timeline(interval: DAY) { count } network { count } }`;

/** Scans of tables in the plan of what a document asks for, by table. */
async function scansOf(db: Parameters<typeof readerOf>[0], query: string): Promise<Record<string, number>> {
  let scans: Record<string, number> = {};
  const read = readerOf(db);
  const operations = new Operations(schema, {
    db,
    read: async (text, values) => {
      const [[plan] = []] = await read(`explain (format json) ${text}`, values);
      scans = count(JSON.parse(plan ?? 'null'));
      return await read(text, values);
    },
  });
  expect(await operations.answer({ document: parse(query) })).toContain('facets');
  return scans;
}

function count(plan: unknown, scans: Record<string, number> = {}): Record<string, number> {
  if (typeof plan !== 'object' || plan === null) return scans;
  const table = (plan as Record<string, unknown>)['Relation Name'];
  if (typeof table === 'string') scans[table] = (scans[table] ?? 0) + 1;
  for (const inner of Object.values(plan)) count(inner, scans);
  return scans;
}

test.for([
  ['all statements', '{ statements { totalCount facets @ } }', { statement: 1, mention: 1 }],
  [
    'a filter',
    '{ statements(filter: {by: "lukashenko", not: {form: MIXED}}) { totalCount facets @ other: facets @ } }',
    { statement: 1, mention: 1 },
  ],
  // Mentions lead to the statements, and are read again for what else these are about.
  [
    'one entity',
    '{ statements(filter: {about: "russia"}) { totalCount facets @ } }',
    { statement: 1, mention: 2 },
  ],
  [
    'a list of a speaker',
    '{ actor(ref: "putin") { statements { totalCount facets @ } } }',
    { statement: 1, mention: 1 },
  ],
] as const)('the whole set of %s is read once', async ([, document, expected], { db }) => {
  expect(await scansOf(db, document.replaceAll('@', ALL))).toMatchObject({
    ...expected,
    appearance: 1,
    source: 1,
  });
});

test('what is not selected is not counted', async ({ gql, queries }) => {
  await dataOf(gql('{ statements(first: 0) { facets { form { count } } } }'));
  await dataOf(gql('{ statements { facets { __typename } } }'));
  expect(queries).toHaveLength(2);
  expect(queries[0]).not.toMatch(/"(speaker_id|language|said_from)"|mention|appearance/);
  expect(queries[1]).not.toContain(' from ');
});
