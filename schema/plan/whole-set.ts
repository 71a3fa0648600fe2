import { type RawBuilder, sql } from 'kysely';
import { type Compilation, planOf, type SelectedField } from './compile.ts';
import { object, type Piece } from './json-text.ts';
import type { SetReader, TypeTable } from './plan-types.ts';
import { where } from './relation.ts';
import { rows } from './rows.ts';
import type { Scope } from './scope.ts';
import type { TableSource } from './source.ts';

interface FilteredRows {
  readonly rows: TableSource;
  readonly conditions: readonly RawBuilder<unknown>[];
}

/** All rows of a filtered list, whatever the page: read once, by a common table expression that all that is made of them shares. */
export class WholeSet implements SetReader {
  readonly #scope: Scope;
  readonly #lists: readonly FilteredRows[];
  readonly #type: TypeTable;
  readonly #name: string;
  /** Each is column `c0`, `c1` … of the table. */
  readonly #paths: string[] = [];
  readonly #derived = new Map<string, { readonly name: string; readonly query: RawBuilder<unknown> }>();
  #read = false;

  /** `lists`: the ways to the rows, of which one has them. */
  constructor(scope: Scope, lists: readonly FilteredRows[], type: TypeTable) {
    this.#scope = scope;
    this.#lists = lists;
    this.#type = type;
    this.#name = scope.alias('whole_set');
  }

  get table(): RawBuilder<unknown> {
    this.#read = true;
    return sql.table(this.#name);
  }

  row(path: string): RawBuilder<unknown> {
    if (!this.#paths.includes(path)) this.#paths.push(path);
    return sql.ref(`${this.#name}.c${this.#paths.indexOf(path)}`);
  }

  derive(key: string, query: () => RawBuilder<unknown>): RawBuilder<unknown> {
    const derived = this.#derived.get(key) ?? { name: this.#scope.alias('derived'), query: query() };
    this.#derived.set(key, derived);
    return sql.table(derived.name);
  }

  count(): RawBuilder<unknown> {
    return sql`(select count(*) from ${this.table})`;
  }

  /** `with … `, empty where nothing reads the set; to be asked for last. */
  withClause(): RawBuilder<unknown> {
    if (!this.#read) return sql``;
    const selects = this.#lists.map((list) => sql`(${this.#select(list)})`);
    const tables = [
      { name: this.#name, query: sql.join(selects, sql` union all `) },
      ...this.#derived.values(),
    ].map(({ name, query }) => sql`${sql.table(name)} as materialized (${query})`);
    return sql`with ${sql.join(tables)} `;
  }

  #select({ rows, conditions }: FilteredRows): RawBuilder<unknown> {
    // Joins what any of them needs; only then is it known which tables are joined.
    for (const path of this.#paths) rows.ref(path);
    const columns = this.#paths.map((path, at) => sql`${rows.original(path)} as ${sql.id(`c${at}`)}`);
    const select = sql`select ${columns.length === 0 ? sql`1` : sql.join(columns)}`;
    return sql`${select} from ${rows.frame.toSql()}${where(conditions)}${this.#order(rows)}`;
  }

  /** By the key where it is read: looking up what belongs to the rows then walks its index in order, not at random. */
  #order(rows: TableSource): RawBuilder<unknown> {
    const key = `${this.#type.table}.${this.#type.key}`;
    return this.#paths.includes(key) ? sql` order by ${rows.original(key)}` : sql``;
  }
}

/** An object whose fields are made of the whole set. */
export function setObject(compilation: Compilation, selected: SelectedField, set: WholeSet): Piece[] {
  return object(
    compilation.below(selected).map((field) => {
      if (field.name === '__typename') return [field.key, [JSON.stringify(field.parentType)]] as const;
      const plan = planOf(field.field);
      if (plan?.kind !== 'rows') throw new Error(`${field.parentType}.${field.name} is not made of a set`);
      return [
        field.key,
        compilation.at(field, [field.parentType], () => rows(compilation, field, plan, set)),
      ] as const;
    }),
  );
}
