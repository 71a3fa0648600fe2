import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';

interface Found {
  readonly lookup: readonly {
    readonly name: string;
    readonly score: number;
    readonly entity: { readonly slug: string };
  }[];
}

const document = `query ($name: String!, $kinds: [EntityKind!], $first: Int) {
  lookup(name: $name, kinds: $kinds, first: $first) { name score entity { slug } }
}`;

test.for([
  ['Lukashenko', 'lukashenko', 'Lukashenko'],
  ['ЛУКАШЭНКА', 'lukashenko', 'Лукашэнка'],
  ['loukachenko', 'lukashenko', 'Loukachenko'],
  ['OTAN', 'nato', 'OTAN'],
  ['НАТО', 'nato', 'НАТО'],
  ['csto', 'csto', 'CSTO'],
  ['ОДКБ', 'csto', 'ОДКБ'],
] as const)('%s is on record: score 1', async ([name, slug, recorded], { gql }) => {
  const { lookup } = await dataOf(gql<Found>(document, { name }));
  expect(lookup[0]).toEqual({ name: recorded, score: 1, entity: { slug } });
});

test.for([
  ['Łukaszenka', 'lukashenko'],
  ['Lukaschenko', 'lukashenko'],
  ['Aleksandras Lukašenka', 'lukashenko'],
  ['Олександр Лукашенко', 'lukashenko'],
  ['Lukashenko A.G.', 'lukashenko'],
  ['Wladimir Putin', 'putin'],
  ['Putinas', 'putin'],
  ['Володимир Путін', 'putin'],
  ['Wiktar Chrenin', 'khrenin'],
  ['Szojgu', 'shoigu'],
  ['Sjojgoe', 'shoigu'],
  ['Belousow', 'belousov'],
  ['Jensas Stoltenbergas', 'stoltenberg'],
  ['Kovachevsky', 'kovacevski'],
  ['Paszinian', 'pashinyan'],
  ['Алєйнік', 'aleinik'],
  ['N.A.T.O.', 'nato'],
  ['O.T.S.C.', 'csto'],
  ['Belarus defence ministry', 'belarus-mod'],
  ['ministère de la Défense biélorusse', 'belarus-mod'],
  ['Treaty Organization of Collective Security', 'csto'],
  ['Białoruś', 'belarus'],
  ['Rosja', 'russia'],
  ['Росія', 'russia'],
] as const)('%s is not on record, but means %s', async ([name, slug], { gql }) => {
  const { lookup } = await dataOf(gql<Found>(document, { name }));
  expect(lookup[0]?.entity.slug).toBe(slug);
  expect(lookup[0]?.score).toBeGreaterThanOrEqual(0.8);
  expect(lookup[0]?.score).toBeLessThan(1);
});

test.for([
  ['Lukahsenko', 'lukashenko'],
  ['Vladmir Puttin', 'putin'],
  ['Путиным', 'putin'],
  ['Столтенберга', 'stoltenberg'],
  ['Lukash', 'lukashenko'],
  ['Лук', 'lukashenko'],
  ['Zapadd-2052', 'zapad-2025'],
  ['вооруженными силами Беларуси', 'belarus-armed-forces'],
] as const)(
  '%s, a slip, a case or a beginning, is taken for %s but not for sure',
  async ([name, slug], { gql }) => {
    const { lookup } = await dataOf(gql<Found>(document, { name }));
    expect(lookup[0]?.entity.slug).toBe(slug);
    expect(lookup[0]?.score).toBeLessThan(0.8);
  },
);

test.for([
  'Lukashevich',
  'Viktor Lukashenko',
  'V. Lukashenko',
  'Belov',
  'Ivanov',
  'Petrosyan',
  'Vladimir Makei',
  'Zapad-2021',
  'Allied Resolve 2023',
  'Ministry of Defence of Ukraine',
  'S-300',
  'OSCE',
  'Vladimir',
])('%s is somebody or something else: nothing scores 0.8', async (name, { gql }) => {
  const { lookup } = await dataOf(gql<Found>(document, { name }));
  expect(lookup.filter(({ score }) => score >= 0.8)).toEqual([]);
});

test('a match nests to any depth, in one statement', async ({ gql, queries }) => {
  const { lookup } = await dataOf(
    gql<{ lookup: unknown[] }>(`{
      lookup(name: "OTAN", first: 1) {
        entity {
          __typename
          name
          statementsAbout(first: 1) { totalCount nodes { speaker { name } } }
          ... on Organization { members(at: "2022-02-03") { member { name } } }
        }
        name
        score
      }
    }`),
  );
  expect(lookup).toEqual([
    {
      entity: {
        __typename: 'Organization',
        name: 'North Atlantic Treaty Organization',
        statementsAbout: {
          totalCount: expect.any(Number),
          nodes: [{ speaker: { name: expect.any(String) } }],
        },
        members: expect.any(Array),
      },
      name: 'OTAN',
      score: 1,
    },
  ]);
  expect(queries).toHaveLength(1);
});

test('look-ups beside each other, with other fields, are one statement', async ({ gql, queries }) => {
  const data = await dataOf(
    gql(`{
      a: lookup(name: "Poutine", first: 1) { entity { slug } }
      b: lookup(name: "Choigou", first: 1, kinds: ACTOR) { entity { id slug } score }
      statements(filter: { by: "Putin" }, first: 1) { totalCount }
    }`),
  );
  expect(data).toMatchObject({ a: [{ entity: { slug: 'putin' } }], b: [{ entity: { slug: 'shoigu' } }] });
  expect(queries).toHaveLength(1);
});

test('beside a field that fails, matches are as they are without it', async ({ gql }) => {
  const matches = 'lookup(name: "Szojgu") { score name entity { id name ... on Actor { kind } } }';
  const { data, errors } = await gql(`{ ${matches} entity(ref: "Occident") { slug } }`);
  expect(errors?.map(({ path }) => path)).toEqual([['entity']]);
  expect(data).toEqual({ ...(await dataOf(gql(`{ ${matches} }`))), entity: null });
});

test('each entity is found once, best first, and the same every time', async ({ gql }) => {
  const ask = () => dataOf(gql<Found>(document, { name: 'ministry', first: 100 }));
  const { lookup } = await ask();
  const slugs = lookup.map(({ entity }) => entity.slug);
  expect(slugs.length).toBeGreaterThan(3);
  expect(new Set(slugs).size).toBe(slugs.length);
  const scores = lookup.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(await ask()).toEqual({ lookup });
});

test('first is how many at most: 10 where absent or null', async ({ gql }) => {
  const count = async (first?: number | null) =>
    (await dataOf(gql<Found>(document, { name: 'a', ...(first !== undefined && { first }) }))).lookup.length;
  expect(await count(0)).toBe(0);
  expect(await count(3)).toBe(3);
  expect(await count()).toBe(10);
  expect(await count(null)).toBe(10);
  expect(await count(100)).toBeGreaterThan(10);
});

test.for([-1, 101, 2_147_483_647])('first: %s is refused', async (first, { gql }) => {
  const error = await errorOf(gql(document, { name: 'NATO', first }));
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
  expect(error.message).toContain('from 0 to 100');
});

test('kinds leave out the entities of others', async ({ gql }) => {
  const kinds = async (of: readonly string[] | null) =>
    (await dataOf(gql<Found>(document, { name: 'Zapad', kinds: of }))).lookup.map(
      ({ entity }) => entity.slug,
    );
  expect(await kinds(null)).toEqual(expect.arrayContaining(['west', 'zapad-2025']));
  expect(await kinds(['EXERCISE'])).toEqual(['zapad-2025']);
  expect(await kinds(['PLACE', 'ORGANIZATION'])).toContain('west');
  expect(await kinds([])).toEqual([]);
});

const hostile = [
  '',
  '   ',
  '%',
  '_',
  '*',
  '%%%___***',
  '.*',
  '^(a+)+$',
  "'; drop table entity; --",
  "' | '!a':*",
  '$1',
  '\\',
  '()&|!:*<->',
  '😀',
  '🇧🇾🇧🇾',
  '\u202eokehsakuL',
  '\u0301\u0301\u0301',
  `L${'\u0301'.repeat(250)}ukashenko`,
  'ل'.repeat(300),
  '漢'.repeat(300),
  'a'.repeat(300),
  'ab'.repeat(150),
  'a '.repeat(150),
  'Ministry '.repeat(33),
  'lukashenko putin shoigu khrenin '.repeat(9),
  'schtschtschtsch'.repeat(20),
  '-'.repeat(300),
  '1'.repeat(300),
  '1.1.1.1.1',
  'NULL',
  'undefined',
];

test.for(hostile)('%j has an answer', async (name, { gql }) => {
  const { lookup } = await dataOf(gql<Found>(document, { name }));
  expect(lookup.length).toBeLessThanOrEqual(10);
  const filtered = 'query ($name: String!) { actors(filter: { name: $name }) { totalCount } }';
  expect(await dataOf(gql(filtered, { name }))).toEqual({ actors: { totalCount: expect.any(Number) } });
});

test.for(['x'.repeat(301), 'word '.repeat(10_000), 'x'.repeat(1_000_000)])(
  'a name longer than any is refused (%#)',
  async (name, { gql }) => {
    const { errors = [] } = await gql(document, { name });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  },
);

test.for(['Luka\0shenko', 'Luka\ud800shenko'])(
  'text that cannot be stored is refused: %j',
  async (name, { gql }) => {
    const error = await errorOf(gql(document, { name }));
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
  },
);

test.for(['Łukaszenka', 'Putinas', 'Aleksandras Lukašenka', 'Lukash', 'Belarus defence ministry'])(
  'a reference stays exact: %s finds with lookup, and refers to nobody',
  async (ref, { gql }) => {
    const document = `query ($ref: EntityRef!, $name: String!) {
      lookup(name: $name, first: 1) { entity { slug } }
      entity(ref: $ref) { slug }
    }`;
    const { lookup, entity } = await dataOf(gql<Found & { entity: unknown }>(document, { ref, name: ref }));
    expect(lookup).toHaveLength(1);
    expect(entity).toBeNull();
    const error = await errorOf(
      gql('query ($ref: EntityRef!) { statements(filter: { about: [$ref] }) { totalCount } }', { ref }),
    );
    expect(error.extensions.code).toBe('UNKNOWN_ENTITY');
    expect(error.extensions.suggestions).toContainEqual(
      expect.objectContaining({ slug: lookup[0]?.entity.slug }),
    );
  },
);
