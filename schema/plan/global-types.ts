import type {
  FieldRef,
  InputShapeFromTypeParam,
  InterfaceParam,
  OutputType,
  SchemaTypes,
} from '@pothos/core';
import type { RawBuilder } from 'kysely';
import type { RootTableFieldBuilder, TableFieldBuilder } from './field-builder.ts';
import type { Symbolic } from './param.ts';
import type { CoveringIndex, Drive, OrderInput, Way, WayInput } from './plan-types.ts';
import type { PlanPlugin } from './plugin.ts';
import type { PlanRow } from './resolve.ts';
import type { Database } from './run.ts';
import type { Scope } from './scope.ts';
import type { SetFieldBuilder, SetRef } from './set-field-builder.ts';
import type {
  AnyTableRef,
  ColumnName,
  Described,
  Direction,
  Row,
  TableFilter,
  TableInterfaceRef,
  TableOrder,
  TableRef,
} from './types.ts';

type Fields<
  Types extends SchemaTypes,
  Own extends string,
  All extends string,
  Kind extends 'Object' | 'Interface',
> = (t: TableFieldBuilder<Types, Own, All, Kind>) => Record<string, FieldRef<Types, unknown, Kind>>;

interface TypeOptions<Types extends SchemaTypes, Own extends string> {
  table: Own;
  /** Primary key; default `id`. */
  key?: ColumnName<Types, Own>;
  description: string;
  interfaces?: InterfaceParam<Types>[];
}

interface EdgeField<Types extends SchemaTypes> {
  type: OutputType<Types>;
  nullable?: boolean;
  description: string;
}

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      plan: PlanPlugin<Types>;
    }

    interface UserSchemaTypes {
      /** Row types by table name, as Kysely takes them; also those of subselects that types stand for. */
      Tables: object;
      /** For each table, the table that each foreign key column leads to. */
      ForeignKeys: object;
    }

    interface ExtendDefaultTypes<PartialTypes extends Partial<UserSchemaTypes>> {
      Tables: PartialTypes['Tables'] & {};
      ForeignKeys: PartialTypes['ForeignKeys'] & {};
    }

    interface SchemaBuilderOptions<Types extends SchemaTypes> {
      plan: {
        /** Kysely for the tables, and what runs the statements compiled for it. */
        database: (context: Types['Context']) => Database;
      };
    }

    interface SchemaBuilder<Types extends SchemaTypes> {
      /** An object type whose fields come from the columns and relations of a table. */
      tableObject<Own extends keyof Types['Tables'] & string, Base extends string = never>(
        name: string,
        options: TypeOptions<Types, Own> & {
          /** The value of a column that rows need for `node` and `nodes` to find them. */
          findable?: { column: ColumnName<Types, Own>; value: string };
          /** An interface whose table this one extends by primary key. */
          extends?: TableInterfaceRef<Types, Base>;
          /** Indexes that hold columns beside those they order by. */
          indexes?: readonly CoveringIndex<ColumnName<Types, Own>>[];
          fields: Fields<Types, Own, Own | Base, 'Object'>;
        },
      ): TableRef<Types, Own, Own | Base>;

      /** An interface over the rows of a table; a column of it tells the concrete type. */
      tableInterface<Own extends keyof Types['Tables'] & string>(
        name: string,
        options: TypeOptions<Types, Own> & {
          discriminator: { column: ColumnName<Types, Own>; types: Record<string, string> };
          fields: Fields<Types, Own, Own, 'Interface'>;
        },
      ): TableInterfaceRef<Types, Own>;

      /** Relay's Node: implemented by every type that can be fetched again by its id. */
      nodeInterface(options: { description: string }): PothosSchemaTypes.InterfaceRef<Types, PlanRow>;

      /** Adds a field to a type from the file of the type it leads to. */
      tableField<Own extends string, All extends string>(
        ref: TableRef<Types, Own, All>,
        name: string,
        field: (t: TableFieldBuilder<Types, Own, All, 'Object'>) => FieldRef<Types, unknown, 'Object'>,
      ): void;
      tableInterfaceField<Own extends string>(
        ref: TableInterfaceRef<Types, Own>,
        name: string,
        field: (t: TableFieldBuilder<Types, Own, Own, 'Interface'>) => FieldRef<Types, unknown, 'Interface'>,
      ): void;

      /** Adds a field to Query that is answered by one SQL statement. */
      tableQuery(
        name: string,
        field: (t: RootTableFieldBuilder<Types>) => FieldRef<Types, unknown, 'Query'>,
      ): void;

      /** An object made of all rows of a connection, whatever its page: counts of them, say. */
      setObject<Target extends AnyTableRef<Types>>(
        name: string,
        options: {
          of: Target;
          description: string;
          fields: (
            t: SetFieldBuilder<Types, Target['$all']>,
          ) => Record<string, FieldRef<Types, unknown, 'Object'>>;
        },
      ): SetRef<Types, Target['$all']>;

      /** Adds such an object to every connection of the type. */
      connectionField<Target extends AnyTableRef<Types>>(
        target: Target,
        name: string,
        options: Described & { type: SetRef<Types, Target['$all']> },
      ): void;

      tableFilter<
        Target extends AnyTableRef<Types>,
        Input extends PothosSchemaTypes.InputObjectRef<Types, unknown>,
      >(
        target: Target,
        options: {
          input: Input;
          /** What the filter means of one row; undefined where it says nothing. */
          where: (
            filter: Symbolic<InputShapeFromTypeParam<Types, Input, true>>,
            hook: { row: Row<Types, Target['$all']>; scope: Scope },
          ) => RawBuilder<unknown> | undefined;
          /** Whether `where` is asked even where the client gives no filter: as if it gave an empty one. */
          always?: boolean;
          /** An edge table to walk instead of the type's own table, where the filter allows it. */
          drive?: (
            filter: Symbolic<InputShapeFromTypeParam<Types, Input, true>>,
            scope: Scope,
          ) => Drive | undefined;
          /** Several ways to the rows, where which is best shows only when the statement runs; undefined: the straight one. */
          ways?: (
            filter: Symbolic<InputShapeFromTypeParam<Types, Input, true>>,
            input: WayInput,
          ) => readonly Way[] | undefined;
        },
      ): TableFilter<Types, Target['$all']>;

      tableOrder<Target extends AnyTableRef<Types>, Field extends string>(
        target: Target,
        options: {
          input?: PothosSchemaTypes.InputObjectRef<Types, { field: Field; direction: Direction }>;
          /** The keys of each order, never null; the primary key is added last and makes the order total. */
          fields: Record<
            Field,
            (row: Row<Types, Target['$all']>, input: OrderInput) => readonly RawBuilder<unknown>[]
          >;
          default: { field: NoInfer<Field>; direction: Direction };
        },
      ): TableOrder<Types, Target['$all']>;

      /** Adds an object to the edges of all connections of a type, made of the row and the connection's filter. */
      tableEdgeObject<
        Target extends AnyTableRef<Types>,
        Input extends PothosSchemaTypes.InputObjectRef<Types, unknown>,
      >(
        target: Target,
        name: string,
        options: {
          description: string;
          /** Input type of the connections' filter. */
          filter: Input;
          /** The object's type. */
          type: { name: string; description: string; fields: Record<string, EdgeField<Types>> };
          /** A select of one row, with a column for each field; undefined, and so null, where the filter gives no such object. */
          select: (hook: {
            row: Row<Types, Target['$all']>;
            filter: Symbolic<InputShapeFromTypeParam<Types, Input, true>>;
            scope: Scope;
          }) => RawBuilder<unknown> | undefined;
        },
      ): void;
    }
  }
}
