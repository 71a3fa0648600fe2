import { type RawBuilder, sql } from 'kysely';
import { type Compilation, planOf, type SelectedField, tableOf } from './compile.ts';
import { cursorText, decodeCursor, fingerprintOf } from './cursor.ts';
import { edgeObjects } from './edge.ts';
import { concat, object, type Piece, rowText } from './json-text.ts';
import { Page } from './page.ts';
import { pagingOf } from './paging.ts';
import type { Arguments, PathReader, PlanOf, TypeTable, Way } from './plan-types.ts';
import { relationInput, toParent, where } from './relation.ts';
import type { Scope } from './scope.ts';
import { type Later, type Source, TableSource } from './source.ts';
import { driveOf, filterOf, joinedTo, waysOf } from './ways.ts';
import { setObject, WholeSet } from './whole-set.ts';

/** The filtered list that a connection pages through; every use of it in the SQL has aliases of its own. */
interface FilteredList {
  readonly rows: TableSource;
  readonly conditions: readonly RawBuilder<unknown>[];
  /** The order's keys, the primary key last: a total order. */
  readonly keys: readonly RawBuilder<unknown>[];
  readonly orderName: string;
  readonly ascending: boolean;
  readonly later: Later | undefined;
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
  const ways = waysOf(compilation, plan, args, parent);
  const newLists = () => ways.map((way) => list(compilation, plan, args, parent, way));
  const lists = newLists();
  const [first] = lists;
  if (!first) throw new Error('there is always a way to a list');
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
  const withMore = selects(compilation, selected, 'pageInfo', more);
  const page = new Page(compilation.scope, lists, paging, bounds, withMore, first.later);

  /** Whether the list has rows at or beyond the other side of a cursor. */
  const beyond = (argument: 'after' | 'before'): RawBuilder<unknown> => {
    const bound = bounds[argument];
    if (!bound) return sql`false`;
    const sign = (argument === 'after') === first.ascending ? '<=' : '>=';
    const found = newLists().map(({ rows, conditions, keys }) => {
      const condition = sql`(${sql.join(keys)}) ${sql.raw(sign)} (${sql.join(bound)})`;
      return sql`exists (select from ${rows.frame.toSql()}${where([...conditions, condition])})`;
    });
    return sql`(${sql.join(found, sql` or `)})`;
  };
  const ofSet = compilation.below(selected).filter(({ field }) => planOf(field)?.kind === 'set');
  const type = compilation.typeOf(plan.target);
  const set = ofSet.length > 0 ? new WholeSet(compilation.scope, newLists(), tableOf(type)) : undefined;
  const total = () => {
    if (set) return set.count();
    const counts = newLists().map(
      ({ rows, conditions }) => sql`(select count(*) from ${rows.frame.toSql()}${where(conditions)})`,
    );
    return sql`(${sql.join(counts, sql` + `)})`;
  };

  const node = (field: SelectedField) => compilation.object(compilation, type, field.nodes, page.source);
  const cursor = (keys: readonly RawBuilder<unknown>[]) => cursorText(fingerprint, keys);
  const edge = (field: SelectedField) =>
    members(
      compilation,
      field,
      { cursor: () => ['"', cursor(page.keys), '"'], node },
      edgeObjects(compilation, page.source, args.filter),
    );
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
  way?: Way,
): FilteredList {
  const { scope } = compilation;
  const table = tableOf(compilation.typeOf(plan.target));
  const drive = driveOf(plan, args, scope);
  const filter = way?.rest ?? drive?.rest ?? filterOf(plan, args);
  const edge = plan.through ?? drive?.through;
  const through = edge ?? way?.join;
  const lead = through || plan.to ? undefined : orderedByBase(table, plan, args, scope);
  const rows = TableSource.root(scope, table, through, lead?.table);
  const read = new Set<string>();
  const row: PathReader = (path) => {
    read.add(path);
    return rows.ref(path);
  };
  const own = plan.where?.(relationInput(compilation, args, row, parent));
  const rest = filter === undefined ? undefined : plan.filter?.where(filter, { row, scope });
  const joined = way?.join && joinedTo(rows, way.join, !edge);
  const kind =
    lead?.kind && sql`${rows.ref(`${lead.table}.${lead.kind.column}`)} = ${sql.lit(lead.kind.value)}`;
  const conditions = [
    way?.when,
    toParent(plan, row, table.table, parent),
    kind,
    own,
    drive?.where(row),
    way?.where?.(row),
    rest,
  ];
  const { name, direction, keys } = plan.order(args, row, { filter: args.filter, scope, joined });
  return {
    rows,
    conditions: conditions.flat().filter((condition) => condition !== undefined),
    keys: [...keys, rows.key],
    orderName: name,
    ascending: direction === 'ASC',
    later: way ? { type: table, within: new Set() } : through ? undefined : foundInIndex(table, read),
  };
}

/** Where an index has everything in it that the list reads, and drops rows by a column that it does not order by. */
function foundInIndex(type: TypeTable, read: ReadonlySet<string>): Later | undefined {
  const path = (column: string) => `${type.table}.${column}`;
  for (const { on, include } of type.indexes ?? []) {
    const within = new Set([...on, ...include].map(path));
    const filters = include.some((column) => read.has(path(column)));
    if (read.has(path(on[0])) && filters && [...read].every((each) => within.has(each)))
      return { type, within };
  }
  return undefined;
}

/** The base table, where the order reads nothing else: leading, its index gives the rows of the type in order. */
function orderedByBase(
  table: TypeTable,
  plan: PlanOf<'connection'>,
  args: Arguments,
  scope: Scope,
): TypeTable['base'] {
  if (!table.base) return undefined;
  const read = new Set<string>();
  const row: PathReader = (path) => {
    read.add(path.slice(0, path.indexOf('.')));
    return sql``;
  };
  plan.order(args, row, { filter: args.filter, scope });
  return table.base?.kind && [...read].every((each) => each === table.base?.table) ? table.base : undefined;
}

/** The selected fields of one of the connection's own objects, each by what makes its value. */
function members(
  compilation: Compilation,
  selected: SelectedField,
  values: Readonly<Record<string, (field: SelectedField) => Piece[]>>,
  others: (field: SelectedField) => Piece[] | undefined = () => undefined,
): Piece[] {
  const fields = compilation.below(selected);
  return object(
    fields.map((field) => {
      if (field.name === '__typename') return [field.key, [JSON.stringify(field.parentType)]] as const;
      const value = (): Piece[] => {
        const pieces = values[field.name]?.(field) ?? others(field);
        if (!pieces) throw new Error(`${field.parentType}.${field.name} is not a part of connections`);
        return pieces;
      };
      return [field.key, compilation.at(field, [field.parentType], value)] as const;
    }),
  );
}

function selects(compilation: Compilation, selected: SelectedField, outer: string, inner: string): boolean {
  const outers = compilation.below(selected).filter(({ name }) => name === outer);
  return outers.flatMap((field) => compilation.below(field)).some(({ name }) => name === inner);
}
