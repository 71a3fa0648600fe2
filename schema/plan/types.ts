import {
  type InputFieldMap,
  type InputShapeFromFields,
  InterfaceRef,
  ObjectRef,
  type OutputShape,
  type OutputType,
  type SchemaTypes,
} from '@pothos/core';
import type { RawBuilder, SelectType } from 'kysely';
import type { Symbolic } from './param.ts';
import type { ConnectionFilter, OrderInput, OrderKey, SetReader, TypeTable } from './plan-types.ts';
import type { PlanRow } from './resolve.ts';
import type { Scope } from './scope.ts';

type Row_<Types extends SchemaTypes, Table extends string> = Types['Tables'][Table & keyof Types['Tables']];

export type ColumnName<Types extends SchemaTypes, Table extends string> = keyof Row_<Types, Table> & string;
export type ColumnValue<Types extends SchemaTypes, Table extends string, Column> = SelectType<
  Row_<Types, Table>[Column & keyof Row_<Types, Table>]
>;

/** `statement.form`: a column of one of the tables, spelt with its table. */
export type Path<Types extends SchemaTypes, Table extends string> = Table extends string
  ? `${Table}.${ColumnName<Types, Table>}`
  : never;
type PathValue<Types extends SchemaTypes, P> = P extends `${infer Table}.${infer Column}`
  ? ColumnValue<Types, Table, Column>
  : never;

/** SQL for a column of the row at hand. */
export type Row<Types extends SchemaTypes, Table extends string> = <P extends Path<Types, Table>>(
  path: P,
) => RawBuilder<PathValue<Types, P>>;

/** Columns of `Table` whose foreign key leads to one of the tables `To`: a wrong relation does not compile. */
export type ForeignKeyTo<Types extends SchemaTypes, Table extends string, To extends string> = {
  [Column in keyof Types['ForeignKeys'][Table & keyof Types['ForeignKeys']]]: Types['ForeignKeys'][Table &
    keyof Types['ForeignKeys']][Column] extends To
    ? Column
    : never;
}[keyof Types['ForeignKeys'][Table & keyof Types['ForeignKeys']]] &
  string;

/** An object type whose rows are in table `Own`; `All` also names the table it extends. */
export class TableRef<Types extends SchemaTypes, Own extends string, All extends string> extends ObjectRef<
  Types,
  PlanRow
> {
  declare readonly $own: Own;
  declare readonly $all: All;
  readonly table: TypeTable;
  constructor(name: string, table: TypeTable) {
    super(name);
    this.table = table;
  }
}

/** An interface over all rows of table `Own`. */
export class TableInterfaceRef<Types extends SchemaTypes, Own extends string> extends InterfaceRef<
  Types,
  PlanRow
> {
  declare readonly $own: Own;
  declare readonly $all: Own;
  readonly table: TypeTable;
  constructor(name: string, table: TypeTable) {
    super(name);
    this.table = table;
  }
}

export type AnyTableRef<Types extends SchemaTypes> =
  | TableRef<Types, string, string>
  | TableInterfaceRef<Types, string>;

export type Nullability<Value> = null extends Value ? { nullable: true } : { nullable?: false };

/** The GraphQL type of a column: text and booleans need none, numbers must say Int or Float. */
export type TypeFor<Types extends SchemaTypes, Value, Type> =
  NonNullable<Value> extends readonly string[]
    ? { type: [Type & OutputType<Types>] }
    : NonNullable<Value> extends OutputShape<Types, Type>
      ? { type: Type & OutputType<Types> }
      : { type: 'this type cannot hold the values of the column' };
export type ImpliedType<Value> =
  NonNullable<Value> extends boolean
    ? { type?: undefined }
    : string extends NonNullable<Value>
      ? { type?: undefined }
      : never;

export type NoArgs = Record<never, never>;

export interface Described {
  description: string;
  deprecationReason?: string;
}
export interface WithArgs<Args extends InputFieldMap> {
  args?: Args;
}
export interface FieldHook<Types extends SchemaTypes, All extends string, Args extends InputFieldMap> {
  row: Row<Types, All>;
  args: Symbolic<InputShapeFromFields<Args>>;
  scope: Scope;
}
export interface RelationHook<
  Types extends SchemaTypes,
  Child extends string,
  Parent extends string,
  Args extends InputFieldMap,
> {
  row: Row<Types, Child>;
  parent: Row<Types, Parent>;
  args: Symbolic<InputShapeFromFields<Args>>;
  scope: Scope;
}

/** What the hooks of a field made of a whole set see. */
export interface SetHook<Types extends SchemaTypes, All extends string, Args extends InputFieldMap> {
  set: Omit<SetReader, 'row'> & { row: Row<Types, All> };
  args: Symbolic<InputShapeFromFields<Args>>;
  scope: Scope;
}

/** A relation over an edge table, checked against the foreign keys on both sides. */
export interface ThroughOptions<
  Types extends SchemaTypes,
  Edge extends string,
  Parent extends string,
  Child extends string,
  ChildAll extends string,
> {
  table: Edge;
  from: ForeignKeyTo<Types, Edge, Parent>;
  to: ForeignKeyTo<Types, Edge, Child>;
  copies?: { readonly [P in Path<Types, ChildAll>]?: ColumnName<Types, Edge> };
}

export type OrderKeys = readonly OrderKey[];

/** The filter argument of connections: its input type and what it means in SQL. Made by `builder.tableFilter`. */
export interface TableFilter<Types extends SchemaTypes, All extends string> {
  readonly $all?: All;
  readonly input: PothosSchemaTypes.InputObjectRef<Types, unknown>;
  readonly where: (
    filter: unknown,
    hook: { row: Row<Types, All>; scope: Scope },
  ) => RawBuilder<unknown> | undefined;
  readonly drive?:
    | ((filter: unknown, scope: Scope) => import('./plan-types.ts').Drive | undefined)
    | undefined;
  readonly ways?: ConnectionFilter['ways'];
  readonly always?: boolean;
}

export type Direction = 'ASC' | 'DESC';

/** The orders a connection can have. Made by `builder.tableOrder`. */
export interface TableOrder<Types extends SchemaTypes, All extends string> {
  readonly input?:
    | PothosSchemaTypes.InputObjectRef<Types, { field: string; direction: Direction }>
    | undefined;
  readonly fields: Readonly<
    Record<string, (row: Row<Types, All>, input: OrderInput) => readonly RawBuilder<unknown>[]>
  >;
  readonly default: { readonly field: string; readonly direction: Direction };
}
