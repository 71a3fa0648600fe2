import { foldName } from '../../db/names.ts';
import type { EntityKind } from '../../db/tables.ts';
import type { Mistakes } from './mistakes.ts';
import type { Rows } from './rows.ts';

export const typeNames: Readonly<Record<EntityKind, string>> = {
  ACTOR: 'Actor',
  ORGANIZATION: 'Organization',
  EXERCISE: 'Exercise',
  EVENT: 'Event',
  PLACE: 'Place',
  TOPIC: 'Topic',
};
export const speakers: readonly EntityKind[] = ['ACTOR', 'ORGANIZATION'];
export const anything = Object.keys(typeNames) as EntityKind[];

/** `Type:uuid`, or undefined where the text is no global id. */
export function idParts(text: string): { type: string; key: string } | undefined {
  const [type = '', key = '', ...rest] = text.split(':');
  const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(key);
  if (rest.length > 0 || !isUuid || !/^[A-Za-z]\w*$/.test(type)) return undefined;
  return { type, key: key.toLowerCase() };
}

/** Ids of the entities of these kinds that a person can mean: by slug, else by id, else by name, else by folded name. */
function meant(rows: Rows, ref: string, kinds: readonly EntityKind[], mistakes: Mistakes): string[] {
  const entities = rows.entity.filter(({ kind }) => kinds.includes(kind));
  const bySlug = entities.filter(({ slug }) => slug === ref);
  if (bySlug.length > 0) return bySlug.map(({ id }) => id);
  const id = idParts(ref);
  if (id) {
    if (!kinds.some((kind) => typeNames[kind] === id.type)) mistakes.add('BAD_USER_INPUT');
    return entities.filter((entity) => entity.id === id.key).map((entity) => entity.id);
  }
  const named = (is: (name: Rows['entity_name'][number]) => boolean) =>
    entities
      .filter((entity) => rows.entity_name.some((name) => name.entity_id === entity.id && is(name)))
      .map((entity) => entity.id);
  const exactly = named(({ value }) => value === ref);
  if (exactly.length > 0) return exactly;
  const folded = foldName(ref);
  return folded === '' ? [] : named((name) => name.folded === folded);
}

/** For a single look-up: the id, undefined where nothing is meant. */
export function oneOrNone(
  rows: Rows,
  ref: string,
  kinds: readonly EntityKind[],
  mistakes: Mistakes,
): string | undefined {
  const ids = meant(rows, ref, kinds, mistakes);
  if (ids.length > 1) mistakes.add('AMBIGUOUS_ENTITY');
  return ids[0];
}

/** For a filter: every reference must mean exactly one entity. */
export function exactlyOneEach(
  rows: Rows,
  refs: readonly string[],
  kinds: readonly EntityKind[],
  mistakes: Mistakes,
): string[] {
  const unique = [...new Set(refs)];
  if (unique.length > 100) mistakes.add('BAD_USER_INPUT');
  return unique.flatMap((ref) => {
    const ids = meant(rows, ref, kinds, mistakes);
    if (ids.length === 0) mistakes.add('UNKNOWN_ENTITY');
    if (ids.length > 1) mistakes.add('AMBIGUOUS_ENTITY');
    return ids;
  });
}
