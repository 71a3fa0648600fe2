import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import { statementId } from '../db/ids.ts';
import type { DB } from '../db/tables.ts';
import { batchesOf, type Format } from '../seeds/batches.ts';
import { type ImportOptions, importBatches } from '../seeds/import.ts';
import { loadSeeds } from '../seeds/load.ts';
import type { Rejection } from '../seeds/reading.ts';
import { type Change, smallBundle } from './bundle-fixture.ts';
import { emptyForEachTest as test } from './database-fixture.ts';
import { exported } from './exported.ts';

type Content = string | Uint8Array;

const load = (db: Kysely<DB>, content: Content, format: Format = 'ndjson', options: ImportOptions = {}) => {
  const chunks = () => Readable.from([Buffer.from(content)]);
  return importBatches(db, batchesOf([{ file: 'file', format, open: chunks }]), options);
};

const files = smallBundle();
const small = (...changes: readonly Change[]) => {
  const changed = smallBundle(...changes);
  return `${changed['entities.yaml']}\n${changed['statements.yaml']}`;
};

const counted = async (db: Kysely<DB>) =>
  (
    await sql<{
      n: number;
    }>`select (select count(*) from entity) + (select count(*) from statement) + (select count(*) from source) as n`.execute(
      db,
    )
  ).rows[0]?.n;

/** One line for each record of the small bundle. */
async function smallLines(db: Kysely<DB>): Promise<string[]> {
  await load(db, small(), 'yaml');
  const lines = (await exported(db)).trimEnd().split('\n').slice(0, -1);
  await sql`truncate entity, statement, source, exercise_series cascade`.execute(db);
  return lines;
}

test('the seeds, exported, come out of an empty archive to the byte as they went in', async ({ db }) => {
  await loadSeeds(db);
  await sql`update appearance set verification = 'RELOCATED', verified_at = '2026-01-02T03:04:05.678901Z', verified_sha256 = repeat('ab', 32)
    where id in (select id from appearance order by id limit 3)`.execute(db);
  await sql`update statement set state = 'DRAFT' where id in (select id from statement order by id limit 2)`.execute(
    db,
  );
  await sql`insert into draft select id, 0.3, '{why, not}' from statement where state = 'DRAFT'`.execute(db);
  const first = await exported(db);
  await sql`truncate entity, statement, source, exercise_series, seeding cascade`.execute(db);
  const { counts } = await load(db, first);
  expect(counts.statements).toEqual({ added: 54, changed: 0, unchanged: 0, kept: 0 });
  expect(await exported(db)).toBe(first);
  const again = await load(db, first);
  expect(again.counts.statements).toEqual({ added: 0, changed: 0, unchanged: 54, kept: 0 });
});

test('a record without a key is exported under its id and keeps it', async ({ db }) => {
  await load(db, small(), 'yaml');
  await sql`update statement set key = null`.execute(db);
  await sql`update source set key = null`.execute(db);
  const first = await exported(db);
  const id = statementId('shield-speech');
  expect(first).toContain(`"key":"${id}"`);
  await sql`truncate entity, statement, source, exercise_series cascade`.execute(db);
  await load(db, first);
  expect(await db.selectFrom('statement').select('id').execute()).toEqual([{ id }]);
  expect(await exported(db)).toBe(first);
});

test('an import may name what the archive has, and a second one changes only what differs', async ({
  db,
}) => {
  await load(db, files['entities.yaml'], 'yaml');
  await load(db, files['statements.yaml'], 'yaml');
  const next = await load(
    db,
    smallBundle(['form: MIXED', 'saidOn: 2022-02-01\n    form: MIXED'])['statements.yaml'],
    'yaml',
  );
  expect(next.counts).toEqual({
    sources: { added: 0, changed: 0, unchanged: 1, kept: 0 },
    statements: { added: 0, changed: 1, unchanged: 0, kept: 0 },
  });
});

test('what a check found stays when a record changes elsewhere, and goes when its spans change', async ({
  db,
}) => {
  await load(db, small(), 'yaml');
  await sql`update appearance set verification = 'NORMALIZED', verified_at = now(), verified_sha256 = repeat('ab', 32)`.execute(
    db,
  );
  const found = async () =>
    (await db.selectFrom('appearance').select('verification').execute())[0]?.verification;
  await load(db, small(['form: MIXED', 'saidOn: 2022-02-01\n    form: MIXED']), 'yaml');
  expect(await found()).toBe('NORMALIZED');
  await load(db, small(['prefix: "Он: «"', 'prefix: "н: «"']), 'yaml');
  expect(await found()).toBe('UNCHECKED');
});

test('a source whose text has changed keeps what is known of the one before', async ({ db }) => {
  const [one, two] = ['ab', 'cd'].map((digits) => `codePoints: 21\n    sha256: ${digits.repeat(32)}`);
  await load(db, small(['codePoints: 21', one ?? '']), 'yaml');
  await load(db, small(['codePoints: 21', two ?? '']), 'yaml');
  expect(await db.selectFrom('source_version').select(['sha256', 'code_points']).execute()).toEqual([
    { sha256: 'ab'.repeat(32), code_points: 21 },
  ]);
});

test('drafts are stored as such, published by importing them again, and never unpublish by accident', async ({
  db,
}) => {
  const state = async () => (await db.selectFrom('statement').select('state').execute())[0]?.state;
  await load(
    db,
    small(['form: MIXED', 'state: DRAFT\n    confidence: 0.5\n    reasons: [short]\n    form: MIXED']),
    'yaml',
  );
  expect([await state(), await db.selectFrom('draft').select(['confidence', 'reasons']).execute()]).toEqual([
    'DRAFT',
    [{ confidence: 0.5, reasons: ['short'] }],
  ]);
  await load(db, small(), 'yaml');
  expect([await state(), await db.selectFrom('draft').selectAll().execute()]).toEqual(['PUBLISHED', []]);
  const kept = await load(db, small(), 'yaml', { draft: true });
  expect([await state(), kept.counts.statements?.kept]).toEqual(['PUBLISHED', 1]);
  await load(db, small(), 'yaml', { draft: true, withdraw: true });
  expect(await state()).toBe('DRAFT');
});

test('a dry run tells what would change and changes nothing', async ({ db }) => {
  const { counts } = await load(db, small(), 'yaml', { dryRun: true });
  expect(counts.statements?.added).toBe(1);
  expect(await counted(db)).toBe(0);
});

test('in NDJSON a record names what stands further up, not what follows', async ({ db }) => {
  const lines = await smallLines(db);
  await expect(load(db, [...lines].reverse().join('\n'))).resolves.toBeDefined();
  await sql`truncate entity, statement, source, exercise_series cascade`.execute(db);
  // More records than are stored together stand between.
  const source = lines.find((line) => line.startsWith('{"sources"')) ?? '';
  const many = Array.from({ length: 5_000 }, (_, n) =>
    source.replace('"paper"', `"paper-${n}"`).replace('"publisher":"csto",', ''),
  );
  await expect(load(db, [...many, ...lines.slice(-1)].join('\n'))).rejects.toThrow(
    'no entity "lukashenko" in the bundle or the archive',
  );
});

test('a key that was stored by an earlier part of the same file is refused', async ({ db }) => {
  const lines = await smallLines(db);
  const source = (lines.find((line) => line.startsWith('{"sources"')) ?? '').replace(
    '"publisher":"csto",',
    '',
  );
  const many = Array.from({ length: 5_001 }, (_, n) => source.replace('"paper"', `"paper-${n % 5_000}"`));
  await expect(load(db, many.join('\n'))).rejects.toThrow(
    'file:5001:20: sources[0].key: paper-0 stands further up as well',
  );
  expect(await counted(db)).toBe(0);
});

test('going on past mistakes imports the rest and hands back the records with their places', async ({
  db,
}) => {
  const lines = await smallLines(db);
  const wrong = lines.map((line) => (line.startsWith('{"actors"') ? line.replace('PERSON', 'PEOPLE') : line));
  const rejections: Rejection[] = [];
  const report = await load(db, [...wrong, '{"statements": [', '{"topics":[]}'].join('\n'), 'ndjson', {
    onRejected: async (more) => void rejections.push(...more),
  });
  const problems = rejections
    .flatMap(({ problems }) => problems)
    .map(({ line, message }) => `${line}: ${message}`);
  expect(report.rejected).toBe(rejections.length);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringContaining('is "PEOPLE": use one of PERSON, GROUP'),
      expect.stringMatching(/^\d+: no entity "lukashenko"/),
      expect.stringContaining('not valid JSON'),
    ]),
  );
  expect(await db.selectFrom('statement').select('id').execute()).toEqual([]);
  expect((await db.selectFrom('organization').select('id').execute()).length).toBe(2);
});

test('entities that nobody has are made of their slugs where that is asked for', async ({ db }) => {
  const source = smallBundle()['statements.yaml'];
  await expect(load(db, source, 'yaml')).rejects.toThrow(
    'no organization "csto" in the bundle or the archive',
  );
  const { created } = await load(db, source, 'yaml', { createEntities: true });
  expect([...created].sort()).toEqual(['csto', 'lukashenko', 'press-day', 'shield-2022']);
  const rows = await db.selectFrom('entity').select(['slug', 'kind', 'name']).orderBy('slug').execute();
  expect(rows).toEqual([
    { slug: 'csto', kind: 'ORGANIZATION', name: 'Csto' },
    { slug: 'lukashenko', kind: 'ACTOR', name: 'Lukashenko' },
    { slug: 'press-day', kind: 'EVENT', name: 'Press Day' },
    { slug: 'shield-2022', kind: 'TOPIC', name: 'Shield 2022' },
  ]);
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const line = (statement: object) => JSON.stringify({ statements: [statement] });
const malformed: [what: string, content: Content, problem: string, format?: Format][] = [
  ['UTF-16', utf16('{"actors":[]}'), 'file:1:1: is UTF-16: save the file as UTF-8'],
  ['UTF-16 of JSON', utf16('{"actors":[]}'), 'file:1:1: is UTF-16: save the file as UTF-8', 'json'],
  [
    'another encoding',
    Buffer.from('{"actors":"\xe9"}', 'latin1'),
    'is not UTF-8: save the file with that encoding',
  ],
  ['U+0000', '{"actors":"\0"}', 'file:1:12: not valid JSON: it holds U+0000'],
  ['an escaped U+0000', line({ key: 'a\0' }), 'must be lower-case letters'],
  ['a broken line', '{"actors":[]}\n{"actors":[}', 'file:2:13: not valid JSON'],
  [
    'a key twice',
    '{"actors":[],\n"actors":[]}',
    'file:2:1: the same key stands twice in one mapping',
    'json',
  ],
  [
    'a key twice in a line',
    '{"actors":[]}\n{"actors":[],"actors":[]}',
    'file:2:14: the same key stands twice',
  ],
  ['a list', '[1]', 'file:1:1: a bundle is a mapping of lists'],
  ['an unknown list', '{"actor":[]}', 'unknown key: did you mean actors?'],
  [
    'an export for reading',
    '{"id":"x","speaker":{},"text":""}',
    '--format bundle writes what can be imported',
  ],
  [
    'a day that is none',
    line({ key: 'a', saidOn: '2022-02-31' }),
    'file:1:36: statements[0].saidOn: is not a date of the calendar',
  ],
  [
    'a day written otherwise',
    line({ key: 'a', saidOn: '31/02/2022' }),
    'is not a date: write 2022, 2022-02 or 2022-02-03',
  ],
  [
    'a file cut short',
    '{"topics":[]}\n{"count":3}',
    'file:2:10: count: says that the file has 3 records, but there are 0',
  ],
  ['an endless line', 'x'.repeat(17 * 1024 * 1024), 'file:1:1: is a line of more than 16 MiB'],
  ['an endless bundle', ' '.repeat(17 * 1024 * 1024), 'is larger than 16 MiB: write it as NDJSON', 'json'],
  ['a draft that is none', line({ key: 'a', confidence: 2 }), 'is above 1: write a share from 0 to 1'],
];

test.for(malformed)(
  '%s is refused with its place, and nothing is written',
  async ([, content, problem, format], { db }) => {
    await expect(load(db, content, format)).rejects.toThrow(problem);
    expect(await counted(db)).toBe(0);
  },
);

test('offsets in UTF-16 units are recognized', async ({ db }) => {
  const wrong = small(
    ['end: 15\n            exact', 'end: 16\n            exact'],
    ['start: 18\n            end: 20', 'start: 18\n            end: 20'],
  );
  await expect(load(db, wrong, 'yaml')).rejects.toThrow(
    'the offsets count UTF-16 units, count code points instead',
  );
});

test('organizations that are parts of each other are refused, also by way of the archive', async ({ db }) => {
  const organization = (slug: string, parent?: string) => ({
    slug,
    kind: 'OTHER',
    names: [{ value: slug, language: 'en', kind: 'PREFERRED' }],
    ...(parent && { parent }),
  });
  await load(db, JSON.stringify({ organizations: [organization('a'), organization('b', 'a')] }), 'json');
  const circle = JSON.stringify({ organizations: [organization('a', 'b')] });
  await expect(load(db, circle, 'json')).rejects.toThrow('a would be a part of itself: name another parent');
});

test('an empty file and Windows line ends are no mistakes', async ({ db }) => {
  await expect(load(db, '')).resolves.toMatchObject({ counts: {} });
  await expect(load(db, '', 'json')).resolves.toMatchObject({ counts: {} });
  await expect(load(db, '\uFEFF{"topics":[]}\r\n\r\n{"count":0}\r\n')).resolves.toMatchObject({ counts: {} });
});

test('the seeds as JSON are the same bundle', async ({ db }) => {
  const { parse } = await import('yaml');
  await loadSeeds(db);
  const topics = parse(await readFile(new URL('../seeds/topics.yaml', import.meta.url), 'utf8'));
  const { counts } = await load(db, JSON.stringify(topics, null, '\t'), 'json');
  expect(counts).toEqual({ topics: { added: 0, changed: 0, unchanged: 6, kept: 0 } });
});
