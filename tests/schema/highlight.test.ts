import { expect } from 'vitest';
import { type Ask, writingTest } from '../fixture.ts';
import { dataOf } from './asking.ts';
import { idOf, record } from './cited.ts';

const test = writingTest.extend('recorded', { scope: 'file' }, ({ db }) =>
  record(db, {
    both: {
      language: 'fr',
      text: "L’Ostanie & l'OTAN : « exercices » <b>utiles</b>",
      translations: { ru: 'Остания и НАТО: полезные учения', en: 'Ostania and NATO: useful <exercises>' },
    },
  }),
);

async function highlight(gql: Ask, filter: unknown): Promise<unknown> {
  const { statements } = await dataOf(
    gql<{ statements: { edges: { node: { id: string }; highlight: unknown }[] } }>(
      `query ($filter: StatementFilter) {
        statements(filter: $filter, first: 100) { edges { node { id } highlight { html language } } }
      }`,
      { filter },
    ),
  );
  return statements.edges.find(({ node }) => node.id === `Statement:${idOf('both')}`)?.highlight;
}

const words = (html: string) => ({ language: 'fr', html });
const plain = 'L’Ostanie &amp; l&#39;OTAN : « exercices » &lt;b&gt;utiles&lt;/b&gt;';
const exercises = plain.replace('exercices', '<mark>exercices</mark>');

test.for<[meaning: string, filter: unknown, highlight: unknown]>([
  ['the words as recorded', { text: 'exercice' }, words(exercises)],
  [
    'every word searched for',
    { text: 'ostanie otan' },
    words(plain.replace('Ostanie', '<mark>Ostanie</mark>').replace('OTAN', '<mark>OTAN</mark>')),
  ],
  [
    'all of both conditions',
    { text: 'exercice', and: [{ text: 'utile' }] },
    words(exercises.replace('utiles', '<mark>utiles</mark>')),
  ],
  ['an alternative', { or: [{ text: 'nothing' }, { text: 'exercice' }] }, words(exercises)],
  [
    'the translation where only that has it',
    { text: 'useful' },
    { language: 'en', html: 'Ostania and NATO: <mark>useful</mark> &lt;exercises&gt;' },
  ],
  [
    'the translation in Cyrillic',
    { text: 'полезное учение' },
    { language: 'ru', html: 'Остания и НАТО: <mark>полезные</mark> <mark>учения</mark>' },
  ],
  ['the words where both have it', { text: 'exercice or useful' }, words(exercises)],
  ['nothing marked where it only leaves out', { text: '-nothing', by: 'NATO' }, words(plain)],
  [
    'nothing marked where another condition let it in',
    { or: [{ text: 'nothing' }, { by: 'NATO' }] },
    words(plain),
  ],
  ['not what is under not', { text: 'exercice', not: { text: 'nothing utiles' } }, words(exercises)],
  ['null without a search', { by: 'NATO' }, null],
  ['null where all searching is under not', { not: { text: 'nothing' }, by: 'NATO' }, null],
  ['null without a filter', null, null],
  [
    'not what would be a tag',
    { text: 'b' },
    words(plain.replace('&lt;b&gt;utiles&lt;/b&gt;', '&lt;<mark>b</mark>&gt;utiles&lt;/<mark>b</mark>&gt;')),
  ],
  [
    'nothing of the query',
    { text: '<script> or exercice or "&<b>"' },
    words(
      exercises.replace('&lt;b&gt;utiles&lt;/b&gt;', '&lt;<mark>b</mark>&gt;utiles&lt;/<mark>b</mark>&gt;'),
    ),
  ],
])('highlight shows %s', async ([, filter, expected], { gql, recorded: _ }) => {
  expect(await highlight(gql, filter)).toEqual(expected);
});

test('highlight can be asked for in any words', async ({ gql, recorded: _ }) => {
  const { statements } = await dataOf(
    gql(`{ statements(filter: {text: "ostanie"}) { edges {
      highlight { __typename html }
      ...More
      other: highlight { tag: language }
    } } }
    fragment More on StatementEdge { highlight { language } }`),
  );
  expect(statements).toMatchObject({
    edges: [
      {
        highlight: { __typename: 'Highlight', html: expect.any(String), language: 'fr' },
        other: { tag: 'fr' },
      },
    ],
  });
});
