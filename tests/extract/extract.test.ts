import fc from 'fast-check';
import { expect } from 'vitest';
import { readLexicon } from '../../db/lexicon.ts';
import { extract } from '../../src/extract/extract.ts';
import { Lexicon } from '../../src/extract/lexicon.ts';
import { readingTest } from '../database-fixture.ts';

const test = readingTest.extend(
  'lexicon',
  { scope: 'file' },
  async ({ db }) => new Lexicon(await readLexicon(db)),
);

test('the lexicon is one statement', async ({ db, queries }) => {
  const entities = await readLexicon(db);
  expect(queries).toHaveLength(1);
  expect(entities.find(({ slug }) => slug === 'belousov')).toMatchObject({
    kind: 'ACTOR',
    subkind: 'PERSON',
    roles: [{ organization: 'russia-mod', title: 'Minister of Defence', startedOn: '2024-05-14' }],
  });
});

test('a statement has its form, speaker, attribution, medium, spans, mentions and confidence', ({
  lexicon,
}) => {
  const text =
    '« Nous renforçons la frontière avec l’Ukraine 🛡️ », a déclaré Alexandre Loukachenko, cité par BelTA.';
  expect(extract(text, { language: 'fr', lexicon })).toEqual({
    language: 'fr',
    statements: [
      {
        form: 'DIRECT',
        speaker: {
          entity: 'lukashenko',
          name: 'Alexandre Loukachenko',
          named: true,
          asPrinted: 'Alexandre Loukachenko',
          kind: 'PERSON',
        },
        attribution: 'a déclaré Alexandre Loukachenko',
        via: 'belta',
        spans: [{ start: 2, end: 48, exact: 'Nous renforçons la frontière avec l’Ukraine 🛡️' }],
        about: [{ entity: 'ukraine', explicit: true, surface: 'Ukraine' }],
        confidence: 0.97,
        reasons: ['the attribution follows the quotation', 'the speaker is named'],
      },
    ],
  });
});

test('offsets count code points past emoji and keep a decomposed й', () => {
  const text = '😀 Новый мэр Сергей Орлов: «Чай готов 🍵».';
  const decomposed = text.normalize('NFD');
  const { statements } = extract(decomposed, { language: 'ru' });
  const [span] = statements[0]?.spans ?? [];
  expect(Array.from(decomposed).slice(span?.start, span?.end).join('')).toBe(span?.exact);
  expect(span?.exact.normalize('NFC')).toBe('Чай готов 🍵');
  expect(statements[0]?.speaker.name.normalize('NFC')).toBe('Сергей Орлов');
});

test.for([
  ['fr', '« Nous observons », a dit Loukachenka.', 'lukashenko'],
  ['ru', '«Мы наблюдаем», — цитирует БелТА слова Александра Лукашенко.', 'lukashenko'],
  ['en', '"We watch," said Viktar Khrenin.', 'khrenin'],
  ['fr', 'Moscou a jugé l’accord « prématuré ».', 'russia'],
  ['ru', 'В Минобороны Белоруссии назвали учения «плановыми».', 'belarus-mod'],
  ['fr', 'Le ministère russe de la Défense a parlé d’exercices « prévus ».', 'russia-mod'],
  ['en', 'The Kremlin said the plan was "on the table".', 'kremlin'],
  ['en', '"We watch," said Jane Holt.', null],
] as const)('%s: %j is by %s', ([language, text, slug], { lexicon }) => {
  expect(extract(text, { language, lexicon }).statements.map(({ speaker }) => speaker.entity)).toEqual([
    slug,
  ]);
});

test('a title without a name means whoever held the post on the day', ({ lexicon }) => {
  const text = 'Le ministre russe de la Défense a jugé l’accord « prématuré ».';
  const speaker = (date: string | null) =>
    extract(text, { language: 'fr', date, lexicon }).statements[0]?.speaker.entity;
  expect(speaker('2022-02-03')).toBe('shoigu');
  expect(speaker('2024-10-23')).toBe('belousov');
  expect(speaker(null)).toBeNull();
});

test('an entity is explicit where the words name it, by demonym or metonym too', ({ lexicon }) => {
  const text =
    'L’OTAN surveille Minsk. Jens Stoltenberg a dit que l’Ukraine attendait « des soldats russes ».';
  expect(extract(text, { language: 'fr', lexicon }).statements[0]?.about).toEqual([
    { entity: 'russia', explicit: true, surface: 'russes' },
    { entity: 'ukraine', explicit: false, surface: 'Ukraine' },
  ]);
});

test('reported speech with a verb of saying is INDIRECT', () => {
  const statements = (text: string) =>
    extract(text, { language: 'fr' }).statements.map(({ form, speaker, spans }) => [
      form,
      speaker.name,
      spans[0]?.exact,
    ]);
  const clause = 'le port resterait fermé tout l’hiver';
  expect(statements(`Anne Morel a déclaré que ${clause}.`)).toEqual([['INDIRECT', 'Anne Morel', clause]]);
  expect(statements('Le port restera fermé, a annoncé mardi Anne Morel.')).toEqual([
    ['INDIRECT', 'Anne Morel', 'Le port restera fermé'],
  ]);
  expect(statements('Selon Anne Morel, le port restera fermé.')).toEqual([
    ['INDIRECT', 'Anne Morel', 'le port restera fermé'],
  ]);
  expect(statements('Le port restera fermé, selon Reuters.')).toEqual([]);
  expect(statements('Interrogée mardi, Anne Morel a répondu : « Le port restera fermé ».')).toEqual([
    ['DIRECT', 'Anne Morel', 'Le port restera fermé'],
  ]);
});

test('words within a sentence of the narrator are MIXED, words on their own DIRECT', () => {
  const text = 'Jane Holt called it "a good day". "It truly is," she said.';
  expect(extract(text, { language: 'en' }).statements.map(({ form }) => form)).toEqual(['MIXED', 'DIRECT']);
});

test('a lost mark and an unnamed speaker cost confidence, and are among its reasons', () => {
  const of = (text: string) => extract(text, { language: 'ru' }).statements[0];
  const whole = of('«Мост закроют на неделю», — сообщил Петр Орлов.');
  const lost = of('«Мост закроют на неделю, — сообщил Петр Орлов.');
  expect(lost?.confidence).toBeLessThan(whole?.confidence ?? 0);
  expect(lost?.reasons).toContain('its closing mark is missing');
});

test('the same text gives the same statements', ({ lexicon }) => {
  const text = 'Jane Holt called it "a good day". "It truly is," she said. Moscow disagreed.';
  const run = () => JSON.stringify(extract(text, { language: 'en', lexicon }));
  const first = run();
  extract('Другой текст: «Да», — сказал Петр Орлов.', { language: 'ru', lexicon });
  expect(run()).toBe(first);
});

test.each([
  ['opening marks', '«'],
  ['straight marks', '"'],
  ['pairs of marks', '«»'],
  ['words in open marks', '« a '],
  ['lonely closing marks', 'a». '],
  ['words', 'word '],
  ['names', 'Jane Holt said '],
  ['elisions', "l'"],
  ['dialogue', '— Да, — сказал он. — Нет.\n'],
  ['digits', '100 '],
])('a megabyte of %s is read to its end', (_, unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  expect(extract(text, { language: 'fr' }).statements.length).toBeGreaterThanOrEqual(0);
});

test('whatever the text, a span is not empty and equals the text at its offsets', () => {
  const piece = fc.constantFrom(
    ...['«', '»', '“', '”', '"', '„', "'", '’', ' — ', '\n', '\n\n', '😀', 'й', ', ', '. ', ': ', ' '],
    ...[
      'Jane Holt ',
      'said ',
      'он ',
      'сказал ',
      'l’',
      'a déclaré ',
      'le ministre ',
      'selon ',
      'слово ',
      'Yes',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('fr', 'ru', 'en'), (pieces, language) => {
      const text = pieces.join('');
      const points = Array.from(text);
      for (const { spans } of extract(text, { language }).statements)
        for (const { start, end, exact } of spans)
          expect([points.slice(start, end).join(''), end > start]).toEqual([exact, true]);
    }),
    { numRuns: 400 },
  );
});
