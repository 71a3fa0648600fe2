import { statementId } from '../db/ids.ts';
import type { Connection } from '../db/pool.ts';
import type { EntityKind } from '../db/tables.ts';
import { readRecords } from './archive-records.ts';
import type { Statement } from './bundle.ts';
import { fromArchive } from './compare.ts';
import { completed } from './csv-completed.ts';
import { originOf } from './csv-origin.ts';
import { CsvMistake, type CsvRow, csvProblem, csvRows } from './csv-rows.ts';
import {
  columnNames,
  listed,
  type Names,
  sourceKeyOf,
  sourceOf,
  statementKeyOf,
  statementOf,
} from './csv-statement.ts';
import { NamedEntities, slugFor } from './named-entities.ts';
import { nearest } from './nearest.ts';
import { Reading } from './reading.ts';

/** Rows that are stored together. */
const BATCH = 1_000;

type Role = keyof Names;
const kinds: Record<Role, readonly EntityKind[]> = {
  speaker: ['ACTOR', 'ORGANIZATION'],
  event: ['EVENT'],
  organization: ['ORGANIZATION'],
  anything: ['ACTOR', 'ORGANIZATION', 'EXERCISE', 'EVENT', 'PLACE', 'TOPIC'],
};

/** Reads statements from CSV in constant memory. Entities are named as people name them: by slug or any name on record. */
export async function* readCsv(
  { db }: Connection,
  file: string,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Reading> {
  const entities = Object.fromEntries(
    Object.entries(kinds).map(([role, of]) => [role, new NamedEntities(db, of)]),
  ) as Record<Role, NamedEntities>;
  const made = new Set<string>();
  let rows: CsvRow[] = [];
  let mistake: CsvMistake | undefined;
  const batch = async () => {
    const reading = new Reading();
    if (mistake) reading.refuse(csvProblem(file, mistake.line, 1, '', mistake.message));
    await learn(entities, rows);
    const old = await existing(db, rows);
    for (const printings of byStatement(rows)) add(reading, file, printings, entities, old, made);
    rows = [];
    return reading;
  };
  try {
    let isFirst = true;
    for await (const row of csvRows(chunks)) {
      if (isFirst) refuseUnknownColumns(row);
      isFirst = false;
      // The printings of one statement stay together.
      const last = rows.at(-1);
      if (rows.length >= BATCH && last && statementKeyOf(last) !== statementKeyOf(row)) yield await batch();
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof CsvMistake)) throw error;
    mistake = error;
  }
  yield await batch();
}

function refuseUnknownColumns({ cells }: CsvRow): void {
  for (const name of Object.keys(cells)) {
    if (columnNames.includes(name)) continue;
    const meant = nearest(name, columnNames);
    throw new CsvMistake(
      1,
      `unknown column ${JSON.stringify(name)}: ${meant ? `did you mean ${meant}?` : `use any of ${columnNames.join(', ')}`}`,
    );
  }
}

/** Names by the part they play, for all rows at once. */
async function learn(entities: Record<Role, NamedEntities>, rows: readonly CsvRow[]): Promise<void> {
  const names: Record<Role, string[]> = { speaker: [], event: [], organization: [], anything: [] };
  for (const { cells } of rows) {
    names.speaker.push(cells.speaker_slug || cells.speaker || '');
    names.event.push(cells.event_slug || cells.event || '');
    names.organization.push(cells.outlet ?? '', cells.via ?? '');
    names.anything.push(...listed(cells.about), ...listed(cells.about_implicitly));
  }
  for (const role of Object.keys(names) as Role[])
    await entities[role].learn(names[role].filter((name) => name !== ''));
}

async function existing(db: Connection['db'], rows: readonly CsvRow[]): Promise<Map<string, Statement>> {
  const ids = [...new Set(rows.map((row) => statementId(statementKeyOf(row))))];
  const records = await readRecords(db, 'statements', ids);
  return new Map(records.map(({ id, record }) => [id, fromArchive('statements', record) as Statement]));
}

function* byStatement(rows: readonly CsvRow[]): Generator<CsvRow[]> {
  let printings: CsvRow[] = [];
  for (const row of rows) {
    const [first] = printings;
    if (first && statementKeyOf(first) !== statementKeyOf(row)) {
      yield printings;
      printings = [];
    }
    printings.push(row);
  }
  if (printings.length > 0) yield printings;
}

function add(
  reading: Reading,
  file: string,
  printings: CsvRow[],
  entities: Record<Role, NamedEntities>,
  old: ReadonlyMap<string, Statement>,
  made: Set<string>,
): void {
  const [first] = printings;
  if (!first) return;
  const ambiguous: string[] = [];
  const slugOf = (role: Role) => (name: string) => {
    const slugs = entities[role].slugs(name);
    if (slugs.length > 1)
      ambiguous.push(`"${name}" is the name of several entities: write one of ${slugs.join(', ')}`);
    const slug = slugs[0] ?? slugFor(name);
    if (slugs.length === 0) reading.names.set(slug, name);
    return slug;
  };
  const names: Names = {
    speaker: slugOf('speaker'),
    event: slugOf('event'),
    organization: slugOf('organization'),
    anything: slugOf('anything'),
  };
  const origin = originOf(file, printings);
  for (const row of printings) {
    const source = sourceOf(row, names);
    if (!source || made.has(sourceKeyOf(row))) continue;
    made.add(sourceKeyOf(row));
    reading.add('sources', source, origin);
  }
  const statement = statementOf(printings, names);
  if (ambiguous.length > 0)
    reading.reject(first.cells, ...ambiguous.map((message) => origin.problem([], message)));
  else
    reading.add(
      'statements',
      completed(statement as Statement, old.get(statementId(statementKeyOf(first)))),
      origin,
    );
}
