import { type RawBuilder, sql } from 'kysely';
import type { PlanOf } from './plan-types.ts';

/** PostgreSQL passes at most this many arguments to a function. */
const MOST_ARGUMENTS = 100;

/**
 * How the JSON of one object is read: values stand in an array (faster to build than an object in PostgreSQL), and the
 * layout knows for each response key which ones are its own.
 */
export interface ObjectLayout {
  readonly typeName: string;
  /** Number of values; set once all of them are known. */
  size: number;
  readonly slots: Map<string, Slot>;
}
/** For an interface: the first value tells the concrete type. */
export interface AbstractLayout {
  size: number;
  readonly byDiscriminator: Map<string, ObjectLayout>;
}
export type Layout = ObjectLayout | AbstractLayout;

/** Where a field's value stands; `used` are the look-ups to check before it is read. */
export type Slot = { readonly used?: readonly number[] } & (
  | { readonly kind: 'value'; readonly index: number }
  | { readonly kind: 'globalId'; readonly index: number }
  | { readonly kind: 'computed'; readonly indexes: readonly number[]; readonly plan: PlanOf<'computed'> }
  | { readonly kind: 'one'; readonly index: number; readonly layout: Layout }
  | { readonly kind: 'many'; readonly index: number; readonly layout: Layout }
  | {
      readonly kind: 'connection';
      readonly index: number;
      readonly layout: ConnectionLayout;
    }
  /** The field's arguments were refused: the error belongs to this field, not to the root of the statement. */
  | { readonly kind: 'refused'; readonly error: unknown }
);

/** Where a connection's rows hold the objects selected under `nodes` and under `edges { node }`, by response key. */
export interface ConnectionLayout {
  /** How many of a row's first values are the order's keys. */
  readonly keys: number;
  /** Number of values in a row. */
  readonly size: number;
  readonly limit: number;
  readonly backward: boolean;
  readonly fingerprint: string;
  readonly nodes: Map<string, { index: number; layout: Layout }>;
  readonly edges: Map<string, Map<string, { index: number; layout: Layout }>>;
}

/** `json_build_array` of any number of values: above PostgreSQL's limit, an array of arrays that `spread` undoes. */
export function jsonArray(values: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (values.length === 0) return sql`json_build_array()`;
  if (values.length <= MOST_ARGUMENTS) return sql`json_build_array(${sql.join(values)})`;
  const chunks: RawBuilder<unknown>[] = [];
  for (let at = 0; at < values.length; at += MOST_ARGUMENTS) {
    chunks.push(jsonArray(values.slice(at, at + MOST_ARGUMENTS)));
  }
  return jsonArray(chunks);
}

/** The values that `jsonArray` was given `size` of. */
export function spread(json: readonly unknown[], size: number): readonly unknown[] {
  if (size <= MOST_ARGUMENTS) return json;
  return (spread(json, Math.ceil(size / MOST_ARGUMENTS)) as unknown[][]).flat(1);
}
