import { type RawBuilder, sql } from 'kysely';

/** Rows the statement looks up once, before all else: what a name in an argument points at, say. */
export interface Lookup {
  readonly table: string;
  readonly query: RawBuilder<unknown>;
  /**
   * Told what was found when the field that asked is resolved. Throws, or returns a promise that rejects, where that
   * is the client's mistake; the error then stands at that field.
   */
  readonly check?:
    | ((rows: readonly unknown[][], context: never) => undefined | Promise<undefined>)
    | undefined;
}

/** What one SQL statement shares over all its nested parts: fresh aliases and look-ups. */
export class Scope {
  readonly lookups: Lookup[] = [];
  readonly #byKey = new Map<string, number>();
  /** Look-ups of the field now being compiled: they are checked when that field is resolved. */
  #used = new Set<number>();
  #aliases = 0;

  alias(table: string): string {
    this.#aliases += 1;
    return `${table}_${this.#aliases}`;
  }

  /**
   * Adds a common table expression to the statement and returns its name. `query` must yield the columns
   * `json` (an array for `check`) beside its own; the same `key` is looked up once.
   */
  lookup(key: string, make: () => Omit<Lookup, 'table'>): RawBuilder<unknown> {
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.lookups.length;
      this.lookups.push({ table: `lookup_${index + 1}`, ...make() });
      this.#byKey.set(key, index);
    }
    this.#used.add(index);
    return sql.table(`lookup_${index + 1}`);
  }

  /** Runs `compile` and tells which look-ups it used. */
  collect<T>(compile: () => T): { result: T; used: readonly number[] } {
    const outer = this.#used;
    this.#used = new Set();
    try {
      return { result: compile(), used: [...this.#used] };
    } finally {
      this.#used = outer;
    }
  }

  /** The `with` clause, empty where nothing is looked up. */
  toSql(): RawBuilder<unknown> {
    if (this.lookups.length === 0) return sql``;
    const tables = this.lookups.map(
      ({ table, query }) => sql`${sql.table(table)} as materialized (${query})`,
    );
    return sql`with ${sql.join(tables)} `;
  }
}
