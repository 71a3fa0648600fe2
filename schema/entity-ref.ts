import { type RawBuilder, sql } from 'kysely';
import {
  entityById,
  type FoundEntity,
  referencedEntities,
  referencedEntity,
  similarEntities,
} from '../db/entity-refs.ts';
import { foldName } from '../db/names.ts';
import type { EntityKind } from '../db/tables.ts';
import type { Context } from './context.ts';
import { ambiguousEntity, badInput, unknownEntity } from './errors.ts';
import { type Param, parseGlobalId, type Scope } from './plan/index.ts';

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
type Refs = Param<string[]>;

interface Reference {
  readonly id: string | null;
  readonly text: string;
  readonly folded: string | null;
}

/** Table with the column `id` of the entities referred to; that each is one and only one is checked with the answer. */
export function entitiesIn(scope: Scope, refs: Refs, kinds: readonly EntityKind[]): RawBuilder<unknown> {
  return lookUp(scope, refs, kinds, 'an error');
}

/** SQL for the id of the entity referred to, null where there is none. */
export function entityOrNone(
  scope: Scope,
  ref: Param<string>,
  kinds: readonly EntityKind[],
): RawBuilder<string> {
  return sql`(select id from ${lookUp(
    scope,
    ref.map((text) => [text]),
    kinds,
    'none',
  )} limit 1)`;
}

/** Condition that a column is the id of one of the entities referred to. One reference is an equality, which an index can order by. */
export function isOneOf(
  column: RawBuilder<unknown>,
  scope: Scope,
  refs: Refs,
  kinds: readonly EntityKind[],
): RawBuilder<unknown> {
  const count = scope.choose(countOf(refs));
  if (count === 'none') return sql`false`;
  const entities = entitiesIn(scope, refs, kinds);
  if (count === 'many') return sql`${column} = any(array(select id from ${entities}))`;
  // That it exists is checked by the look-up; the index need not wait for it.
  if (scope.choose(isId(refs))) return sql`${column} = ${firstOf(refs, kinds).map(({ id }) => id)}::uuid`;
  return sql`${column} = (select id from ${entities} limit 1)`;
}

/** Whether the first is a global id: nothing else looks like one, so no other way of pointing needs a try. */
function isId(refs: Refs): Param<boolean> {
  return refs.map(([first]) => first !== undefined && parseGlobalId(first) !== undefined);
}

function firstOf(refs: Refs, kinds: readonly EntityKind[]): Param<Reference> {
  return refs.map(([first = '']) => reference(first, kinds));
}

export function countOf(refs: Refs): Param<'none' | 'one' | 'many'> {
  return refs.map((texts) => (texts.length === 0 ? 'none' : new Set(texts).size === 1 ? 'one' : 'many'));
}

function lookUp(
  scope: Scope,
  refs: Refs,
  kinds: readonly EntityKind[],
  unknownIs: 'an error' | 'none',
): RawBuilder<unknown> {
  return scope.lookup(`${unknownIs} ${kinds} ${refs.id}`, () => {
    const unique = refs.map((texts) => [...new Set(texts)]);
    const one = scope.choose(countOf(refs)) === 'one';
    const references = unique.map((texts) => {
      if (texts.length > MOST_REFS) {
        throw badInput(`A list of ${texts.length} entities is too long: at most ${MOST_REFS} in one.`);
      }
      return texts.map((text) => reference(text, kinds));
    });
    return {
      query: one ? lookUpOne(scope, refs, kinds) : referencedEntities(parts(references), kinds),
      check: (rows, bound) => {
        const found = rows as FoundRow[];
        for (const [number, ref] of unique.read(bound).entries()) {
          const candidates = found
            .filter(([of]) => of === number)
            .map(([, id, kind, slug, name]) => withGlobalId({ id, kind, slug, name }));
          if (candidates.length > 1) return () => ambiguousEntity(ref, candidates);
          if (candidates.length > 0 || unknownIs === 'none') continue;
          return async ({ db }: Context, how) => {
            if (how?.briefly) return unknownEntity(ref, listed(kinds), [], undefined);
            const suggestions = await similarEntities(db, ref, kinds);
            const [other] = suggestions.length > 0 ? [] : await similarEntities(db, ref, anyKind, 1);
            return unknownEntity(ref, listed(kinds), suggestions.map(withGlobalId), other);
          };
        }
        return undefined;
      },
    };
  });
}

function lookUpOne(scope: Scope, refs: Refs, kinds: readonly EntityKind[]): RawBuilder<unknown> {
  const only = firstOf(refs, kinds);
  return scope.choose(isId(refs))
    ? entityById(
        only.map(({ id }) => id),
        kinds,
      )
    : referencedEntity(parts(only), kinds);
}

/** The parts of a reference, or of several, each as a parameter. */
function parts(references: Param<Reference> | Param<Reference[]>) {
  const part = (key: keyof Reference) =>
    (references as Param<Reference | Reference[]>).map((all) =>
      Array.isArray(all) ? all.map((each) => each[key]) : all[key],
    );
  return { id: part('id'), text: part('text'), folded: part('folded') };
}

/** An id of a type that cannot stand here is a mistake worth naming, not an unknown entity. */
function reference(ref: string, kinds: readonly EntityKind[]): Reference {
  const id = parseGlobalId(ref);
  if (!id) return { id: null, text: ref, folded: foldName(ref) };
  if (!kinds.some((kind) => entityTypes[kind] === id.typeName)) {
    throw badInput(`"${ref}" is the id of another type: here an id of ${listed(kinds)} is wanted.`);
  }
  return { id: id.key, text: ref, folded: null };
}

function listed(kinds: readonly EntityKind[]): string {
  return kinds.length === anyKind.length ? 'entity' : kinds.map((kind) => kind.toLowerCase()).join(' or ');
}

function withGlobalId(entity: FoundEntity): FoundEntity {
  return { ...entity, id: `${entityTypes[entity.kind]}:${entity.id}` };
}
