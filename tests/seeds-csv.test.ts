import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import type { DB } from '../db/tables.ts';
import { batchesOf, type Format } from '../seeds/batches.ts';
import { type ImportOptions, importBatches } from '../seeds/import.ts';
import { csvHead, csvRows } from '../src/export/csv.ts';
import { statementsOf } from '../src/export/filter.ts';
import { statementsIn } from '../src/export/formats.ts';
import { seededForEachTest as test } from './database-fixture.ts';

const load = (
  db: Kysely<DB>,
  content: string | Buffer,
  options: ImportOptions = {},
  format: Format = 'csv',
) => {
  // In small pieces: a character or a row may be cut anywhere.
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 97) }, (__, at) =>
    bytes.subarray(at * 97, at * 97 + 97),
  );
  return importBatches(
    db,
    batchesOf([{ file: 'file.csv', format, open: () => Readable.from(pieces) }]),
    options,
  );
};

const counts = (added: number, changed: number, unchanged: number) => ({
  added,
  changed,
  unchanged,
  kept: 0,
});
const head = 'key;speaker;about;language;source;spans;text';
const row = 'said-here;Loukachenko;OTAN;fr;bbabo-2022-02-03;7000-7003;Oui';

test('what was exported as CSV is in the archive already, to the last context', async ({ db }) => {
  const statements = await statementsOf(db, undefined);
  let csv = csvHead();
  for await (const lines of statements.lines()) csv += csvRows(statementsIn(lines));
  expect((await load(db, csv)).counts).toEqual({ statements: counts(0, 0, 54) });
  expect((await load(db, `\uFEFF${csv}`)).counts).toEqual({ statements: counts(0, 0, 54) });
  const edited = csv.replace('INDIRECT', 'DIRECT');
  expect((await load(db, edited)).counts).toEqual({ statements: counts(0, 1, 53) });
});

test('rows name entities as people do, separated as spreadsheets do', async ({ db }) => {
  for (const [separator, expected] of [
    [';', counts(1, 0, 0)],
    [',', counts(0, 0, 1)],
    ['\t', counts(0, 0, 1)],
  ] as const) {
    const csv = `${head}\r\n${row}\r\n`.replaceAll(';', separator);
    expect((await load(db, csv)).counts).toEqual({ statements: expected });
  }
  const { rows } =
    await sql`select speaker.slug, about.slug as about, form::text, statement.sort_on, statement.text from statement
    join entity speaker on speaker.id = speaker_id join mention on mention.statement_id = statement.id
    join entity about on about.id = mention.entity_id where key = 'said-here'`.execute(db);
  expect(rows).toEqual([
    { slug: 'lukashenko', about: 'nato', form: 'DIRECT', sort_on: '2022-02-03', text: 'Oui' },
  ]);
});

test('a new source needs its length, and several printings are one statement', async ({ db }) => {
  const csv = `${head};source_length;source_title;outlet
${row};;;
"said-here";Loukachenko;OTAN;fr;new-paper;"0-3; 10-12";"Oui … Ah";40;"A; paper";TASS
`
    .replace('7000-7003;Oui', '7000-7003;Oui … Ah')
    .replace('7000-7003', '"7000-7003; 7010-7012"');
  expect((await load(db, csv)).counts).toEqual({ sources: counts(1, 0, 0), statements: counts(1, 0, 0) });
  const { rows } =
    await sql`select title, count(*) from appearance join statement on statement.id = statement_id
    join source on source.id = source_id join span on span.appearance_id = appearance.id
    where statement.key = 'said-here' group by title order by title`.execute(db);
  expect(rows).toEqual([
    { title: 'A; paper', count: 2 },
    {
      title: "Ils l'auront. C'est toute la guerre. Loukachenko a remercié Choïgou pour son aide militaire",
      count: 2,
    },
  ]);
});

test('a name that nobody has is an error that suggests, or a new entity', async ({ db }) => {
  const csv = `${head}\n${row.replace('Loukachenko', 'Jens Stoltenburg')}\n`;
  await expect(load(db, csv)).rejects.toThrow(
    'file.csv:2:2: speaker: no entity "jens-stoltenburg" in the bundle or the archive: did you mean stoltenberg',
  );
  expect((await load(db, csv, { createEntities: true })).created).toEqual(['jens-stoltenburg']);
  const { rows } = await sql`select name from entity where slug = 'jens-stoltenburg'`.execute(db);
  expect(rows).toEqual([{ name: 'Jens Stoltenburg' }]);
});

test('a cell that was kept from being a formula is what it was', async ({ db }) => {
  await load(db, `${head}\n${row.replace('7000-7003;Oui', "7000-7004;'=Oui")}\n`);
  const { rows } = await sql`select text from statement where key = 'said-here'`.execute(db);
  expect(rows).toEqual([{ text: '=Oui' }]);
});

test.for([
  [
    'a mark never closed',
    `${head}\n"${row}\n`,
    'file.csv:2:1: a quotation mark is opened here and never closed',
  ],
  ['a mark within a cell', `${head}\n${row}"x"\n`, 'file.csv:2:1: a quotation mark stands within a cell'],
  ['too many cells', `${head}\n${row};x\n`, 'file.csv:2:1: has another number of cells than the head'],
  [
    'an unknown column',
    `${head.replace('about', 'abut')}\n${row}\n`,
    'file.csv:1:1: unknown column "abut": did you mean about?',
  ],
  [
    'another encoding',
    Buffer.from(`${head}\n${row.replace('Oui', 'Où!')}`, 'latin1'),
    'is not UTF-8: save the file as CSV UTF-8',
  ],
  ['UTF-16', Buffer.from(`\uFEFF${head}\n${row}`, 'utf16le'), 'is UTF-16: save the file as CSV UTF-8'],
  ['U+0000', `${head}\n${row}\0\n`, 'holds U+0000'],
  [
    'an ambiguous name',
    `${head}\n${row.replace('OTAN', 'Occident')}\n`,
    '"Occident" is the name of several entities: write one of',
  ],
  [
    'offsets that are none',
    `${head}\n${row.replace('7000-7003', 'p. 7')}\n`,
    'file.csv:2:6: spans: is missing: add it',
  ],
  [
    'offsets that do not fit',
    `${head}\n${row.replace('7003', '7004')}\n`,
    'file.csv:2:7: text: is 3 code points long, but 7000–7004 is 4',
  ],
  ['a source nobody has', `${head}\n${row.replace('bbabo-', 'babo-')}\n`, 'no source "babo-2022-02-03"'],
] as const)('%s is refused with its place, and nothing is written', async ([, content, problem], { db }) => {
  await expect(load(db, content)).rejects.toThrow(problem);
  expect((await db.selectFrom('statement').select('id').execute()).length).toBe(54);
});

const person = (more: object) => ({ id: 'p1', name: 'Anna Example', ...more });
const popolo = (more: object) =>
  JSON.stringify({
    persons: [
      person({
        other_names: [
          { name: 'Анна Пример', lang: 'ru' },
          { name: 'A. Old', end_date: '2001' },
        ],
        identifiers: [{ scheme: 'wikidata', identifier: 'Q123456789' }],
        summary: 'A person.',
      }),
      { id: 'p2', name: 'Alexander Lukashenko', identifiers: [{ scheme: 'wikidata', identifier: 'Q2866' }] },
    ],
    organizations: [
      { id: 'o1', name: 'Ministry of Examples', classification: 'ministry', parent_id: 'o2' },
      { id: 'o2', name: 'Exampleland', classification: 'Country' },
    ],
    posts: [{ id: 'm', label: 'Minister', organization_id: 'o1' }],
    memberships: [{ person_id: 'p1', post_id: 'm', start_date: '2020-05', end_date: '' }],
    ...more,
  });

test('Popolo brings people, organizations and posts; who is known gains what is new', async ({ db }) => {
  const before =
    await sql`select value from entity_name join entity on entity.id = entity_id where slug = 'lukashenko'`.execute(
      db,
    );
  const { counts: first } = await load(db, popolo({}), {}, 'json');
  expect(first).toEqual({ organizations: counts(2, 0, 0), actors: counts(1, 0, 1) });
  const { rows } =
    await sql`select entity.slug, role.title, started_on, ended_on, body.slug as body, parent.slug as parent, parent.name
    from role join entity on entity.id = actor_id join entity body on body.id = organization_id
    join organization on organization.id = body.id join entity parent on parent.id = parent_id
    where entity.wikidata_id = 'Q123456789'`.execute(db);
  expect(rows).toEqual([
    {
      slug: 'anna-example',
      title: 'Minister',
      started_on: '2020-05',
      ended_on: null,
      body: 'ministry-of-examples',
      parent: 'exampleland',
      name: 'Exampleland',
    },
  ]);
  const names =
    await sql`select value, language, entity_name.kind::text from entity_name join entity on entity.id = entity_id
    where slug = 'anna-example' order by position`.execute(db);
  expect(names.rows).toEqual([
    { value: 'Anna Example', language: 'en', kind: 'PREFERRED' },
    { value: 'Анна Пример', language: 'ru', kind: 'PREFERRED' },
    { value: 'A. Old', language: null, kind: 'FORMER' },
  ]);
  const after =
    await sql`select value from entity_name join entity on entity.id = entity_id where slug = 'lukashenko'`.execute(
      db,
    );
  expect(after.rows).toEqual(before.rows);
  const { counts: second } = await load(db, popolo({}), {}, 'json');
  expect(second).toEqual({ organizations: counts(0, 0, 2), actors: counts(0, 0, 2) });
});

test('two people of one name stay two where their ids tell them apart', async ({ db }) => {
  const two = ['Q1000001', 'Q1000002'].map((identifier, at) =>
    person({ id: `p${at}`, identifiers: [{ scheme: 'wikidata', identifier }] }),
  );
  expect((await load(db, JSON.stringify({ persons: two }), {}, 'popolo')).counts.actors).toEqual(
    counts(2, 0, 0),
  );
  expect((await load(db, JSON.stringify({ persons: two }), {}, 'popolo')).counts.actors).toEqual(
    counts(0, 0, 2),
  );
});

test.for([
  [
    'a person without an id',
    popolo({ persons: [{ name: 'X' }], memberships: [] }),
    'persons[0].id: is missing: add it',
  ],
  [
    'a person without a name',
    popolo({ persons: [{ id: 'x', name: '' }], memberships: [] }),
    'persons[0].name: is empty',
  ],
  [
    'a date that is none',
    popolo({ memberships: [{ person_id: 'p1', post_id: 'm', start_date: '31/02/2022' }] }),
    'memberships[0].start_date: is not a date',
  ],
  [
    'a membership of nobody',
    popolo({ memberships: [{ post_id: 'm' }] }),
    'memberships[0].person_id: is missing: say whose membership it is',
  ],
  [
    'a membership nowhere',
    popolo({ memberships: [{ person_id: 'p1' }] }),
    'is missing, and so is a post that tells it',
  ],
  [
    'an id of no record',
    popolo({ memberships: [{ person_id: 'p9', post_id: 'm' }] }),
    'no record of this file has the id "p9"',
  ],
] as const)('Popolo: %s is refused with its place', async ([, content, problem], { db }) => {
  await expect(load(db, content, {}, 'json')).rejects.toThrow(problem);
  expect((await sql`select from entity where slug = 'exampleland'`.execute(db)).rows).toEqual([]);
});
