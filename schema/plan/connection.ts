import { type RawBuilder, sql } from 'kysely';
import { type Compilation, planOf, type SelectedField, tableOf } from './compile.ts';
import { cursorText, decodeCursor, fingerprintOf } from './cursor.ts';
import { concat, object, type Piece, rowText } from './json-text.ts';
import { Page } from './page.ts';
import { pagingOf } from './paging.ts';
import type { Arguments, PathReader, PlanOf, TypeTable } from './plan-types.ts';
import { relationInput, toParent, where } from './relation.ts';
import { type FoundInIndex, type Source, TableSource } from './source.ts';
import { setObject, WholeSet } from './whole-set.ts';

/** The filtered list that a connection pages through; every use of it in the SQL has aliases of its own. */
interface FilteredList {
  readonly rows: TableSource;
  readonly conditions: readonly RawBuilder<unknown>[];
  /** The order's keys, the primary key last: a total order. */
  readonly keys: readonly RawBuilder<unknown>[];
  readonly orderName: string;
  readonly ascending: boolean;
  readonly found: FoundInIndex | undefined;
}

/** A Relay connection as JSON text, its parts computed only where they are selected. */
export function connection(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'connection'>,
  parent: Source | undefined,
): Piece[] {
  const { args, raw } = compilation.arguments(selected);
  const paging = pagingOf(args, compilation.scope);
  const newList = () => list(compilation, plan, args, parent);
  const first = newList();
  const fingerprint = raw('filter').map((filter) =>
    fingerprintOf(`${plan.table}.${selected.name}`, `${first.orderName} ${first.ascending}`, filter),
  );
  const keysOf = (argument: 'after' | 'before') => {
    const size = first.keys.length;
    const keys = paging[argument]?.with(fingerprint, (cursor, of) =>
      decodeCursor(argument, cursor, of, size),
    );
    return keys && first.keys.map((_, at) => keys.map((values) => values[at]));
  };
  const bounds = { after: keysOf('after'), before: keysOf('before') };
  const more = paging.backward ? 'hasPreviousPage' : 'hasNextPage';
  const page = new Page(first, paging, bounds, selects(compilation, selected, 'pageInfo', more));

  /** Whether the list has rows at or beyond the other side of a cursor. */
  const beyond = (argument: 'after' | 'before'): RawBuilder<unknown> => {
    const bound = bounds[argument];
    if (!bound) return sql`false`;
    const all = newList();
    const sign = (argument === 'after') === all.ascending ? '<=' : '>=';
    const condition = sql`(${sql.join(all.keys)}) ${sql.raw(sign)} (${sql.join(bound)})`;
    return sql`exists (select from ${all.rows.frame.toSql()}${where([...all.conditions, condition])})`;
  };
  const ofSet = compilation.below(selected).filter(({ field }) => planOf(field)?.kind === 'set');
  const set = ofSet.length > 0 ? new WholeSet(newList()) : undefined;
  const total = () => {
    if (set) return set.count();
    const all = newList();
    return sql`(select count(*) from ${all.rows.frame.toSql()}${where(all.conditions)})`;
  };

  const type = compilation.typeOf(plan.target);
  const node = (field: SelectedField) => compilation.object(compilation, type, field.nodes, page.source);
  const cursor = (keys: readonly RawBuilder<unknown>[]) => cursorText(fingerprint, keys);
  const edge = (field: SelectedField) =>
    members(compilation, field, { cursor: () => ['"', cursor(page.keys), '"'], node });
  const pageInfo = {
    hasNextPage: () => [paging.backward ? beyond('before') : sql`(${page.hasMore()} or ${beyond('before')})`],
    hasPreviousPage: () => [
      paging.backward ? sql`(${page.hasMore()} or ${beyond('after')})` : beyond('after'),
    ],
    startCursor: () => [page.cursorAt('first', cursor)],
    endCursor: () => [page.cursorAt('last', cursor)],
  };
  const json = members(compilation, selected, {
    nodes: (field) => ['[', page.all(rowText(node(field))), ']'],
    edges: (field) => ['[', page.all(rowText(edge(field))), ']'],
    pageInfo: (field) => members(compilation, field, pageInfo),
    totalCount: () => [total()],
    ...(set &&
      Object.fromEntries(ofSet.map(({ name }) => [name, (field) => setObject(compilation, field, set)]))),
  });
  const select = sql`${set ? set.withClause() : sql``}select ${concat(json)} as json${page.fromClause()}`;
  return [parent ? parent.frame.lateral(select) : sql`(${select})`];
}

function list(
  compilation: Compilation,
  plan: PlanOf<'connection'>,
  args: Arguments,
  parent: Source | undefined,
): FilteredList {
  const { scope } = compilation;
  const table = tableOf(compilation.typeOf(plan.target));
  const filter = args.filter ?? undefined;
  const drive = plan.through || filter === undefined ? undefined : plan.filter?.drive?.(filter, scope);
  const through = plan.through ?? drive?.through;
  const lead = through || plan.to ? undefined : orderedByBase(table, plan, args);
  const rows = TableSource.root(scope, table, through, lead?.table);
  const read = new Set<string>();
  const row: PathReader = (path) => {
    read.add(path);
    return rows.ref(path);
  };
  const own = plan.where?.(relationInput(compilation, args, row, parent));
  const rest =
    filter === undefined ? undefined : plan.filter?.where(drive ? drive.rest : filter, { row, scope });
  const kind =
    lead?.kind && sql`${rows.ref(`${lead.table}.${lead.kind.column}`)} = ${sql.lit(lead.kind.value)}`;
  const conditions = [toParent(plan, row, table.table, parent), kind, own, drive?.where(row), rest];
  const { name, direction, keys } = plan.order(args, row);
  return {
    rows,
    conditions: conditions.flat().filter((condition) => condition !== undefined),
    keys: [...keys, rows.key],
    orderName: name,
    ascending: direction === 'ASC',
    found: through ? undefined : foundInIndex(table, read),
  };
}

/** The index that has everything in it that the list reads, and drops rows by a column that it does not order by. */
function foundInIndex(type: TypeTable, read: ReadonlySet<string>): FoundInIndex | undefined {
  const path = (column: string) => `${type.table}.${column}`;
  for (const { on, include } of type.indexes ?? []) {
    const columns = new Set([...on, ...include].map(path));
    const filters = include.some((column) => read.has(path(column)));
    if (read.has(path(on[0])) && filters && [...read].every((each) => columns.has(each)))
      return { type, columns };
  }
  return undefined;
}

/** The base table, where the order reads nothing else: leading, its index gives the rows of the type in order. */
function orderedByBase(table: TypeTable, plan: PlanOf<'connection'>, args: Arguments): TypeTable['base'] {
  const read = new Set<string>();
  plan.order(args, (path) => {
    read.add(path.slice(0, path.indexOf('.')));
    return sql``;
  });
  return table.base?.kind && [...read].every((each) => each === table.base?.table) ? table.base : undefined;
}

/** The selected fields of one of the connection's own objects, each by what makes its value. */
function members(
  compilation: Compilation,
  selected: SelectedField,
  values: Readonly<Record<string, (field: SelectedField) => Piece[]>>,
): Piece[] {
  const fields = compilation.below(selected);
  return object(
    fields.map((field) => {
      const value = values[field.name];
      if (field.name === '__typename') return [field.key, [JSON.stringify(field.parentType)]] as const;
      if (!value) throw new Error(`${field.parentType}.${field.name} is not a part of connections`);
      return [field.key, compilation.at(field, [field.parentType], () => value(field))] as const;
    }),
  );
}

function selects(compilation: Compilation, selected: SelectedField, outer: string, inner: string): boolean {
  const outers = compilation.below(selected).filter(({ name }) => name === outer);
  return outers.flatMap((field) => compilation.below(field)).some(({ name }) => name === inner);
}
