import type { GraphQLResolveInfo } from 'graphql';
import { type FieldPath, type SelectedField, TYPE_KEY } from './compile.ts';
import type { Arguments, PlanOf } from './plan-types.ts';
import { type Database, failedLookups, runStatement } from './run.ts';
import { compileStatement } from './statement.ts';
import { parseUtf8 } from './utf8.ts';

/** A JSON object of a statement's answer: the parent of every planned field. Its members stand under response keys. */
export type PlanRow = Readonly<Record<string, unknown>>;

interface Failure {
  readonly path: FieldPath;
  readonly error: unknown;
}

/** Failed look-ups of one execution that are explained at length: that can take longer than the look-up did. */
const MOST_EXPLAINED = 5;
const explained = new WeakMap<object, number>();

/** Failed fields below the root, for each execution: the context is an execution's own. */
const failures = new WeakMap<object, Failure[]>();

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
  const { schema, fragments, variableValues, operation } = info;
  const document = { schema, fragments, variableValues, name: operation.name?.value };
  const statement = compileStatement(database.db, document, [selected], 'resolve');
  const atRoot = ({ path }: Failure) => path.length === 1;
  const failed: Failure[] = [...statement.refused];
  throwFirst(failed.filter(atRoot));
  const row = await runStatement(database, statement, statement.bound);
  for (const { explain, paths } of failedLookups(statement, row, statement.bound)) {
    // A field has one error.
    const open = paths.filter((path) => !failed.some((each) => each.path === path));
    if (open.length === 0) continue;
    const before = explained.get(context) ?? 0;
    explained.set(context, before + 1);
    const error = await explain(context as never, { briefly: before >= MOST_EXPLAINED });
    failed.push(...open.map((path) => ({ path, error })));
  }
  throwFirst(failed.filter(atRoot));
  if (failed.length > 0) failures.set(context, [...(failures.get(context) ?? []), ...failed]);
  if (row.data === null) throw new Error(`${info.fieldName} is null where the schema promises a value`);
  return (parseUtf8(row.data) as PlanRow)[key];
}

/** Resolver of the fields below: their values have come with the root's. */
export function resolveMember(
  row: PlanRow,
  _args: object,
  context: object,
  info: GraphQLResolveInfo,
): unknown {
  const failed = failures.get(context);
  if (failed) throwFirst(failed.filter(({ path }) => standsAt(path, info)));
  return row[info.path.key];
}

/** Resolver of a field that TypeScript makes of columns. */
export const resolveComputed =
  (columns: readonly string[], resolve: PlanOf<'computed'>['resolve']) =>
  (row: PlanRow, args: Arguments, context: object, info: GraphQLResolveInfo): unknown => {
    const values = resolveMember(row, args, context, info) as unknown[];
    return resolve(Object.fromEntries(columns.map((column, at) => [column, values[at]])), args, context);
  };

/** Resolver of a list made of a set: null where it was refused. */
export const resolveRows =
  (refuse: PlanOf<'rows'>['refuse']) =>
  (row: PlanRow, args: Arguments, context: object, info: GraphQLResolveInfo): unknown => {
    const list = resolveMember(row, args, context, info);
    if (list === null && refuse) throw refuse.error(args);
    return list;
  };

export const typeNameOf = (row: PlanRow): string => String(row[TYPE_KEY]);

function throwFirst([first]: readonly Failure[]): void {
  if (first) throw first.error;
}

function standsAt(path: FieldPath, info: GraphQLResolveInfo): boolean {
  let left = path.length;
  for (let at: typeof info.path | undefined = info.path; at; at = at.prev) {
    if (typeof at.key === 'number') continue;
    left -= 1;
    const step = path[left];
    if (step?.key !== at.key || !step.types.includes(at.typename ?? '')) return false;
  }
  return left === 0;
}
