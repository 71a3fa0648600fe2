import type { Kysely } from 'kysely';
import { refuseDamagedCursor } from './cursor.ts';
import type { Bound } from './param.ts';
import type { Explain } from './scope.ts';
import { parametersFor, type Statement, type StatementRow } from './statement.ts';

/** Runs the statement with these arguments. */
export async function runStatement(
  db: Kysely<never>,
  statement: Statement,
  bound: Bound,
): Promise<StatementRow> {
  const query = { ...statement.query, parameters: parametersFor(statement, bound) };
  const { rows } = await db.executeQuery<StatementRow>(query).catch(refuseDamagedCursor);
  const [row] = rows;
  if (!row) throw new Error('a statement without a table has one row');
  return row;
}

/** The look-ups that found the client mistaken, each with the paths (response keys) of the fields that rest on it. */
export function failedLookups(
  { lookups, uses }: Statement,
  { found }: StatementRow,
  bound: Bound,
): { readonly explain: Explain; readonly paths: readonly string[] }[] {
  return lookups.flatMap(({ check }, index) => {
    const explain = check?.(found?.[index] ?? [], bound);
    const paths = uses.filter(({ lookups: used }) => used.includes(index)).map(({ path }) => path);
    return explain ? [{ explain, paths }] : [];
  });
}
