import { graphql } from 'graphql';
import type { KyselyPlugin } from 'kysely';
import { expect } from 'vitest';
import { schema } from '../../schema/index.ts';
import { wideTest as test } from '../fixture.ts';
import { archive } from './archive.ts';
import { dataOf } from './asking.ts';

const deep = `{ organization(ref: "csto") { members(at: "2022-02-03") { status member { name children { name roles { title actor {
  name(languages: ["be"]) statements(first: 2, filter: {about: "russia"}) { totalCount edges { cursor node {
    id about { __typename name ... on Organization { parent { slug } } } quantities { value subject { name } statement { id } }
    event { heldOn place { country { name } } participants { __typename name } } translations { text } capacity { title }
    appearances { via { slug } source { title publisher { slug } statements(last: 1) { nodes { form } } } spans { exact } }
  } } pageInfo { hasNextPage hasPreviousPage endCursor } } } } } } } } }`;

test.for([
  ['one entity', '{ actor(ref: "putin") { name names { value } } }', 1],
  ['seven levels of relations', deep, 1],
  [
    'connections in connections',
    '{ actors { nodes { statements(first: 3) { nodes { about { statementsAbout(first: 1) { nodes { id } } } } } } } }',
    1,
  ],
  [
    'a node',
    `{ node(id: "Actor:00000000-0000-0000-0000-000000000000") { ... on Actor { statements { totalCount } } } }`,
    1,
  ],
  ['two root fields', '{ actors { totalCount } sources { nodes { statements { totalCount } } } }', 1],
  [
    'three aliases',
    '{ a: actor(ref: "putin") { slug } b: actor(ref: "shoigu") { slug } c: entity(ref: "nato") { slug } }',
    1,
  ],
  [
    'many names in filters',
    '{ statements(filter: {by: ["Lukashenko", "NATO"], or: [{about: "OTAN"}, {byOfficialsOf: ["csto", "Russia"]}]}) { totalCount } }',
    1,
  ],
  ['nothing but __typename', '{ __typename }', 0],
  ['introspection', '{ __schema { queryType { name } } }', 0],
  ['a page that is refused', '{ statements(first: 101) { totalCount } }', 0],
] as const)(
  '%s costs one SQL statement, or none where nothing is asked of the database',
  async ([, document, count], { gql, queries }) => {
    await gql(document);
    expect(queries).toHaveLength(count);
  },
);

test('a relation of which only the id or a name is read costs no look at a table of its type', async ({
  gql,
  queries,
}) => {
  await gql(
    '{ sources { nodes { publisher { slug name } statements(first: 1) { nodes { event { id } } } } } }',
  );
  const [sql = ''] = queries;
  expect(sql).toContain('join "entity"');
  expect(sql).not.toMatch(/join "(organization|event)"/);
});

test('an unknown name costs one more to place the error, and one for suggestions', async ({
  gql,
  queries,
}) => {
  await gql('{ statements(filter: {about: "Natoo"}) { totalCount } }');
  expect(queries).toHaveLength(3);
});

test('the same query for pages of the same size is the same SQL text, whatever its values', async ({
  gql,
  queries,
}) => {
  const document = `query ($by: [EntityRef!], $first: Int, $day: Date) {
    statements(filter: {by: $by, saidOn: {from: $day}}, first: $first) { nodes { text } pageInfo { endCursor } } }`;
  await dataOf(gql(document, { by: 'Lukashenko', first: 2, day: '2022-01-01' }));
  await dataOf(gql(document, { by: 'NATO', first: 2, day: '2023-01-01' }));
  expect(queries).toHaveLength(2);
  expect(new Set(queries).size).toBe(1);
});

test('the database gives of each parent’s list no more than the page', async ({ db }) => {
  let rows: unknown[] = [];
  const listen: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows = result.rows;
      return result;
    },
  };
  const source =
    '{ actors(first: 100) { nodes { statements(first: 2) { nodes { text } pageInfo { hasNextPage } } } } }';
  const { errors } = await graphql({
    schema,
    source,
    contextValue: { db: db.withPlugin(listen), requestId: '' },
  });
  expect(errors).toBeUndefined();
  const made = archive.actors.map(
    ({ slug }) => archive.statements.filter(({ speaker }) => speaker === slug).length,
  );
  const answered = (rows as { data: string }[]).map(({ data }) => data).join();
  const texts = archive.statements.flatMap(({ appearances }) => appearances[0]?.spans[0]?.exact ?? []);
  const fetched = texts.filter((text) => answered.includes(JSON.stringify(text).slice(1, -1)));
  expect(fetched).toHaveLength(made.reduce((sum, count) => sum + Math.min(count, 2), 0));
});

test('what is not selected is not computed', async ({ gql, queries }) => {
  await dataOf(gql('{ statements { nodes { form } } }'));
  const [sql = ''] = queries;
  expect(sql).not.toContain('count(*)');
  expect(sql).not.toContain('exists');
  expect(sql).not.toMatch(/"(text|mention|appearance|recorded_at)"/);
});

test('a page is found in an index that has all its filter reads, and only its rows are read from the table', async ({
  gql,
  queries,
}) => {
  const page = (filter: string) => gql(`{ statements(filter: {by: "nato"${filter}}) { nodes { text } } }`);
  await page(', form: DIRECT, language: "fr"');
  await page('');
  await page(', form: DIRECT, event: "shoigu-lukashenko-meeting-2022"');
  await page(', form: DIRECT, saidOn: {from: "2022-01-01"}');
  const foundFirst = queries.map((sql) => /limit 20\) as "page_\d+" join "statement"/.test(sql));
  expect(foundFirst).toEqual([true, false, false, false]);
});
