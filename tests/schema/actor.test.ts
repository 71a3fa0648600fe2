import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { archive } from './archive.ts';
import { dataOf } from './asking.ts';

const lukashenko = archive.actors.find(({ slug }) => slug === 'lukashenko');

test('an actor has all its recorded names, each with language, script and kind', async ({ gql }) => {
  const { actor } = await dataOf(
    gql<{ actor: { names: { value: string; language: string; kind: string; script: string }[] } }>(
      '{ actor(ref: "lukashenko") { kind description wikidataId names { value language kind script } } }',
    ),
  );
  expect(actor).toMatchObject({ kind: 'PERSON', description: 'President of Belarus.', wikidataId: 'Q2866' });
  expect(actor.names.map(({ value, language, kind }) => ({ value, language, kind }))).toEqual(
    lukashenko?.names,
  );
  expect(new Set(actor.names.map(({ language, script }) => `${language} ${script}`))).toEqual(
    new Set(['en Latn', 'fr Latn', 'ru Cyrl', 'be Cyrl', 'be-Latn Latn']),
  );
});

test.for([
  [undefined, 'Nikol Pashinyan'],
  [['en'], 'Nikol Pashinyan'],
  [['hy'], 'Նիկոլ Փաշինյան'],
  [['HY'], 'Նիկոլ Փաշինյան'],
  [['de', 'fr', 'ru'], 'Nikol Pachinian'],
  [['ru', 'fr'], 'Никол Пашинян'],
  [['de', 'en', 'ru'], 'Nikol Pashinyan'],
  // Recorded as a transliteration only: no name to display.
  [['es'], 'Nikol Pashinyan'],
  [['de'], 'Nikol Pashinyan'],
  [[], 'Nikol Pashinyan'],
  [null, 'Nikol Pashinyan'],
] as const)('in languages %j Pashinyan is called %s', async ([languages, name], { gql }) => {
  const document =
    'query ($languages: [LanguageTag!]) { entity(ref: "pashinyan") { name(languages: $languages) } }';
  expect(await dataOf(gql(document, { languages }))).toEqual({ entity: { name } });
});

test.for([
  ['2020-01-01', ['Secretary General']],
  ['2014-10-01', ['Secretary General']],
  ['2024-10-01', ['Secretary General']],
  ['2014-09-30', []],
  ['2024-10-02', []],
  [null, ['Secretary General']],
] as const)('on %s Stoltenberg held %j', async ([at, titles], { gql }) => {
  const { actor } = await dataOf(
    gql(
      'query ($at: Date) { actor(ref: "stoltenberg") { roles(at: $at) { title organization { slug } startedOn endedOn } } }',
      { at },
    ),
  );
  const post = (title: string) => ({
    title,
    organization: { slug: 'nato' },
    startedOn: '2014-10-01',
    endedOn: '2024-10-01',
  });
  expect(actor).toEqual({ roles: titles.map(post) });
});

test.for<[string, unknown, string[]]>([
  ['every kind', {}, archive.actors.map(({ slug }) => slug)],
  ['groups', { kind: 'GROUP' }, ['western-officials']],
  ['no kind', { kind: [] }, []],
  ['post in an organization', { organization: 'nato' }, ['kovacevski', 'stoltenberg']],
  ['post in a body of it', { organization: 'Belarus' }, ['aleinik', 'khrenin', 'lukashenko']],
  ['post in several', { organization: ['armenia', 'russia-mod'] }, ['belousov', 'pashinyan', 'shoigu']],
  ['post nowhere', { organization: [] }, []],
  ['a part of a name', { name: 'Лукаш' }, ['lukashenko']],
  ['a name with a slip', { name: 'stoltenburg' }, ['stoltenberg']],
  ['a part of a name in capitals', { name: 'PUTI' }, ['putin']],
  ['both', { kind: 'PERSON', organization: 'csto', name: 'Shoigu' }, ['shoigu']],
])('actors by %s', async ([, filter, slugs], { gql }) => {
  const { actors } = await dataOf(
    gql<{ actors: { totalCount: number; nodes: { slug: string }[] } }>(
      'query ($filter: ActorFilter) { actors(filter: $filter, first: 100) { totalCount nodes { slug } } }',
      { filter },
    ),
  );
  expect(actors.nodes.map(({ slug }) => slug).toSorted()).toEqual([...slugs].toSorted());
  expect(actors.totalCount).toBe(slugs.length);
});

test.for(['%', '_', '\\', '…'])('a name filter of %j finds nobody by accident', async (name, { gql }) => {
  const { actors } = await dataOf(
    gql<{ actors: { totalCount: number } }>(
      'query ($name: String) { actors(filter: {name: $name}) { totalCount } }',
      { name },
    ),
  );
  expect(actors.totalCount).toBe(0);
});
