import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { BundleError } from '../seeds/problem.ts';
import { readBundle } from '../seeds/read.ts';
import { type Change, smallBundle, smallText } from './bundle-fixture.ts';

const seeds = join(import.meta.dirname, '../seeds');
const seedFiles = readdirSync(seeds).filter((name) => name.endsWith('.yaml'));

function read(files: Readonly<Record<string, string | Uint8Array>>) {
  return readBundle(
    Object.entries(files).map(([file, content]) => ({ file: join('/b', file), bytes: Buffer.from(content) })),
  );
}

/** What reading says is wrong, one `file:line:column: path: message` for each problem. */
function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  try {
    read(files);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace('/b/', ''));
  }
  return [];
}

test('the seeds hold five sources and 54 statements, none with a problem', () => {
  const bundle = readBundle(seedFiles.map((file) => ({ file, bytes: readFileSync(join(seeds, file)) })));
  const forms = Object.groupBy(bundle.statements, ({ form }) => form);
  expect(bundle.sources).toHaveLength(5);
  expect([forms.DIRECT?.length, forms.MIXED?.length, forms.INDIRECT?.length]).toEqual([20, 7, 27]);
  for (const { appearances } of bundle.statements) {
    for (const { prefix, suffix } of appearances.flatMap(({ spans }) => spans))
      expect(prefix + suffix).not.toBe('');
  }
});

test('the published JSON Schema accepts the seeds and refuses a key it does not know', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(seeds, 'bundle.schema.json'), 'utf8')));
  for (const file of seedFiles) {
    const content: unknown = parse(readFileSync(join(seeds, file), 'utf8'));
    expect(schema.safeParse(content).error?.issues ?? [], file).toEqual([]);
  }
  const [misspelt] = Object.values(smallBundle(['kind: PERSON', 'kind: PERSON\n    nick: Luka']));
  expect(schema.safeParse(parse(misspelt ?? '')).success).toBe(false);
});

test('a bundle without mistakes has no problems, whatever the order of its files', () => {
  const files = smallBundle();
  expect(problemsOf(files)).toEqual([]);
  expect(problemsOf(Object.fromEntries(Object.entries(files).toReversed()))).toEqual([]);
});

const withText = [
  'codePoints: 21',
  `codePoints: 21
    text: ${JSON.stringify(smallText)}`,
] as const;

const mistakes: readonly (readonly [what: string, changes: readonly Change[], problem: string | RegExp])[] = [
  [
    'a key YAML finds twice',
    [['kind: PERSON', 'kind: PERSON\n    kind: GROUP']],
    'entities.yaml:14:5: the same key stands twice in one mapping: remove one of them',
  ],
  ['an unfinished list', [['places: [minsk]', 'places: [minsk']], /^entities\.yaml:39:\d+: not valid YAML: /],
  [
    'an unknown list',
    [['places:\n', 'place:\n']],
    'entities.yaml:20:1: place: unknown key: did you mean places?',
  ],
  [
    'an unknown key',
    [['kind: PERSON', 'knd: PERSON']],
    'entities.yaml:13:5: actors[0].knd: unknown key: use one of slug, names, description, wikidataId, kind, roles',
  ],
  [
    'a missing key',
    [['    title: A paper\n', '']],
    'statements.yaml:2:5: sources[0].title: is missing: add it',
  ],
  [
    'an empty value',
    [['title: A paper', 'title:']],
    'statements.yaml:3:5: sources[0].title: is empty: give a value or remove the key',
  ],
  [
    'a value of the wrong type',
    [['explicit: false', 'explicit: no']],
    'statements.yaml:17:35: statements[0].about[0].explicit: must be true or false, not text',
  ],
  [
    'a number where text belongs',
    [['title: A paper', 'title: 2022']],
    'statements.yaml:3:12: sources[0].title: must be text, not the number 2022: put it in quotes',
  ],
  [
    'an unknown kind',
    [['kind: PERSON', 'kind: HUMAN']],
    'entities.yaml:13:11: actors[0].kind: is "HUMAN": use one of PERSON, GROUP',
  ],
  [
    'a month that does not exist',
    [['heldOn: 2022-02', 'heldOn: 2022-13-01']],
    'entities.yaml:25:13: events[0].heldOn: is not a date of the calendar: correct the month or the day',
  ],
  [
    'a day that does not exist',
    [['publishedOn: 2022-02-03', 'publishedOn: 2022-02-30']],
    'statements.yaml:7:18: sources[0].publishedOn: is not a date of the calendar: correct the month or the day',
  ],
  [
    'a date in words',
    [['heldOn: 2022-02', 'heldOn: yesterday']],
    'entities.yaml:25:13: events[0].heldOn: is not a date: write 2022, 2022-02 or 2022-02-03',
  ],
  [
    'an exercise that ends before it starts',
    [['endsOn: 2022-02-20', 'endsOn: 2022-01']],
    'entities.yaml:36:13: exercises[0].endsOn: 2022-01 is before startsOn 2022-02-10: correct one of the dates',
  ],
  [
    'a membership that ends before it starts',
    [['endedOn: 2030-01', 'endedOn: 1993-12']],
    /^entities\.yaml:6:\d+: organizations\[0\]\.memberships\[0\]\.endedOn: 1993-12 is before startedOn 1994/,
  ],
  [
    'a slug used twice, in two files',
    [
      [
        'sources:\n',
        'topics:\n  - { slug: csto, kind: THEME, names: [{ value: C, language: en, kind: PREFERRED }] }\nsources:\n',
      ],
    ],
    'statements.yaml:2:13: topics[0].slug: csto is also at /b/entities.yaml:7:11: give each record its own slug',
  ],
  [
    'a Wikidata id used twice',
    [['kind: PERSON', 'kind: PERSON\n    wikidataId: Q318693']],
    'entities.yaml:14:17: actors[0].wikidataId: Q318693 is also at /b/entities.yaml:9:17: give each record its own wikidataId',
  ],
  [
    'a name twice in one language',
    [['value: Александр Лукашенко, language: ru', 'value: Alexander Lukashenko, language: en']],
    'entities.yaml:16:9: actors[0].names[1]: this name already stands above in the same language: remove one',
  ],
  [
    'no preferred name',
    [['{ value: CSTO, language: en, kind: PREFERRED }', '{ value: CSTO, language: en, kind: ALIAS }']],
    'entities.yaml:10:5: organizations[1].names: none is PREFERRED and has a language: mark the one to display',
  ],
  [
    'a name without a letter',
    [['value: CSTO', 'value: "?!"']],
    'entities.yaml:10:22: organizations[1].names[0].value: holds no letter or digit and could not be found: write a name',
  ],
  [
    'an organization that is a part of itself',
    [['kind: ALLIANCE', 'kind: ALLIANCE\n    parent: csto']],
    'entities.yaml:9:13: organizations[1].parent: csto would be a part of itself: name another parent',
  ],
  [
    'a misspelt speaker',
    [['speaker: lukashenko', 'speaker: lukashenka']],
    'statements.yaml:12:14: statements[0].speaker: no entity "lukashenka" in the bundle: did you mean lukashenko?',
  ],
  [
    'a speaker nobody knows',
    [['speaker: lukashenko', 'speaker: macron']],
    'statements.yaml:12:14: statements[0].speaker: no entity "macron" in the bundle: correct it, or add the record to the bundle',
  ],
  [
    'a place as speaker',
    [['speaker: lukashenko', 'speaker: minsk']],
    'statements.yaml:12:14: statements[0].speaker: minsk is a place: name an actor or an organization here',
  ],
  [
    'an actor as agency',
    [['via: csto', 'via: lukashenko']],
    'statements.yaml:26:14: statements[0].appearances[0].via: lukashenko is an actor: name an organization here',
  ],
  [
    'an exercise as event',
    [['event: press-day', 'event: shield-2022']],
    'statements.yaml:14:12: statements[0].event: shield-2022 is an exercise: name an event here',
  ],
  [
    'an unknown source',
    [['source: paper', 'source: papers']],
    'statements.yaml:24:17: statements[0].appearances[0].source: no source "papers" in the bundle: did you mean paper?',
  ],
  [
    'an unknown series',
    [['series: shield\n', 'series: shild\n']],
    'entities.yaml:33:13: exercises[0].series: no series "shild" in the bundle: did you mean shield?',
  ],
  [
    'a statement without any date',
    [['    publishedOn: 2022-02-03\n', '']],
    'statements.yaml:9:5: statements[0]: has no date: give saidOn, or publishedOn of a source it appears in',
  ],
  [
    'an entity mentioned twice',
    [['entity: shield-2022, explicit', 'entity: csto, explicit']],
    'statements.yaml:18:19: statements[0].about[1].entity: this entity is listed twice: keep one mention',
  ],
  [
    'a mixed statement without fragments',
    [['    quotedFragments: [щит]\n', '']],
    'statements.yaml:10:5: statements[0].quotedFragments: is missing: a MIXED statement lists what stands in quotation marks',
  ],
  [
    'a direct statement with fragments',
    [['form: MIXED', 'form: DIRECT']],
    'statements.yaml:15:5: statements[0].quotedFragments: only a MIXED statement has them, and this is DIRECT: change the form or remove them',
  ],
  [
    'a fragment that was not said',
    [['[щит]', '[щит, меч]']],
    'statements.yaml:15:28: statements[0].quotedFragments[1]: "меч" is not in the text: copy it from there',
  ],
  [
    'a text without the printed words',
    [['form: MIXED', 'form: MIXED\n    text: Мой щит.']],
    /^statements\.yaml:12:11: statements\[0\]\.text: does not have the words "Да" of the first appearance/,
  ],
  [
    'numbers out of order',
    [['value: 2,', 'value: 4,']],
    /quantities\[0\]: low, value and high are out of order \(1, 4, 3\): correct them$/,
  ],
  [
    'a claim without a number',
    [['low: 1, value: 2, high: 3, ', '']],
    /quantities\[0\]: has no number: give value, low or high$/,
  ],
  [
    'a span that ends before it starts',
    [['end: 15', 'end: 5']],
    'statements.yaml:29:18: statements[0].appearances[0].spans[0].end: 5 is not after start 5: correct the offsets',
  ],
  [
    'a span past the end of its source',
    [['codePoints: 21', 'codePoints: 19']],
    'statements.yaml:34:18: statements[0].appearances[0].spans[1].end: 20 is past the end of the source, which has 19 code points: correct the offset',
  ],
  [
    'offsets in UTF-16 units',
    [['end: 15', 'end: 16']],
    'statements.yaml:30:20: statements[0].appearances[0].spans[0].exact: is 10 code points long, but 5–16 is 11: the offsets count UTF-16 units, count code points instead',
  ],
  [
    'a composed й where the source has two code points',
    [['Мо\\u0438\\u0306 🛡', 'Мо\\u0439 x']],
    'statements.yaml:30:20: statements[0].appearances[0].spans[0].exact: is 9 code points long, but 5–15 is 10: it would fit in NFD, keep accents composed or decomposed as the source has them',
  ],
  [
    'spans that overlap',
    [['start: 18', 'start: 14']],
    /spans\[1\]\.start: 14 is before the end 15 of the span above: order the spans, without overlap$/,
  ],
  [
    'a prefix that is too long',
    [['prefix: "Он: «"', `prefix: ${'a'.repeat(33)}`]],
    'statements.yaml:31:21: statements[0].appearances[0].spans[0].prefix: is 33 code points long: keep the 32 next to the quotation',
  ],
  [
    'a prefix that begins before the text',
    [['prefix: "Он: «"', 'prefix: "x Он: «"']],
    'statements.yaml:31:21: statements[0].appearances[0].spans[0].prefix: is 7 code points long, but the text has only 5 there: shorten it',
  ],
  [
    'a suffix that the next span contradicts',
    [['suffix: "». Да."', 'suffix: "». Ду."']],
    'statements.yaml:35:20: statements[0].appearances[0].spans[1].exact: "а" at offset 19 is "у" at /b/statements.yaml:32:21: correct the words or the offsets',
  ],
  [
    'a quotation that is not in the text',
    [withText, ['exact: Да', 'exact: До']],
    'statements.yaml:36:20: statements[0].appearances[0].spans[1].exact: "о" at offset 19 is "а" in the text of the source: correct the words or the offsets',
  ],
  [
    'a text of another length',
    [withText, ['\n    text: "Он', '\n    text: "Она']],
    /sources\[0\]\.codePoints: is 21, but the text has 22 code points: correct one$/,
  ],
  [
    'a text with another hash',
    [withText, ['url: https', `sha256: ${'a'.repeat(64)}\n    url: https`]],
    /^statements\.yaml:4:13: sources\[0\]\.sha256: the text has another one, [0-9a-f]{64}: correct one of the two$/,
  ],
  [
    'U+0000',
    [['title: A paper', 'title: "A\\0paper"']],
    'statements.yaml:3:12: sources[0].title: holds U+0000 or half a surrogate pair: remove that character',
  ],
  [
    'half a surrogate pair',
    [['surface: щит', 'surface: "\\uD83D"']],
    /about\[1\]\.surface: holds U\+0000 or half a surrogate pair: remove that character$/,
  ],
];

test.for(mistakes)('%s is reported with its file, line and column', ([, changes, problem]) => {
  const found = problemsOf(smallBundle(...changes));
  expect(found).toContainEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
});

test('a text that the quotations fit is accepted', () => {
  expect(problemsOf(smallBundle(withText))).toEqual([]);
});

test('all problems of all files are reported together, in the order of the files', () => {
  const files = smallBundle(
    ['kind: PERSON', 'kind: HUMAN'],
    ['heldOn: 2022-02', 'heldOn: soon'],
    ['via: csto', 'via: tass'],
  );
  expect(problemsOf(files).map((line) => line.split(' ')[1])).toEqual([
    'actors[0].kind:',
    'events[0].heldOn:',
    'statements[0].appearances[0].via:',
  ]);
});

test('a reference to a record that was refused is not reported as well', () => {
  expect(problemsOf(smallBundle(['kind: PERSON', 'kind: HUMAN']))).toHaveLength(1);
});

test('a message lists fifty problems and counts the rest', () => {
  const topics = Array.from(
    { length: 60 },
    (_, index) => `  - { slug: topic-${index}, kind: NONE, names: [] }\n`,
  );
  const lines = problemsOf({ 'topics.yaml': `topics:\n${topics.join('')}` });
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe('… and 70 more');
});

test('files that hold no bundle are refused in words', () => {
  expect(problemsOf({ 'a.yaml': new Uint8Array([0xff, 0xfe, 0x41]) })).toEqual([
    'a.yaml:1:1: is UTF-16: save the file as UTF-8',
  ]);
  expect(problemsOf({ 'a.yaml': new Uint8Array([0x41, 0xe9]) })).toEqual([
    'a.yaml:1:1: is not UTF-8: save the file with that encoding',
  ]);
  expect(problemsOf({ 'a.yaml': '- one\n' })[0]).toMatch(
    /^a\.yaml:1:1: a bundle is a mapping of lists: use any of /,
  );
  expect(problemsOf({ 'a.yaml': 'actors: []\n---\nactors: []\n' })[0]).toBe(
    'a.yaml:2:1: a second document begins here: keep one document in a file',
  );
  expect(problemsOf({ 'a.yaml': 'actors: *nobody\n' })[0]).toMatch(/Unresolved alias/);
});

test('an empty file, a byte order mark and Windows line ends are no mistakes', () => {
  const files = smallBundle();
  expect(problemsOf({ ...files, 'empty.yaml': '# nothing yet\n' })).toEqual([]);
  const windows = Object.entries(files).map(([name, text]) => [
    name,
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ]);
  expect(problemsOf(Object.fromEntries(windows))).toEqual([]);
});
