import { type RawBuilder, sql } from 'kysely';
import { aliased, Frame } from './frame.ts';
import type { Through, TypeTable } from './plan-types.ts';
import type { Scope } from './scope.ts';

/** The rows of a type within a frame. */
export interface Source {
  readonly frame: Frame;
  /** SQL for a column, written `table.column`. Tables that the type is spread over are joined when first read. */
  ref(path: string): RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  /** False where there may be no row: then nothing joined to it may drop the row beside it. */
  readonly present: boolean;
  /** Where all its rows are known beforehand: an array of their keys. */
  readonly keys?: RawBuilder<unknown> | undefined;
  /** Where the source stands for some rows only: the condition on them. */
  readonly gate?: RawBuilder<unknown> | undefined;
}

/** Tables of a type as they are: an edge table leads if there is one, the rest follows by primary key. */
export class TableSource implements Source {
  readonly frame: Frame;
  readonly present: boolean;
  readonly #type: TypeTable;
  readonly #through: Through | undefined;
  readonly #aliases: Map<string, string>;
  /** The primary key, read where it costs no join. */
  readonly key: RawBuilder<unknown>;
  readonly keys: RawBuilder<unknown> | undefined;

  private constructor(
    frame: Frame,
    type: TypeTable,
    key: RawBuilder<unknown>,
    present: boolean,
    lead?: readonly [table: string, alias: string],
    through?: Through,
    keys?: RawBuilder<unknown>,
  ) {
    this.frame = frame;
    this.key = key;
    this.present = present;
    this.keys = keys;
    this.#type = type;
    this.#through = through;
    this.#aliases = new Map(lead ? [lead] : []);
  }

  /** The rows of a type as the first table of a frame of their own: the edge table, or `lead`, comes first. */
  static root(
    scope: Scope,
    type: TypeTable,
    through?: Through,
    lead = through?.table ?? type.table,
  ): TableSource {
    const alias = scope.alias(lead);
    const key = sql.ref(`${alias}.${through ? through.to : type.key}`);
    return new TableSource(
      new Frame(scope, () => aliased(lead, alias)),
      type,
      key,
      true,
      [lead, alias],
      through,
    );
  }

  /** Rows of a subselect, or of one that has a name, which has the columns of the type's table. */
  static of(scope: Scope, type: TypeTable, rows: RawBuilder<unknown>): TableSource {
    const alias = scope.alias(type.table);
    const frame = new Frame(scope, () => sql`${rows} as ${sql.id(alias)}`);
    return new TableSource(frame, type, sql.ref(`${alias}.${type.key}`), true, [type.table, alias]);
  }

  /**
   * The rows whose keys stand in an array, and the place of each in it. `together`: their lists are read for all of them
   * at once.
   */
  static given(
    scope: Scope,
    type: TypeTable,
    keys: RawBuilder<unknown>,
    together: boolean,
  ): { readonly rows: TableSource; readonly place: RawBuilder<unknown> } {
    const alias = scope.alias(type.table);
    const given = scope.alias('given');
    const key = sql.ref(`${alias}.${type.key}`);
    const frame = new Frame(
      scope,
      () => sql`unnest(${keys}) with ordinality as ${sql.id(given)}(key, place)
        join ${aliased(type.table, alias)} on ${key} = ${sql.ref(`${given}.key`)}`,
    );
    const lead = [type.table, alias] as const;
    const rows = new TableSource(frame, type, key, true, lead, undefined, together ? keys : undefined);
    return { rows, place: sql.ref(`${given}.place`) };
  }

  /**
   * The one row of a type that a foreign key of `to` leads to; none where that is null. A table is joined when a column of
   * it is read: the key alone, or a column of the base, needs no look at the type's own table.
   */
  static joined(to: Source, type: TypeTable, key: RawBuilder<unknown>, required: boolean): TableSource {
    return new TableSource(to.frame, type, key, required && to.present);
  }

  ref(path: string): RawBuilder<unknown> {
    const copy = this.#through?.copies?.[path];
    if (this.#through && copy !== undefined) return this.#column(this.#through.table, copy);
    const dot = path.indexOf('.');
    return this.#column(path.slice(0, dot), path.slice(dot + 1));
  }

  /** The column itself where its table is joined anyway, and not a copy: of it PostgreSQL knows more, that it is unique say. */
  original(path: string): RawBuilder<unknown> {
    const dot = path.indexOf('.');
    const table = path.slice(0, dot);
    return this.#aliases.has(table) ? this.#column(table, path.slice(dot + 1)) : this.ref(path);
  }

  #column(table: string, column: string): RawBuilder<unknown> {
    return sql.ref(`${this.#aliases.get(table) ?? this.#join(table)}.${column}`);
  }

  /** The type's own table and its base always have the row; an extension has it for rows of its type only. */
  #join(table: string): string {
    const { base, key } = this.#type;
    const always = this.present && (table === this.#type.table || table === base?.table);
    const alias = this.frame.scope.alias(table);
    this.#aliases.set(table, alias);
    const kind = always ? sql`join` : sql`left join`;
    this.frame.join(sql`${kind} ${aliased(table, alias)} on ${sql.ref(`${alias}.${key}`)} = ${this.key}`);
    return alias;
  }
}

/** That a page is found first, by columns of `within`, and its rows are read only then. */
export interface Later {
  readonly type: TypeTable;
  /** Columns that the subselect has at hand, each spelt with its table. */
  readonly within: ReadonlySet<string>;
}

/**
 * Rows of an ordered, limited subselect, which yields just the columns that are asked for. Where there are several ways
 * to the rows, each is a subselect, and one of them has rows.
 */
export class PageSource implements Source {
  readonly frame: Frame;
  readonly present = true;
  readonly #inner: readonly TableSource[];
  readonly #alias: string;
  /** For each column its expression by each way. */
  readonly #columns: (readonly RawBuilder<unknown>[])[] = [];
  readonly #byPath = new Map<string, RawBuilder<unknown>>();
  readonly #later: Later | undefined;
  #joinedLater: TableSource | undefined;

  /**
   * `select` completes the subselect of one way; it is called last, with all columns. `later`: the columns are not read
   * in the subselect, whose rows are many or have to be sorted first, but joined to what it yields.
   */
  constructor(
    scope: Scope,
    inner: readonly TableSource[],
    select: (columns: RawBuilder<unknown>, way: number) => RawBuilder<unknown>,
    later?: Later,
  ) {
    this.#inner = inner;
    this.#later = later;
    this.#alias = scope.alias('page');
    this.frame = new Frame(scope, () => {
      const selects = inner.map((_, way) => select(this.#selected(way), way));
      const [only] = selects;
      const rows = selects.length === 1 && only ? only : sql`(${sql.join(selects, sql`) union all (`)})`;
      return sql`(${rows}) as ${sql.id(this.#alias)}`;
    });
  }

  get key(): RawBuilder<unknown> {
    return this.#once('', (inner) => inner.key);
  }

  ref(path: string): RawBuilder<unknown> {
    if (!this.#later || this.#later.within.has(path)) return this.#once(path, (inner) => inner.ref(path));
    this.#joinedLater ??= TableSource.joined(this, this.#later.type, this.key, true);
    return this.#joinedLater.ref(path);
  }

  /** Makes an expression over the inner tables, given for each way, readable from outside. */
  add(byWay: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
    this.#columns.push(byWay);
    return sql.ref(`${this.#alias}.c${this.#columns.length - 1}`);
  }

  #selected(way: number): RawBuilder<unknown> {
    if (this.#columns.length === 0) return sql`1`;
    return sql.join(this.#columns.map((byWay, at) => sql`${byWay[way]} as ${sql.id(`c${at}`)}`));
  }

  #once(path: string, read: (inner: TableSource) => RawBuilder<unknown>): RawBuilder<unknown> {
    let column = this.#byPath.get(path);
    if (!column) {
      column = this.add(this.#inner.map(read));
      this.#byPath.set(path, column);
    }
    return column;
  }
}

/** The same rows, but only those that meet a condition count: what hangs below is not computed for the others. */
export function gated(source: Source, gate: RawBuilder<unknown>): Source {
  return {
    frame: source.frame,
    ref: (path) => source.ref(path),
    get key() {
      return source.key;
    },
    present: false,
    gate: source.gate ? sql`${source.gate} and ${gate}` : gate,
  };
}
