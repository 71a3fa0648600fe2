import type { RawBuilder } from 'kysely';
import type { Scope } from './scope.ts';

/** Where the rows of a GraphQL type live. Kept in the type's `extensions.table`. */
export interface TypeTable {
  readonly table: string;
  /** Primary key, shared by all tables of the type. */
  readonly key: string;
  /** The table this one extends by primary key, joined when one of its columns is read; `kind` marks its rows there. */
  readonly base?:
    | {
        readonly table: string;
        readonly kind?: { readonly column: string; readonly value: string } | undefined;
      }
    | undefined;
  readonly indexes?: readonly CoveringIndex[] | undefined;
  /** Rows that can be found by id alone, where that is not all of them. */
  readonly findable?: { readonly column: string; readonly value: string } | undefined;
  /** For an interface: the column that tells the concrete type, and the type for each of its values. */
  readonly discriminator?:
    | { readonly column: string; readonly types: Readonly<Record<string, string>> }
    | undefined;
}

/**
 * An index of the type's table that holds more than it orders by. Where it has all that a filter reads, a page is found
 * in it alone, and only the rows that are on the page are read from the table.
 */
export interface CoveringIndex<Column extends string = string> {
  readonly on: readonly [Column, ...Column[]];
  readonly include: readonly Column[];
}

/** An edge table between parent and child. */
export interface Through {
  readonly table: string;
  /** Its column that points at the child. */
  readonly to: string;
  /** Columns of the child that the edge table repeats, so that an index on it serves filter and order: child path → column. */
  readonly copies?: Readonly<Record<string, string>> | undefined;
}

/** Arguments in their symbolic form, see param.ts. */
export type Arguments = Readonly<Record<string, unknown>>;
export type PathReader = (path: string) => RawBuilder<unknown>;

/** What a SQL hook of a field sees. */
export interface FieldInput {
  readonly row: PathReader;
  readonly args: Arguments;
  readonly scope: Scope;
}
/** What a SQL hook of a relation sees: the child's row and, below the root, the parent's. */
export interface RelationInput extends FieldInput {
  readonly parent: PathReader;
}

export interface OrderKey {
  readonly by: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
}

/** All rows of a connection, whatever the page, as the hooks of fields made of them see it. */
export interface SetReader {
  /** The set as a table to select from. It is read once, however many select from it. */
  readonly table: RawBuilder<unknown>;
  /** A column of `table`: what it holds of the rows' types. */
  readonly row: PathReader;
  /** A table made of the set, and made once for all that ask for the same `key`. */
  derive(key: string, query: () => RawBuilder<unknown>): RawBuilder<unknown>;
}

/** What a SQL hook of a list over a subselect sees; the set where it is a field of a connection's. */
export interface RowsInput {
  readonly set?: SetReader | undefined;
  readonly args: Arguments;
  readonly scope: Scope;
}

/** How a connection is ordered: every key in one direction, the type's primary key added last. */
export interface ConnectionOrder {
  /** Name in cursors: a cursor of another order is refused. */
  readonly name: string;
  readonly direction: 'ASC' | 'DESC';
  readonly keys: readonly RawBuilder<unknown>[];
}

/** A filter's own way in: an edge table that an index can walk in order, with the condition on it. */
export interface Drive {
  readonly through: Through;
  readonly where: (row: PathReader) => RawBuilder<unknown>;
  /** The filter without what `where` already says. */
  readonly rest: unknown;
}

/** One of several ways to the rows a filter lets through, of which one holds when the statement runs. */
export interface Way {
  /** Whether it is this one: a condition without rows, which PostgreSQL decides before it reads any. */
  readonly when?: RawBuilder<unknown> | undefined;
  /** A look-up to join, with at most one row for each of the list: `to` is its column with the row's key. */
  readonly join?: Through | undefined;
  readonly where?: ((row: PathReader) => RawBuilder<unknown> | undefined) | undefined;
  /** The filter without what the way already says. */
  readonly rest: unknown;
}

/** What decides about the ways of a filter beside the filter itself. */
export interface WayInput {
  readonly scope: Scope;
  /** Name of the order. */
  readonly order: string;
  /** How many things beside the filter narrow the list: a parent, an edge table the filter led to, a condition of the field. */
  readonly ties: number;
}

/** What the keys of an order may depend on beside the row. */
export interface OrderInput {
  readonly filter: unknown;
  readonly scope: Scope;
  /** Columns of what the list's way joins. */
  readonly joined?: ((column: string) => RawBuilder<unknown>) | undefined;
}

export interface ConnectionFilter {
  readonly where: (
    filter: unknown,
    input: { row: PathReader; scope: Scope },
  ) => RawBuilder<unknown> | undefined;
  readonly drive?: ((filter: unknown, scope: Scope) => Drive | undefined) | undefined;
  readonly ways?: ((filter: unknown, input: WayInput) => readonly Way[] | undefined) | undefined;
  /** Whether `where` is asked even where the client gives no filter: as if it gave an empty one. */
  readonly always?: boolean | undefined;
}

/** An object of an edge, made of the row and the connection's filter. Kept in the field's `extensions.edge`. */
export interface EdgePlan {
  /** A select of one row, with a column for each field of the object; undefined where the filter gives no such object. */
  readonly select: (input: {
    row: PathReader;
    filter: unknown;
    scope: Scope;
  }) => RawBuilder<unknown> | undefined;
}

/** A condition on which a list is not computed, and the error that stands in its place. */
export interface Refusal {
  readonly when: (input: RowsInput) => RawBuilder<unknown>;
  readonly error: (args: Arguments) => Error;
}

interface Relation {
  /** Name of the GraphQL type at the other end. */
  readonly target: string;
}

/** How a field gets its value. Kept in the field's `extensions.plan`; `table` is the one the field is declared on. */
export type FieldPlan = { readonly table: string } & (
  | { readonly kind: 'value'; readonly sql: (input: FieldInput) => RawBuilder<unknown> }
  | { readonly kind: 'globalId' }
  | {
      readonly kind: 'computed';
      readonly columns: readonly string[];
      readonly resolve: (columns: Record<string, unknown>, args: Arguments, context: unknown) => unknown;
    }
  | (Relation & {
      readonly kind: 'one';
      readonly from?: string | undefined;
      readonly where?: ((input: RelationInput) => RawBuilder<unknown>) | undefined;
      readonly orderBy?: ((input: RelationInput) => readonly OrderKey[]) | undefined;
    })
  | (Relation & {
      readonly kind: 'many';
      readonly to?: string | undefined;
      readonly through?: (Through & { readonly from: string }) | undefined;
      readonly where?: ((input: RelationInput) => RawBuilder<unknown> | undefined) | undefined;
      readonly orderBy: (input: RelationInput) => readonly OrderKey[];
    })
  | (Relation & {
      readonly kind: 'connection';
      readonly to?: string | undefined;
      readonly through?: (Through & { readonly from: string }) | undefined;
      readonly where?: ((input: RelationInput) => RawBuilder<unknown> | undefined) | undefined;
      readonly filter?: ConnectionFilter | undefined;
      readonly order: (args: Arguments, row: PathReader, input: OrderInput) => ConnectionOrder;
    })
  | { readonly kind: 'set' }
  | (Relation & {
      readonly kind: 'rows';
      readonly rows: (input: RowsInput) => RawBuilder<unknown>;
      readonly orderBy: (row: PathReader) => readonly OrderKey[];
      readonly refuse?: Refusal | undefined;
    })
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes' }
);
export type PlanOf<Kind extends FieldPlan['kind']> = Extract<FieldPlan, { kind: Kind }>;
