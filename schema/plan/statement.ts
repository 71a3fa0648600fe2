import { type CompiledQuery, type QueryExecutorProvider, sql } from 'kysely';
import {
  type BoundField,
  Compilation,
  type Document,
  NotPlanned,
  type Purpose,
  planOf,
  type SelectedField,
} from './compile.ts';
import { connection } from './connection.ts';
import { concat, object, type Piece } from './json-text.ts';
import { node, nodes } from './node.ts';
import { compileObject } from './object.ts';
import { type Bound, Param } from './param.ts';
import { one } from './relation.ts';
import { rows } from './rows.ts';
import type { Lookup, Scope } from './scope.ts';
import type { Utf8 } from './utf8.ts';

/** One SQL statement for one or more fields of Query, and what is needed to run it again with other values. */
export interface Statement {
  /** Without the nodes it was compiled from: statements are kept, and those are most of their weight. */
  readonly query: Pick<CompiledQuery, 'sql' | 'parameters'>;
  readonly boundFields: readonly BoundField[];
  /** The arguments it was compiled with. */
  readonly bound: Bound;
  readonly choices: Scope['choices'];
  readonly plannedByValues: boolean;
  readonly lookups: readonly Lookup[];
  readonly uses: Compilation['uses'];
  readonly refused: Compilation['refused'];
}

export interface StatementRow {
  /** JSON, undecoded: an object with a member for each field. */
  readonly data: Utf8 | null;
  readonly found: readonly (unknown[][] | null)[] | null;
}

/** Compiles root fields, and all that is selected below them, into one statement. */
export function compileStatement(
  db: QueryExecutorProvider,
  document: Document,
  fields: readonly SelectedField[],
  purpose: Purpose,
): Statement {
  const compilation = new Compilation(document, purpose, compileObject);
  const members = fields.map(
    (field) =>
      [field.key, compilation.at(field, [field.parentType], () => rootValue(compilation, field))] as const,
  );
  const { scope, boundFields, bound, uses, refused } = compilation;
  const data = concat(object(members));
  const { sql: text, parameters } =
    sql`${commentOf(document.name)}${scope.withClause()}select ${data} as data, ${scope.found()} as found`.compile(
      db,
    );
  return {
    query: { sql: text, parameters },
    boundFields,
    bound,
    choices: scope.choices,
    plannedByValues: scope.plannedByValues,
    lookups: scope.lookups,
    uses,
    refused,
  };
}

/**
 * Tells in PostgreSQL's log and statistics which operation a text is of, as sqlcommenter writes it. In front, since
 * pg_stat_activity shows the beginning of a text only.
 */
function commentOf(name: string | undefined) {
  return name === undefined ? sql`` : sql.raw(`/*operation='${encodeURIComponent(name.slice(0, 60))}'*/ `);
}

function rootValue(compilation: Compilation, selected: SelectedField): Piece[] {
  if (selected.name === '__typename') return [JSON.stringify(selected.parentType)];
  const plan = planOf(selected.field);
  switch (plan?.kind) {
    case 'one':
      return one(compilation, selected, plan, undefined);
    case 'connection':
      return connection(compilation, selected, plan, undefined);
    case 'rows':
      return rows(compilation, selected, plan);
    case 'node':
      return node(compilation, selected);
    case 'nodes':
      return nodes(compilation, selected);
    default:
      throw new NotPlanned(`${selected.parentType}.${selected.name} is not answered by SQL`);
  }
}

/** The query's parameters for these arguments; throws what a parameter finds wrong with them. */
export function parametersFor({ query }: Statement, bound: Bound): readonly unknown[] {
  return query.parameters.map((parameter) =>
    parameter instanceof Param ? parameter.read(bound) : parameter,
  );
}
