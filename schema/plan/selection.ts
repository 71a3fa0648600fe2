import {
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { sql } from 'kysely';
import { badInput } from './client-error.ts';
import { Compilation } from './compile.ts';
import { isBroken, rowText } from './json-text.ts';
import { compileObject } from './object.ts';
import { type Bound, Param, symbolic } from './param.ts';
import type { ConnectionFilter, PathReader, TypeTable } from './plan-types.ts';
import { where } from './relation.ts';
import type { Database } from './run.ts';
import { type Explain, Scope } from './scope.ts';
import { TableSource } from './source.ts';
import { parseUtf8, textOf } from './utf8.ts';

export interface SelectionOptions {
  readonly schema: GraphQLSchema;
  /** Name of the rows' type, and where they live. */
  readonly type: string;
  readonly table: TypeTable;
  /** Name of the filter's input type. */
  readonly input: string;
  readonly filter: ConnectionFilter;
  /** Columns that order the rows, ascending; the primary key is added last. */
  readonly keys: (row: PathReader) => readonly ReturnType<typeof sql>[];
}

/** Order keys of a row, the primary key last. */
export type RowKeys = readonly unknown[];

/**
 * The rows that meet a filter, outside of any operation: coerced by the same input type, compiled by the same hooks, and
 * wrong for the same reasons as in a connection. They are read by keyset, a stretch at a time, so nothing is held between.
 */
export class Selection {
  readonly #database: Database;
  readonly #options: SelectionOptions;
  readonly #value: unknown;

  /** @throws BAD_USER_INPUT where the value is not of the input type. */
  constructor(database: Database, options: SelectionOptions, value: unknown) {
    this.#database = database;
    this.#options = options;
    this.#value = coerced(options.schema, options.input, value);
  }

  /** @throws what a connection would answer with, such as UNKNOWN_ENTITY. `context` is what look-ups explain with. */
  async check(context: object): Promise<void> {
    const { scope, bound } = this.#compile();
    if (scope.lookups.length === 0) return;
    const [row] = await this.#prepared(sql`${scope.withClause()}select ${scope.found()} as found`, bound)();
    const found = row?.[0] ? (parseUtf8(row[0]) as readonly (unknown[][] | null)[]) : null;
    for (const [index, { check }] of scope.lookups.entries()) {
      const explain: Explain | undefined = check?.(found?.[index] ?? [], bound);
      if (explain) throw await explain(context as never);
    }
  }

  /** The keys of all rows, at most `limit` at a time. */
  async *stretches(limit: number): AsyncGenerator<RowKeys[]> {
    let read = this.#stretch(limit, []);
    let last: RowKeys = [];
    for (;;) {
      const keys = (await read(last)).map((row) => row.map((key) => key && textOf(key)));
      if (keys.length > 0) yield keys;
      if (keys.length < limit) return;
      // From the second on, each begins after the one before, and the same statement serves all.
      if (last.length === 0)
        read = this.#stretch(
          limit,
          (keys[0] ?? []).map((_, at) => new Given(at)),
        );
      last = keys.at(-1) ?? [];
    }
  }

  /** How many rows there are. */
  async count(): Promise<number> {
    const { scope, bound, rows, conditions } = this.#compile();
    const from = sql`${rows.frame.toSql()}${where(conditions)}`;
    const [row] = await this.#prepared(sql`${scope.withClause()}select count(*)::int from ${from}`, bound)();
    return Number(row?.[0]);
  }

  /** Makes what reads the fields of a fragment as JSON text, for rows with some keys and in their order, without those gone. */
  reader(fragment: string): (keys: readonly RowKeys[]) => Promise<string[]> {
    const { schema, type: name, table } = this.#options;
    const [definition] = parse(fragment).definitions;
    const type = schema.getType(name);
    if (!isObjectType(type) || definition?.kind !== Kind.FRAGMENT_DEFINITION)
      throw new Error(`a fragment on ${name} is wanted`);
    const document = { schema, fragments: {}, variableValues: {} };
    const compilation = new Compilation(document, 'answer', compileObject);
    const rows = TableSource.root(compilation.scope, table);
    const { name: field, selectionSet } = definition;
    const text = rowText(
      compileObject(compilation, type, [{ kind: Kind.FIELD, name: field, selectionSet }], rows),
    );
    const found = sql`${rows.frame.toSql()} where ${rows.key} = any(${new Given(0)}::uuid[])`;
    const query = sql`${compilation.scope.withClause()}select ${rows.key}, ${text} from ${found}`;
    const read = this.#prepared(query, compilation.bound);
    return async (keys) => {
      const ids = keys.map((each) => each.at(-1));
      const byId = new Map((await read([ids])).map(([id, json]) => [id as unknown, textOf(json ?? '')]));
      const texts = ids.flatMap((id) => byId.get(id) ?? []);
      if (texts.some(isBroken)) throw new Error(`a ${name} is null where the schema promises a value`);
      return texts;
    };
  }

  #stretch(limit: number, beyond: readonly Given[]) {
    const { scope, bound, rows, conditions, order } = this.#compile();
    const columns = sql.join(order);
    const further = beyond.length === 0 ? [] : [sql`(${columns}) > (${sql.join(beyond)})`];
    const from = sql`${rows.frame.toSql()}${where([...conditions, ...further])}`;
    const query = sql`${scope.withClause()}select ${columns} from ${from} order by ${columns} limit ${sql.lit(limit)}`;
    return this.#prepared(query, bound);
  }

  #compile() {
    const { schema, table, input, filter, keys } = this.#options;
    const type = schema.getType(input);
    if (!isInputType(type)) throw new Error(`${input} is no input type`);
    const bound = [{ filter: this.#value }];
    const scope = new Scope(bound);
    const value = symbolic(type, (of) => of[0]?.filter, bound) ?? {};
    const drive = filter.drive?.(value, scope);
    const rows = TableSource.root(scope, table, drive?.through);
    const row: PathReader = (path) => rows.ref(path);
    const order = [...keys(row), rows.key];
    const conditions = [drive?.where(row), filter.where(drive ? drive.rest : value, { row, scope })];
    return { scope, bound, rows, order, conditions: conditions.filter((each) => each !== undefined) };
  }

  /** Compiles a query once, to be run with what is given for its places. */
  #prepared(query: ReturnType<typeof sql>, bound: Bound) {
    const { sql: text, parameters } = query.compile(this.#database.db);
    const values = parameters.map((each) => (each instanceof Param ? each.read(bound) : each));
    return (given: readonly unknown[] = []) =>
      this.#database.read(
        text,
        values.map((each) => (each instanceof Given ? given[each.at] : each)),
        { caller: this.#database.caller },
      );
  }
}

/** Stands for a value of each run. */
class Given {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** As the value of a variable of this type would be. */
function coerced(schema: GraphQLSchema, input: string, value: unknown): unknown {
  const [definition] = parse(`query ($filter: ${input}) { __typename }`).definitions;
  const { variableDefinitions = [] } = definition as OperationDefinitionNode;
  const { coerced: values, errors } = getVariableValues(schema, variableDefinitions, { filter: value });
  if (!values) throw badInput(errors.map(({ message }) => message).join('\n'));
  return values.filter;
}
