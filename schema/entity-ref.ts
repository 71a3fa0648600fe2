import { type RawBuilder, sql } from 'kysely';
import {
  type EntityReference,
  type FoundEntity,
  referencedEntities,
  similarEntities,
} from '../db/entity-refs.ts';
import type { EntityKind } from '../db/tables.ts';
import type { Context } from './context.ts';
import { ambiguousEntity, badInput, unknownEntity } from './errors.ts';
import { parseGlobalId, type Scope } from './plan/index.ts';

/** GraphQL type of each kind of entity. */
export const entityTypes = {
  ACTOR: 'Actor',
  ORGANIZATION: 'Organization',
  EXERCISE: 'Exercise',
  EVENT: 'Event',
  PLACE: 'Place',
  TOPIC: 'Topic',
} as const satisfies Record<EntityKind, string>;

export const speakerKinds = ['ACTOR', 'ORGANIZATION'] as const satisfies readonly EntityKind[];
export const anyKind = Object.keys(entityTypes) as EntityKind[];

const MOST_REFS = 100;

type FoundRow = [number: number, id: string, kind: EntityKind, slug: string, name: string];

/** Table with the column `id` of the entities referred to; that each is one and only one is checked with the answer. */
export function entitiesIn(
  scope: Scope,
  refs: readonly string[],
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  return lookUp(scope, refs, kinds, 'an error');
}

/** SQL for the id of the one entity referred to. Unknown is an error; see `entityOrNone`. */
export function entityId(scope: Scope, ref: string, kinds: readonly EntityKind[]): RawBuilder<string> {
  return sql`(select id from ${lookUp(scope, [ref], kinds, 'an error')} limit 1)`;
}

/** SQL for the id of the entity referred to, null where there is none. */
export function entityOrNone(scope: Scope, ref: string, kinds: readonly EntityKind[]): RawBuilder<string> {
  return sql`(select id from ${lookUp(scope, [ref], kinds, 'none')} limit 1)`;
}

/** Condition that a column is the id of one of the entities referred to. One reference is an equality, which an index can order by. */
export function isOneOf(
  column: RawBuilder<unknown>,
  scope: Scope,
  refs: readonly string[],
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  const [only] = refs;
  if (only === undefined) return sql`false`;
  if (refs.length === 1) return sql`${column} = ${entityId(scope, only, kinds)}`;
  return sql`${column} = any(array(select id from ${entitiesIn(scope, refs, kinds)}))`;
}

function lookUp(
  scope: Scope,
  refs: readonly string[],
  kinds: readonly EntityKind[],
  unknownIs: 'an error' | 'none',
): RawBuilder<unknown> {
  const unique = [...new Set(refs)];
  if (unique.length > MOST_REFS)
    throw badInput(`A list of ${unique.length} entities is too long: at most ${MOST_REFS} in one.`);
  return scope.lookup(JSON.stringify([unknownIs, kinds, unique]), () => ({
    query: referencedEntities(
      unique.map((ref) => reference(ref, kinds)),
      kinds,
    ),
    check: (rows, context: Context) => {
      const found = rows as FoundRow[];
      for (const [number, ref] of unique.entries()) {
        const candidates = found
          .filter(([of]) => of === number)
          .map(([, id, kind, slug, name]) => ({ id, kind, slug, name }));
        if (candidates.length > 1) throw ambiguousEntity(ref, candidates.map(withGlobalId));
        if (candidates.length === 0 && unknownIs === 'an error') {
          return similarEntities(context.db, ref, kinds).then((suggestions) => {
            throw unknownEntity(ref, listed(kinds), suggestions.map(withGlobalId));
          });
        }
      }
      return undefined;
    },
  }));
}

/** An id of a type that cannot stand here is a mistake worth naming, not an unknown entity. */
function reference(ref: string, kinds: readonly EntityKind[]): EntityReference {
  const id = parseGlobalId(ref);
  if (!id) return { text: ref };
  if (!kinds.some((kind) => entityTypes[kind] === id.typeName)) {
    throw badInput(`"${ref}" is the id of another type: here an id of ${listed(kinds)} is wanted.`);
  }
  return { id: id.key, text: ref };
}

function listed(kinds: readonly EntityKind[]): string {
  return kinds.length === anyKind.length ? 'entity' : kinds.map((kind) => kind.toLowerCase()).join(' or ');
}

function withGlobalId(entity: FoundEntity): FoundEntity {
  return { ...entity, id: `${entityTypes[entity.kind]}:${entity.id}` };
}
