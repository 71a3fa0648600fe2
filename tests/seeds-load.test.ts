import { readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import { createDb } from '../db/client.ts';
import { entityId, sourceId, statementId } from '../db/ids.ts';
import type { DB } from '../db/tables.ts';
import { loadSeeds } from '../seeds/load.ts';
import { BundleError } from '../seeds/problem.ts';
import { type Change, smallBundle, smallText, writeBundle } from './bundle-fixture.ts';
import { emptyForEachTest as test } from './database-fixture.ts';

const load = async (db: Kysely<DB>, ...changes: readonly Change[]) =>
  await loadSeeds(db, await writeBundle(smallBundle(...changes)));

/** Every row of every table; with `version`, also the transaction that wrote it. */
async function dump(db: Kysely<DB>, version = false): Promise<Record<string, unknown[]>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^kysely' order by 1`.execute(
    db,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: unknown }>`
      select ${version ? sql`xmin::text || ' ' ||` : sql``} to_jsonb(t)::text as row
      from ${sql.table(name)} t order by to_jsonb(t)::text`.execute(db);
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

const statementOf = (db: Kysely<DB>) =>
  db
    .selectFrom('statement')
    .selectAll()
    .where('id', '=', statementId('shield-speech'))
    .executeTakeFirstOrThrow();

test('the seeds are five sources and 54 statements, and Lukashenko spoke of NATO once', async ({ db }) => {
  expect(await loadSeeds(db)).toBe('loaded');
  const { rows } =
    await sql`select form::text, count(*) from statement group by form order by form::text`.execute(db);
  expect(rows).toEqual([
    { form: 'DIRECT', count: 20 },
    { form: 'INDIRECT', count: 27 },
    { form: 'MIXED', count: 7 },
  ]);
  expect(await db.selectFrom('source').select('id').execute()).toHaveLength(5);
  const about = db
    .selectFrom('mention')
    .innerJoin('appearance', 'appearance.statement_id', 'mention.statement_id')
    .innerJoin('span', 'span.appearance_id', 'appearance.id')
    .where('mention.speaker_id', '=', entityId('lukashenko'))
    .where('mention.entity_id', '=', entityId('nato'));
  expect(await about.select(['start_offset', 'end_offset', 'sort_on']).execute()).toEqual([
    { start_offset: 949, end_offset: 1139, sort_on: '2022-02-03' },
  ]);
});

test('loading the same seeds again writes nothing', async ({ db }) => {
  await loadSeeds(db);
  const before = await dump(db, true);
  expect(await loadSeeds(db)).toBe('unchanged');
  expect(await dump(db, true)).toEqual(before);
});

test('loading files that differ only in a comment leaves every row as it is', async ({ db }) => {
  await load(db);
  const before = await dump(db);
  expect(await load(db, ['sources:\n', '# checked\nsources:\n'])).toBe('loaded');
  const after = await dump(db);
  expect({ ...after, seeding: [] }).toEqual({ ...before, seeding: [] });
});

test('what is derived from a bundle: names, script, text, day, printing', async ({ db }) => {
  await load(db);
  const entity = await db
    .selectFrom('entity')
    .selectAll()
    .where('slug', '=', 'lukashenko')
    .executeTakeFirstOrThrow();
  expect(entity).toMatchObject({
    id: entityId('lukashenko'),
    name: 'Alexander Lukashenko',
    name_language: 'en',
  });
  const names = await db
    .selectFrom('entity_name')
    .select(['position', 'script', 'folded', 'language'])
    .where('entity_id', '=', entity.id)
    .orderBy('position')
    .execute();
  expect(names).toEqual([
    { position: 0, script: 'Cyrl', folded: 'aleksandr lukashenko', language: 'ru' },
    { position: 1, script: 'Latn', folded: 'alexander lukashenko', language: 'en' },
    { position: 2, script: null, folded: 'lukashenko 2 0 luka', language: null },
  ]);
  expect(await statementOf(db)).toMatchObject({
    text: 'Мо\u0438\u0306 🛡 щит … Да',
    said_on: null,
    sort_on: '2022-02-03',
    quoted_fragments: ['щит'],
    speaker_kind: 'ACTOR',
  });
  expect(await db.selectFrom('appearance').selectAll().executeTakeFirstOrThrow()).toMatchObject({
    position: 0,
    first_offset: 5,
    via_id: entityId('csto'),
    verification: 'UNCHECKED',
  });
  const spans = await db.selectFrom('span').selectAll().orderBy('position').execute();
  expect(spans).toMatchObject([
    { start_offset: 5, end_offset: 15, previous_end: null, source_length: 21, exact: 'Мо\u0438\u0306 🛡 щит' },
    { start_offset: 18, end_offset: 20, previous_end: 15, source_length: 21, exact: 'Да' },
  ]);
});

test('an edited record is updated, keeps its id and the time it was recorded, and loses the parts taken away', async ({
  db,
}) => {
  await load(db);
  const before = await statementOf(db);
  const changes = [
    ['language: ru\n    event', 'saidOn: 2022-02-01\n    language: ru\n    event'],
    ['      - { entity: csto, explicit: false }\n', ''],
    ['value: Alexander Lukashenko, language: en', 'value: Aliaksandr Lukashenka, language: en'],
    ['title: President', 'title: Head of State'],
    ['speaker: lukashenko', 'speaker: csto'],
  ] as const;
  expect(await load(db, ...changes)).toBe('loaded');
  expect(await statementOf(db)).toEqual({
    ...before,
    speaker_id: entityId('csto'),
    speaker_kind: 'ORGANIZATION',
    said_on: '2022-02-01',
    said_from: '2022-02-01',
    said_until: '2022-02-01',
    sort_on: '2022-02-01',
  });
  expect(await db.selectFrom('mention').select(['entity_id', 'speaker_id', 'sort_on']).execute()).toEqual([
    { entity_id: entityId('shield-2022'), speaker_id: entityId('csto'), sort_on: '2022-02-01' },
  ]);
  expect(await db.selectFrom('role').select('title').execute()).toEqual([{ title: 'Head of State' }]);
  const names = await db
    .selectFrom('entity_name')
    .select('value')
    .where('value', 'like', '%ander%')
    .execute();
  expect(names).toEqual([]);
});

test('a record that somebody added stays when the seeds change, and so does one that left them', async ({
  db,
}) => {
  await load(db);
  await sql`insert into exercise_series values (gen_random_uuid(), 'own-series')`.execute(db);
  await load(db, ['slug: shield,', 'slug: buckler,'], ['series: shield\n', 'series: buckler\n']);
  const series = await db.selectFrom('exercise_series').select('slug').orderBy('slug').execute();
  expect(series.map(({ slug }) => slug)).toEqual(['buckler', 'own-series', 'shield']);
});

test('quotations are verified where the text is held, and a text added later is kept', async ({ db }) => {
  await load(db);
  await db.updateTable('source').set({ text: smallText }).where('id', '=', sourceId('paper')).execute();
  await load(db, ['title: A paper', 'title: The paper']);
  expect(await db.selectFrom('source').select(['title', 'text']).execute()).toEqual([
    { title: 'The paper', text: smallText },
  ]);
  expect(await db.selectFrom('appearance').select('verification').execute()).toEqual([
    { verification: 'EXACT' },
  ]);
});

test('the database refuses a quotation that the text it holds does not have, and is as before', async ({
  db,
}) => {
  await load(db);
  await db.updateTable('source').set({ text: smallText }).execute();
  const before = await dump(db, true);
  const wrong = load(db, ['exact: Да', 'exact: До'], ['suffix: "». Да."', 'suffix: "»."']);
  await expect(wrong).rejects.toThrow('the span 18-20 is not what "A paper" has at these offsets');
  expect(await dump(db, true)).toEqual(before);
});

test.for([
  [
    'an unknown reference',
    'speaker: lukashenko',
    'speaker: lukashenka',
    /statements\.yaml:12:14: .*did you mean lukashenko/,
  ],
  ['a duplicate key', 'kind: PERSON', 'kind: PERSON\n    kind: GROUP', /entities\.yaml:14:5: .*stands twice/],
  [
    'an offset past the end',
    'codePoints: 21',
    'codePoints: 19',
    /statements\.yaml:34:18: .*past the end of the source/,
  ],
  [
    'a quotation not in the source',
    'codePoints: 21',
    `codePoints: 21\n    text: ${JSON.stringify(smallText.replace('Да', 'До'))}`,
    /statements\.yaml:36:20: .*in the text of the source/,
  ],
  ['a bad date', 'heldOn: 2022-02', 'heldOn: 2022-02-30', /entities\.yaml:25:13: .*not a date/],
] as const)(
  '%s stops the load with file and line, and the database is as before',
  async ([, part, wrong, message], { db }) => {
    await load(db);
    const before = await dump(db, true);
    const failure = await load(db, [part, wrong]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BundleError);
    expect(String(failure)).toMatch(message);
    expect(await dump(db, true)).toEqual(before);
  },
);

test('an archive of somebody else is left alone, even when the seeds have mistakes', async ({ db }) => {
  await load(db);
  await db.deleteFrom('seeding').execute();
  const before = await dump(db, true);
  expect(await load(db, ['kind: PERSON', 'kind: HUMAN'])).toBe('left alone');
  expect(await dump(db, true)).toEqual(before);
});

test('a slug that the archive gave to another record is refused by name', async ({ db }) => {
  await load(db);
  const own = '00000000-0000-4000-8000-000000000000';
  await sql`with renamed as (
      insert into entity (id, kind, slug, name, name_language) values (${own}, 'TOPIC', 'drones', 'Drones', 'en') returning id)
    insert into entity_name (entity_id, position, value, language, kind, folded, keys)
      select id, 0, 'Drones', 'en', 'PREFERRED', 'drones', '' from renamed`.execute(db);
  const topic =
    'topics: [{ slug: drones, kind: THEME, names: [{ value: D, language: en, kind: PREFERRED }] }]\nsources:\n';
  await expect(load(db, ['sources:\n', topic])).rejects.toThrow(
    'The archive already has another record with the slug drones, of kind TOPIC: rename one of the two.',
  );
});

test('two Wikidata ids that were mixed up can be exchanged', async ({ db }) => {
  const belarus = ['kind: STATE', 'kind: STATE\n    wikidataId: Q184'] as const;
  await load(db, belarus);
  const exchanged = ['kind: STATE', 'kind: STATE\n    wikidataId: Q318693'] as const;
  await load(db, ['wikidataId: Q318693', 'wikidataId: Q184'], exchanged);
  const ids = db.selectFrom('entity').select(['slug', 'wikidata_id']).where('wikidata_id', 'is not', null);
  expect(await ids.orderBy('slug').execute()).toEqual([
    { slug: 'belarus', wikidata_id: 'Q318693' },
    { slug: 'csto', wikidata_id: 'Q184' },
  ]);
});

test('a Wikidata id that the archive gave to another record is refused with that id', async ({ db }) => {
  await load(db);
  await sql`update entity set wikidata_id = 'Q2866' where slug = 'minsk'`.execute(db);
  const claimed = ['kind: PERSON', 'kind: PERSON\n    wikidataId: Q2866'] as const;
  const gone = ['  - { slug: minsk, country', '  - { slug: minsk-2, country'] as const;
  const elsewhere = [
    ['place: minsk', 'place: minsk-2'],
    ['places: [minsk]', 'places: [minsk-2]'],
  ] as const;
  await expect(load(db, claimed, gone, ...elsewhere)).rejects.toThrow(
    /^The seeds could not be loaded, and the archive is as before: .*\(wikidata_id\)=\(Q2866\) already exists/,
  );
});

test('servers that start together load the seeds once', async ({ db, url }) => {
  const other = createDb(url, { max: 1 });
  const results = await Promise.all([loadSeeds(db), loadSeeds(other), loadSeeds(db)]);
  await other.destroy();
  expect(results.toSorted()).toEqual(['loaded', 'unchanged', 'unchanged']);
  expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(54);
});

test('a folder without bundles is refused', async ({ db }) => {
  const directory = await writeBundle({ 'notes.txt': await readFile(import.meta.filename, 'utf8') });
  await expect(loadSeeds(db, directory)).rejects.toThrow(/^No \*\.yaml files in /);
});
