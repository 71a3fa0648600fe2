import { typeNames } from './entity-refs.ts';
import type { Row, Rows } from './rows.ts';

/** A row as the type of the schema that shows it; entities also have the row that all kinds share. */
export interface Shown<Own = unknown> {
  readonly __typename: string;
  readonly own: Own;
  readonly entity?: Row<'entity'>;
}

export const show = <Own>(__typename: string, own: Own): Shown<Own> => ({ __typename, own });

const tables = {
  ACTOR: 'actor',
  ORGANIZATION: 'organization',
  EXERCISE: 'exercise',
  EVENT: 'event',
  PLACE: 'place',
  TOPIC: 'topic',
} as const;

export function entityShown(rows: Rows, id: string | null | undefined): Shown | null {
  const entity = rows.entity.find((each) => each.id === id);
  if (!entity) return null;
  const table: readonly { readonly id: string }[] = rows[tables[entity.kind]];
  return { __typename: typeNames[entity.kind], own: table.find((each) => each.id === id), entity };
}

export const entitiesShown = (rows: Rows, ids: readonly string[]): (Shown | null)[] =>
  ids.map((id) => entityShown(rows, id));

/** Anything with a global id. */
export function nodeShown(rows: Rows, type: string, key: string): Shown | null {
  if (type === 'Statement' || type === 'Source') {
    const table: readonly { readonly id: string }[] = type === 'Statement' ? rows.statement : rows.source;
    const hidden = rows.statement.some(({ id, state }) => id === key && state === 'DRAFT');
    const own = hidden ? undefined : table.find(({ id }) => id === key);
    return own ? show(type, own) : null;
  }
  const shown = entityShown(rows, key);
  return shown?.__typename === type ? shown : null;
}
