import { type Kysely, sql } from 'kysely';
import type { ActorKind, DB, EntityKind, OrganizationKind } from './tables.ts';

/** A post as the archive has it; its dates are as precise as they are known. */
export interface PostRecord {
  /** Slug of the organization. */
  readonly organization: string;
  readonly title: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** What helps to find an entity in a text. */
export interface EntityRecord {
  readonly slug: string;
  readonly kind: EntityKind;
  /** Of an actor or an organization; null for all else. */
  readonly subkind: ActorKind | OrganizationKind | null;
  /** Every name on record, the display name first. */
  readonly names: readonly string[];
  /** Slug of the organization it is a body of. */
  readonly parent: string | null;
  readonly roles: readonly PostRecord[];
}

/** Every entity with its names and posts, by slug: one statement, for programs that read texts. */
export async function readLexicon(db: Kysely<DB>): Promise<EntityRecord[]> {
  const { rows } = await sql<EntityRecord>`
    select entity.slug, entity.kind, coalesce(actor.kind::text, organization.kind::text) as subkind, parent.slug as parent,
      array(
        select entity_name.value from entity_name where entity_name.entity_id = entity.id
        order by entity_name.value <> entity.name, entity_name.position) as names,
      coalesce((
        select json_agg(json_build_object('organization', holding.slug, 'title', role.title,
          'startedOn', role.started_on, 'endedOn', role.ended_on) order by role.started_from nulls first, role.id)
        from role join entity as holding on holding.id = role.organization_id
        where role.actor_id = entity.id), '[]') as roles
    from entity
    left join actor on actor.id = entity.id
    left join organization on organization.id = entity.id
    left join entity as parent on parent.id = organization.parent_id
    order by entity.slug`.execute(db);
  return rows;
}
