import { type RawBuilder, sql } from 'kysely';
import type { Compilation } from './compile.ts';
import type { Arguments, Drive, PlanOf, Through, Way } from './plan-types.ts';
import type { Scope } from './scope.ts';
import type { Source } from './source.ts';

/** The filter that holds, if any. */
export function filterOf(plan: PlanOf<'connection'>, args: Arguments): unknown {
  return args.filter ?? (plan.filter?.always ? {} : undefined);
}

/** The edge table that a filter leads to where the connection has none of its own. */
export function driveOf(plan: PlanOf<'connection'>, args: Arguments, scope: Scope): Drive | undefined {
  const filter = filterOf(plan, args);
  return plan.through || filter === undefined ? undefined : plan.filter?.drive?.(filter, scope);
}

/** The ways to the rows of a connection; undefined stands for the straight one. */
export function waysOf(
  { scope }: Compilation,
  plan: PlanOf<'connection'>,
  args: Arguments,
  parent: Source | undefined,
): readonly (Way | undefined)[] {
  const drive = driveOf(plan, args, scope);
  const filter = drive?.rest ?? filterOf(plan, args);
  if (filter === undefined || !plan.filter?.ways) return [undefined];
  const order = plan.order(args, () => sql``, { filter: args.filter, scope }).name;
  const ties = [parent, drive, plan.where].filter((each) => each).length;
  return plan.filter.ways(filter, { scope, order, ties }) ?? [undefined];
}

/** Reads the columns of a look-up: it leads the rows of the list, or is joined to them. */
export function joinedTo(
  rows: Source,
  { table, to }: Through,
  leads: boolean,
): (column: string) => RawBuilder<unknown> {
  if (leads) return (column) => rows.ref(`${table}.${column}`);
  const alias = rows.frame.scope.alias(table);
  const key = sql.ref(`${alias}.${to}`);
  rows.frame.join(sql`join ${sql.table(table)} as ${sql.id(alias)} on ${key} = ${rows.key}`);
  return (column) => sql.ref(`${alias}.${column}`);
}
