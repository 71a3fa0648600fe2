import { parse } from 'graphql';
import { expect } from 'vitest';
import { wideTest as test } from '../fixture.ts';
import { askAll } from './check.ts';
import { loadRows } from './rows.ts';

/** A selection that holds another of its kind, so often. */
const nested = (times: number, around: (inner: string) => string): string =>
  Array.from({ length: times }).reduce<string>((inner) => around(inner), 'id');

const deep: readonly [what: string, document: string][] = [
  [
    'objects and their parents',
    `{ statements(filter: {by: "aleinik"}) { nodes { ${nested(13, (inner) => `quantities { statement { speaker { id } ${inner} } }`)} } } }`,
  ],
  [
    'pages of one object',
    `{ actor(ref: "aleinik") { ${nested(10, (inner) => `statements(first: 1) { nodes { speaker { ... on Actor { ${inner} } } } }`)} } }`,
  ],
  [
    'interfaces',
    `{ statements(filter: {by: "aleinik"}) { nodes { ${nested(8, (inner) => `mentions { entity { statementsAbout(first: 1) { edges { node { ${inner} } } } } }`)} } } }`,
  ],
];

test.for(deep)('forty levels of %s are answered as by the reference', async ([, document], { db, gql }) => {
  await askAll({ db, gql, rows: await loadRows(db) }, parse(document), {});
});

test('five hundred aliases of one connection with different arguments do not disturb each other', async ({
  db,
  gql,
  queries,
}) => {
  const refs = ['lukashenko', 'NATO', 'Россия', 'belarus', 'otan'];
  const fields = Array.from({ length: 500 }, (_, at) => {
    const about = refs[at % refs.length];
    const order = at % 3 === 0 ? '' : `orderBy: {field: SAID_ON, direction: ${at % 2 ? 'ASC' : 'DESC'}}`;
    const page = at % 4 === 0 ? `last: ${at % 7}` : `first: ${at % 5}`;
    const filter =
      at % 6 === 0 ? `{not: {about: "${about}"}}` : `{about: ["${about}", "csto"], form: DIRECT}`;
    return `s${at}: statements(${page}, filter: ${filter}, ${order}) { totalCount nodes { id } pageInfo { hasNextPage } }`;
  });
  const sides = { db, gql, rows: await loadRows(db) };
  queries.length = 0;
  const { data } = await askAll(sides, parse(`{ ${fields.join('\n')} }`), {});
  expect(Object.keys(data ?? {})).toHaveLength(500);
  // One for the server; the resolvers ask once for each field of Query.
  expect(queries).toHaveLength(501);
});

test('a hundred and one look-ups in one operation cost one statement', async ({ gql, queries }) => {
  const fields = Array.from({ length: 101 }, (_, at) => `a${at}: actor(ref: "putin") { slug }`);
  const { errors } = await gql(`{ ${fields.join(' ')} }`);
  expect(errors).toBeUndefined();
  expect(queries).toHaveLength(1);
});

test('five hundred aliases below an object are answered by one statement', async ({ db, gql, queries }) => {
  const fields = Array.from(
    { length: 500 },
    (_, at) =>
      `s${at}: statements(first: ${at % 5}, filter: {form: ${at % 2 ? 'DIRECT' : 'MIXED'}}) { nodes { id } }`,
  );
  const sides = { db, gql, rows: await loadRows(db) };
  queries.length = 0;
  await askAll(sides, parse(`{ actor(ref: "lukashenko") { ${fields.join(' ')} } }`), {});
  expect(queries).toHaveLength(2);
});

const fragments: readonly [what: string, document: string][] = [
  [
    'one fragment at several depths',
    `{ organization(ref: "csto") { ...It parent { ...It } members { member { ...It parent { ...It children { ...It } } } } } }
    fragment It on Organization { slug parent { slug } statements(first: 1) { totalCount } }`,
  ],
  [
    'a chain of fragments through an interface and back',
    `{ statements(first: 4) { nodes { ...S } } }
    fragment S on Statement { id about { ...E } speaker { ...P } }
    fragment E on Entity { slug ...O ...P }
    fragment O on Organization { kind parent { ...N } }
    fragment P on Speaker { statements(first: 1) { nodes { ...T } } ...N }
    fragment T on Statement { saidOn about { ...N } }
    fragment N on Node { id ... on Entity { name } ... on Organization { acronym } }`,
  ],
  [
    'doublings of fragments',
    `{ actor(ref: "putin") { ...F0 } }
    ${Array.from({ length: 12 }, (_, at) => `fragment F${at} on Actor { ...F${at + 1} ... on Entity { ... on Actor { ...F${at + 1} } } }`).join('\n')}
    fragment F12 on Actor { slug statements(first: 2) { nodes { text } } }`,
  ],
];

test.for(fragments)('%s are answered as by the reference', async ([, document], { db, gql }) => {
  await askAll({ db, gql, rows: await loadRows(db) }, parse(document), {});
});

test('a fragment that spreads itself is refused', async ({ gql }) => {
  const { errors = [] } = await gql('{ actor(ref: "putin") { ...A } } fragment A on Actor { slug ...A }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});
