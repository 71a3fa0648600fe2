import type { Insertable } from 'kysely';
import { entityId, membershipId, roleId, seriesId } from '../db/ids.ts';
import { nameColumns } from '../db/name-keys.ts';
import type { DB } from '../db/tables.ts';
import { type Bundle, type Entity, type EntityKind, entityKinds, entityLists } from './bundle.ts';
import { displayName, kindsBySlug, scriptOf } from './derive.ts';

export type Rows<T extends keyof DB> = Insertable<DB[T]>[];

/** The id of an entity that may be absent. */
export const idOrNull = (slug: string | undefined): string | null =>
  slug === undefined ? null : entityId(slug);

/** Every row the entities and series of a checked bundle come to, by table; `known` are the kinds of others. */
export function entityRows(bundle: Bundle, known: Kinds = new Map()) {
  const entities = entityLists.flatMap((list) =>
    bundle[list].map((record: Entity) => ({ record, kind: entityKinds[list] })),
  );
  const own = kindsBySlug(bundle);
  const kinds: Kinds = { get: (slug) => own.get(slug) ?? known.get(slug) };
  return {
    entity: entities.map(({ record, kind }) => entityRow(record, kind)) satisfies Rows<'entity'>,
    entity_name: entities.flatMap(({ record }) => nameRows(record)) satisfies Rows<'entity_name'>,
    organization: bundle.organizations.map(({ slug, kind, acronym, parent }) => ({
      id: entityId(slug),
      kind,
      acronym: acronym ?? null,
      parent_id: idOrNull(parent),
    })) satisfies Rows<'organization'>,
    membership: bundle.organizations.flatMap(({ slug: member, memberships }) =>
      memberships.map((membership) => ({
        id: membershipId({ member, ...membership }),
        member_id: entityId(member),
        organization_id: entityId(membership.organization),
        status: membership.status,
        started_on: membership.startedOn ?? null,
        ended_on: membership.endedOn ?? null,
      })),
    ) satisfies Rows<'membership'>,
    actor: bundle.actors.map(({ slug, kind }) => ({ id: entityId(slug), kind })) satisfies Rows<'actor'>,
    role: bundle.actors.flatMap(({ slug: actor, roles }) =>
      roles.map((role) => ({
        id: roleId({ actor, ...role }),
        actor_id: entityId(actor),
        organization_id: entityId(role.organization),
        title: role.title,
        started_on: role.startedOn ?? null,
        ended_on: role.endedOn ?? null,
      })),
    ) satisfies Rows<'role'>,
    place: bundle.places.map(({ slug, country }) => ({
      id: entityId(slug),
      country_id: idOrNull(country),
    })) satisfies Rows<'place'>,
    topic: bundle.topics.map(({ slug, kind }) => ({ id: entityId(slug), kind })) satisfies Rows<'topic'>,
    event: bundle.events.map(({ slug, kind, heldOn, place }) => ({
      id: entityId(slug),
      kind,
      held_on: heldOn ?? null,
      place_id: idOrNull(place),
    })) satisfies Rows<'event'>,
    event_participant: bundle.events.flatMap(({ slug, participants }) =>
      participants.map((participant, position) => ({
        event_id: entityId(slug),
        position,
        entity_id: entityId(participant),
        entity_kind: kindOf(kinds, participant),
      })),
    ) satisfies Rows<'event_participant'>,
    exercise_series: bundle.series.map(({ slug }) => ({
      id: seriesId(slug),
      slug,
    })) satisfies Rows<'exercise_series'>,
    exercise_series_name: bundle.series.flatMap(({ slug, names }) =>
      names.map((name, position) => ({ series_id: seriesId(slug), position, ...name })),
    ) satisfies Rows<'exercise_series_name'>,
    exercise: bundle.exercises.map(({ slug, series, status, startsOn, endsOn }) => ({
      id: entityId(slug),
      series_id: series === undefined ? null : seriesId(series),
      status,
      starts_on: startsOn ?? null,
      ends_on: endsOn ?? null,
    })) satisfies Rows<'exercise'>,
    participation: bundle.exercises.flatMap(({ slug, participants }) =>
      participants.map(({ organization, role }, position) => ({
        exercise_id: entityId(slug),
        position,
        organization_id: entityId(organization),
        role,
      })),
    ) satisfies Rows<'participation'>,
    exercise_place: bundle.exercises.flatMap(({ slug, places }) =>
      places.map((place, position) => ({
        exercise_id: entityId(slug),
        position,
        place_id: entityId(place),
      })),
    ) satisfies Rows<'exercise_place'>,
  };
}

function entityRow(record: Entity, kind: EntityKind) {
  const name = displayName(record.names);
  if (!name) throw new Error(`${record.slug} has no name to display: check the bundle before loading it.`);
  return {
    id: entityId(record.slug),
    kind,
    slug: record.slug,
    name: name.value,
    name_language: name.language,
    wikidata_id: record.wikidataId ?? null,
    description: record.description ?? null,
  };
}

function nameRows({ slug, names }: Entity) {
  return names.map(({ value, language, kind }, position) => ({
    entity_id: entityId(slug),
    position,
    value,
    language: language ?? null,
    script: scriptOf(value),
    kind,
    ...nameColumns(value),
  }));
}

export interface Kinds {
  get(slug: string): EntityKind | undefined;
}

/** The kind of an entity; in a checked bundle every reference has one. */
export function kindOf(kinds: Kinds, slug: string): EntityKind {
  const kind = kinds.get(slug);
  if (!kind) throw new Error(`${slug} is not in the bundle: check the bundle before loading it.`);
  return kind;
}
