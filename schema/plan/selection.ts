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

/** Where rows are selected, and what runs the texts: `stream` those that yield much. */
export interface SelectionDatabase extends Database {
  readonly stream: (text: string, values: readonly unknown[]) => Stream<readonly (Buffer | null)[]>;
}

/** What comes bit by bit, and runs until its end or until it is closed. */
export interface Stream<Item> {
  next(): Promise<Item | undefined>;
  close(): void;
}

/** Rows in one piece of text: some 64 KiB, about what a socket yields at a time. */
const PIECE = 40;

/** Rows that follow each other: how many, and their primary keys as PostgreSQL writes an array of them. */
export interface Stretch {
  readonly count: number;
  readonly keys: string;
}

/** JSON of some rows in UTF-8, each on a line that ends, and how many they are. */
export interface Lines {
  readonly count: number;
  readonly text: Buffer;
}

/**
 * The rows that meet a filter, outside of any operation: coerced by the same input type, compiled by the same hooks, and
 * wrong for the same reasons as in a connection. They are read by keyset, a stretch at a time, so nothing is held between.
 */
export class Selection {
  readonly #database: SelectionDatabase;
  readonly #options: SelectionOptions;
  readonly #value: unknown;

  /** @throws BAD_USER_INPUT where the value is not of the input type. */
  constructor(database: SelectionDatabase, options: SelectionOptions, value: unknown) {
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

  /** All rows, at most `limit` at a time. */
  async *stretches(limit: number): AsyncGenerator<Stretch> {
    let read = this.#stretch(limit, 0);
    let last: readonly (string | null)[] = [];
    for (;;) {
      const [[size, keys, ...next] = []] = await read(last);
      const count = Number(size);
      if (keys) yield { count, keys: textOf(keys) };
      if (count < limit) return;
      // From the second on, each begins after the one before, and the same statement serves all.
      if (last.length === 0) read = this.#stretch(limit, next.length);
      last = next.map((key) => key && textOf(key));
    }
  }

  /** How many rows there are. */
  async count(): Promise<number> {
    const { scope, bound, rows, conditions } = this.#compile();
    const from = sql`${rows.frame.toSql()}${where(conditions)}`;
    const [row] = await this.#prepared(sql`${scope.withClause()}select count(*)::int from ${from}`, bound)();
    return Number(row?.[0]);
  }

  /** Makes what reads the fields of a fragment as JSON, for the rows of a stretch and in their order, without those gone. */
  reader(fragment: string): (stretch: Stretch) => Promise<Lines[]> {
    const { query, bound } = this.#fields(fragment, false);
    const read = this.#prepared(query, bound);
    return async ({ keys }) =>
      (await read([keys])).map(([count, text]) => this.#lines(count, text && Buffer.from(text, 'latin1')));
  }

  /**
   * The same for long stretches: PostgreSQL reads the lists of all rows at once, by a plan for that very stretch, and lines
   * come as they are taken.
   */
  streamer(fragment: string): (stretch: Stretch) => Stream<Lines> {
    const { query, bound } = this.#fields(fragment, true);
    const { text, values } = this.#compiled(query, bound);
    return ({ keys }) => {
      const rows = this.#database.stream(text, values([keys]));
      const next = async () => {
        const row = await rows.next();
        return row && this.#lines(row[0], row[1]);
      };
      return { next, close: () => rows.close() };
    };
  }

  #lines(count: unknown, text: Buffer | '' | null | undefined): Lines {
    if (!text || isBroken(text))
      throw new Error(`a ${this.#options.type} is null where the schema promises a value`);
    return { count: Number(count), text };
  }

  #fields(fragment: string, together: boolean) {
    const { schema, type: name, table } = this.#options;
    const [definition] = parse(fragment).definitions;
    const type = schema.getType(name);
    if (!isObjectType(type) || definition?.kind !== Kind.FRAGMENT_DEFINITION)
      throw new Error(`a fragment on ${name} is wanted`);
    const document = { schema, fragments: {}, variableValues: {} };
    const compilation = new Compilation(document, 'answer', compileObject);
    const { scope, bound } = compilation;
    const { rows, place } = TableSource.given(scope, table, sql`${new Given(0)}::uuid[]`, together);
    const { name: field, selectionSet } = definition;
    const text = rowText(
      compileObject(compilation, type, [{ kind: Kind.FIELD, name: field, selectionSet }], rows),
    );
    const piece = sql`(${place} - 1) / ${sql.lit(PIECE)}`;
    // One value for many: a row each would cost PostgreSQL and us a message and a buffer each.
    const query = sql`${scope.withClause()}select count(*)::int, string_agg(${text} || chr(10), '' order by ${place})
      from ${rows.frame.toSql()} group by ${piece} order by ${piece}`;
    return { query, bound };
  }

  /** How many, their primary keys, and the order's keys of the last one. */
  #stretch(limit: number, beyond: number) {
    const { scope, bound, rows, conditions, order } = this.#compile();
    const columns = sql.join(order);
    const given = Array.from({ length: beyond }, (_, at) => new Given(at));
    const further = beyond === 0 ? [] : [sql`(${columns}) > (${sql.join(given)})`];
    const from = sql`${rows.frame.toSql()}${where([...conditions, ...further])}`;
    const names = order.map((_, at) => sql.id(`k${at}`));
    const named = sql.join(order.map((column, at) => sql`${column} as ${names[at]}`));
    const all = (name: unknown) => sql`array_agg(${name} order by ${sql.join(names)})`;
    const lasts = sql.join(names.map((name) => sql`(${all(name)})[count(*)::int] as ${name}`));
    const query = sql`${scope.withClause()}select count(*)::int, ${all(names.at(-1))}::text as keys, ${lasts}
      from (select ${named} from ${from} order by ${columns} limit ${sql.lit(limit)}) as stretch`;
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
    const { text, values } = this.#compiled(query, bound);
    const { read, caller } = this.#database;
    return (given: readonly unknown[] = []) => read(text, values(given), { caller });
  }

  #compiled(query: ReturnType<typeof sql>, bound: Bound) {
    const { sql: text, parameters } = query.compile(this.#database.db);
    const known = parameters.map((each) => (each instanceof Param ? each.read(bound) : each));
    const values = (given: readonly unknown[]) =>
      known.map((each) => (each instanceof Given ? given[each.at] : each));
    return { text, values };
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
