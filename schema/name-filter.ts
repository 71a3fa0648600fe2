import type { RawBuilder } from 'kysely';
import { hasNameLike } from '../db/entity-refs.ts';
import { foldName } from '../db/names.ts';
import { badInput } from './errors.ts';
import type { Param } from './plan/index.ts';

const LONGEST_NAME = 300;

/** What the `name` of a filter means. */
export const nameFilter = 'A recorded name contains this, or resembles it, in any script.';

/** Condition that the entity has a name like this one. */
export function isNamedLike(entityId: RawBuilder<unknown>, name: Param<string>): RawBuilder<boolean> {
  return hasNameLike(entityId, name.map(folded));
}

function folded(name: string): string {
  if (name.length > LONGEST_NAME)
    throw badInput(`\`name\` is longer than ${LONGEST_NAME} characters: no name is.`);
  return foldName(name);
}
