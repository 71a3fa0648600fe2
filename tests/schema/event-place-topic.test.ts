import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { archive, isAbout, keysWhere } from './archive.ts';
import { dataOf } from './asking.ts';

test('an event has its kind, date, place, participants and statements', async ({ gql }) => {
  expect(
    await dataOf(
      gql(`{ event(ref: "CSTO summit in Minsk") {
        slug kind heldOn place { name country { slug } } participants { __typename slug }
        statements { totalCount } statementsAbout { totalCount nodes { speaker { slug } } }
        direct: statements(filter: {form: DIRECT}) { totalCount }
      } }`),
    ),
  ).toEqual({
    event: {
      slug: 'csto-summit-minsk-2023',
      kind: 'SUMMIT',
      heldOn: '2023-11-23',
      place: { name: 'Minsk', country: { slug: 'belarus' } },
      participants: [
        { __typename: 'Actor', slug: 'lukashenko' },
        { __typename: 'Actor', slug: 'putin' },
        ...['russia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'tajikistan'].map((slug) => ({
          __typename: 'Organization',
          slug,
        })),
      ],
      statements: { totalCount: 5 },
      statementsAbout: { totalCount: 1, nodes: [{ speaker: { slug: 'aleinik' } }] },
      direct: { totalCount: 3 },
    },
  });
});

test('an event of unknown date has none, and comes last', async ({ gql }) => {
  expect(await dataOf(gql('{ events(last: 1) { nodes { slug heldOn place { slug } } } }'))).toEqual({
    events: { nodes: [{ slug: 'azerbaijan-attacks', heldOn: null, place: null }] },
  });
});

const events = (is: (event: (typeof archive.events)[number]) => boolean) =>
  archive.events.filter(is).map(({ slug }) => slug);

test.for<[string, unknown, string[]]>([
  ['kind', { kind: ['SUMMIT', 'DECREE'] }, events(({ kind }) => kind === 'SUMMIT' || kind === 'DECREE')],
  ['no kind', { kind: [] }, []],
  [
    'a person taking part',
    { participant: 'Putin' },
    events(({ participants }) => participants.includes('putin')),
  ],
  [
    'a body or a person taking part',
    { participant: ['belarus-mod', 'Aleinik'] },
    events(({ participants }) => participants.includes('belarus-mod') || participants.includes('aleinik')),
  ],
  ['nobody taking part', { participant: [] }, []],
  [
    'a day in the month known',
    { heldOn: { from: '2022-10-05', to: '2022-10-06' } },
    ['lukashenko-announces-regional-force-2022'],
  ],
  [
    'time until',
    { heldOn: { to: '2022-02-03' } },
    [
      'kazakhstan-peacekeeping-2022',
      'shoigu-lukashenko-meeting-2022',
      'stoltenberg-kovacevski-meeting-2022',
      'joint-exercise-feb-2022-and-border-crossing',
    ],
  ],
  ['any known date', { heldOn: {} }, events(({ heldOn }) => heldOn !== undefined)],
])('events by %s', async ([, filter, slugs], { gql }) => {
  const { events: found } = await dataOf(
    gql<{ events: { totalCount: number; nodes: { slug: string }[] } }>(
      'query ($filter: EventFilter) { events(filter: $filter, first: 100) { totalCount nodes { slug } } }',
      { filter },
    ),
  );
  expect(found.nodes.map(({ slug }) => slug).toSorted()).toEqual([...slugs].toSorted());
  expect(found.totalCount).toBe(slugs.length);
});

test.for([
  ['brest', 'belarus'],
  ['brussels', 'belgium'],
  ['belarus-ukraine-border', null],
] as const)('the place %s lies in %s', async ([ref, country], { gql }) => {
  expect(
    await dataOf(gql('query ($ref: EntityRef!) { place(ref: $ref) { slug country { slug } } }', { ref })),
  ).toEqual({
    place: { slug: ref, country: country && { slug: country } },
  });
});

test('a topic has its kind and what was said about it', async ({ gql }) => {
  expect(
    await dataOf(
      gql(
        '{ topic(ref: "Ядерное оружие") { slug kind name(languages: ["fr"]) description statementsAbout { totalCount nodes { speaker { slug } } } } }',
      ),
    ),
  ).toEqual({
    topic: {
      slug: 'nuclear-weapons',
      kind: 'EQUIPMENT',
      name: 'armes nucléaires',
      description: null,
      statementsAbout: { totalCount: 1, nodes: [{ speaker: { slug: 'belousov' } }] },
    },
  });
});

test('of every entity, as many statements are listed as the seeds hold', async ({ gql }) => {
  const lists = {
    actors: archive.actors,
    organizations: archive.organizations,
    exercises: archive.exercises,
    events: archive.events,
  };
  for (const [field, records] of Object.entries(lists)) {
    const answer = await dataOf(
      gql<Record<string, { nodes: { slug: string; statementsAbout: { totalCount: number } }[] }>>(
        `{ ${field}(first: 100) { nodes { slug statementsAbout { totalCount } } } }`,
      ),
    );
    const counts = Object.fromEntries(
      answer[field]?.nodes.map(({ slug, statementsAbout }) => [slug, statementsAbout.totalCount]) ?? [],
    );
    expect(counts).toEqual(
      Object.fromEntries(records.map(({ slug }) => [slug, keysWhere(isAbout(slug)).length])),
    );
  }
});
