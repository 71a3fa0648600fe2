import { sql } from 'kysely';
import { expect } from 'vitest';
import { type Ask, writingTest } from '../fixture.ts';
import { dataOf } from './asking.ts';
import { idOf, record, type Said } from './cited.ts';

const said: Readonly<Record<string, Said>> = {
  fr: {
    language: 'fr',
    text: 'La Quirinie conduira des exercices à ses frontières',
    translations: { en: 'Quirinia will hold drills at its borders' },
  },
  ru: {
    language: 'ru',
    text: 'Квириния проведёт учения у своих границ',
    translations: {
      en: 'Quirinia will hold an exercise at its frontiers',
      fr: 'La Quirinie fera des manœuvres',
    },
  },
  en: { language: 'en', text: 'Quirinia threatens nobody' },
  be: { language: 'be', text: 'Квірынія нікому не пагражае' },
  other: {
    language: 'fr',
    text: 'Rien à déclarer',
    translations: { en: 'Nothing to declare at Quirinian borders' },
  },
};

const test = writingTest.extend('recorded', { scope: 'file' }, async ({ db }) => {
  await record(db, said);
  return said;
});

/** Keys of the statements a filter finds among those recorded here, and whether the count agrees. */
async function found(gql: Ask, filter: unknown): Promise<string[]> {
  const { statements } = await dataOf(
    gql<{ statements: { totalCount: number; nodes: { id: string }[] } }>(
      'query ($filter: StatementFilter) { statements(filter: $filter, first: 100) { totalCount nodes { id } } }',
      { filter: { and: [filter, { saidOn: { from: '2020-01-01', to: '2020-01-01' } }] } },
    ),
  );
  expect(statements.totalCount).toBe(statements.nodes.length);
  const ids = statements.nodes.map(({ id }) => id);
  return Object.keys(said).filter((key) => ids.includes(`Statement:${idOf(key)}`));
}

test.for<[meaning: string, text: string, keys: string[]]>([
  ['a stem in French', 'exercice', ['fr']],
  ['a stem in Russian', 'граница', ['ru']],
  ['a stem of a translation', 'border', ['fr', 'other']],
  ['any form of letters', 'QUIRINIE', ['fr', 'ru']],
  ['a word of a language without a stemmer, as it stands', 'Квірынія', ['be']],
  ['no other form of such a word', 'Квірыніі', []],
  ['ligatures', 'manoeuvre', ['ru']],
  ['without accents', 'frontieres', ['fr', 'ru']],
  ['ё as е', 'проведет', ['ru']],
  ['all words in one text', 'Quirinie drills', []],
  ['all words in one translation', 'drills borders', ['fr']],
  ['a phrase', '"ses frontières"', ['fr']],
  ['a phrase in other quotation marks', '« ses frontières »', ['fr']],
  ['no phrase of scattered words', '"exercices frontières"', []],
  ['one or the other', 'drills or nobody', ['fr', 'en']],
  ['one of several groups', 'drills borders or threatens nobody', ['fr', 'en']],
  ['not a word', 'Quirinia -drill', ['ru', 'en']],
  ['not a word of another text of the statement', 'Quirinia -exercice', ['ru', 'en']],
  ['not a phrase', 'Quirinia -"threatens nobody"', ['fr', 'ru']],
  ['not, among alternatives', 'drills or frontiers -учения', ['fr']],
  ['nothing that is meant, only what is not', '-Quirinia', ['be', 'other']],
  ['a part of a word', 'Quiri', []],
  ['wildcards are no signs', 'Quirini*', ['fr', 'ru']],
  ['signs of SQL and of queries', "Quirinia' & !nobody | (x:*) <-> %_ \\", []],
  ['right to left', 'קווירניה', []],
  ['a decomposed letter', 'frontie\u0300res', ['fr', 'ru']],
])('text finds %s: %j', async ([, text, keys], { gql, recorded: _ }) => {
  expect(await found(gql, { text })).toEqual(keys);
  expect(await found(gql, { not: { text } })).toEqual(Object.keys(said).filter((key) => !keys.includes(key)));
  expect(await found(gql, { or: [{ text }, { language: 'be' }] })).toEqual(
    Object.keys(said).filter((key) => keys.includes(key) || key === 'be'),
  );
  expect(await found(gql, { and: [{ text }, { language: ['fr', 'ru'] }] })).toEqual(
    keys.filter((key) => ['fr', 'ru', 'other'].includes(key)),
  );
});

test('a text too frequent to be read before the list is ordered is found as well', {
  timeout: 90_000,
}, async ({ db, gql }) => {
  const { id } = await db
    .selectFrom('entity')
    .select('id')
    .where('slug', '=', 'csto')
    .executeTakeFirstOrThrow();
  await sql`
    insert into statement (id, form, text, language, speaker_id, speaker_kind, said_on, sort_on)
    select md5('many ' || n)::uuid, 'INDIRECT', 'Everywhere Quirinium ' || n % 7, 'en', ${id}, 'ORGANIZATION', '1999-01-01', '1999-01-01'
    from generate_series(1, 20005) n`.execute(db);
  for (const [text, count] of [
    ['everywhere', 20_005],
    ['everywhere 3', 2_858],
    ['everywhere -3', 17_147],
  ] as const) {
    const query = `query ($text: String, $order: StatementOrderField!, $after: String) {
      statements(filter: {text: $text}, first: 3, after: $after, orderBy: {field: $order}) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { text }
      }
      organization(ref: "csto") { statements(filter: {text: $text}, first: 3, after: null, orderBy: {field: $order}) {
        totalCount nodes { text }
      } }
    }`;
    for (const order of ['SAID_ON', 'RELEVANCE']) {
      const first = await dataOf(gql(query, { text, order }));
      expect(first).toMatchObject({
        statements: { totalCount: count, pageInfo: { hasNextPage: true, hasPreviousPage: false } },
        organization: {
          statements: (first as { statements: { nodes: unknown } }).statements.nodes && { totalCount: count },
        },
      });
      const { endCursor } = (first as { statements: { pageInfo: { endCursor: string } } }).statements
        .pageInfo;
      const second = await dataOf(gql(query, { text, order, after: endCursor }));
      expect(second).toMatchObject({
        statements: { totalCount: count, pageInfo: { hasNextPage: true, hasPreviousPage: true } },
      });
    }
  }
  await sql`delete from statement where sort_on = '1999-01-01'`.execute(db);
});

test('what is found follows what is written', async ({ db, gql, recorded: _ }) => {
  const find = async (text: string) =>
    (
      await dataOf(
        gql<{ statements: { totalCount: number } }>(
          'query ($text: String) { statements(filter: {text: $text}) { totalCount } }',
          {
            text,
          },
        ),
      )
    ).statements.totalCount;
  await record(db, {
    new: { language: 'fr', text: 'Zyxonie une', translations: { en: 'Zyxonia one', de: 'Xanadu eins' } },
  });
  expect([await find('zyxonie'), await find('zyxonia'), await find('xanadu')]).toEqual([1, 1, 1]);
  const id = idOf('new');
  await sql`update statement set text = 'Wyxonie une' where id = ${id}`.execute(db);
  expect([await find('zyxonie'), await find('wyxonie')]).toEqual([0, 1]);
  await sql`update statement set language = 'en', text = 'Wyxonies' where id = ${id}`.execute(db);
  expect(await find('wyxonie')).toBe(1);
  await sql`update statement set said_on = '2021-02-03', sort_on = '2021-02-03' where id = ${id}`.execute(db);
  expect(
    (await sql`select distinct sort_on from statement_text where statement_id = ${id}`.execute(db)).rows,
  ).toEqual([{ sort_on: '2021-02-03' }]);
  await sql`update translation set position = position + 10, text = text || ' plus' where statement_id = ${id}`.execute(
    db,
  );
  expect([await find('zyxonia plus'), await find('xanadu')]).toEqual([1, 1]);
  await sql`delete from translation where statement_id = ${id} and language = 'de'`.execute(db);
  expect([await find('zyxonia'), await find('xanadu')]).toEqual([1, 0]);
  await sql`delete from statement where id = ${id}`.execute(db);
  expect(await find('zyxonia or wyxonie')).toBe(0);
  expect((await sql`select from statement_text where statement_id = ${id}`.execute(db)).rows).toEqual([]);
});

test('a search in every place is one SQL statement', async ({ gql, queries, recorded: _ }) => {
  const answer = await dataOf(
    gql(`query ($text: String = "exercise") {
      statements(filter: {text: $text, by: "NATO"}, orderBy: {field: RELEVANCE}) { totalCount edges { highlight { html } } }
      organization(ref: "NATO") {
        statements(filter: {text: $text}) { totalCount nodes { text } }
        statementsAbout(filter: {not: {text: $text}}, orderBy: {field: SAID_ON, direction: ASC}) { totalCount }
      }
      event(ref: "joint-session-2024") { statements(filter: {text: $text}) { totalCount } }
      sources { nodes { statements(filter: {text: $text}) { totalCount } } }
    }`),
  );
  expect(queries).toHaveLength(1);
  expect(answer).toMatchObject({
    statements: { totalCount: 1 },
    organization: { statements: { totalCount: 1 } },
  });
});
