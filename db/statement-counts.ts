import { type Kysely, sql } from 'kysely';

/**
 * What keeps the counts true when statements are added. Within one transaction each time costs more than the one before:
 * the versions of a speaker that it leaves behind cannot be cleared away, and are met by everything that looks one up.
 */
export const countingTrigger = 'statement_counted_when_inserted';

/** Counts the published statements of every speaker, where that was left undone. Speakers are locked in the order of their ids. */
export async function countStatements<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`
    with counted as (
      select speaker_id, count(*)::integer as number from statement where state = 'PUBLISHED' group by speaker_id
    ),
    locked as materialized (
      select id, number from entity join counted on speaker_id = id where statement_count <> number order by id for no key update of entity
    )
    update entity set statement_count = number from locked where locked.id = entity.id`.execute(db);
}
