import { parse } from 'graphql';
import { expect } from 'vitest';
import { readSamples } from '../../src/samples.ts';
import { test } from '../fixture.ts';
import { archive, isAbout, keysWhere } from './archive.ts';
import { dataOf } from './asking.ts';

const names = (slugs: string[]) =>
  slugs.map(
    (slug) =>
      archive.organizations
        .find((each) => each.slug === slug)
        ?.names.find(({ language, kind }) => language === 'en' && kind === 'PREFERRED')?.value,
  );

const samples = new Map(
  readSamples().map((sample) => {
    const [definition] = parse(sample.query).definitions;
    return [definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined, sample];
  }),
);

/** Main figures of the answer to each sample operation. */
const answers = {
  QuotesAbout: {
    statements: {
      totalCount: 1,
      nodes: [{ form: 'MIXED', saidOn: '2022-02-03', appearances: [{ spans: [{ start: 949, end: 1139 }] }] }],
    },
  },
  Alliance: {
    organization: {
      name: 'Collective Security Treaty Organization',
      members: expect.toSatisfy(
        (members: { member: { name: string } }[]) =>
          JSON.stringify(members.map(({ member }) => member.name).toSorted()) ===
          JSON.stringify(names(['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan'])),
      ),
      statementsAbout: { totalCount: 5, nodes: Array(5).fill({ polarity: 'AFFIRMS' }) },
    },
  },
  Exercise: {
    exercise: {
      name: 'Allied Resolve 2022',
      series: { name: 'Allied Resolve' },
      participants: [{ role: 'HOST' }, { role: 'PARTICIPANT' }],
      places: [{ name: 'South of Belarus' }],
      quantities: [{ statement: {} }, { statement: {} }],
      statementsAbout: { totalCount: keysWhere(isAbout('allied-resolve-2022')).length },
    },
  },
  Posts: {
    statements: {
      totalCount: keysWhere(({ speaker }) => ['lukashenko', 'khrenin', 'aleinik'].includes(speaker)).length,
      nodes: Array(20).fill({ capacity: { title: expect.any(String) } }),
    },
  },
  Text: {
    statements: {
      totalCount: 4,
      edges: [
        { highlight: { html: expect.stringContaining('<mark>exercise</mark>'), language: 'en' } },
        ...Array(3).fill({ highlight: { language: 'en' } }),
      ],
    },
  },
  Sources: {
    sources: {
      totalCount: 2,
      nodes: [
        { publisher: { name: 'News Front' }, statements: { totalCount: 6, nodes: Array(5).fill({}) } },
        { publisher: { name: 'Bbabo NET' }, statements: { totalCount: 24, nodes: Array(5).fill({}) } },
      ],
    },
  },
  Facets: {
    statements: {
      totalCount: keysWhere(isAbout('nato')).length,
      facets: {
        by: [
          { entity: { name: 'Andrei Belousov' }, count: 3 },
          { entity: { name: 'Viktor Khrenin' }, count: 2 },
          { entity: { name: 'Alexander Lukashenko' }, count: 1 },
        ],
        about: [
          { entity: { statementsAbout: { totalCount: keysWhere(isAbout('nato')).length } } },
          { entity: { name: 'Russia' } },
          {},
          {},
          {},
        ],
        form: [{}, {}, {}],
        timeline: [{ from: '2022-01-01', count: 1 }, ...Array(10).fill({}), { from: '2024-10-01', count: 3 }],
        network: [{ speaker: { name: 'Andrei Belousov' }, count: 3 }, {}, {}, {}, {}],
      },
    },
  },
  Lookup: {
    lookup: [
      {
        name: 'Łukašenka',
        score: expect.toSatisfy((score: number) => score >= 0.8 && score < 1),
        entity: { __typename: 'Actor', slug: 'lukashenko', statements: { nodes: Array(3).fill({}) } },
      },
    ],
  },
} as const;

test('every sample has its answer here', () => {
  expect([...samples.keys()].toSorted()).toEqual(Object.keys(answers).toSorted());
});

test.for(Object.entries(answers))(
  'sample %s is answered, by one SQL statement',
  async ([name, answer], { gql, queries }) => {
    const sample = samples.get(name);
    expect(await dataOf(gql(sample?.query ?? ''))).toMatchObject(answer);
    expect(queries).toHaveLength(1);
  },
);

test.for([...samples])(
  'sample %s means the same with the variables that GraphiQL shows',
  async ([, sample], { gql }) => {
    const shown = await dataOf(gql(sample.query, JSON.parse(sample.variables ?? '{}')));
    expect(shown).toEqual(await dataOf(gql(sample.query)));
  },
);
