import { expect } from 'vitest';
import { defaultLimits } from '../../src/limits/limits.ts';
import { test } from '../fixture.ts';

const list = (length: number, item: (at: number) => string, between = ' ') =>
  Array.from({ length }, (_, at) => item(at)).join(between);

const filtered = 'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }';
const asked = (query: string, variables?: unknown) => JSON.stringify({ query, variables });
/** Written by hand: nested too deeply for JSON.stringify. */
const withFilter = (filter: string) =>
  `{"query": ${JSON.stringify(filtered)}, "variables": {"f": ${filter}}}`;
const doubled = (inner: string) =>
  `${list(30, (at) => `fragment F${at} on Actor { ...F${at + 1} ...F${at + 1} }`)} fragment F30 on Actor { ${inner} }`;

const hostile: readonly (readonly [what: string, body: string, limit: string])[] = [
  ['101 aliases', asked(`{ statements { nodes { ${list(101, (at) => `a${at}: text`)} } } }`), 'aliases'],
  [
    '101 aliases in two fragments',
    asked(
      `{ statements { nodes { ...A ...B } } } fragment A on Statement { ${list(50, (at) => `a${at}: text`)} } fragment B on Statement { ${list(51, (at) => `b${at}: text`)} }`,
    ),
    'aliases',
  ],
  [
    '101 aliases in a fragment that is spread often',
    asked(
      `{ ${list(17, (at) => `statements { nodes { ...A } }`.replace('statements', () => (at ? `n${at}: statements` : 'statements')))} } fragment A on Statement { ${list(6, (at) => `a${at}: text`)} }`,
    ),
    'aliases',
  ],
  [
    'one alias in fragments that double',
    asked(`{ actor(ref: "putin") { ...F0 } } ${doubled('a: slug')}`),
    'aliases',
  ],
  ['500 fields repeated', asked(`{ actor(ref: "putin") { ${'slug '.repeat(500)} } }`), 'aliases'],
  [
    '500 fields repeated by fragments',
    asked(`{ actor(ref: "putin") { ${'...A '.repeat(50)} } } fragment A on Actor { ${'slug '.repeat(10)} }`),
    'aliases',
  ],
  [
    'a field in fragments that double',
    asked(`{ actor(ref: "putin") { ...F0 } } ${doubled('slug')}`),
    'aliases',
  ],
  [
    'a fragment that is not spread',
    asked(`{ __typename } fragment A on Actor { ${list(101, (at) => `a${at}: slug`)} }`),
    'aliases',
  ],
  ['21 fields of Query', asked(`{ ${list(21, (at) => `a${at}: __typename`)} }`), 'rootFields'],
  [
    '21 fields of Query by fragments',
    asked(`{ ...A ...A ...A } fragment A on Query { ${list(7, (at) => `a${at}: __typename`)} }`),
    'rootFields',
  ],
  ['21 levels', asked(`{ a: ${list(20, () => 'a {')} id ${'}'.repeat(20)} }`.replace('a: ', '')), 'depth'],
  [
    '21 levels by fragments',
    asked(
      `{ actor(ref: "putin") { ...D0 } } ${list(7, (at) => `fragment D${at} on Actor { statements { nodes { speaker { ...D${at + 1} } } } }`)} fragment D7 on Actor { slug }`,
    ),
    'depth',
  ],
  ['5 directives in one place', asked('{ __typename @a @b @c @d @e }'), 'directives'],
  ['directives on a variable', asked('query ($a: Int @a @b @c @d @e) { __typename }'), 'directives'],
  [
    '51 directives',
    asked(
      `{ actor(ref: "putin") { ${list(17, (at) => `... @include(if: true) { ... @include(if: true) { ... on Actor @include(if: true) { f${at}: slug } } }`)} } }`,
    ),
    'directives',
  ],
  [
    '51 directives by a fragment',
    asked(
      `{ ${'...A @skip(if: false) '.repeat(13)} } fragment A on Query { ... @x @y @z { ... on Actor { slug } } }`,
    ),
    'directives',
  ],
  ['10,000 tokens', asked(`{ ${'a '.repeat(10_000)} }`), 'tokens'],
  ['braces without end', asked('{a'.repeat(45_000)), 'tokens'],
  ['a document of nothing but comments', asked(`{ __typename } ${'#\n'.repeat(60_000)}`), 'tokens'],
  ['a document of one word', asked(`{ ${'a'.repeat(150_000)} }`), 'tokens'],
  [
    'a document of one block string',
    asked(`{ actor(ref: """${'\n'.repeat(120_000)}""") { slug } }`),
    'tokens',
  ],
  ['1,000 operations', asked(list(1_000, (at) => `query Q${at} { __typename }`)), 'tokens'],
  [
    '1,000 fragments',
    asked(`{ __typename } ${list(1_000, (at) => `fragment F${at} on Query { __typename }`)}`),
    'tokens',
  ],
  ['1,000 variables', asked(`query (${list(1_000, (at) => `$v${at}: Int`)}) { __typename }`), 'tokens'],
  [
    'pages of 100 in each other',
    asked(
      '{ actors(first: 100) { nodes { statements(first: 100) { nodes { speaker { statements(last: 100) { nodes { id } } } } } } } }',
    ),
    'cost',
  ],
  [
    'pages of 100 in each other by a variable',
    asked(
      'query ($n: Int) { actors(first: $n) { nodes { statements(first: $n) { nodes { speaker { statements(last: $n) { nodes { id } } } } } } } }',
      { n: 100 },
    ),
    'cost',
  ],
  [
    'introspection in introspection',
    asked('{ __schema { types { fields { type { fields { args { type { enumValues { name } } } } } } } } }'),
    'cost',
  ],
  ['100 searches', asked(filtered, { f: { or: Array(100).fill({ text: 'war' }) } }), 'cost'],
  [
    '100 look-ups',
    asked(filtered, { f: { or: Array.from({ length: 100 }, (_, at) => ({ by: `a${at}` })) } }),
    'cost',
  ],
  ['5,000 conditions', asked(filtered, { f: { and: Array(5_000).fill({ form: 'DIRECT' }) } }), 'cost'],
  [
    '25,000 references',
    asked(filtered, { f: { by: Array.from({ length: 25_000 }, (_, at) => `${at}`) } }),
    'items',
  ],
  ['60,000 empty conditions', asked(filtered, { f: { or: Array(60_000).fill({}) } }), 'items'],
  [
    '20,000 ids',
    asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(20_000).fill('a') }),
    'items',
  ],
  ['not in not, 30,000 deep', withFilter(`${'{"not":'.repeat(30_000)}{}${'}'.repeat(30_000)}`), 'depth'],
  ['and in and, 20,000 deep', withFilter(`${'{"and":['.repeat(20_000)}{}${']}'.repeat(20_000)}`), 'depth'],
];

const post = async (url: string, body: string) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  });
  return { status: response.status, answer: JSON.parse(await response.text()) as unknown };
};

test.for(hostile)(
  '%s is refused before any work, and says why',
  async ([, body, limit], { serverUrl, queries }) => {
    // A query string is reason enough to take the ordinary way at once.
    for (const path of ['/graphql', '/graphql?ordinary']) {
      const { status, answer } = await post(serverUrl + path, body);
      expect(answer).toEqual({
        errors: [
          expect.objectContaining({
            message: expect.stringMatching(
              /^The .+ is (more than )?[\d,]+, at most [\d,]+ is allowed: .+\.$/,
            ),
            extensions: {
              code: 'QUERY_TOO_COMPLEX',
              limit,
              requested: expect.any(Number),
              allowed: expect.any(Number),
            },
          }),
        ],
      });
      const { requested, allowed } = (
        answer as { errors: [{ extensions: { requested: number; allowed: number } }] }
      ).errors[0].extensions;
      expect(requested).toBeGreaterThan(allowed);
      expect(status).toBe(400);
    }
    expect(queries).toEqual([]);
  },
);

/** Refused for another reason than a limit, or answered; never more than a moment's work. */
const others: readonly (readonly [what: string, body: string, codes: readonly string[]])[] = [
  [
    'a fragment within itself',
    asked('{ actor(ref: "putin") { ...A } } fragment A on Actor { slug ...A }'),
    ['BAD_USER_INPUT'],
  ],
  [
    '40 fragments that all spread each other',
    asked(
      `{ actor(ref: "putin") { ...A0 } } ${list(40, (at) => `fragment A${at} on Actor { ${list(20, (of) => `...A${(at + of) % 40}`)} }`)}`,
    ),
    ['BAD_USER_INPUT'],
  ],
  [
    'introspection in a circle',
    asked(`{ __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } }`),
    ['BAD_USER_INPUT'],
  ],
  [
    'lists in lists for a name',
    withFilter(`{"by": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ['BAD_USER_INPUT'],
  ],
  [
    'a filter of 10,000 unknown fields',
    withFilter(`{${list(10_000, (at) => `"abou${at}": 1`, ',')}}`),
    ['BAD_USER_INPUT'],
  ],
  ['a filter of one unknown field', withFilter('{"abuot": "nato"}'), ['BAD_USER_INPUT']],
  [
    'variables nobody asked for',
    asked('{ __typename }', Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`v${at}`, at]))),
    [],
  ],
  ['JSON lists without end', '['.repeat(200_000), ['BAD_USER_INPUT']],
  ['a text for a body', JSON.stringify('x'.repeat(200_000)), ['BAD_USER_INPUT']],
  [
    'more than a body may have',
    asked('{ __typename }', { v: 'x'.repeat(defaultLimits.bodyBytes) }),
    ['BAD_USER_INPUT'],
  ],
];

test.for(others)(
  '%s is refused or answered like any other request',
  async ([, body, codes], { serverUrl, queries }) => {
    for (const path of ['/graphql', '/graphql?ordinary']) {
      const { answer } = await post(serverUrl + path, body);
      const { errors = [] } = answer as { errors?: { extensions: { code: string } }[] };
      expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(codes);
    }
    expect(queries).toEqual([]);
  },
);

test('thirty names that nobody has are one error, for which names like the first are looked up', async ({
  gql,
  queries,
}) => {
  const or = Array.from({ length: 30 }, (_, at) => ({ by: `Nobody ${at}` }));
  const { errors = [] } = await gql(filtered, { f: { or } });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNKNOWN_ENTITY']);
  expect(queries.length).toBeLessThan(6);
});

test('only the first five of many mistakes are explained at length, and none is without its error', async ({
  gql,
  queries,
}) => {
  const fields = list(
    15,
    (at) =>
      `a${at}: actor(ref: "putin") { statements(first: 1, filter: {by: "Nobody ${at}"}) { totalCount } }`,
  );
  const { errors = [] } = await gql(`{ ${fields} }`);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(15).fill('UNKNOWN_ENTITY'));
  // One for the whole operation, one for each field, two for each explanation.
  expect(queries.length).toBeLessThanOrEqual(1 + 15 + 2 * 5);
});

test('the filter of an export is held to the limit as well', async ({ serverUrl }) => {
  const filter = JSON.stringify({ or: Array(100).fill({ by: 'x' }) });
  const response = await fetch(`${serverUrl}/export.csv?filter=${encodeURIComponent(filter)}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'cost' } }],
  });
});
