import { expect } from 'vitest';
import { wideTest as test } from '../fixture.ts';
import { archive, isAbout, keysOf, keysWhere } from './archive.ts';
import { dataOf } from './asking.ts';

test('aliases of one field with different arguments do not disturb each other', async ({ gql }) => {
  const { actor } = await dataOf(
    gql(`{ actor(ref: "lukashenko") {
      name ru: name(languages: ["ru"]) be: name(languages: ["be", "en"])
      all: statements { totalCount }
      direct: statements(filter: {form: DIRECT}, first: 1) { totalCount nodes { form } }
      aboutNato: statements(filter: {about: "NATO"}) { nodes { saidOn } }
      now: roles(at: "2022-01-01") { title } before: roles(at: "1990-01-01") { title }
    } }`),
  );
  const direct = keysWhere(({ speaker, form }) => speaker === 'lukashenko' && form === 'DIRECT').length;
  expect(actor).toEqual({
    name: 'Alexander Lukashenko',
    ru: 'Александр Лукашенко',
    be: 'Аляксандр Лукашэнка',
    all: { totalCount: 17 },
    direct: { totalCount: direct, nodes: [{ form: 'DIRECT' }] },
    aboutNato: { nodes: [{ saidOn: '2022-02-03' }] },
    now: [{ title: 'President' }],
    before: [],
  });
});

test('interfaces tell the type of each object and give its own fields by type conditions', async ({
  gql,
}) => {
  const { statements } = await dataOf(
    gql<{
      statements: { nodes: { about: unknown[] }[] };
    }>(`{ statements(filter: {aboutAll: ["su-35"]}) { nodes { about {
      __typename slug
      ... on Speaker { statements { totalCount } }
      ... on Organization { kind }
      ... on Exercise { status series { slug } }
      ...Thing
    } } } }
    fragment Thing on Topic { topicKind: kind }`),
  );
  const made = (slug: string) => ({
    statements: { totalCount: keysWhere((s) => s.speaker === slug).length },
  });
  expect(statements.nodes[0]?.about).toEqual([
    { __typename: 'Organization', slug: 'russia', kind: 'STATE', ...made('russia') },
    { __typename: 'Organization', slug: 'russia-armed-forces', kind: 'ARMED_FORCE', ...made('') },
    { __typename: 'Organization', slug: 'belarus', kind: 'STATE', statements: { totalCount: 1 } },
    { __typename: 'Topic', slug: 'su-35', topicKind: 'EQUIPMENT' },
    { __typename: 'Topic', slug: 'iskander', topicKind: 'EQUIPMENT' },
    { __typename: 'Topic', slug: 's-400', topicKind: 'EQUIPMENT' },
    {
      __typename: 'Exercise',
      slug: 'russian-nuclear-forces-exercise-2022',
      status: 'HELD',
      series: { slug: 'grom' },
    },
    { __typename: 'Organization', slug: 'russia-nuclear-forces', kind: 'ARMED_FORCE', ...made('') },
    { __typename: 'Organization', slug: 'russia-special-forces', kind: 'ARMED_FORCE', ...made('') },
  ]);
});

test('one response key can be another field on each type', async ({ gql }) => {
  const { nodes } = await dataOf(
    gql(`{ nodes: statements(filter: {about: "Vladivostok"}) { nodes { about {
      ... on Place { it: country { slug } }
      ... on Organization { it: parent { slug } }
    } speaker { ... on Actor { what: description } ... on Organization { what: acronym } } } } }`),
  );
  expect(nodes).toEqual({
    nodes: [
      {
        about: [{ it: { slug: 'belarus' } }, { it: { slug: 'russia' } }, { it: null }],
        speaker: { what: 'President of Belarus.' },
      },
    ],
  });
});

test('a type condition adds to what all types select under the same key', async ({ gql }) => {
  const { actors, organizations } = await dataOf(
    gql(`{
      actors: entity(ref: "putin") { ...Both }
      organizations: entity(ref: "csto") { ...Both }
    }
    fragment Both on Entity {
      statementsAbout(first: 1) { nodes { form } }
      ... on Organization { statementsAbout(first: 1) { totalCount nodes { saidOn } } }
      ... on Actor { statementsAbout(first: 1) { pageInfo { hasNextPage } } }
    }`),
  );
  expect(actors).toEqual({
    statementsAbout: { nodes: [{ form: 'MIXED' }], pageInfo: { hasNextPage: false } },
  });
  expect(organizations).toMatchObject({
    statementsAbout: {
      totalCount: keysWhere(isAbout('csto')).length,
      nodes: [{ saidOn: expect.anything() }],
    },
  });
});

test('a type condition adds nested fields only where it holds, whichever type comes first', async ({
  gql,
}) => {
  const ask = (type: string) => `{ statements(filter: {about: "su-35"}) { nodes { about {
    __typename names { value }
    ... on ${type} { names { kind } }
  } } } }`;
  for (const type of ['Organization', 'Topic', 'Exercise']) {
    const { statements } = await dataOf(
      gql<{
        statements: {
          nodes: { about: { __typename: string; names: { value: string; kind?: string }[] }[] }[];
        };
      }>(ask(type)),
    );
    const [statement] = statements.nodes;
    expect(statement?.about).toHaveLength(9);
    for (const { __typename, names } of statement?.about ?? []) {
      for (const { kind } of names)
        expect([type, __typename, kind === undefined]).toEqual([type, __typename, __typename !== type]);
    }
  }
});

test('selections of one key that stand in several places are merged', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{ statements: Record<string, never> }>(`{
      statements(filter: {by: "Aleinik"}) { nodes { speaker { slug } } }
      ...More
      statements(filter: {by: "Aleinik"}) { nodes { speaker { ... on Entity { wikidataId } } } totalCount }
    }
    fragment More on Query { statements(filter: {by: "Aleinik"}) { nodes { speaker { name } ... { form } } } }`),
  );
  expect(statements).toEqual({
    totalCount: 1,
    nodes: [{ speaker: { slug: 'aleinik', wikidataId: null, name: 'Sergei Aleinik' }, form: 'MIXED' }],
  });
});

test('@include and @skip decide at every level', async ({ gql }) => {
  const document = `query ($yes: Boolean!, $no: Boolean = false) {
    actor(ref: "putin") @include(if: $yes) {
      slug @skip(if: $yes)
      name @include(if: $yes)
      ... on Actor @include(if: $no) { description }
      ...More @skip(if: $no)
      statementsAbout { totalCount @include(if: $no) nodes { form @include(if: $yes) text @skip(if: true) } }
    }
    gone: actor(ref: "nobody at all") @skip(if: $yes) { slug }
  }
  fragment More on Actor { kind }`;
  expect(await dataOf(gql(document, { yes: true }))).toEqual({
    actor: { name: 'Vladimir Putin', kind: 'PERSON', statementsAbout: { nodes: [{ form: 'MIXED' }] } },
  });
  expect(await dataOf(gql(document, { yes: false, no: true }))).toEqual({ gone: null });
});

test('__typename stands wherever an object does', async ({ gql }) => {
  const answer = await dataOf(
    gql(`{ __typename statements(filter: {by: "Aleinik"}) { __typename
      edges { __typename node { __typename speaker { __typename } capacity { __typename }
        appearances { __typename spans { __typename } } quantities { __typename } mentions { __typename } } }
      pageInfo { __typename }
    } }`),
  );
  expect(answer).toEqual({
    __typename: 'Query',
    statements: {
      __typename: 'StatementConnection',
      edges: [
        {
          __typename: 'StatementEdge',
          node: {
            __typename: 'Statement',
            speaker: { __typename: 'Actor' },
            capacity: { __typename: 'Role' },
            appearances: [{ __typename: 'Appearance', spans: [{ __typename: 'Span' }] }],
            quantities: [{ __typename: 'QuantityClaim' }],
            mentions: [{ __typename: 'Mention' }, { __typename: 'Mention' }],
          },
        },
      ],
      pageInfo: { __typename: 'PageInfo' },
    },
  });
});

test('where nothing but __typename is selected, each object still has its own', async ({ gql }) => {
  const answer = await dataOf(
    gql(
      `{ entity(ref: "minsk") { __typename } statements(filter: {by: "Aleinik"}) { nodes { __typename about { __typename } } } sources { __typename } }`,
    ),
  );
  expect(answer).toEqual({
    entity: { __typename: 'Place' },
    statements: {
      nodes: [{ __typename: 'Statement', about: [{ __typename: 'Organization' }, { __typename: 'Event' }] }],
    },
    sources: { __typename: 'SourceConnection' },
  });
});

test('nodes and edges of one page can be selected differently, and more than once', async ({ gql }) => {
  const { statements } = await dataOf(
    gql(`{ statements(filter: {by: "Khrenin", about: "NATO"}, orderBy: {field: SAID_ON}) {
      nodes { form } words: nodes { language speaker { slug } }
      edges { cursor node { saidOn } same: node { polarity } } more: edges { node { event { slug } } }
      pageInfo { startCursor endCursor } info: pageInfo { hasNextPage } count: totalCount
    } }`),
  );
  const edges = (statements as { edges: { cursor: string }[] }).edges;
  expect((statements as { nodes: { form: string }[] }).nodes.map(({ form }) => form).toSorted()).toEqual([
    'DIRECT',
    'INDIRECT',
  ]);
  expect(statements).toMatchObject({
    words: Array(2).fill({ language: 'fr', speaker: { slug: 'khrenin' } }),
    edges: Array(2).fill({ node: { saidOn: '2022-11-02' }, same: { polarity: 'AFFIRMS' } }),
    more: Array(2).fill({ node: { event: { slug: 'joint-collegium-2022' } } }),
    pageInfo: { startCursor: edges[0]?.cursor, endCursor: edges[1]?.cursor },
    info: { hasNextPage: false },
    count: 2,
  });
});

test('one object can have more fields than a PostgreSQL function has arguments', async ({ gql, queries }) => {
  const fields = Array.from(
    { length: 500 },
    (_, at) => `f${at}: statements(first: ${at % 3}) { totalCount nodes { id } } n${at}: name`,
  );
  const { actor } = await dataOf(
    gql<{ actor: Record<string, { nodes: { id: string }[] }> }>(
      `{ actor(ref: "shoigu") { ${fields.join(' ')} } }`,
    ),
  );
  expect(Object.keys(actor)).toHaveLength(1000);
  expect(actor.f499).toMatchObject({ totalCount: 7, nodes: [{}] });
  expect(actor.f498).toMatchObject({ totalCount: 7, nodes: [] });
  expect(actor.n0).toBe('Sergei Shoigu');
  expect(queries).toHaveLength(1);
});

test('a list of objects, and a node of a page, can have more than a hundred fields', async ({ gql }) => {
  const names = Array.from({ length: 250 }, (_, at) => `n${at}: text`).join(' ');
  const { statements } = await dataOf(
    gql<{ statements: { nodes: Record<string, string>[]; edges: { node: Record<string, string> }[] } }>(
      `{ statements(filter: {by: "NATO"}) { nodes { ${names} } edges { cursor node { ${names} } } } }`,
    ),
  );
  const text = 'son inquiétude face à ce qui se passe';
  for (const node of [statements.nodes[0], statements.edges[0]?.node]) {
    expect(Object.values(node ?? {})).toEqual(Array(250).fill(text));
  }
});

test('the values of variables, their defaults, null and absence all count', async ({ gql }) => {
  const document = `query ($by: [EntityRef!] = ["NATO"], $first: Int = 1, $form: [StatementForm!], $languages: [LanguageTag!] = ["ru"]) {
    statements(filter: {by: $by, form: $form}, first: $first) { totalCount nodes { speaker { name(languages: $languages) } } }
  }`;
  const count = (variables: Record<string, unknown>) =>
    dataOf(gql<{ statements: { totalCount: number; nodes: unknown[] } }>(document, variables)).then(
      ({ statements }) => [statements.totalCount, statements.nodes.length],
    );
  expect(await count({})).toEqual([1, 1]);
  expect(await count({ by: null })).toEqual([54, 1]);
  expect(await count({ by: null, first: null })).toEqual([54, 20]);
  expect(await count({ by: 'Lukashenko', form: 'MIXED', first: 5 })).toEqual([2, 2]);
  expect(await count({ by: [], form: null })).toEqual([0, 0]);
  const { statements } = await dataOf(gql<{ statements: { nodes: unknown[] } }>(document, {}));
  expect(statements.nodes).toEqual([{ speaker: { name: 'Организация Североатлантического договора' } }]);
});

test('a cycle of relations is followed as deep as it is asked for', async ({ gql, queries }) => {
  const { actor } = await dataOf(
    gql(`{ actor(ref: "aleinik") { statements { nodes { speaker { ... on Actor { statements { nodes {
      quantities { statement { speaker { ... on Actor { roles { actor { slug } } } } } } } } } } } } } }`),
  );
  const claims = [{ statement: { speaker: { roles: [{ actor: { slug: 'aleinik' } }] } } }];
  expect(actor).toEqual({
    statements: { nodes: [{ speaker: { statements: { nodes: [{ quantities: claims }] } } }] },
  });
  expect(queries).toHaveLength(1);
});

test('an error at one field leaves the others standing', async ({ gql }) => {
  const { data, errors } = await gql(
    '{ a: actor(ref: "putin") { slug } b: entity(ref: "Occident") { slug } c: organization(ref: "csto") { slug } }',
  );
  expect(data).toEqual({ a: { slug: 'putin' }, b: null, c: { slug: 'csto' } });
  expect(errors).toMatchObject([{ path: ['b'] }]);
});

test('every statement of the archive can be read whole', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{ statements: { nodes: { id: string; about: { slug: string }[] }[] } }>(
      '{ statements(first: 100) { nodes { id about { slug } } } }',
    ),
  );
  const about = new Map(
    statements.nodes.map((node) => [keysOf([node])[0], node.about.map(({ slug }) => slug)]),
  );
  for (const { key, about: seeded } of archive.statements)
    expect([key, about.get(key)]).toEqual([key, seeded.map(({ entity }) => entity)]);
});
