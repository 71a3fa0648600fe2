import { type Kysely, sql } from 'kysely';
import type { Connection } from '../db/pool.ts';
import type { DB } from '../db/tables.ts';
import { copyRows, type TableRows } from './copy.ts';
import type { statementRows } from './statement-rows.ts';
import { deleteOf, idsOf, insert, upsert } from './write.ts';

type StatementRows = ReturnType<typeof statementRows>;

/** In the order in which they refer to each other. */
const statementParts = ['translation', 'mention', 'quantity_claim', 'draft', 'appearance', 'span'] as const;

/** Makes sources of the archive equal to these rows. A text that was another one before is remembered. */
export async function changeSources({ db }: Connection, rows: StatementRows): Promise<void> {
  if (rows.source.length === 0) return;
  const sources = JSON.stringify(rows.source);
  await sql`insert into source_version (source_id, sha256, code_points)
    select source.id, source.sha256, source.code_points
    from source join json_populate_recordset(null::source, ${sources}::json) wanted using (id)
    where source.sha256 <> wanted.sha256
    on conflict do nothing`.execute(db);
  await upsert(db, 'source', rows.source, {
    // A text that somebody added to the archive stays for as long as the source is the same.
    text: sql`coalesce(excluded.text, case when (source.sha256, source.code_points)
      is not distinct from (excluded.sha256, excluded.code_points) then source.text end)`,
  });
  await insert(db, 'source_version', rows.source_version, 'do nothing');
  await verifyHeld(db, sql`appearance.source_id = any(${idsOf(rows.source)}::uuid[])`);
}

interface AddOptions {
  /** Whether the tables have no indexes, by which rows had better be sorted. */
  readonly asTheyCome?: boolean | undefined;
  /** Called when PostgreSQL has work to do for a while. */
  readonly onBusy?: (() => void) | undefined;
}

/** Adds sources and statements that the archive does not have. */
export async function addStatements(
  { client, db }: Connection,
  rows: StatementRows,
  { asTheyCome = false, onBusy }: AddOptions = {},
): Promise<void> {
  const ordered = asTheyCome
    ? rows
    : {
        ...rows,
        statement: inOrder(rows.statement, 'id'),
        mention: inOrder(rows.mention, 'entity_id', 'statement_id'),
        appearance: inOrder(rows.appearance, 'id'),
        span: inOrder(rows.span, 'appearance_id'),
      };
  const tables = ['source', 'source_version', 'statement', ...statementParts] as const;
  await copyRows(client, tables.map((table) => [table, ordered[table]]) as TableRows, (table) => {
    // Half of the work: the words of each for full-text search.
    if (table === 'statement') onBusy?.();
  });
  if (rows.holdsTexts) await verifyHeld(db, sql`appearance.id = any(${idsOf(rows.appearance)}::uuid[])`);
}

/**
 * Rows in the order in which most indexes hold them: the next one is then entered, and what it refers to found, on the page
 * where PostgreSQL has just been. Ids are random, so without this every entry is a page of its own.
 */
function inOrder<Row extends object>(rows: readonly Row[], ...columns: (keyof Row)[]): Row[] {
  return rows
    .map((row) => ({ row, key: columns.map((column) => row[column]).join() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** Makes statements of the archive equal to these rows, with exactly these parts. */
export async function changeStatements({ db }: Connection, rows: StatementRows): Promise<void> {
  if (rows.statement.length === 0) return;
  const ids = idsOf(rows.statement);
  // Parts go first: they could contradict the new version of the statement. Spans go with their appearances.
  for (const table of ['translation', 'mention', 'quantity_claim', 'draft', 'appearance'] as const)
    await deleteOf(db, table, 'statement_id', ids);
  await upsert(db, 'statement', rows.statement);
  for (const table of statementParts) await insert<keyof DB & string>(db, table, rows[table]);
  await verifyHeld(db, sql`appearance.id = any(${idsOf(rows.appearance)}::uuid[])`);
}

/** Where a text is held, the database refuses every span that differs from it: what it let pass is exact. */
async function verifyHeld(db: Kysely<DB>, which: ReturnType<typeof sql>): Promise<void> {
  await sql`update appearance set verification = 'EXACT', verified_at = now(),
      verified_sha256 = encode(sha256(convert_to(source.text, 'UTF8')), 'hex')
    from source
    where source.id = appearance.source_id and source.text is not null and ${which}
      and appearance.verification <> 'EXACT'`.execute(db);
}
