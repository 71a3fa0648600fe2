import { type Kysely, sql } from 'kysely';
import { inTransaction } from '../db/pool.ts';
import type { DB, Verification } from '../db/tables.ts';
import { SourceText, type SpanToFind } from './source-text.ts';
import { readText, type SourceToFind, type TextFiles } from './text-files.ts';

/** What a check found of one source's printings. */
export interface VerifiedSource {
  readonly source: SourceToFind;
  /** SHA-256 of the text they were looked for in; undefined where there is none. */
  readonly sha256: string | undefined;
  readonly outcomes: Readonly<Partial<Record<Verification, number>>>;
  /** Printings that were not found: key or id of the statement, and its words. */
  readonly notFound: readonly { readonly statement: string; readonly words: string }[];
}

interface Printing {
  readonly id: string;
  readonly statement: string;
  readonly spans: SpanToFind[];
}

/**
 * Looks every printing up again in its source's text, held or in a file, and records outcome, date and text. Where there is
 * no text, what was found before stays. Each source is a transaction of its own.
 */
export async function* verifySources(
  db: Kysely<DB>,
  files: TextFiles | undefined,
): AsyncGenerator<VerifiedSource> {
  for (let last = ''; ; ) {
    const { rows } = await sql<SourceToFind & { isHeld: boolean }>`
      select id, key, title, url, sha256, text is not null as "isHeld" from source
      where id::text > ${last} order by id::text limit 100`.execute(db);
    for (const { isHeld, ...source } of rows)
      yield await verify(db, source, await textOf(db, source, isHeld, files));
    if (rows.length < 100) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** A file goes before the text held: whoever names files asks about those. */
async function textOf(
  db: Kysely<DB>,
  source: SourceToFind,
  isHeld: boolean,
  files: TextFiles | undefined,
): Promise<SourceText | undefined> {
  const file = files?.fileOf(source);
  if (file !== undefined) return new SourceText(await readText(file));
  if (!isHeld) return undefined;
  const { text } = await db
    .selectFrom('source')
    .select('text')
    .where('id', '=', source.id)
    .executeTakeFirstOrThrow();
  return text === null ? undefined : new SourceText(text);
}

async function verify(
  db: Kysely<DB>,
  source: SourceToFind,
  text: SourceText | undefined,
): Promise<VerifiedSource> {
  const printings = await printingsOf(db, source.id);
  const found = printings.map((printing) => ({
    ...printing,
    outcome: text ? text.check(printing.spans) : ('UNCHECKED' as const),
  }));
  if (text && found.length > 0) await record(db, source, text, found);
  const outcomes: Partial<Record<Verification, number>> = {};
  for (const { outcome } of found) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const notFound = found
    .filter(({ outcome }) => outcome === 'NOT_FOUND')
    .map(({ statement, spans }) => ({ statement, words: spans.map(({ exact }) => exact).join(' … ') }));
  return { source, sha256: text?.sha256, outcomes, notFound };
}

async function printingsOf(db: Kysely<DB>, sourceId: string): Promise<Printing[]> {
  const { rows } = await sql<Printing>`
    select appearance.id, coalesce(statement.key, statement.id::text) as statement,
      json_agg(json_build_object('start', start_offset, 'end', end_offset, 'exact', exact) order by span.position) as spans
    from appearance join statement on statement.id = statement_id join span on appearance_id = appearance.id
    where appearance.source_id = ${sourceId}
    group by appearance.id, statement.id order by appearance.first_offset, statement.id`.execute(db);
  return rows;
}

/** A text that is not the one recorded with the source becomes another version of it: both stay known. */
async function record(
  db: Kysely<DB>,
  source: SourceToFind,
  text: SourceText,
  found: readonly { id: string; outcome: Verification }[],
): Promise<void> {
  await inTransaction(db, async (connection) => {
    if (source.sha256 !== null && source.sha256 !== text.sha256)
      await sql`insert into source_version (source_id, sha256, code_points)
        values (${source.id}, ${text.sha256}, ${text.codePoints}) on conflict do nothing`.execute(
        connection.db,
      );
    await sql`update appearance set verification = found.outcome, verified_at = now(), verified_sha256 = ${text.sha256}
      from json_to_recordset(${JSON.stringify(found.map(({ id, outcome }) => ({ id, outcome })))}::json)
        as found (id uuid, outcome verification)
      where appearance.id = found.id`.execute(connection.db);
  });
}
