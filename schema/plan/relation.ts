import { isNonNullType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { type Compilation, type SelectedField, tableOf } from './compile.ts';
import { concat, orNull, type Piece, rowText } from './json-text.ts';
import type { Arguments, OrderKey, PathReader, PlanOf, RelationInput } from './plan-types.ts';
import { type Source, TableSource } from './source.ts';

/** A to-one relation: joined over a foreign key, or found by a condition. JSON's null where there is no such row. */
export function one(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'one'>,
  parent: Source | undefined,
): Piece[] {
  const type = compilation.typeOf(plan.target);
  if (plan.from !== undefined && parent) {
    const required = isNonNullType(selected.field?.type);
    const key = parent.ref(`${plan.table}.${plan.from}`);
    const row = TableSource.joined(parent, tableOf(type), key, required);
    const object = compilation.object(compilation, type, selected.nodes, row);
    return required ? object : [sql`case when ${row.key} is null then 'null' else ${concat(object)} end`];
  }
  const row = TableSource.root(compilation.scope, tableOf(type));
  const input = relationInput(compilation, compilation.arguments(selected).args, reader(row), parent);
  const conditions = [...gateOf(parent), ...(plan.where ? [plan.where(input)] : [])];
  const first = plan.orderBy ? sql` order by ${orderBy(plan.orderBy(input))} limit 1` : sql``;
  const object = rowText(compilation.object(compilation, type, selected.nodes, row));
  const found = sql`select ${object} as json from ${row.frame.toSql()}${where(conditions)}${first}`;
  // Joined, what was found for one row can serve the next, which is worth it where there are many.
  return [orNull(parent?.keys ? parent.frame.perhaps(found) : sql`(${found})`)];
}

/** A whole list, in its declared order; an empty list where there is nothing. */
export function many(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'many'>,
  parent: Source,
): Piece[] {
  const type = compilation.typeOf(plan.target);
  const row = TableSource.root(compilation.scope, tableOf(type), plan.through);
  const input = relationInput(compilation, compilation.arguments(selected).args, reader(row), parent);
  let readsParent = false;
  const hook: RelationInput = {
    ...input,
    parent: (path) => {
      readsParent = true;
      return input.parent(path);
    },
  };
  const more = plan.where?.(hook);
  const order = orderBy(plan.orderBy(hook));
  const object = rowText(compilation.object(compilation, type, selected.nodes, row));
  const list = sql`string_agg(${object}, ',' order by ${order})`;
  const from = (conditions: readonly RawBuilder<unknown>[]) =>
    sql`from ${row.frame.toSql()}${where([...conditions, ...(more ? [more] : [])])}`;
  const path = pathToParent(plan, tableOf(type).table);
  if (parent.keys && path && !readsParent) {
    const key = row.ref(path);
    const lists = sql`select ${key} as key, ${list} as json ${from([sql`${key} = any(${parent.keys})`])} group by 1`;
    return ['[', sql`coalesce(${parent.frame.grouped(lists, parent.key)}, '')`, ']'];
  }
  const conditions = toParent(plan, reader(row), tableOf(type).table, parent);
  return ['[', parent.frame.lateral(sql`select coalesce(${list}, '') as json ${from(conditions)}`), ']'];
}

/** The conditions that tie the rows of a list to their parent, directly or through an edge table. */
export function toParent(
  plan: Pick<PlanOf<'many'>, 'to' | 'through'>,
  row: PathReader,
  table: string,
  parent: Source | undefined,
): RawBuilder<unknown>[] {
  if (!parent) return [];
  const path = pathToParent(plan, table);
  return [...gateOf(parent), ...(path ? [sql`${row(path)} = ${parent.key}`] : [])];
}

/** The column that holds the parent's key. */
const pathToParent = ({ to, through }: Pick<PlanOf<'many'>, 'to' | 'through'>, table: string) =>
  through ? `${through.table}.${through.from}` : to && `${table}.${to}`;

function gateOf(parent: Source | undefined): RawBuilder<unknown>[] {
  return parent?.gate ? [parent.gate] : [];
}

export function where(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;
}

/** What the hooks of a relation are given. */
export function relationInput(
  { scope }: Compilation,
  args: Arguments,
  row: PathReader,
  parent: Source | undefined,
): RelationInput {
  const read: PathReader = (path) => {
    if (!parent) throw new Error(`${path} is a column of the parent row: a field of Query has none`);
    return parent.ref(path);
  };
  return { args, scope, row, parent: read };
}

const reader =
  (source: Source): PathReader =>
  (path) =>
    source.ref(path);

export function orderBy(keys: readonly OrderKey[]): RawBuilder<unknown> {
  return sql.join(keys.map(({ by, direction }) => sql`${by} ${sql.raw(direction)}`));
}
