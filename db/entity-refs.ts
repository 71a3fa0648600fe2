import { type Kysely, type RawBuilder, sql } from 'kysely';
import { askFor } from './asked-name.ts';
import { namesLike } from './name-search.ts';
import type { DB, EntityKind } from './tables.ts';

/** A person's way of pointing at an entity: the text, the text folded by `foldName`, and the id where it is known to be one. */
export interface EntityReference {
  readonly id: unknown;
  readonly text: unknown;
  readonly folded: unknown;
}

export interface FoundEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly slug: string;
  readonly name: string;
}

/**
 * Entities of the kinds that a reference points at: by slug, else id, else exact name, else folded name. Several rows
 * mean that it is ambiguous, none that it is unknown. Columns: `id`, and `json` with 0, id, kind, slug and name.
 */
export function referencedEntity(
  reference: EntityReference,
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  const { id, text, folded } = reference;
  const found = matches(
    { id: sql`${id}::uuid`, text: sql`${text}::text`, folded: sql`${folded}::text` },
    kinds,
  );
  return sql`
    select entity.id, json_build_array(0, entity.id, entity.kind, entity.slug, entity.name) as json
    from entity where entity.id = any(${found})`;
}

/** The same for a reference that is known to be an id. */
export function entityById(id: unknown, kinds: readonly EntityKind[]): RawBuilder<unknown> {
  return sql`
    select entity.id, json_build_array(0, entity.id, entity.kind, entity.slug, entity.name) as json
    from entity where entity.id = ${id}::uuid and entity.kind in (${sql.join(kinds.map((each) => sql.lit(each)))})`;
}

/** The same for several references, each of whose parts is an array; `json` begins with the reference's number from 0. */
export function referencedEntities(
  references: EntityReference,
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  const { id, text, folded } = references;
  const found = matches(
    { id: sql.ref('reference.id'), text: sql.ref('reference.text'), folded: sql.ref('reference.folded') },
    kinds,
  );
  return sql`
    select entity.id, json_build_array(reference.number - 1, entity.id, entity.kind, entity.slug, entity.name) as json
    from unnest(${id}::uuid[], ${text}::text[], ${folded}::text[])
      with ordinality as reference (id, text, folded, number)
    join entity on entity.id = any(${found})`;
}

/** Ids by the first way of pointing that finds any; PostgreSQL does not try the others. */
function matches(
  reference: Record<keyof EntityReference, RawBuilder<unknown>>,
  kinds: readonly EntityKind[],
) {
  const kind = sql.join(kinds.map((each) => sql.lit(each)));
  const named = (condition: RawBuilder<unknown>) => sql`
    select entity.id from entity_name as named join entity on entity.id = named.entity_id
    where ${condition} and entity.kind in (${kind})`;
  return sql`coalesce(
    nullif(array(select id from entity where slug = ${reference.text} and kind in (${kind})), '{}'),
    nullif(array(select id from entity where id = ${reference.id} and kind in (${kind})), '{}'),
    nullif(array(${named(sql`named.value = ${reference.text}`)}), '{}'),
    array(${named(sql`named.folded = nullif(${reference.folded}, '')`)}))`;
}

/** Entities of the kinds whose recorded names are most like the text, best first. */
export async function similarEntities(
  db: Kysely<DB>,
  text: string,
  kinds: readonly EntityKind[],
  limit = 5,
): Promise<FoundEntity[]> {
  const { rows } = await sql<FoundEntity>`
    select entity.id, entity.kind, entity.slug, entity.name
    from (${namesLike(askFor(text), { kinds, limit })}) as found join entity on entity.id = found.entity_id
    order by found.number`.execute(db);
  return rows;
}
