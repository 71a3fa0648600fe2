import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from './bad-input.ts';
import { encodeCursor } from './cursor.ts';
import { type ConnectionLayout, type Layout, type ObjectLayout, type Slot, spread } from './layout.ts';
import type { Lookup } from './scope.ts';

/** The answer of one statement that all its rows share. */
export interface Execution {
  readonly lookups: readonly Lookup[];
  readonly found: readonly (readonly unknown[][])[];
}

/** One object of the answer: the parent value of every field that a plan serves. */
export class PlanRow {
  readonly layout: ObjectLayout;
  readonly values: readonly unknown[];
  readonly execution: Execution;

  constructor(layout: ObjectLayout, values: readonly unknown[], execution: Execution) {
    this.layout = layout;
    this.values = values;
    this.execution = execution;
  }
}

/** JSON of one row, or null, as the parent value of its fields. */
export function rowOf(layout: Layout, json: unknown, execution: Execution): PlanRow | null {
  if (json === null || json === undefined) return null;
  const values = spread(json as unknown[], layout.size);
  if ('slots' in layout) return new PlanRow(layout, values, execution);
  const concrete = layout.byDiscriminator.get(values[0] as string);
  if (!concrete) throw new Error(`no GraphQL type is declared for rows of kind ${String(values[0])}`);
  return new PlanRow(concrete, values, execution);
}

export function rowsOf(layout: Layout, json: unknown, execution: Execution): (PlanRow | null)[] {
  return (json as unknown[]).map((item) => rowOf(layout, item, execution));
}

/** Resolver of every field that is served by a plan and stands below another one. */
export function resolvePlanned(
  row: PlanRow,
  args: object,
  context: object,
  info: GraphQLResolveInfo,
): unknown {
  const slot = row.layout.slots.get(info.path.key as string);
  if (!slot)
    throw new Error(
      `${info.parentType.name}.${info.fieldName} was not planned: its parent did not come from a planned field`,
    );
  return resolveSlot(slot, row.values, row.execution, () => row.layout.typeName, args, context);
}

/** The value of one slot, after the look-ups it rests on were checked. */
export function resolveSlot(
  slot: Slot,
  values: readonly unknown[],
  execution: Execution,
  typeName: () => string,
  args: object,
  context: object,
): unknown {
  if (slot.used) {
    const pending = slot.used.map((index) =>
      execution.lookups[index]?.check?.(execution.found[index] ?? [], context as never),
    );
    const waiting = pending.filter((check) => check !== undefined);
    if (waiting.length > 0)
      return Promise.all(waiting).then(() => read(slot, values, execution, typeName, args, context));
  }
  return read(slot, values, execution, typeName, args, context);
}

function read(
  slot: Slot,
  values: readonly unknown[],
  execution: Execution,
  typeName: () => string,
  args: object,
  context: object,
): unknown {
  switch (slot.kind) {
    case 'value':
      return values[slot.index];
    case 'globalId':
      return `${typeName()}:${values[slot.index]}`;
    case 'computed': {
      const columns = Object.fromEntries(
        slot.plan.columns.map((name, at) => [name, values[slot.indexes[at] as number]]),
      );
      return slot.plan.resolve(columns, args as Record<string, unknown>, context);
    }
    case 'one':
      return rowOf(slot.layout, values[slot.index], execution);
    case 'many':
      return rowsOf(slot.layout, values[slot.index], execution);
    case 'connection':
      return new ConnectionPage(slot.layout, values[slot.index] as ConnectionJson, execution);
    case 'refused':
      throw slot.error;
  }
}

type ConnectionJson = readonly [unknown[][] | null, boolean | null, boolean | null, number | null];

/** One page of a connection: parent value of `edges`, `nodes`, `pageInfo` and `totalCount`. */
export class ConnectionPage {
  readonly layout: ConnectionLayout;
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly rows: readonly (readonly unknown[])[];
  readonly execution: Execution;

  constructor(layout: ConnectionLayout, json: ConnectionJson, execution: Execution) {
    const [fetched, beyondAfter, beyondBefore, total] = json;
    const rows = (fetched ?? []).slice(0, layout.limit).map((row) => spread(row, layout.size));
    const more = (fetched?.length ?? 0) > layout.limit;
    this.layout = layout;
    this.execution = execution;
    this.totalCount = total;
    this.rows = layout.backward ? rows.reverse() : rows;
    this.hasNextPage = (!layout.backward && more) || beyondBefore === true;
    this.hasPreviousPage = (layout.backward && more) || beyondAfter === true;
  }

  nodes(key: string): (PlanRow | null)[] {
    const node = this.layout.nodes.get(key);
    return node ? this.rows.map((row) => rowOf(node.layout, row[node.index], this.execution)) : [];
  }

  edges(key: string): ConnectionEdge[] {
    return this.rows.map((row) => new ConnectionEdge(this, row, key));
  }

  cursor(row: readonly unknown[] | undefined): string | null {
    return row ? encodeCursor(this.layout.fingerprint, row.slice(0, this.layout.keys)) : null;
  }
}

export class ConnectionEdge {
  readonly page: ConnectionPage;
  readonly row: readonly unknown[];
  readonly key: string;

  constructor(page: ConnectionPage, row: readonly unknown[], key: string) {
    this.page = page;
    this.row = row;
    this.key = key;
  }

  node(key: string): PlanRow | null {
    const node = this.page.layout.edges.get(this.key)?.get(key);
    return node ? rowOf(node.layout, this.row[node.index], this.page.execution) : null;
  }
}

/** PostgreSQL could not read a value as its type: with names and dates checked before, that is a cursor somebody made up. */
export function refuseDamagedCursor(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  if (code === '22P02' || code === '22007' || code === '22008') {
    throw badInput('A cursor is damaged: pass `endCursor`, `startCursor` or `edges.cursor` unchanged.');
  }
  throw error;
}
