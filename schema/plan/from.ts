import { type RawBuilder, sql } from 'kysely';
import type { Through, TypeTable } from './plan-types.ts';
import type { Scope } from './scope.ts';

/** Something columns can be read from: `ref('statement.form')` is SQL for that column of the current row. */
export interface RowSource {
  ref(path: string): RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
}

/**
 * A from-clause that grows by what is asked of it: a table is joined only once one of its columns is read. All tables
 * of one type share the key: a base (`entity` of `actor`) is joined, an extension seen from its base is left-joined.
 */
export class From implements RowSource {
  readonly #type: TypeTable;
  readonly #through: Through | undefined;
  readonly #scope: Scope;
  readonly #aliases = new Map<string, string>();
  readonly #clauses: RawBuilder<unknown>[] = [];

  constructor(scope: Scope, type: TypeTable, through?: Through) {
    this.#scope = scope;
    this.#type = type;
    this.#through = through;
    const root = through?.table ?? type.table;
    const alias = scope.alias(root);
    this.#aliases.set(root, alias);
    this.#clauses.push(sql`${sql.table(root)} as ${sql.id(alias)}`);
  }

  get key(): RawBuilder<unknown> {
    const { table, key } = this.#type;
    return this.#through ? this.#column(this.#through.table, this.#through.to) : this.#column(table, key);
  }

  ref(path: string): RawBuilder<unknown> {
    const copy = this.#through?.copies?.[path];
    if (this.#through && copy !== undefined) return this.#column(this.#through.table, copy);
    const dot = path.indexOf('.');
    return this.#column(path.slice(0, dot), path.slice(dot + 1));
  }

  /** SQL after the word `from`; to be asked for last, when all columns have been read. */
  toSql(): RawBuilder<unknown> {
    return sql.join(this.#clauses, sql` `);
  }

  #column(table: string, column: string): RawBuilder<unknown> {
    return sql.ref(`${this.#aliases.get(table) ?? this.#join(table)}.${column}`);
  }

  #join(table: string): string {
    const { base, key } = this.#type;
    const inner = table === this.#type.table || table === base?.table;
    const on = this.key;
    const alias = this.#scope.alias(table);
    this.#aliases.set(table, alias);
    const join = inner ? sql`join` : sql`left join`;
    this.#clauses.push(
      sql`${join} ${sql.table(table)} as ${sql.id(alias)} on ${sql.ref(`${alias}.${key}`)} = ${on}`,
    );
    return alias;
  }
}

/** The rows of an ordered, limited subselect: it yields just the columns that are asked for. */
export class Projection implements RowSource {
  readonly alias: string;
  readonly #from: From;
  readonly #columns: RawBuilder<unknown>[] = [];
  readonly #byPath = new Map<string, RawBuilder<unknown>>();

  constructor(scope: Scope, from: From) {
    this.alias = scope.alias('page');
    this.#from = from;
  }

  get key(): RawBuilder<unknown> {
    return this.#once('', () => this.#from.key);
  }

  ref(path: string): RawBuilder<unknown> {
    return this.#once(path, () => this.#from.ref(path));
  }

  /** Makes an expression over the inner tables readable from outside. */
  add(expression: RawBuilder<unknown>): RawBuilder<unknown> {
    const name = `c${this.#columns.length}`;
    this.#columns.push(sql`${expression} as ${sql.id(name)}`);
    return sql.ref(`${this.alias}.${name}`);
  }

  /** The subselect's select list; to be asked for last. */
  columns(): RawBuilder<unknown> {
    return this.#columns.length === 0 ? sql`1` : sql.join(this.#columns);
  }

  #once(path: string, read: () => RawBuilder<unknown>): RawBuilder<unknown> {
    let column = this.#byPath.get(path);
    if (!column) {
      column = this.add(read());
      this.#byPath.set(path, column);
    }
    return column;
  }
}
