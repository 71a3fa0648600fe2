import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { archive, idOfStatement } from './archive.ts';
import { dataOf } from './asking.ts';

test('an exercise has its series, dates, participants, places and the numbers put on it', async ({ gql }) => {
  const { exercise } = await dataOf(
    gql<{ exercise: { quantities: unknown[] } }>(`{ exercise(ref: "Allied Resolve - 2022") {
      slug status startsOn endsOn description
      series { slug name ru: name(languages: ["ru"]) de: name(languages: ["de"]) editions { slug } }
      participants { organization { slug } role } places { slug country { slug } }
      quantities { asPrinted value low high unit subject { slug } statement { id } }
    } }`),
  );
  const { quantities, ...rest } = exercise;
  expect(rest).toEqual({
    slug: 'allied-resolve-2022',
    status: 'HELD',
    startsOn: '2022-02-10',
    endsOn: '2022-02-20',
    description: 'Joint operational exercise of the armed forces of Belarus and Russia.',
    series: {
      slug: 'allied-resolve',
      name: 'Allied Resolve',
      ru: 'Союзная решимость',
      de: 'Allied Resolve',
      editions: [{ slug: 'allied-resolve-2022' }],
    },
    participants: [
      { organization: { slug: 'belarus' }, role: 'HOST' },
      { organization: { slug: 'russia' }, role: 'PARTICIPANT' },
    ],
    places: [{ slug: 'belarus-south', country: { slug: 'belarus' } }],
  });
  const claim = { subject: { slug: 'allied-resolve-2022' }, low: null, high: null };
  const claims = [
    {
      ...claim,
      asPrinted: '20 événements',
      value: 20,
      unit: 'events',
      statement: { id: idOfStatement('s1-i8') },
    },
    {
      ...claim,
      asPrinted: '30 000 soldats de combat',
      value: 30000,
      unit: 'combat soldiers',
      statement: { id: idOfStatement('s1-d10') },
    },
  ];
  expect(quantities).toHaveLength(claims.length);
  expect(quantities).toEqual(expect.arrayContaining(claims));
});

test('dates are as precise as they are known, and an exercise may have no series', async ({ gql }) => {
  const fields = 'startsOn endsOn series { slug } places { slug }';
  expect(
    await dataOf(
      gql(
        `{ month: exercise(ref: "union-shield-2023") { ${fields} } year: exercise(ref: "nato-exercises-2024") { ${fields} } open: exercise(ref: "joint-staff-training-2023") { ${fields} } }`,
      ),
    ),
  ).toEqual({
    month: {
      startsOn: '2023-09',
      endsOn: '2023-09',
      series: { slug: 'union-shield' },
      places: [{ slug: 'territory-of-russia' }],
    },
    year: { startsOn: '2024', endsOn: '2024', series: { slug: 'steadfast-defender' }, places: [] },
    open: { startsOn: '2023-01-31', endsOn: null, series: null, places: [] },
  });
});

const all = archive.exercises.map(({ slug }) => slug);

test.for<[string, unknown, string[]]>([
  ['nothing', {}, all],
  ['participant', { participant: 'nato' }, ['nato-exercises-2024']],
  [
    'any of several participants',
    { participant: ['nato', 'belarus-armed-forces'] },
    ['nato-exercises-2024', 'vostok-2022'],
  ],
  ['no participant', { participant: [] }, []],
  ['series', { series: ['zapad', 'vostok', 'unknown'] }, ['vostok-2022', 'zapad-2025']],
  ['status', { status: 'HELD' }, all],
  ['a status none has', { status: ['ANNOUNCED', 'CANCELLED'] }, []],
  [
    'start on a day of the month known',
    { startsOn: { from: '2023-09-15', to: '2023-09-15' } },
    ['union-shield-2023'],
  ],
  [
    'start on a day of the year known',
    { startsOn: { from: '2024-05-05', to: '2024-05-06' } },
    ['nato-exercises-2024'],
  ],
  ['start since', { startsOn: { from: '2024-12-31' } }, ['nato-exercises-2024', 'zapad-2025']],
  ['start until', { startsOn: { to: '2022-02-10' } }, ['allied-resolve-2022']],
  ['name', { name: 'запад' }, ['zapad-2025']],
  [
    'all of it',
    { participant: 'Russia', series: 'zapad', status: 'HELD', startsOn: { from: '2025-01-01' } },
    ['zapad-2025'],
  ],
])('exercises by %s', async ([, filter, slugs], { gql }) => {
  const { exercises } = await dataOf(
    gql<{ exercises: { totalCount: number; nodes: { slug: string }[] } }>(
      'query ($filter: ExerciseFilter) { exercises(filter: $filter, first: 100) { totalCount nodes { slug } } }',
      { filter },
    ),
  );
  expect(exercises.nodes.map(({ slug }) => slug).toSorted()).toEqual([...slugs].toSorted());
  expect(exercises.totalCount).toBe(slugs.length);
});

test('the exercises of an organization take the same filters', async ({ gql }) => {
  expect(
    await dataOf(
      gql(
        '{ organization(ref: "belarus") { exercises(filter: {startsOn: {from: "2023-01-01"}, participant: "russia"}, orderBy: {field: STARTS_ON, direction: ASC}) { totalCount nodes { slug } } } }',
      ),
    ),
  ).toEqual({
    organization: {
      exercises: {
        totalCount: 4,
        nodes: [
          'joint-air-exercise-2023',
          'joint-staff-training-2023',
          'union-shield-2023',
          'zapad-2025',
        ].map((slug) => ({ slug })),
      },
    },
  });
});
