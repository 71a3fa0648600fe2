import { expect } from 'vitest';
import { type Answer, type Ask, test } from '../fixture.ts';
import { dataOf } from './asking.ts';

/** Asks, and then asks for something simple, which must be answered. */
async function codesOf(
  gql: Ask,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<string[]> {
  const { errors = [] } = await gql(document, variables);
  expect(await dataOf(gql('{ organization(ref: "nato") { slug } }'))).toEqual({
    organization: { slug: 'nato' },
  });
  return errors.map(({ extensions }) => extensions.code);
}

const dates = [
  '2022-13-01',
  '2022-02-30',
  '2023-02-29',
  'yesterday',
  '',
  '2022',
  '2022-02',
  '2022-2-3',
  '2022-02-03T00:00:00Z',
  '0000-01-01',
  '-2022-02-03',
  '12022-02-03',
  ' 2022-02-03',
  '２０２２-02-03',
];

test.for(dates)('%j is no calendar day, in a literal or a variable', async (day, { gql }) => {
  const literal = `{ statements(filter: {saidOn: {from: "${day}"}}) { totalCount } }`;
  const variable = 'query ($to: Date) { statements(filter: {saidOn: {to: $to}}) { totalCount } }';
  const at = 'query ($at: Date) { actor(ref: "putin") { roles(at: $at) { title } } }';
  expect(await codesOf(gql, literal)).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf(gql, variable, { to: day })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf(gql, at, { at: day })).toEqual(['BAD_USER_INPUT']);
});

test.for(['0001-01-01', '9999-12-31', '2024-02-29'])('%s is a calendar day', async (day, { gql }) => {
  expect(
    await codesOf(
      gql,
      'query ($day: Date) { statements(filter: {saidOn: {from: $day, to: $day}}) { totalCount } }',
      { day },
    ),
  ).toEqual([]);
});

const backwards = '{from: "2022-02-03", to: "2022-02-02"}';

test.for([
  `{ statements(filter: {saidOn: ${backwards}}) { totalCount } }`,
  `{ statements(filter: {or: [{not: {saidOn: ${backwards}}}]}) { totalCount } }`,
  `{ exercises(filter: {startsOn: ${backwards}}) { totalCount } }`,
  `{ events(filter: {heldOn: ${backwards}}) { totalCount } }`,
  `{ sources(filter: {publishedOn: ${backwards}}) { totalCount } }`,
  `{ actor(ref: "putin") { statements(filter: {saidOn: ${backwards}}) { totalCount } } }`,
])('a range that ends before it begins is refused: %s', async (document, { gql }) => {
  expect(await codesOf(gql, document)).toEqual(['BAD_USER_INPUT']);
});

/** Every argument a client can put text into, with its type. */
const texts: readonly [type: string, selection: string][] = [
  ['EntityRef!', 'actor(ref: $text) { slug }'],
  ['EntityRef!', 'organization(ref: $text) { slug }'],
  ['EntityRef!', 'exercise(ref: $text) { slug }'],
  ['EntityRef!', 'event(ref: $text) { slug }'],
  ['EntityRef!', 'place(ref: $text) { slug }'],
  ['EntityRef!', 'topic(ref: $text) { slug }'],
  ['EntityRef!', 'entity(ref: $text) { slug }'],
  ['ID!', 'node(id: $text) { id }'],
  ['ID!', 'nodes(ids: [$text]) { id }'],
  ...['by', 'byOfficialsOf', 'about', 'aboutAll', 'event', 'publisher'].map((field): [string, string] => [
    'EntityRef!',
    `statements(filter: {${field}: [$text]}) { totalCount }`,
  ]),
  ['LanguageTag!', 'statements(filter: {language: [$text]}) { totalCount }'],
  ['String', 'statements(filter: {text: $text}) { totalCount }'],
  ['String', 'statements(filter: {not: {or: [{text: $text}]}}) { totalCount }'],
  ['Date', 'statements(filter: {saidOn: {from: $text}}) { totalCount }'],
  ['EntityRef!', 'statements(filter: {not: {or: [{by: [$text]}]}}) { totalCount }'],
  ['String', 'statements(after: $text) { totalCount nodes { id } }'],
  ['String', 'statements(last: 1, before: $text) { nodes { id } }'],
  ['EntityRef!', 'actors(filter: {organization: [$text]}) { totalCount }'],
  ['String', 'actors(filter: {name: $text}) { totalCount }'],
  ['String', 'organizations(filter: {name: $text}) { totalCount }'],
  ['EntityRef!', 'organizations(filter: {memberOf: [$text]}) { totalCount }'],
  ['String', 'exercises(filter: {name: $text}) { totalCount }'],
  ['String!', 'exercises(filter: {series: [$text]}) { totalCount }'],
  ['EntityRef!', 'exercises(filter: {participant: [$text]}) { totalCount }'],
  ['EntityRef!', 'events(filter: {participant: [$text]}) { totalCount }'],
  ['URL', 'sources(filter: {url: $text}) { totalCount }'],
  ['EntityRef!', 'sources(filter: {publisher: [$text]}) { totalCount }'],
  ['LanguageTag!', 'sources(filter: {language: [$text]}) { totalCount }'],
  ['LanguageTag!', 'entity(ref: "nato") { name(languages: [$text]) }'],
  ['LanguageTag!', 'statements { nodes { translations(languages: [$text]) { text } } }'],
];
const unstorable: readonly string[] = [
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  'https://example.org/\0',
  'fr-\ud83d',
];

test.for(texts)(
  'U+0000 and halves of surrogate pairs are refused as %s of %s',
  async ([type, selection], { gql }) => {
    for (const text of unstorable) {
      expect(await codesOf(gql, `query ($text: ${type}) { ${selection} }`, { text })).toEqual([
        'BAD_USER_INPUT',
      ]);
      const escaped = JSON.stringify(text);
      const codes = await codesOf(gql, `{ ${selection.replace('$text', () => escaped)} }`);
      expect([...new Set(codes)]).toEqual(['BAD_USER_INPUT']);
    }
  },
);

test.for(texts)('a text of 250 kB is no fault of ours as %s of %s', async ([type, selection], { gql }) => {
  const codes = await codesOf(gql, `query ($text: ${type}) { ${selection} }`, {
    text: 'x'.repeat(250_000),
  });
  expect(codes.filter((code) => code !== 'BAD_USER_INPUT' && code !== 'UNKNOWN_ENTITY')).toEqual([]);
});

test('a name of any script that is as long as a book is refused, not searched for', async ({ gql }) => {
  const document = 'query ($text: String) { actors(filter: {name: $text}) { totalCount } }';
  for (const text of ['ж'.repeat(120_000), '北'.repeat(80_000), '%_\\'.repeat(60_000), '😀'.repeat(60_000)]) {
    expect(await codesOf(gql, document, { text })).toEqual(['BAD_USER_INPUT']);
  }
});

test.for<[string, string]>([
  ['an unknown field', '{ statements { nodes { opinion } } }'],
  ['an unknown argument', '{ statements(limit: 3) { totalCount } }'],
  ['an unknown filter', '{ statements(filter: {tone: "x"}) { totalCount } }'],
  ['an unknown enum value', '{ statements(filter: {form: SHOUTED}) { totalCount } }'],
  ['an order without a field', '{ statements(orderBy: {direction: ASC}) { totalCount } }'],
  ['an order by null', '{ statements(orderBy: {field: SAID_ON, direction: null}) { totalCount } }'],
  ['no selection', '{ statements }'],
  ['a missing argument', '{ actor { slug } }'],
  ['a null reference', '{ actor(ref: null) { slug } }'],
  ['a number for a reference', '{ actor(ref: 3) { slug } }'],
  ['a null in a list', '{ statements(filter: {by: [null]}) { totalCount } }'],
  ['a text for a number', '{ statements(first: "3") { totalCount } }'],
  ['a number too large', '{ statements(first: 3000000000) { totalCount } }'],
  ['a missing variable', 'query ($ref: EntityRef!) { actor(ref: $ref) { slug } }'],
  ['an undeclared variable', '{ actor(ref: $ref) { slug } }'],
  ['a language that is none', '{ entity(ref: "nato") { name(languages: ["not a language"]) } }'],
  ['an address that is none', '{ sources(filter: {url: "example"}) { totalCount } }'],
  ['a document that does not parse', '{ statements(filter: { }'],
  ['a mutation', 'mutation { forget }'],
])('%s is refused', async ([, document], { gql }) => {
  const codes = await codesOf(gql, document);
  expect([...new Set(codes)]).toEqual(['BAD_USER_INPUT']);
});

const wraps = [
  ['and', '{"and":[', ']}'],
  ['or', '{"or":[', ']}'],
  ['not', '{"not":', '}'],
] as const;

test.for(wraps)('a filter of a hundred times %s is answered', async ([, open, close], { gql }) => {
  const filter: unknown = JSON.parse(`${open.repeat(100)}{"by": "lukashenko"}${close.repeat(100)}`);
  const document = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }';
  expect(await dataOf(gql(document, { filter }))).toEqual({ statements: { totalCount: 17 } });
});

test.for(wraps)(
  'a filter of thousands times %s is answered or refused, never our fault',
  async ([, open, close], { gql, serverUrl }) => {
    const query = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }';
    for (const depth of [500, 1_000, 2_000, 5_000, 20_000]) {
      // Nested too deeply for JSON.stringify.
      const filter = `${open.repeat(depth)}{"by": "lukashenko"}${close.repeat(depth)}`;
      const response = await fetch(`${serverUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query": ${JSON.stringify(query)}, "variables": {"filter": ${filter}}}`,
      });
      const { errors = [] } = (await response.json()) as Answer<unknown>;
      const codes = errors.map(({ extensions }) => extensions.code);
      expect([
        depth,
        codes.filter((code) => code !== 'QUERY_TOO_COMPLEX' && code !== 'BAD_USER_INPUT'),
      ]).toEqual([depth, []]);
      expect(await codesOf(gql, '{ __typename }')).toEqual([]);
    }
  },
);

test('a thousand references in one filter are resolved together', async ({ gql, queries }) => {
  const by = Array.from({ length: 1000 }, (_, at) => ['Lukashenko', 'NATO', 'Лукашенко', 'otan'][at % 4]);
  const { data } = await gql<{ statements: { totalCount: number } }>(
    'query ($by: [EntityRef!]) { statements(filter: {by: $by}) { totalCount } }',
    { by },
  );
  expect(data?.statements.totalCount).toBe(18);
  expect(queries).toHaveLength(1);
});
