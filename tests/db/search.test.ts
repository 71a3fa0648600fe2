import { sql } from 'kysely';
import { expect } from 'vitest';
import { readingTest as test } from '../database-fixture.ts';

const matches: readonly (readonly [language: string, text: string, search: string, found: boolean])[] = [
  ['fr', 'des exercices militaires', 'exercice', true],
  ['fr', 'des exercices militaires', '"exercice militaire"', true],
  ['fr', 'des militaires en exercice', '"exercice militaire"', false],
  ['fr', 'des militaires en exercice', '"exercice" "militaire"', true],
  ['fr-CH', 'les frontières', 'frontiere', true],
  ['fr', 'la Défense', 'DEFENSE', true],
  ['fr', 'l’œuvre', 'oeuvre', true],
  ['fr', 'l’OTAN', '"l\'OTAN"', true],
  ['fr', "l'OTAN", '"l’OTAN"', true],
  ['fr', 'les États-Unis', '"etats unis"', true],
  ['fr', 'les Etats Unis', '"États-Unis"', true],
  ['fr', 'la guerre.Mais', 'mais guerre', true],
  ['fr', 'OTAN/Russie', 'russie', true],
  ['fr', 'un <b>mot</b> &amp; autre', 'mot autre', true],
  ['en', 'they exercised together', 'exercises', true],
  ['fr', 'they exercised together', 'exercises', false],
  ['en', 'Zapad-2021 began', '"Zapad 2021"', true],
  ['en', 'Zapad 2021 began', '"Zapad-2021"', true],
  ['en', 'the war', 'the', false],
  ['fr', 'the', 'the', true],
  ['ru', 'совместные учения', 'учение', true],
  ['ru', 'счёт открыт', 'счет', true],
  ['ru', 'еще одна ёлка', 'елки', true],
  ['ru', 'наши границы', 'граница', true],
  ['ru', 'Россия', 'РОССИИ', true],
  ['de', 'die Übungen', 'ubung', true],
  ['be', 'сумесныя вучэнні', 'вучэнні', true],
  ['be', 'сумесныя вучэнні', 'вучэнне', false],
  ['uk', 'пʼять', '"п\'ять"', true],
  ['ar', 'المناورات العسكرية', 'عسكرية', true],
  ['fr', 'cafe\u0301 de\u0301passe\u0301', 'café depasse', true],
  ['ru', 'за\u0301мок и\u0306', 'замок', true],
  ['ru', 'Новыи\u0306', 'новый', true],
  ['fr', 'exer\u00adcice', 'exercice', true],
];

test.for(matches)(
  'a text in %s, %j, searched for %j: %s',
  async ([language, text, search, found], { db }) => {
    const { rows } = await sql<{ found: boolean }>`
    select words_of(${language}, ${text}) @@ words_query(${language}, ${search}) as found`.execute(db);
    expect(rows).toEqual([{ found }]);
  },
);

test('the search in any language finds what the search in each language finds', async ({ db }) => {
  for (const [language, text, search, found] of matches) {
    if (!found) continue;
    const { rows } = await sql<{ found: boolean }>`
      select words_of(${language}, ${text}) @@ words_query_of_any_language(${search}) as found`.execute(db);
    expect([text, search, rows]).toEqual([text, search, [{ found: true }]]);
  }
});

test.for<[language: string, text: string, search: string, html: string]>([
  ['fr', "l'OTAN, l’OTAN", 'otan', 'l&#39;<mark>OTAN</mark>, l’<mark>OTAN</mark>'],
  ['fr', 'Zapad-2021.', '"zapad 2021"', '<mark>Zapad</mark>-<mark>2021</mark>.'],
  ['fr', 'а < b & "paix" > d', 'paix', 'а &lt; b &amp; &quot;<mark>paix</mark>&quot; &gt; d'],
  ['en', '<mark>war</mark>', 'war', '&lt;mark&gt;<mark>war</mark>&lt;/mark&gt;'],
  [
    'en',
    '</mark><script>alert(1)</script>',
    'alert',
    '&lt;/mark&gt;&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt;',
  ],
  ['en', '\u0002war\u0003 peace\u0002\u0003', 'peace', '\u0002war\u0003 <mark>peace</mark>\u0002\u0003'],
  ['fr', 'cafe\u0301s & cafe\u0301', 'café', '<mark>cafe\u0301s</mark> &amp; <mark>cafe\u0301</mark>'],
  ['ru', '👩‍🚀 учения 👩‍🚀', 'учение', '👩‍🚀 <mark>учения</mark> 👩‍🚀'],
  ['fr', 'rien', 'tout', 'rien'],
  ['fr', 'rien', '', 'rien'],
  ['he', 'שלום עולם', 'עולם', 'שלום <mark>עולם</mark>'],
])('in %s, %j marked for %j is %j', async ([language, text, search, html], { db }) => {
  const { rows } = await sql`select mark_words(${text}, ${language}, ${search}) as html`.execute(db);
  expect(rows).toEqual([{ html }]);
});

test('marks change nothing of a text, whatever it is made of', async ({ db }) => {
  const letters = [
    'a',
    'é',
    'e\u0301',
    '’',
    "'",
    '-',
    '.',
    '/',
    '<',
    '>',
    '&',
    '@',
    '\u0001',
    '\u0002',
    '\u0003',
    '\n',
  ];
  letters.push(
    ' ',
    '\u00a0',
    'ж',
    'ё',
    '北',
    '👩‍🚀',
    '\u200b',
    '\u02bc',
    '"',
    '«',
    '5',
    '%',
    '\u0301',
    'ﬁ',
    '\u05d0',
  );
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from(
      { length: 40 },
      (_, at) => letters[(round * 7 + at * at * (round + 3)) % letters.length],
    );
    const { rows } = await sql<{ html: string }>`
      select mark_words(${text.join('')}, 'fr', 'a or é or ж or 5') as html`.execute(db);
    const plain = (rows[0]?.html ?? '')
      .replaceAll(/<\/?mark>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(plain).toBe(text.join(''));
  }
});

test('a text of half a megabyte is read, searched and marked', async ({ db }) => {
  const long = `war ${'peace and quiet, '.repeat(30_000)}`;
  const { rows } = await sql<{ found: boolean; marks: number }>`
    select words_of('en', ${long}) @@ words_query('en', 'peace') as found,
      (length(html) - length(replace(html, '<mark>', ''))) / 6 as marks
    from mark_words(${long}, 'en', 'peace') as html`.execute(db);
  expect(rows).toEqual([{ found: true, marks: 30_000 }]);
  const one = 'x'.repeat(100_000);
  expect(
    (await sql`select words_of('en', ${one}) as words, mark_words(${one}, 'en', 'x') as html`.execute(db))
      .rows,
  ).toEqual([{ words: '', html: one }]);
});
