import {
  type FieldRef,
  type InputFieldMap,
  type InputShapeFromFields,
  type OutputType,
  RootFieldBuilder,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { RawBuilder } from 'kysely';
import { type ConnectionOptions, connectionField } from './connection-field.ts';
import type { Symbolic } from './param.ts';
import type { FieldPlan } from './plan-types.ts';
import { type PlanRow, resolveComputed, resolveMember, resolveRoot } from './resolve.ts';
import type {
  AnyTableRef,
  ColumnName,
  ColumnValue,
  Described,
  FieldHook,
  ForeignKeyTo,
  ImpliedType,
  NoArgs,
  Nullability,
  OrderKeys,
  RelationHook,
  Row,
  ThroughOptions,
  TypeFor,
  WithArgs,
} from './types.ts';

type PlannedField = {
  type: unknown;
  nullable?: boolean | undefined;
  args?: InputFieldMap | undefined;
} & Described;

/** Declares the fields of a type by the columns, expressions and relations they come from. */
export class TableFieldBuilder<
  Types extends SchemaTypes,
  Own extends string,
  All extends string,
  Kind extends 'Object' | 'Interface',
> extends RootFieldBuilder<Types, PlanRow, Kind> {
  readonly #table: string;

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>, kind: Kind, table: string) {
    super(builder, kind, kind);
    this.#table = table;
  }

  /** A column as it is. `nullable: true` must be said exactly where the column can be null. */
  column<
    Column extends ColumnName<Types, Own>,
    Type extends OutputType<Types> = 'String' & OutputType<Types>,
  >(
    column: Column,
    options: Described &
      Nullability<ColumnValue<Types, Own, Column>> &
      (TypeFor<Types, ColumnValue<Types, Own, Column>, Type> | ImpliedType<ColumnValue<Types, Own, Column>>),
  ): FieldRef<Types, unknown, Kind> {
    const path = `${this.#table}.${column}`;
    const implied = (options.type as Type | undefined) ?? ('String' as const);
    return this.#planned(
      { ...options, type: implied },
      { kind: 'value', table: this.#table, sql: ({ row }) => row(path) },
    );
  }

  /** Any SQL expression over the row and the field's arguments. */
  sql<Type extends OutputType<Types> | [OutputType<Types>], Args extends InputFieldMap = NoArgs>(
    options: Described &
      WithArgs<Args> & {
        type: Type;
        nullable?: boolean;
        sql: (hook: FieldHook<Types, All, Args>) => RawBuilder<unknown>;
      },
  ): FieldRef<Types, unknown, Kind> {
    const { sql, ...field } = options;
    return this.#planned(field, { kind: 'value', table: this.#table, sql: sql as never });
  }

  /** A value that TypeScript makes of columns, which are fetched with the row. */
  computed<Column extends ColumnName<Types, Own>, Type extends OutputType<Types>>(
    options: Described & {
      type: Type;
      nullable?: boolean;
      columns: readonly Column[];
      resolve: (
        columns: { [C in Column]: ColumnValue<Types, Own, C> },
        args: object,
        context: Types['Context'],
      ) => unknown;
    },
  ): FieldRef<Types, unknown, Kind> {
    const { columns, resolve, ...field } = options;
    return this.#planned(field, { kind: 'computed', table: this.#table, columns, resolve: resolve as never });
  }

  /** The one row that a foreign key, or a condition, leads to. */
  one<Target extends AnyTableRef<Types>, Args extends InputFieldMap = NoArgs>(
    target: Target,
    options: Described &
      WithArgs<Args> & { nullable?: boolean } & (
        | { from: ForeignKeyTo<Types, Own, Target['$own']>; where?: undefined; orderBy?: undefined }
        | {
            from?: undefined;
            where: (hook: RelationHook<Types, Target['$all'], All, Args>) => RawBuilder<unknown>;
            /** Which row to take where several meet the condition. */
            orderBy?: (hook: RelationHook<Types, Target['$all'], All, Args>) => OrderKeys;
          }
      ),
  ): FieldRef<Types, unknown, Kind> {
    const { from, where, orderBy, ...field } = options;
    return this.#planned(
      { ...field, type: target },
      {
        kind: 'one',
        table: this.#table,
        target: target.name,
        from,
        where: where as never,
        orderBy: orderBy as never,
      },
    );
  }

  /** All rows at the other end of a foreign key or of an edge table, in a declared order. */
  many<Target extends AnyTableRef<Types>, Edge extends string = never, Args extends InputFieldMap = NoArgs>(
    target: Target,
    options: Described &
      WithArgs<Args> & {
        to?: ForeignKeyTo<Types, Target['$own'], All>;
        through?: ThroughOptions<Types, Edge, All, Target['$own'], Target['$all']>;
        where?: (
          hook: RelationHook<Types, Target['$all'] | Edge, All, Args>,
        ) => RawBuilder<unknown> | undefined;
        orderBy: (
          row: Row<Types, Target['$all'] | Edge>,
          args: Symbolic<InputShapeFromFields<Args>>,
        ) => OrderKeys;
      },
  ): FieldRef<Types, unknown, Kind> {
    const { to, through, where, orderBy, ...field } = options;
    return this.#planned(
      { ...field, type: [target] },
      {
        kind: 'many',
        table: this.#table,
        target: target.name,
        to,
        through: through as never,
        where: where as never,
        orderBy: ({ row, args }) => orderBy(row as never, args as never),
      },
    );
  }

  /** A Relay connection, paged by keyset. */
  connection<Target extends AnyTableRef<Types>, Edge extends string = never>(
    target: Target,
    options: ConnectionOptions<Types, Target, Edge> & {
      to?: ForeignKeyTo<Types, Target['$own'], All>;
      through?: ThroughOptions<Types, Edge, All, Target['$own'], Target['$all']>;
    },
  ): FieldRef<Types, unknown, Kind> {
    const { field, plan } = connectionField(this.builder, this.arg, this.#table, target, options);
    return this.#planned(field, plan);
  }

  #planned(field: PlannedField, plan: FieldPlan): FieldRef<Types, unknown, Kind> {
    return this.createField({
      ...field,
      nullable: field.nullable ?? false,
      extensions: { plan },
      resolve: (plan.kind === 'computed'
        ? resolveComputed(plan.columns, plan.resolve)
        : resolveMember) as never,
    } as never) as never;
  }
}

/** Declares fields of Query: each is answered by one SQL statement. */
export class RootTableFieldBuilder<Types extends SchemaTypes> extends RootFieldBuilder<
  Types,
  Types['Root'],
  'Query'
> {
  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    super(builder, 'Query', 'Object');
  }

  /** The one row that meets a condition, or null. */
  one<Target extends AnyTableRef<Types>, Args extends InputFieldMap>(
    target: Target,
    options: Described & {
      args: Args;
      where: (hook: FieldHook<Types, Target['$all'], Args>) => RawBuilder<unknown>;
    },
  ): FieldRef<Types, unknown, 'Query'> {
    const { where, ...field } = options;
    return this.#planned(
      { ...field, type: target, nullable: true },
      { kind: 'one', table: '', target: target.name, where: where as never },
    );
  }

  connection<Target extends AnyTableRef<Types>>(
    target: Target,
    options: ConnectionOptions<Types, Target, never>,
  ): FieldRef<Types, unknown, 'Query'> {
    const { field, plan } = connectionField(this.builder, this.arg, '', target, options);
    return this.#planned(field, plan);
  }

  /** All rows of a subselect, which `scope.lookup` may have put in front, in a declared order. */
  rows<Target extends AnyTableRef<Types>, Args extends InputFieldMap>(
    target: Target,
    options: Described & {
      args: Args;
      /** A subselect, or the name of one, with the columns of the type's table. */
      rows: (hook: Omit<FieldHook<Types, never, Args>, 'row'>) => RawBuilder<unknown>;
      orderBy: (row: Row<Types, Target['$all']>) => OrderKeys;
    },
  ): FieldRef<Types, unknown, 'Query'> {
    const { rows, orderBy, ...field } = options;
    return this.#planned(
      { ...field, type: [target] },
      { kind: 'rows', table: '', target: target.name, rows: rows as never, orderBy: orderBy as never },
    );
  }

  /** Relay's `node(id)`. */
  node(
    node: PothosSchemaTypes.InterfaceRef<Types, PlanRow>,
    options: Described,
  ): FieldRef<Types, unknown, 'Query'> {
    const args = { id: this.arg.id({ required: true, description: 'The `id` of an object, unchanged.' }) };
    return this.#planned({ ...options, type: node, nullable: true, args }, { kind: 'node', table: '' });
  }

  /** Relay's `nodes(ids)`: in the order of the ids, null where there is none. */
  nodes(
    node: PothosSchemaTypes.InterfaceRef<Types, PlanRow>,
    options: Described,
  ): FieldRef<Types, unknown, 'Query'> {
    const args = { ids: this.arg.idList({ required: true, description: 'At most 100 ids.' }) };
    return this.createField({
      ...options,
      type: [node],
      nullable: { list: false, items: true },
      args,
      extensions: { plan: { kind: 'nodes', table: '' } },
      resolve: this.#resolver(),
    } as never) as never;
  }

  #planned(field: PlannedField, plan: FieldPlan): FieldRef<Types, unknown, 'Query'> {
    return this.createField({
      ...field,
      nullable: field.nullable ?? false,
      extensions: { plan },
      resolve: this.#resolver(),
    } as never) as never;
  }

  #resolver() {
    const { database } = this.builder.options.plan;
    return (_root: unknown, _args: object, context: Types['Context'], info: GraphQLResolveInfo) =>
      resolveRoot(database(context), context, info);
  }
}
