import type { EntityKind } from '../../db/tables.ts';
import { anything, exactlyOneEach, idParts, oneOrNone, typeNames } from './entity-refs.ts';
import type { Field, Fields } from './fields.ts';
import { actors, events, exercises, organizations, sources, statements } from './lists.ts';
import { matches } from './lookup.ts';
import { Mistakes } from './mistakes.ts';
import type { Rows } from './rows.ts';
import { entityShown, nodeShown, type Shown, show } from './shown.ts';

const oneOf =
  (kinds: readonly EntityKind[]): Field<unknown> =>
  (_, { ref }: { ref: string }, rows) => {
    const mistakes = new Mistakes();
    const id = oneOrNone(rows, ref, kinds, mistakes);
    mistakes.refuse();
    return entityShown(rows, id);
  };

function nodes(rows: Rows, ids: readonly string[]): (Shown | null)[] {
  const mistakes = new Mistakes();
  if (ids.length > 100) mistakes.add('BAD_USER_INPUT');
  const found = ids.map((text) => {
    const id = idParts(text);
    if (!id || ![...Object.values(typeNames), 'Statement', 'Source'].includes(id.type)) {
      mistakes.add('BAD_USER_INPUT');
      return null;
    }
    return nodeShown(rows, id.type, id.key);
  });
  mistakes.refuse();
  return found;
}

export const query: Fields<unknown> = {
  actor: oneOf(['ACTOR']),
  organization: oneOf(['ORGANIZATION']),
  exercise: oneOf(['EXERCISE']),
  event: oneOf(['EVENT']),
  place: oneOf(['PLACE']),
  topic: oneOf(['TOPIC']),
  entity: oneOf(anything),
  entities: (_, { refs }: { refs: readonly string[] }, rows) => {
    const mistakes = new Mistakes();
    const ids = exactlyOneEach(rows, refs, anything, mistakes);
    mistakes.refuse();
    return ids.map((id) => entityShown(rows, id));
  },
  lookup: (_, args: Parameters<typeof matches>[1], rows) => {
    const mistakes = new Mistakes();
    const found = matches(rows, args, mistakes);
    mistakes.refuse();
    return found.map((match) => show('NameMatch', match));
  },
  node: (_, { id }: { id: string }, rows) => nodes(rows, [id])[0],
  nodes: (_, { ids }: { ids: readonly string[] }, rows) => nodes(rows, ids),
  actors: (_, args, rows) => actors(rows, args),
  organizations: (_, args, rows) => organizations(rows, args),
  exercises: (_, args, rows) => exercises(rows, 'exercises', args, rows.exercise),
  events: (_, args, rows) => events(rows, args),
  sources: (_, args, rows) => sources(rows, args),
  statements: (_, args, rows) => statements(rows, 'statements', args, rows.statement),
};
