import { getNamedType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { type Compilation, type SelectedField, tableOf } from './compile.ts';
import { decodeCursor, fingerprintOf } from './cursor.ts';
import { From, Projection, type RowSource } from './from.ts';
import { type ConnectionLayout, jsonArray } from './layout.ts';
import { pagingOf } from './paging.ts';
import type { ConnectionOrder, Drive, PathReader, PlanOf } from './plan-types.ts';
import { relationInput, toParent, where } from './relation.ts';

interface CompiledConnection {
  readonly sql: RawBuilder<unknown>;
  readonly layout: ConnectionLayout;
}

/** What is selected below the connection, and so must be computed. */
interface Wanted {
  readonly nodes: SelectedField[];
  readonly edges: { key: string; nodes: SelectedField[] }[];
  readonly cursors: boolean;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: boolean;
}

/**
 * A Relay connection as one JSON array: rows, whether rows lie beyond `after`, whether rows lie beyond `before`, and
 * the total count; null stands for what nobody asked for. One row more than the page tells whether there is another.
 */
export function compileConnection(
  compilation: Compilation,
  selected: SelectedField,
  plan: PlanOf<'connection'>,
  parent: RowSource | undefined,
): CompiledConnection {
  const { scope } = compilation;
  const args = compilation.arguments(selected);
  const paging = pagingOf(args);
  const wanted = wantedOf(compilation, selected);
  const type = compilation.typeOf(plan.target);
  const table = tableOf(type);
  const filter = args.filter ?? undefined;
  const drive = plan.through || filter === undefined ? undefined : plan.filter?.drive?.(filter, scope);

  /** The filtered list itself, with fresh aliases at every use. */
  const list = () => {
    const from = new From(scope, table, plan.through ?? drive?.through);
    const row: PathReader = (path) => from.ref(path);
    const conditions = toParent(plan, from, table.table, parent);
    const own = plan.where?.(relationInput(compilation, selected, from, parent));
    if (own) conditions.push(own);
    conditions.push(...filterConditions(plan, filter, drive, row, compilation));
    const order = plan.order(args, row);
    return { from, row, conditions, order, keys: sql.join([...order.keys, from.key]) };
  };

  const { from, conditions, order, keys } = list();
  const size = order.keys.length + 1;
  const fingerprint = fingerprintOf(
    `${plan.table}.${selected.field.name}`,
    `${order.name} ${order.direction}`,
    filter,
  );
  const after =
    paging.after === undefined ? undefined : decodeCursor('after', paging.after, fingerprint, size);
  const before =
    paging.before === undefined ? undefined : decodeCursor('before', paging.before, fingerprint, size);

  const exists = (bound: unknown[] | undefined, sign: string) => {
    if (!bound) return sql`null`;
    const all = list();
    const beyond = sql`(${all.keys}) ${sql.raw(sign)} (${sql.join(bound)})`;
    return sql`exists (select from ${all.from.toSql()}${where([...all.conditions, beyond])})`;
  };
  const total = () => {
    const all = list();
    return sql`(select count(*)::int from ${all.from.toSql()}${where(all.conditions)})`;
  };

  const ascending = order.direction === 'ASC';
  const page = [...conditions];
  if (after) page.push(sql`(${keys}) ${sql.raw(ascending ? '>' : '<')} (${sql.join(after)})`);
  if (before) page.push(sql`(${keys}) ${sql.raw(ascending ? '<' : '>')} (${sql.join(before)})`);

  const rowsWanted =
    wanted.nodes.length > 0 ||
    wanted.edges.length > 0 ||
    wanted.cursors ||
    wanted.hasNextPage ||
    wanted.hasPreviousPage;
  const projection = new Projection(scope, from);
  const keyColumns = wanted.cursors ? [...order.keys.map((key) => projection.add(key)), projection.key] : [];
  const values = [...keyColumns];
  const object = (field: SelectedField) => {
    const compiled = compilation.object(compilation, type, field.nodes, projection);
    return { index: values.push(compiled.sql) - 1, layout: compiled.layout };
  };
  const nodes = new Map(wanted.nodes.map((field) => [field.key, object(field)]));
  const edges = new Map(
    wanted.edges.map((edge) => [edge.key, new Map(edge.nodes.map((field) => [field.key, object(field)]))]),
  );
  const layout: ConnectionLayout = {
    keys: keyColumns.length,
    size: values.length,
    limit: paging.limit,
    backward: paging.backward,
    fingerprint,
    nodes,
    edges,
  };

  const rows = () => {
    const json = jsonArray(values);
    const by = ordering(order, from, ascending !== paging.backward);
    const limited = sql`select ${projection.columns()} from ${from.toSql()}${where(page)} order by ${by} limit ${paging.limit + 1}`;
    return sql`(select coalesce(json_agg(${json}), '[]') from (${limited}) as ${sql.id(projection.alias)})`;
  };
  const parts = [
    rowsWanted ? rows() : sql`null`,
    wanted.hasPreviousPage ? exists(after, ascending ? '<=' : '>=') : sql`null`,
    wanted.hasNextPage ? exists(before, ascending ? '>=' : '<=') : sql`null`,
    wanted.totalCount ? total() : sql`null`,
  ];
  return { sql: jsonArray(parts), layout };
}

function filterConditions(
  plan: PlanOf<'connection'>,
  filter: unknown,
  drive: Drive | undefined,
  row: PathReader,
  { scope }: Compilation,
): RawBuilder<unknown>[] {
  if (filter === undefined || !plan.filter) return [];
  const rest = plan.filter.where(drive ? drive.rest : filter, { row, scope });
  return [...(drive ? [drive.where(row)] : []), ...(rest ? [rest] : [])];
}

function ordering(order: ConnectionOrder, from: From, ascending: boolean): RawBuilder<unknown> {
  const direction = sql.raw(ascending ? 'asc' : 'desc');
  return sql.join([...order.keys, from.key].map((key) => sql`${key} ${direction}`));
}

function wantedOf(compilation: Compilation, selected: SelectedField): Wanted {
  const below = (field: SelectedField) =>
    compilation.fields(compilation.objectType(getNamedType(field.field.type)), field.nodes);
  const fields = below(selected);
  const named = (name: string, of: SelectedField[]) => of.filter(({ field }) => field.name === name);
  const edgeFields = named('edges', fields).map((edge) => ({ key: edge.key, fields: below(edge) }));
  const pageInfo = named('pageInfo', fields).flatMap(below);
  return {
    nodes: named('nodes', fields),
    edges: edgeFields.map((edge) => ({ key: edge.key, nodes: named('node', edge.fields) })),
    cursors:
      edgeFields.some((edge) => named('cursor', edge.fields).length > 0) ||
      named('startCursor', pageInfo).length > 0 ||
      named('endCursor', pageInfo).length > 0,
    hasNextPage: named('hasNextPage', pageInfo).length > 0,
    hasPreviousPage: named('hasPreviousPage', pageInfo).length > 0,
    totalCount: named('totalCount', fields).length > 0,
  };
}
