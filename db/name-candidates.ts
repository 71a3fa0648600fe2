import { type RawBuilder, sql } from 'kysely';
import type { AskedName } from './asked-name.ts';

/** The parts of a question for names, each as SQL or as a value. */
export type AskedParts = { readonly [Part in keyof AskedName]: unknown };

export interface NameSearch {
  /** Entities of these kinds only, as a list; null or absent: of all. */
  readonly kinds?: unknown;
  /** How many entities to find at most. */
  readonly limit: unknown;
}

/**
 * Common table expressions, the last of which, `found`, has `entity_id` and `position` of the recorded names that may be
 * like the one asked for. Each looks only where those before it found little, and none reads more of an archive than it
 * must: a question is answered from a few index entries or from the few hundred shortest names.
 */
export function nameCandidates(asked: AskedParts, { kinds, limit }: NameSearch): RawBuilder<unknown> {
  const enough = sql`(40 + 4 * ${limit}::int)`;
  const ofKind = kinds
    ? sql` and exists (select from entity where entity.id = named.entity_id and entity.kind = any(${kinds}::entity_kind[]))`
    : sql``;
  // Shorter names say less that was not asked for.
  const shortest = sql`char_length(named.folded), named.folded collate "C", named.entity_id, named.position`;
  const names = (condition: RawBuilder<unknown>, order = shortest) => sql`
    select named.entity_id, named.position from entity_name as named
    where ${condition}${ofKind} order by ${order} limit ${enough}`;
  const few = (...tables: string[]) => sql`(select count(*) from (${union(tables)}) as found) < ${enough}`;
  const none = (...tables: string[]) => sql`not exists (${union(tables)})`;
  const folded = sql`${asked.folded}::text`;
  const opening = sql`${asked.opening}::text`;
  return sql`
    same as materialized (${names(sql`named.folded = nullif(${folded}, '')`)}),
    spelt as materialized (${names(hasKeys(asked.spelt))}),
    opening as materialized (${names(
      sql`${opening} <> '' and named.folded ~>=~ ${opening} and named.folded ~<~ (${opening} || '{')`,
      sql`named.folded using ~<~, named.entity_id, named.position`,
    )}),
    begun as materialized (${names(sql`${few('same', 'spelt')} and ${hasKeys(asked.begun)}`)}),
    anywhere as materialized (${names(
      sql`${few('same', 'spelt', 'opening', 'begun')} and ${hasKeys(asked.anywhere)}`,
    )}),
    slipped as materialized (${names(
      sql`${none('same', 'spelt')} and ${few('opening', 'begun', 'anywhere')} and ${hasKeys(asked.slipped)}`,
    )}),
    partial as materialized (${names(
      sql`${none('same', 'spelt', 'opening', 'begun', 'anywhere', 'slipped')} and ${hasKeys(asked.partial)}`,
    )}),
    found as (${union(['same', 'spelt', 'opening', 'begun', 'anywhere', 'slipped', 'partial'])})`;
}

/**
 * Whether a name meets a condition on its keys. As a subselect the condition is none that PostgreSQL could look into:
 * it would take many keys that are in no name for many names, and read them all instead of the index.
 */
export const hasKeys = (condition: unknown): RawBuilder<boolean> =>
  sql`named.keys @@ (select ${condition}::tsquery)`;

const union = (tables: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    tables.map((table) => sql`select entity_id, position from ${sql.table(table)}`),
    sql` union `,
  );
