import { type RawBuilder, sql } from 'kysely';
import type { Bound, Param } from './param.ts';

/** Makes the error, perhaps after another question to the database. */
export type Explain = (context: never, how?: { readonly briefly: boolean }) => Error | Promise<Error>;

/** Rows the statement looks up once, before all else: what a name in an argument points at, say. */
export interface Lookup {
  readonly query: RawBuilder<unknown>;
  /**
   * Told what was found, says whether that is the client's mistake: then it returns what makes the error, which is
   * reported at the fields that used the look-up.
   */
  readonly check?: ((rows: readonly unknown[][], bound: Bound) => Explain | undefined) | undefined;
}

/** What one SQL statement shares over all its nested parts: aliases, look-ups, and the choices it was compiled by. */
export class Scope {
  readonly lookups: Lookup[] = [];
  /** Every choice that was made by looking at a value, to be made again before the statement is used again. */
  readonly choices: { readonly param: Param<unknown>; readonly choice: unknown }[] = [];
  readonly bound: Bound;
  /** Whether PostgreSQL shall plan anew for the values each time, since how many rows they find is what matters. */
  plannedByValues = false;
  readonly #byKey = new Map<string, number>();
  #used = new Set<number>();
  #aliases = 0;

  constructor(bound: Bound) {
    this.bound = bound;
  }

  alias(table: string): string {
    this.#aliases += 1;
    return `${table}_${this.#aliases}`;
  }

  /** Looks at a value now. The statement will serve only values that give the same answer, so let there be few. */
  choose<Choice extends string | number | boolean>(param: Param<Choice>): Choice {
    const choice = param.read(this.bound);
    this.choices.push({ param, choice });
    return choice;
  }

  /**
   * Adds a common table expression to the statement and returns its name. Where it is checked, the query has a column
   * `json` that holds an array for each row. The same `key` is looked up once.
   */
  lookup(key: string, make: () => Lookup): RawBuilder<unknown> {
    return sql.table(this.lookupName(key, make));
  }

  /** The same, for its name. */
  lookupName(key: string, make: () => Lookup): string {
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.lookups.length;
      this.lookups.push(make());
      this.#byKey.set(key, index);
    }
    this.#used.add(index);
    return tableName(index);
  }

  /** Runs `compile` and tells which look-ups it used. */
  using<T>(compile: () => T): { result: T; used: readonly number[] } {
    const outer = this.#used;
    this.#used = new Set();
    try {
      return { result: compile(), used: [...this.#used] };
    } finally {
      this.#used = outer;
    }
  }

  /** The `with` clause, empty where nothing is looked up. */
  withClause(): RawBuilder<unknown> {
    if (this.lookups.length === 0) return sql``;
    const tables = this.lookups.map(
      ({ query }, index) => sql`${sql.table(tableName(index))} as materialized (${query})`,
    );
    return sql`with ${sql.join(tables)} `;
  }

  /** What was looked up, as a JSON array with an array of rows for each look-up that is checked. */
  found(): RawBuilder<unknown> {
    const found = this.lookups.map(({ check }, index) =>
      check
        ? sql`(select coalesce(json_agg(json), '[]') from ${sql.table(tableName(index))})`
        : sql`null::json`,
    );
    // Not json_build_array, which takes at most 100 arguments.
    return found.length === 0 ? sql`null::json` : sql`array_to_json(array[${sql.join(found)}])`;
  }
}

const tableName = (index: number) => `lookup_${index + 1}`;
