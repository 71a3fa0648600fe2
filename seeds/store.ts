import { sql, type Transaction } from 'kysely';
import type { DB } from '../db/tables.ts';
import type { entityRows, Rows } from './rows.ts';
import type { statementRows } from './statement-rows.ts';
import { deleteOf, insert, upsert } from './write.ts';

type AllRows = ReturnType<typeof entityRows> & ReturnType<typeof statementRows>;

/**
 * Writes the rows of a bundle: records by id, what belongs to them anew.
 *
 * @throws when a slug of the bundle belongs to another record of the archive.
 */
export async function writeRows(transaction: Transaction<DB>, rows: AllRows): Promise<void> {
  await refuseForeignSlugs(transaction, rows.entity);
  await deleteParts(transaction, rows);
  await writeEntities(transaction, rows);
  await writeStatements(transaction, rows);
}

/** Parts go first: they could contradict the new version of the record they belong to. */
async function deleteParts(transaction: Transaction<DB>, rows: AllRows): Promise<void> {
  const entities = idsOf(rows.entity);
  const statements = idsOf(rows.statement);
  await deleteOf(transaction, 'entity_name', 'entity_id', entities);
  await deleteOf(transaction, 'membership', 'member_id', entities);
  await deleteOf(transaction, 'role', 'actor_id', entities);
  await deleteOf(transaction, 'event_participant', 'event_id', entities);
  await deleteOf(transaction, 'participation', 'exercise_id', entities);
  await deleteOf(transaction, 'exercise_place', 'exercise_id', entities);
  await deleteOf(transaction, 'exercise_series_name', 'series_id', idsOf(rows.exercise_series));
  await deleteOf(transaction, 'translation', 'statement_id', statements);
  await deleteOf(transaction, 'mention', 'statement_id', statements);
  await deleteOf(transaction, 'quantity_claim', 'statement_id', statements);
  // With their spans.
  await deleteOf(transaction, 'appearance', 'statement_id', statements);
}

async function writeEntities(transaction: Transaction<DB>, rows: AllRows): Promise<void> {
  // Two records may have exchanged theirs, and row by row each would then be there twice.
  await sql`update entity set wikidata_id = null
    from json_populate_recordset(null::entity, ${JSON.stringify(rows.entity)}::json) wanted
    where wanted.id = entity.id and wanted.wikidata_id <> entity.wikidata_id`.execute(transaction);
  await upsert(transaction, 'entity', rows.entity);
  await insert(transaction, 'entity_name', rows.entity_name);
  await upsert(transaction, 'organization', rows.organization);
  await upsert(transaction, 'actor', rows.actor);
  await upsert(transaction, 'place', rows.place);
  await upsert(transaction, 'topic', rows.topic);
  await upsert(transaction, 'event', rows.event);
  await upsert(transaction, 'exercise_series', rows.exercise_series);
  await upsert(transaction, 'exercise', rows.exercise);
  await insert(transaction, 'membership', rows.membership);
  await insert(transaction, 'role', rows.role);
  await insert(transaction, 'event_participant', rows.event_participant);
  await insert(transaction, 'exercise_series_name', rows.exercise_series_name);
  await insert(transaction, 'participation', rows.participation);
  await insert(transaction, 'exercise_place', rows.exercise_place);
}

async function writeStatements(transaction: Transaction<DB>, rows: AllRows): Promise<void> {
  await upsert(transaction, 'source', rows.source, {
    // A text that somebody added to the archive stays for as long as the source is the same.
    text: sql`coalesce(excluded.text, case when (source.sha256, source.code_points)
      is not distinct from (excluded.sha256, excluded.code_points) then source.text end)`,
  });
  await upsert(transaction, 'statement', rows.statement);
  await insert(transaction, 'translation', rows.translation);
  await insert(transaction, 'mention', rows.mention);
  await insert(transaction, 'quantity_claim', rows.quantity_claim);
  await insert(transaction, 'appearance', rows.appearance);
  await insert(transaction, 'span', rows.span);
  // Where a text is held, the database has just refused every span that differs from it.
  await sql`update appearance set verification = 'EXACT' from source
    where source.id = appearance.source_id and source.text is not null
      and appearance.id = any(${idsOf(rows.appearance)}::uuid[])`.execute(transaction);
}

async function refuseForeignSlugs(transaction: Transaction<DB>, entities: Rows<'entity'>): Promise<void> {
  const { rows } = await sql<{ slug: string; kind: string }>`
    select entity.slug, entity.kind::text
    from entity join json_populate_recordset(null::entity, ${JSON.stringify(entities)}::json) wanted
      on wanted.slug = entity.slug and wanted.id <> entity.id or wanted.id = entity.id and wanted.kind <> entity.kind
    order by 1 limit 1`.execute(transaction);
  const foreign = rows[0];
  if (!foreign) return;
  throw new Error(
    `The archive already has another record with the slug ${foreign.slug}, of kind ${foreign.kind}: rename one of the two.`,
  );
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
