import { type RawBuilder, sql } from 'kysely';
import { type Compilation, type CompiledObject, type SelectedField, tableOf } from './compile.ts';
import { From, Projection, type RowSource } from './from.ts';
import type { OrderKey, PlanOf, RelationInput } from './plan-types.ts';

/** A to-one relation: null where there is no such row. Below the root it is correlated with `parent`. */
export function compileOne(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'one'>,
  parent: RowSource | undefined,
): CompiledObject {
  const type = compilation.typeOf(plan.target);
  const from = new From(compilation.scope, tableOf(type));
  const input = relationInput(compilation, selected, from, parent);
  const conditions: RawBuilder<unknown>[] = [];
  if (plan.from !== undefined)
    conditions.push(sql`${from.key} = ${input.parent(`${plan.table}.${plan.from}`)}`);
  if (plan.where) conditions.push(plan.where(input));
  if (!plan.orderBy) {
    const object = compilation.object(compilation, type, selected.nodes, from);
    return { ...object, sql: sql`(select ${object.sql} from ${from.toSql()}${where(conditions)})` };
  }
  const page = new Projection(compilation.scope, from);
  const object = compilation.object(compilation, type, selected.nodes, page);
  const order = orderBy(plan.orderBy(input));
  const first = sql`select ${page.columns()} from ${from.toSql()}${where(conditions)} order by ${order} limit 1`;
  return { ...object, sql: sql`(select ${object.sql} from (${first}) as ${sql.id(page.alias)})` };
}

/** A whole list, in its declared order; an empty list where there is nothing. */
export function compileMany(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'many'>,
  parent: RowSource,
): CompiledObject {
  const type = compilation.typeOf(plan.target);
  const from = new From(compilation.scope, tableOf(type), plan.through);
  const input = relationInput(compilation, selected, from, parent);
  const conditions = toParent(plan, from, tableOf(type).table, parent);
  const more = plan.where?.(input);
  if (more) conditions.push(more);
  const order = orderBy(plan.orderBy(input));
  const object = compilation.object(compilation, type, selected.nodes, from);
  const list = sql`coalesce(json_agg(${object.sql} order by ${order}), '[]')`;
  return { ...object, sql: sql`(select ${list} from ${from.toSql()}${where(conditions)})` };
}

/** The condition that ties the rows of a list to their parent, directly or through an edge table. */
export function toParent(
  plan: Pick<PlanOf<'many'>, 'to' | 'through'>,
  from: From,
  table: string,
  parent: RowSource | undefined,
): RawBuilder<unknown>[] {
  const path = plan.through ? `${plan.through.table}.${plan.through.from}` : plan.to && `${table}.${plan.to}`;
  return path && parent ? [sql`${from.ref(path)} = ${parent.key}`] : [];
}

export function where(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;
}

export function relationInput(
  compilation: Compilation,
  selected: SelectedField,
  from: From,
  parent: RowSource | undefined,
): RelationInput {
  return {
    args: compilation.arguments(selected),
    scope: compilation.scope,
    row: (path) => from.ref(path),
    parent: (path) => {
      if (!parent)
        throw new Error(
          `${selected.parentType}.${selected.field.name} stands at the root: it has no parent row`,
        );
      return parent.ref(path);
    },
  };
}

function orderBy(keys: readonly OrderKey[]): RawBuilder<unknown> {
  return sql.join(keys.map(({ by, direction }) => sql`${by} ${sql.raw(direction)}`));
}
