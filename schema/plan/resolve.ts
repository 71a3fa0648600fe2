import type { GraphQLResolveInfo } from 'graphql';
import { type SelectedField, TYPE_KEY } from './compile.ts';
import type { Arguments, PlanOf } from './plan-types.ts';
import { type Database, failedLookups, runStatement } from './run.ts';
import { compileStatement } from './statement.ts';

/** A JSON object of a statement's answer: the parent of every planned field. Its members stand under response keys. */
export type PlanRow = Readonly<Record<string, unknown>>;

/** Errors of fields below a root field, by path, for each execution: the context is an execution's own. */
const problems = new WeakMap<object, Map<string, unknown>>();

/** Answers one field of Query, and everything selected below it, with one SQL statement. */
export async function resolveRoot(
  database: Database,
  context: object,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const key = String(info.path.key);
  const selected: SelectedField = {
    key,
    name: info.fieldName,
    field: info.parentType.getFields()[info.fieldName],
    nodes: [...info.fieldNodes],
    parentType: info.parentType.name,
  };
  const statement = compileStatement(database.db, info, [selected], 'resolve');
  if (statement.refused.has(key)) throw statement.refused.get(key);
  const row = await runStatement(database, statement, statement.bound);
  const failed = new Map(statement.refused);
  for (const { explain, paths } of failedLookups(statement, row, statement.bound)) {
    const error = await explain(context as never);
    for (const path of paths) failed.set(path, error);
  }
  if (failed.has(key)) throw failed.get(key);
  const known = problems.get(context);
  if (known) for (const [path, problem] of failed) known.set(path, problem);
  else if (failed.size > 0) problems.set(context, failed);
  if (row.data === null) throw new Error(`${info.fieldName} is null where the schema promises a value`);
  return (JSON.parse(row.data) as PlanRow)[key];
}

/** Resolver of the fields below: their values have come with the root's. */
export function resolveMember(
  row: PlanRow,
  _args: object,
  context: object,
  info: GraphQLResolveInfo,
): unknown {
  const failed = problems.get(context);
  if (failed) {
    const path = pathOf(info);
    if (failed.has(path)) throw failed.get(path);
  }
  return row[info.path.key];
}

/** Resolver of a field that TypeScript makes of columns. */
export const resolveComputed =
  (columns: readonly string[], resolve: PlanOf<'computed'>['resolve']) =>
  (row: PlanRow, args: Arguments, context: object, info: GraphQLResolveInfo): unknown => {
    const values = resolveMember(row, args, context, info) as unknown[];
    return resolve(Object.fromEntries(columns.map((column, at) => [column, values[at]])), args, context);
  };

export const typeNameOf = (row: PlanRow): string => String(row[TYPE_KEY]);

function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev)
    if (typeof at.key === 'string') keys.unshift(at.key);
  return keys.join('.');
}
