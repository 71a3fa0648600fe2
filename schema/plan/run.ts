import type { QueryExecutorProvider } from 'kysely';
import type { FieldPath } from './compile.ts';
import { refuseDamagedCursor } from './cursor.ts';
import type { Bound } from './param.ts';
import type { Explain } from './scope.ts';
import { parametersFor, type Statement, type StatementRow } from './statement.ts';
import { parseUtf8, type Utf8 } from './utf8.ts';

/** For whom statements are run: handed on to what runs them. */
export interface Caller {
  readonly patience?: {
    readonly over: Error | undefined;
    on(listener: () => void): void;
    off(listener: () => void): void;
  };
  readonly requestId?: string;
  onSql?(milliseconds: number, text: string, error?: unknown): void;
}

/**
 * Where statements are compiled for, and what runs them. Each row is an array of its columns as PostgreSQL writes them.
 * `replan`: the plan is to be made for these values.
 */
export interface Database {
  readonly db: QueryExecutorProvider;
  readonly read: (
    text: string,
    values: readonly unknown[],
    options?: { readonly replan?: boolean; readonly caller?: Caller | undefined },
  ) => Promise<readonly (readonly (Utf8 | null)[])[]>;
  readonly caller?: Caller | undefined;
}

/** Runs the statement with these arguments. */
export async function runStatement(
  { read, caller }: Database,
  statement: Statement,
  bound: Bound,
): Promise<StatementRow> {
  const [row] = await read(statement.query.sql, parametersFor(statement, bound), {
    replan: statement.plannedByValues,
    caller,
  }).catch(refuseDamagedCursor);
  if (!row) throw new Error('a statement without a table has one row');
  const [data = null, found = null] = row;
  return { data, found: found === null ? null : (parseUtf8(found) as StatementRow['found']) };
}

/** The look-ups that found the client mistaken, each with the paths of the fields that rest on it. */
export function failedLookups(
  { lookups, uses }: Statement,
  { found }: StatementRow,
  bound: Bound,
): { readonly explain: Explain; readonly paths: readonly FieldPath[] }[] {
  const failed: { explain: Explain; paths: readonly FieldPath[] }[] = [];
  lookups.forEach(({ check }, index) => {
    const explain = check?.(found?.[index] ?? [], bound);
    if (!explain) return;
    const paths = uses.filter(({ lookups: used }) => used.includes(index)).map(({ path }) => path);
    failed.push({ explain, paths });
  });
  return failed;
}
