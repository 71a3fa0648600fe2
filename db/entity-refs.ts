import { type Kysely, type RawBuilder, sql } from 'kysely';
import { foldName } from './names.ts';
import type { DB, EntityKind } from './tables.ts';

/**
 * People's ways of pointing at entities, as columns: the id where it is known to be one, the text, and the text folded
 * by `foldName`. Each is an array of the same length, or what stands for it as a parameter.
 */
export interface EntityReferences {
  readonly ids: unknown;
  readonly texts: unknown;
  readonly folded: unknown;
}

export interface FoundEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly slug: string;
  readonly name: string;
}

/**
 * Entities of the kinds that each reference points at: by slug, else id, else exact name, else folded name. Several
 * rows for one reference mean that it is ambiguous, none that it is unknown. Columns: `id`, and `json` with the
 * reference's number (from 0) before the entity's id, kind, slug and name.
 */
export function referencedEntities(
  { ids, texts, folded }: EntityReferences,
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  return sql`
    select hit.id, json_build_array(reference.number - 1, hit.id, hit.kind, hit.slug, hit.name) as json
    from unnest(${ids}::uuid[], ${texts}::text[], ${folded}::text[])
      with ordinality as reference (id, text, folded, number)
    cross join lateral (
      select entity.id, entity.kind, entity.slug, entity.name, min(found.step) as step, min(min(found.step)) over () as first_step
      from (
        select 1 as step, by_slug.id from entity as by_slug where by_slug.slug = reference.text
        union all
        select 2, reference.id where reference.id is not null
        union all
        select 3, named.entity_id from entity_name as named where named.value = reference.text
        union all
        select 4, named.entity_id from entity_name as named where named.folded = nullif(reference.folded, '')
      ) as found
      join entity on entity.id = found.id and entity.kind = any(${kinds}::entity_kind[])
      group by entity.id
    ) as hit
    where hit.step = hit.first_step
    order by reference.number, hit.name, hit.id`;
}

/** Entities of the kinds whose recorded names look most like the text, best first. */
export async function similarEntities(
  db: Kysely<DB>,
  text: string,
  kinds: readonly EntityKind[],
  limit = 5,
): Promise<FoundEntity[]> {
  const folded = foldName(text);
  const { rows } = await sql<FoundEntity>`
    select entity.id, entity.kind, entity.slug, entity.name
    from entity_name as named join entity on entity.id = named.entity_id
    where named.folded % ${folded} and entity.kind = any(${kinds}::entity_kind[])
    group by entity.id
    order by max(similarity(named.folded, ${folded})) desc, entity.name, entity.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Whether an entity has a name that contains the text, folded by `foldName`, or resembles it. Nothing resembles an empty text. */
export function hasNameLike(entityId: RawBuilder<unknown>, folded: unknown): RawBuilder<boolean> {
  return sql`exists (
    select from entity_name as named
    where named.entity_id = ${entityId}
      and ${folded}::text <> '' and (named.folded like '%' || ${folded}::text || '%' or named.folded % ${folded}::text))`;
}
