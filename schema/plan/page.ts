import { type RawBuilder, sql } from 'kysely';
import type { Paging } from './paging.ts';
import type { Param } from './param.ts';
import { where } from './relation.ts';
import type { Scope } from './scope.ts';
import { type Later, PageSource, type TableSource } from './source.ts';

/** One of the ways to the rows; all have as many keys, and one direction. */
interface OrderedRows {
  readonly rows: TableSource;
  readonly conditions: readonly RawBuilder<unknown>[];
  readonly keys: readonly RawBuilder<unknown>[];
  readonly ascending: boolean;
}

/** One page of an ordered list, as aggregates over a limited subselect that an index can serve in order. */
export class Page {
  readonly source: PageSource;
  readonly #ways: readonly OrderedRows[];
  readonly #ascending: boolean;
  readonly #paging: Paging;
  readonly #number: RawBuilder<unknown> | undefined;
  #keys: readonly RawBuilder<unknown>[] | undefined;
  #read = false;

  /**
   * `withMore`: one row beyond the page is fetched as well, to tell whether the list goes on. `later`: what is
   * read only for the rows of the page.
   */
  constructor(
    scope: Scope,
    ways: readonly OrderedRows[],
    paging: Paging,
    bounds: { readonly after?: readonly Param[] | undefined; readonly before?: readonly Param[] | undefined },
    withMore: boolean,
    later?: Later,
  ) {
    this.#ways = ways;
    this.#ascending = ways[0]?.ascending ?? true;
    this.#paging = paging;
    const rows = ways.map((way) => way.rows);
    this.source = new PageSource(
      scope,
      rows,
      (columns, at) => {
        const way = ways[at] as OrderedRows;
        const conditions = [...way.conditions];
        const within = (bound: readonly Param[] | undefined, sign: string) => {
          if (bound) conditions.push(sql`(${sql.join(way.keys)}) ${sql.raw(sign)} (${sql.join(bound)})`);
        };
        within(bounds.after, this.#ascending ? '>' : '<');
        within(bounds.before, this.#ascending ? '<' : '>');
        const from = sql`${way.rows.frame.toSql()}${where(conditions)}`;
        return sql`select ${columns} from ${from} order by ${this.#fetchOrder(way)} limit ${sql.lit(paging.limit + (withMore ? 1 : 0))}`;
      },
      later,
    );
    if (withMore)
      this.#number = this.source.add(
        ways.map((way) => sql`row_number() over (order by ${this.#fetchOrder(way)})`),
      );
  }

  /** The order's keys, readable beside the rows. */
  get keys(): readonly RawBuilder<unknown>[] {
    this.#keys ??= this.#ways[0]?.keys.map((_, at) =>
      this.source.add(this.#ways.map(({ keys }) => keys[at] as RawBuilder<unknown>)),
    );
    return this.#keys ?? [];
  }

  /** Whether the list goes on in the direction of paging. */
  hasMore(): RawBuilder<unknown> {
    this.#read = true;
    return sql`count(*) > ${sql.lit(this.#paging.limit)}`;
  }

  /** The JSON of all rows, in the order of the list. */
  all(json: RawBuilder<unknown>): RawBuilder<unknown> {
    this.#read = true;
    return sql`coalesce(string_agg(${json}, ',' order by ${this.#order()})${this.#onPage()}, '')`;
  }

  /** The cursor of the first or the last row, as JSON; made of that row's keys alone. */
  cursorAt(
    end: 'first' | 'last',
    cursor: (keys: readonly RawBuilder<unknown>[]) => RawBuilder<unknown>,
  ): RawBuilder<unknown> {
    this.#read = true;
    const count = sql`count(*)${this.#onPage()}`;
    // In the order that all() needs as well, so that PostgreSQL sorts once.
    const at = end === 'first' ? sql.lit(1) : sql`(${count})::int`;
    const keys = this.keys.map(
      (key) => sql`(array_agg(${key} order by ${this.#order()})${this.#onPage()})[${at}]`,
    );
    return sql`case when ${count} = 0 then 'null' else '"' || ${cursor(keys)} || '"' end`;
  }

  /** ` from …`, empty where nothing reads the rows; to be asked for last. */
  fromClause(): RawBuilder<unknown> {
    return this.#read ? sql` from ${this.source.frame.toSql()}` : sql``;
  }

  #onPage(): RawBuilder<unknown> {
    return this.#number ? sql` filter (where ${this.#number} <= ${sql.lit(this.#paging.limit)})` : sql``;
  }

  /** The list's own order, by columns that the page yields. */
  #order(): RawBuilder<unknown> {
    return ordered(this.keys, this.#ascending);
  }

  #fetchOrder({ keys }: OrderedRows): RawBuilder<unknown> {
    return ordered(keys, this.#ascending !== this.#paging.backward);
  }
}

function ordered(keys: readonly RawBuilder<unknown>[], ascending: boolean): RawBuilder<unknown> {
  return sql.join(keys.map((key) => sql`${key} ${sql.raw(ascending ? 'asc' : 'desc')}`));
}
