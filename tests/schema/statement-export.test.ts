import { type Kysely, sql } from 'kysely';
import { v5 } from 'uuid';
import { expect, onTestFinished } from 'vitest';
import { createDb } from '../../db/client.ts';
import { readerOf, streamerOf } from '../../db/reader.ts';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import { type Lines, Selection, type Stretch } from '../../schema/plan/index.ts';
import { Statement } from '../../schema/statement.ts';
import { StatementExport } from '../../schema/statement-export.ts';
import { statementFilter } from '../../schema/statement-filter.ts';
import { wideWritingTest } from '../fixture.ts';
import { archive, idOfStatement } from './archive.ts';
import { dataOf } from './asking.ts';

const [first, second, third, fourth] = archive.statements.map(({ key }) => idOfStatement(key).split(':')[1]);

/** The seeds, and what they lack: several of everything, nothing of some, drafts, a text that JSON escapes. */
const test = wideWritingTest.extend('varied', { scope: 'file' }, async ({ db }) => {
  await sql`delete from translation where statement_id = ${second}`.execute(db);
  await sql`insert into translation (statement_id, position, language, text, origin) values
    (${first}, 7, 'be', ${'Яны сказалі «не»,\n\t"no" \\ 😀'}, 'EDITOR'), (${first}, 5, 'de', 'Sie sagten nein', 'MACHINE')`.execute(
    db,
  );
  await sql`insert into quantity_claim (statement_id, position, subject_id, unit, value, low, high, as_printed) values
    (${first}, 1, null, 'km', 1.5, null, 2, 'anderthalb'), (${first}, 0, (select id from exercise limit 1), 'tanks', null, 3, null, 'mehr als drei')`.execute(
    db,
  );
  await sql`update statement set state = 'DRAFT' where id in (${third}, ${fourth})`.execute(db);
  await sql`insert into draft (statement_id, confidence, reasons) values (${third}, 0.5, '{"no \\"cue\\"",late}')`.execute(
    db,
  );
  await printedAgain(db);
});

/** The first statement in a second source, in two spans. */
async function printedAgain(db: Kysely<DB>): Promise<void> {
  const id = v5('printed again', v5.URL);
  await sql`insert into appearance (id, statement_id, source_id, position, first_offset, attribution)
    select ${id}::uuid, ${first}::uuid, source.id, 1, 3, 'he said' from source
    where text is null and id not in (select source_id from appearance where statement_id = ${first}) limit 1`.execute(
    db,
  );
  await sql`insert into span (appearance_id, position, source_id, source_length, start_offset, end_offset, exact, prefix, suffix, previous_end, first_offset)
    select ${id}::uuid, part.position, source.id, code_points, start_offset, end_offset, exact, '', ' …', previous_end, 3
    from appearance join source on source.id = source_id,
      (values (0, 3, 7, 'they', null), (1, 9, 11, 'no', 7)) as part (position, start_offset, end_offset, exact, previous_end)
    where appearance.id = ${id}`.execute(db);
}

/** One by one, and together at several paces. */
const ways: readonly ((statements: StatementExport) => AsyncIterable<Lines>)[] = [
  (statements) => statements.lines(),
  (statements) => statements.stream(),
  (statements) => statements.stream({ stretch: 7, atOnce: 3 }),
  (statements) => statements.stream({ stretch: 1, atOnce: 2 }),
];

async function textOf(db: Kysely<DB>, filter: unknown, way = ways[1]): Promise<string> {
  let text = '';
  let count = 0;
  const statements = await StatementExport.of(db, filter);
  for await (const lines of way?.(statements) ?? []) {
    expect(lines.text.toString().split('\n')).toHaveLength(lines.count + 1);
    text += lines.text.toString();
    count += lines.count;
  }
  expect(count).toBe(await statements.count());
  return text;
}

const all = { state: ['DRAFT', 'PUBLISHED'] };

test('an export is what the API answers with, field by field, whatever the pace', async ({
  db,
  gql,
  varied: _,
}) => {
  const { statements } = await dataOf(
    gql<{ statements: { nodes: unknown[] } }>(
      `query ($filter: StatementFilter) {
        statements(filter: $filter, first: 100, orderBy: { field: SAID_ON, direction: ASC }) { nodes {
          id form text language quotedFragments
          translations { language text origin }
          speaker { id slug name wikidataId }
          capacity { title organization { slug name } }
          saidOn event { slug name } polarity
          mentions { entity { id slug name wikidataId } explicit surface }
          quantities { subject { slug name } unit value low high asPrinted }
          appearances {
            source { id title url publishedOn language sha256 publisher { slug name wikidataId } }
            attribution speakerAsPrinted via { slug name }
            verification verifiedAt verifiedSha256
            spans { start end exact prefix suffix }
          }
          recordedAt state draft { confidence reasons }
        } } }`,
      { filter: all },
    ),
  );
  for (const way of ways) {
    const lines = (await textOf(db, all, way)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(statements.nodes);
  }
});

test('the text is the same to the byte whatever the pace', async ({ db, varied: _ }) => {
  for (const filter of [all, {}, { by: 'Lukashenko' }, { state: ['DRAFT'] }, { by: [] }]) {
    const [expected, ...others] = await Promise.all(ways.map((way) => textOf(db, filter, way)));
    for (const other of others) expect(other).toBe(expected);
  }
});

test('a stream leaves a connection for the keys, however few there are', async ({ db, url, varied: _ }) => {
  const expected = await textOf(db, all);
  for (const max of [1, 2]) {
    const few = createDb(url, { max, queueMs: 1_000 });
    onTestFinished(() => few.destroy());
    expect(await textOf(few, all, (statements) => statements.stream({ stretch: 5, atOnce: 3 }))).toBe(
      expected,
    );
  }
});

test('a stream that nobody reads to its end gives its connections back', async ({ url, varied: _ }) => {
  const few = createDb(url, { max: 3, queueMs: 1_000 });
  onTestFinished(() => few.destroy());
  const statements = await StatementExport.of(few, all);
  for await (const { count } of statements.stream({ stretch: 5, atOnce: 3 })) {
    expect(count).toBe(5);
    break;
  }
  expect(await Promise.all([1, 2, 3].map(() => statements.count()))).toEqual([54, 54, 54]);
});

test('what the seeds lack is there: several of everything, and nothing of some', async ({
  db,
  varied: _,
}) => {
  const lines = (await textOf(db, all)).trimEnd().split('\n');
  const byId = new Map(lines.map((line) => [JSON.parse(line).id.split(':')[1], JSON.parse(line)]));
  const many = byId.get(first);
  expect(many.translations.slice(-2)).toEqual([
    { language: 'de', text: 'Sie sagten nein', origin: 'MACHINE' },
    { language: 'be', text: 'Яны сказалі «не»,\n\t"no" \\ 😀', origin: 'EDITOR' },
  ]);
  expect(many.quantities).toMatchObject([
    { subject: { slug: expect.any(String) }, unit: 'tanks', value: null, low: 3 },
    { subject: null, unit: 'km', value: 1.5, low: null, high: 2 },
  ]);
  expect(many.appearances[1]).toMatchObject({
    attribution: 'he said',
    spans: [
      { start: 3, end: 7, exact: 'they' },
      { start: 9, end: 11, exact: 'no' },
    ],
  });
  expect(byId.get(second)).toMatchObject({ translations: [], quantities: [] });
  expect(byId.get(third)).toMatchObject({
    state: 'DRAFT',
    draft: { confidence: 0.5, reasons: ['no "cue"', 'late'] },
  });
  expect(byId.get(fourth)).toMatchObject({ state: 'DRAFT', draft: null });
  const capacities = [...byId.values()].map(({ capacity }) => capacity === null);
  expect(new Set(capacities)).toEqual(new Set([true, false]));
});

const selection = (db: Kysely<DB>) =>
  new Selection(
    { db, read: readerOf(db), stream: streamerOf(db) },
    {
      schema,
      type: 'Statement',
      table: Statement.table,
      input: 'StatementFilter',
      filter: statementFilter as never,
      keys: (row) => [row('statement.sort_on')],
    },
    all,
  );

/** Reads a fragment for one stretch, one by one or together. */
async function piecesOf(
  db: Kysely<DB>,
  fragment: string,
  stretch: Stretch,
  together: boolean,
): Promise<readonly Lines[]> {
  if (!together) return await selection(db).reader(fragment)(stretch);
  const stream = selection(db).streamer(fragment)(stretch);
  const pieces: Lines[] = [];
  for (let piece = await stream.next(); piece; piece = await stream.next()) pieces.push(piece);
  return pieces;
}

/** What a fragment reads of all statements, one by one and together. */
async function bothWays(db: Kysely<DB>, fragment: string): Promise<unknown[][]> {
  const read = async (together: boolean) => {
    const lines: string[] = [];
    for await (const stretch of selection(db).stretches(20))
      for (const { text } of await piecesOf(db, fragment, stretch, together))
        lines.push(...text.toString().trimEnd().split('\n'));
    return lines.map((line) => JSON.parse(line));
  };
  return [await read(false), await read(true)];
}

test('lists over an edge table, lists with arguments and lists within lists are read together as well', async ({
  db,
  varied: _,
}) => {
  const [oneByOne, together] = await bothWays(
    db,
    `fragment Wide on Statement { id
      about { slug ... on Organization { parent { slug } children: name } names { value language } }
      some: translations(languages: ["be", "en"]) { language }
      none: translations(languages: ["tlh"]) { language }
      mentions { entity { names { value } } }
      speaker { ... on Actor { roles { title organization { names { value } } } } }
      event { participants { slug } }
      quantities { statement { appearances { spans { exact } } } } }`,
  );
  expect(together).toEqual(oneByOne);
  const many = together?.find((each) => (each as { id: string }).id === `Statement:${first}`);
  expect(many).toMatchObject({ some: [{ language: 'be' }, { language: 'en' }], none: [] });
});

test('a row that is gone between its key and its fields leaves no gap and no trace', async ({
  db,
  varied: _,
}) => {
  for (const together of [false, true]) {
    const key = v5(`gone ${together}`, v5.URL);
    await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
      select ${key}::uuid, 'DIRECT', 'soon gone', 'en', speaker_id, speaker_kind, sort_on from statement where id = ${second}`.execute(
      db,
    );
    const { value: stretch } = await selection(db).stretches(1_000).next();
    await sql`delete from statement where id = ${key}`.execute(db);
    if (!stretch) throw new Error('There is nothing to read.');
    expect([stretch.count, stretch.keys.includes(key)]).toEqual([archive.statements.length + 1, true]);
    const fragment = 'fragment Some on Statement { id mentions { surface } }';
    const pieces = await piecesOf(db, fragment, stretch, together);
    expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(archive.statements.length);
    const text = Buffer.concat(pieces.map((piece) => piece.text)).toString();
    expect([text.trimEnd().split('\n').length, text.includes(key)]).toEqual([
      archive.statements.length,
      false,
    ]);
  }
});

test('a value that the schema promises and a row lacks ends the reading', async ({ db, varied: _ }) => {
  const series = 'mentions { entity { ... on Exercise { series { name } } } }';
  await sql`delete from exercise_series_name`.execute(db);
  const { value: stretch } = await selection(db).stretches(1_000).next();
  if (!stretch) throw new Error('There is nothing to read.');
  for (const together of [false, true])
    await expect(
      piecesOf(db, `fragment Broken on Statement { ${series} }`, stretch, together),
    ).rejects.toThrow('a Statement is null where the schema promises a value');
});
