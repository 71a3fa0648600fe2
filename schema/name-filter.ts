import { type RawBuilder, sql } from 'kysely';
import { entitiesNamedLike } from '../db/name-search.ts';
import { askedName } from './asked-name.ts';
import { costs } from './costs.ts';
import type { Param, Scope } from './plan/index.ts';

/** So few letters are in very many names: a list finds some sooner as it goes. */
const IN_MANY = 2;

/** The `name` of a filter. */
export const nameFilter = {
  description:
    'A recorded name contains this, or has all its words in whatever spelling or script, be it with a slip in each.',
  extensions: { cost: costs.nameSearch },
};

/** Condition that the entity has a name like this one. */
export function isNamedLike(
  entityId: RawBuilder<unknown>,
  scope: Scope,
  name: Param<string>,
): RawBuilder<unknown> {
  const asked = askedName(name);
  const named = entitiesNamedLike(asked);
  const many = scope.choose(name.map((text) => text.length <= IN_MANY));
  if (many) return sql`exists (select from (${named}) as alike where alike.entity_id = ${entityId})`;
  // Found first, as a list that the primary key is asked for: else a page would try every entity in its order.
  const alike = scope.lookup(`named like ${name.id}`, () => ({ query: named }));
  return sql`${entityId} = any(array(select entity_id from ${alike}))`;
}
