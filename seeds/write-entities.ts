import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/tables.ts';
import { Contradiction } from './problem.ts';
import type { entityRows, Rows } from './rows.ts';
import { deleteOf, idsOf, insert, upsert } from './write.ts';

type EntityRows = ReturnType<typeof entityRows>;

/**
 * Writes entities and series, by id, with exactly the parts given.
 *
 * @throws when a slug belongs to another record of the archive.
 */
export async function writeEntities(db: Kysely<DB>, rows: EntityRows): Promise<void> {
  if (rows.entity.length === 0 && rows.exercise_series.length === 0) return;
  await refuseForeignSlugs(db, rows.entity);
  await deleteParts(db, rows);
  // Two records may have exchanged theirs, and row by row each would then be there twice.
  await sql`update entity set wikidata_id = null
    from json_populate_recordset(null::entity, ${JSON.stringify(rows.entity)}::json) wanted
    where wanted.id = entity.id and wanted.wikidata_id <> entity.wikidata_id`.execute(db);
  await upsert(db, 'entity', rows.entity);
  await insert(db, 'entity_name', rows.entity_name);
  await upsert(db, 'organization', rows.organization);
  await upsert(db, 'actor', rows.actor);
  await upsert(db, 'place', rows.place);
  await upsert(db, 'topic', rows.topic);
  await upsert(db, 'event', rows.event);
  await upsert(db, 'exercise_series', rows.exercise_series);
  await upsert(db, 'exercise', rows.exercise);
  await insert(db, 'membership', rows.membership);
  await insert(db, 'role', rows.role);
  await insert(db, 'event_participant', rows.event_participant);
  await insert(db, 'exercise_series_name', rows.exercise_series_name);
  await insert(db, 'participation', rows.participation);
  await insert(db, 'exercise_place', rows.exercise_place);
}

/** Parts go first: they could contradict the new version of the record they belong to. */
async function deleteParts(db: Kysely<DB>, rows: EntityRows): Promise<void> {
  const entities = idsOf(rows.entity);
  await deleteOf(db, 'entity_name', 'entity_id', entities);
  await deleteOf(db, 'membership', 'member_id', entities);
  await deleteOf(db, 'role', 'actor_id', entities);
  await deleteOf(db, 'event_participant', 'event_id', entities);
  await deleteOf(db, 'participation', 'exercise_id', entities);
  await deleteOf(db, 'exercise_place', 'exercise_id', entities);
  await deleteOf(db, 'exercise_series_name', 'series_id', idsOf(rows.exercise_series));
}

async function refuseForeignSlugs(db: Kysely<DB>, entities: Rows<'entity'>): Promise<void> {
  const { rows } = await sql<{ slug: string; kind: string }>`
    select entity.slug, entity.kind::text
    from entity join json_populate_recordset(null::entity, ${JSON.stringify(entities)}::json) wanted
      on wanted.slug = entity.slug and wanted.id <> entity.id or wanted.id = entity.id and wanted.kind <> entity.kind
    order by 1 limit 1`.execute(db);
  const foreign = rows[0];
  if (!foreign) return;
  throw new Contradiction(
    `The archive already has another record with the slug ${foreign.slug}, of kind ${foreign.kind}: rename one of the two.`,
  );
}
