import { sql } from 'kysely';
import { type Compilation, type SelectedField, tableOf } from './compile.ts';
import { brokenText, type Piece, rowText } from './json-text.ts';
import type { PlanOf, SetReader } from './plan-types.ts';
import { orderBy } from './relation.ts';
import { TableSource } from './source.ts';

/** A list over a subselect with columns of its own, in its declared order: of Query, or made of all rows of a connection. */
export function rows(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'rows'>,
  set?: SetReader,
): Piece[] {
  const { scope, purpose } = compilation;
  const { args } = compilation.arguments(selected);
  const input = { set, args, scope };
  const type = compilation.typeOf(plan.target);
  const row = TableSource.of(scope, tableOf(type), plan.rows(input));
  const json = rowText(compilation.object(compilation, type, selected.nodes, row));
  const order = orderBy(plan.orderBy((path) => row.ref(path)));
  const list = sql`(select coalesce(string_agg(${json}, ',' order by ${order}), '') from ${row.frame.toSql()})`;
  if (!plan.refuse) return ['[', list, ']'];
  // Where it is refused the list is not computed, and the executor says why.
  const refused = purpose === 'answer' ? brokenText : sql.lit('null');
  return [sql`case when ${plan.refuse.when(input)} then ${refused} else '[' || ${list} || ']' end`];
}
