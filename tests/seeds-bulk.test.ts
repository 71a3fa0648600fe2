import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import type { DB } from '../db/tables.ts';
import { batchesOf } from '../seeds/batches.ts';
import { type ImportOptions, importBatches } from '../seeds/import.ts';
import type { Rejection } from '../seeds/reading.ts';
import { emptyForEachTest as test } from './database-fixture.ts';
import { exported } from './exported.ts';

/** Each part is a file, so that it is stored by itself; tables are made anew after the first. */
const load = (db: Kysely<DB>, parts: readonly (readonly object[])[], options: ImportOptions = {}) =>
  importBatches(
    db,
    batchesOf(
      parts.map((records, at) => ({
        file: `part-${at}`,
        format: 'ndjson' as const,
        open: () => Readable.from([Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'))]),
      })),
    ),
    { many: 1, ...options },
  );

/** When a statement was recorded is another time in each import. */
const undated = async (db: Kysely<DB>) => (await exported(db)).replaceAll(/"recordedAt":"[^"]*"/g, '');

/** Of the table of statements: it is another one after tables were made anew. */
const table = async (db: Kysely<DB>) =>
  (await sql<{ oid: number }>`select 'statement'::regclass::oid as oid`.execute(db)).rows[0]?.oid;

const names = (value: string) => [{ value, language: 'en', kind: 'PREFERRED' }];
const people = [
  { organizations: [{ slug: 'nato', kind: 'ALLIANCE', names: names('NATO') }] },
  { actors: [{ slug: 'speaker', kind: 'PERSON', names: names('A speaker') }] },
];
const source = (n: number, more: object = {}) => ({
  sources: [
    {
      key: `source-${n}`,
      title: `Source ${n}`,
      language: 'en',
      publishedOn: '2022-02-03',
      codePoints: 9_000,
      ...more,
    },
  ],
});
const span = (start: number, exact: string) => ({
  start,
  end: start + [...exact].length,
  exact,
  prefix: '',
  suffix: '',
});
const statement = (n: number, more: object = {}) => ({
  statements: [
    {
      key: `statement-${n}`,
      form: 'DIRECT',
      speaker: 'speaker',
      saidOn: '2022-02-03',
      language: 'en',
      about: [{ entity: 'nato', explicit: true }],
      translations: [{ language: 'fr', text: `Les mots ${n}`, origin: 'EDITOR' }],
      quantities: [{ subject: 'nato', unit: 'states', value: n, asPrinted: String(n) }],
      appearances: [{ source: `source-${n}`, spans: [span(10, `The words ${n}`), span(50, 'and more')] }],
      ...more,
    },
  ],
});
const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => [source(from + at), statement(from + at)]).flat();

const parts = [people, records(0, 20), records(20, 40), records(40, 60)];

test('tables made anew hold what rows added one by one would have made', async ({ db }) => {
  await load(db, [parts.flat()], { many: 1_000 });
  const [inOrder, before] = [await undated(db), await table(db)];
  const text = async () =>
    (await sql`select position, words::text from statement_text order by words::text`.execute(db)).rows;
  const words = await text();
  expect(words.length).toBe(120);
  await sql`truncate entity, statement, source cascade`.execute(db);
  const report = await load(db, parts);
  expect(report.counts.statements).toEqual({ added: 60, changed: 0, unchanged: 0, kept: 0 });
  expect(await table(db)).not.toBe(before);
  expect(await undated(db)).toBe(inOrder);
  expect(await text()).toEqual(words);
  const counted = await db
    .selectFrom('entity')
    .select('statement_count')
    .where('slug', '=', 'speaker')
    .execute();
  expect(counted).toEqual([{ statement_count: 60 }]);
  const again = await load(db, parts);
  expect(again.counts.statements).toEqual({ added: 0, changed: 0, unchanged: 60, kept: 0 });
});

test('what the archive has is found, left alone or changed, also when more was added meanwhile', async ({
  db,
}) => {
  await load(db, [people, records(0, 10)], { many: 1_000 });
  const before = await table(db);
  const report = await load(db, [
    records(10, 150),
    [...records(150, 152), statement(3), source(4)],
    [statement(5, { saidOn: '2022-01-01' })],
    [statement(6, { about: [] }), ...records(152, 160)],
  ]);
  expect(report.counts).toMatchObject({
    sources: { added: 150, changed: 0, unchanged: 1 },
    statements: { added: 150, changed: 2, unchanged: 1 },
  });
  expect(await table(db)).not.toBe(before);
  const { rows } =
    await sql`select key, said_on, (select count(*)::int from mention where statement_id = statement.id) as mentions
    from statement where key in ('statement-3', 'statement-5', 'statement-6') order by key`.execute(db);
  expect(rows).toEqual([
    { key: 'statement-3', said_on: '2022-02-03', mentions: 1 },
    { key: 'statement-5', said_on: '2022-01-01', mentions: 1 },
    { key: 'statement-6', said_on: '2022-02-03', mentions: 0 },
  ]);
});

test.for([
  ['before tables were made anew', 5],
  ['after that', 25],
] as const)('a key that this import has added %s is refused with its place', async ([, n], { db }) => {
  const rejected: Rejection[] = [];
  const repeated = [...parts, [statement(n), source(n)]];
  await expect(load(db, repeated)).rejects.toThrow(
    `part-4:1:23: statements[0].key: statement-${n} stands further up`,
  );
  expect(await undated(db)).toBe('{"count":0}\n');
  await load(db, repeated, { onRejected: async (more) => void rejected.push(...more) });
  expect(rejected.length).toBe(2);
  expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(60);
});

test('a record that this import has changed is not changed again', async ({ db }) => {
  await load(db, [people, records(0, 10)], { many: 1_000 });
  const twice = [
    records(10, 150),
    [statement(5, { saidOn: '2022-01-01' })],
    [statement(5, { saidOn: '2021-01-01' })],
  ];
  await expect(load(db, twice)).rejects.toThrow(
    'part-2:1:23: statements[0].key: statement-5 stands further up',
  );
});

test('a statement may name a source of any earlier part', async ({ db }) => {
  const report = await load(db, [
    ...parts,
    [1, 25, 45].map((n) =>
      statement(100 + n, { appearances: [{ source: `source-${n}`, spans: [span(900, 'Words')] }] }),
    ),
  ]);
  expect(report.counts.statements?.added).toBe(63);
  await expect(load(db, [records(70, 90), records(90, 140), [statement(200)]])).rejects.toThrow(
    'no source "source-200" in the bundle or the archive',
  );
});

test('a text that is held is compared with quotations as they come', async ({ db }) => {
  const text = 'She said: The words 99 and more.';
  const held = source(99, { text, codePoints: [...text].length });
  const at = text.indexOf('The');
  const quoting = (exact: string) =>
    statement(99, { appearances: [{ source: 'source-99', spans: [span(at, exact)] }] });
  await expect(load(db, [...parts, [held, quoting('The words 98')]])).rejects.toThrow('part-4:2:');
  await load(db, [...parts, [held, quoting('The words 99')], records(60, 70)]);
  const { rows } =
    await sql`select verification, count(*)::int from appearance group by 1 order by 1`.execute(db);
  expect(rows).toEqual([
    { verification: 'EXACT', count: 1 },
    { verification: 'UNCHECKED', count: 70 },
  ]);
});

test('a dry run, and a rule of somebody else that is broken, leave the tables as they were', async ({
  db,
}) => {
  const before = await table(db);
  const { counts } = await load(db, parts, { dryRun: true });
  expect(counts.statements?.added).toBe(60);
  expect([await table(db), await undated(db)]).toEqual([before, '{"count":0}\n']);
  await sql`alter table translation add constraint said_once unique (text)`.execute(db);
  const twice = statement(70, { translations: [{ language: 'fr', text: 'Les mots 50', origin: 'EDITOR' }] });
  await expect(load(db, [...parts, [source(70), twice]])).rejects.toThrow(
    /^The archive is as before, since it contradicts the import: .*"said_once": Key \(text\)=\(Les mots 50\) is duplicated/,
  );
  expect([await table(db), await undated(db)]).toEqual([before, '{"count":0}\n']);
});

test('tables are made anew also where the archive was changed before', async ({ db }) => {
  await load(db, [people, records(0, 10)], { many: 1_000 });
  const before = await table(db);
  const changed = statement(5, { saidOn: '2022-01-01' });
  const parts = [[changed], records(10, 150), records(150, 160)];
  const { counts } = await load(db, parts);
  expect(counts.statements).toEqual({ added: 150, changed: 1, unchanged: 0, kept: 0 });
  expect(await table(db)).not.toBe(before);
  await expect(load(db, [[statement(5)], records(160, 500), [changed]])).rejects.toThrow(
    'statement-5 stands further up as well',
  );
});

test('fewer statements than the archive has are added to its tables', async ({ db }) => {
  await load(db, [[...people, ...records(0, 400)]], { many: 1_000 });
  const before = await table(db);
  await load(db, [records(400, 410), records(410, 420)]);
  expect(await table(db)).toBe(before);
});

test('where tables cannot be made anew, they are added to', async ({ db }) => {
  await sql`create view spoken as select text from statement`.execute(db);
  const before = await table(db);
  await load(db, parts);
  expect(await table(db)).toBe(before);
  expect((await sql`select count(*)::int as n from spoken`.execute(db)).rows).toEqual([{ n: 60 }]);
});
