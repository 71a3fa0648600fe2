import { expect } from 'vitest';
import { displayName } from '../../seeds/derive.ts';
import { test } from '../fixture.ts';
import { archive } from './archive.ts';
import { dataOf } from './asking.ts';

type Seeded = (typeof archive.statements)[number];

interface Facets {
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, readonly Record<string, unknown>[]>>;
}

interface Edge {
  readonly speaker: { readonly slug: string };
  readonly about: { readonly slug: string };
  readonly count: number;
}

const names = new Map(
  [
    archive.actors,
    archive.organizations,
    archive.exercises,
    archive.events,
    archive.places,
    archive.topics,
  ].flatMap((entities) =>
    entities.map(({ slug, names }) => [slug, displayName(names)?.value ?? ''] as const),
  ),
);
const publishers = new Map(archive.sources.map(({ key, publisher }) => [key, publisher ? [publisher] : []]));

/** `slug count`, the most frequent first, then by name. */
function counted(
  statements: readonly Seeded[],
  valuesOf: (statement: Seeded) => readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const statement of statements)
    for (const value of new Set(valuesOf(statement))) counts.set(value, (counts.get(value) ?? 0) + 1);
  // A value of two slugs is ordered by the one and then by the other.
  const name = (value: string) =>
    value
      .split(' ')
      .map((slug) => names.get(slug) ?? slug)
      .join('\0');
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (name(a) < name(b) ? -1 : 1))
    .map(([value, count]) => `${value} ${count}`);
}

const EVERY = `{
  by(first: 100) { entity { slug } count } about(first: 100) { entity { slug } count }
  publisher(first: 100) { entity { slug } count } form { form count } language { language count } }`;

const written = (counts: readonly Record<string, unknown>[] = []): string[] =>
  counts.map(({ entity, form, language, count }) => {
    const { slug } = (entity as { slug?: string } | undefined) ?? {};
    return `${slug ?? form ?? language} ${count}`;
  });

function expectAll({ totalCount, facets }: Facets, is: (statement: Seeded) => boolean): void {
  const statements = archive.statements.filter(is);
  expect(totalCount).toBe(statements.length);
  expect(written(facets.by)).toEqual(counted(statements, ({ speaker }) => [speaker]));
  expect(written(facets.about)).toEqual(
    counted(statements, ({ about }) => about.map(({ entity }) => entity)),
  );
  expect(written(facets.publisher)).toEqual(
    counted(statements, ({ appearances }) =>
      appearances.flatMap(({ source }) => publishers.get(source) ?? []),
    ),
  );
  expect(written(facets.form).toSorted()).toEqual(counted(statements, ({ form }) => [form]).toSorted());
  expect(written(facets.language)).toEqual(counted(statements, ({ language }) => [language]));
}

const isAbout = ({ about }: Seeded, slug: string) => about.some(({ entity }) => entity === slug);

test.for<[what: string, before: string, field: string, is: (statement: Seeded) => boolean]>([
  ['the whole archive', '', 'statements', () => true],
  ['one speaker', '', 'statements(filter: {by: "Lukashenko"})', ({ speaker }) => speaker === 'lukashenko'],
  ['one entity', '', 'statements(filter: {about: "OTAN"})', (statement) => isAbout(statement, 'nato')],
  [
    'a filter of alternatives and a negation',
    '',
    'statements(filter: {or: [{about: "russia"}, {by: "shoigu"}], not: {form: DIRECT}})',
    (statement) =>
      (isAbout(statement, 'russia') || statement.speaker === 'shoigu') && statement.form !== 'DIRECT',
  ],
  ['nothing', '', 'statements(filter: {or: []})', () => false],
  [
    'Speaker.statements',
    'actor(ref: "shoigu")',
    'statements(filter: {form: DIRECT})',
    ({ speaker, form }) => speaker === 'shoigu' && form === 'DIRECT',
  ],
  [
    'Entity.statementsAbout',
    'entity(ref: "russia")',
    'statementsAbout',
    (statement) => isAbout(statement, 'russia'),
  ],
  [
    'Event.statements',
    'event(ref: "joint-session-2024")',
    'statements',
    ({ event }) => event === 'joint-session-2024',
  ],
])('facets of %s count each statement once for each value', async ([, before, field, is], { gql }) => {
  const selection = `${field} { totalCount facets ${EVERY} }`;
  const document = before ? `{ parent: ${before} { it: ${selection} } }` : `{ it: ${selection} }`;
  const data = await dataOf(gql<{ it: Facets; parent: { it: Facets } }>(document));
  expectAll(before ? data.parent.it : data.it, is);
});

test('Source.statements has facets of what that source prints', async ({ gql }) => {
  const { sources } = await dataOf(
    gql<{ sources: { nodes: { title: string; statements: Facets }[] } }>(
      `{ sources { nodes { title statements { totalCount facets ${EVERY} } } } }`,
    ),
  );
  expect(sources.nodes).toHaveLength(archive.sources.length);
  for (const { title, statements } of sources.nodes) {
    const source = archive.sources.find((each) => each.title === title)?.key;
    expectAll(statements, ({ appearances }) => appearances.some((each) => each.source === source));
  }
});

test('network counts every pair of a speaker and an entity', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{ statements: { facets: { network: Edge[] } } }>(
      '{ statements { facets { network(first: 100) { speaker { slug } about { slug } count } } } }',
    ),
  );
  const edges = statements.facets.network.map(
    ({ speaker, about, count }) => `${speaker.slug} ${about.slug} ${count}`,
  );
  const expected = counted(archive.statements, ({ speaker, about }) =>
    about.map(({ entity }) => `${speaker} ${entity}`),
  );
  expect(expected.length).toBeGreaterThan(50);
  expect(edges).toEqual(expected.slice(0, 100));
});

test('entities of facets are whole entities, and all comes with one SQL statement', async ({
  gql,
  queries,
}) => {
  const data = await dataOf(
    gql(`{ statements(filter: {by: "Lukashenko", about: "NATO"}, first: 0) {
      totalCount nodes { id } pageInfo { hasNextPage } facets {
        __typename
        by { count entity { __typename name statementsAbout(first: 1) { totalCount facets { form { count } } } ... on Actor { kind roles { title } } } }
        network(first: 1) { speaker { id statements(first: 1) { nodes { form } } } about { slug ... on Organization { acronym } } }
      } } }`),
  );
  expect(queries).toHaveLength(1);
  expect(data).toMatchObject({
    statements: {
      totalCount: 1,
      nodes: [],
      pageInfo: { hasNextPage: true },
      facets: {
        __typename: 'StatementFacets',
        by: [
          {
            count: 1,
            entity: {
              __typename: 'Actor',
              name: 'Alexander Lukashenko',
              kind: 'PERSON',
              statementsAbout: {
                totalCount: archive.statements.filter((each) => isAbout(each, 'lukashenko')).length,
              },
              roles: [{ title: 'President' }],
            },
          },
        ],
        network: [{ speaker: { statements: { nodes: [{}] } }, about: {} }],
      },
    },
  });
});
