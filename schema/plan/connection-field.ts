import type { ArgBuilder, InputFieldMap, SchemaTypes } from '@pothos/core';
import type { RawBuilder } from 'kysely';
import { connectionType } from './connection-type.ts';
import type {
  Arguments,
  ConnectionFilter,
  ConnectionOrder,
  FieldPlan,
  OrderInput,
  PathReader,
} from './plan-types.ts';
import type {
  AnyTableRef,
  Described,
  Direction,
  NoArgs,
  RelationHook,
  Row,
  TableFilter,
  TableOrder,
} from './types.ts';

export interface ConnectionOptions<
  Types extends SchemaTypes,
  Target extends AnyTableRef<Types>,
  Edge extends string,
> extends Described {
  filter?: TableFilter<Types, Target['$all']>;
  orderBy: TableOrder<Types, Target['$all']>;
  /** The order where the client asks for none, if it is not one the client could ask for. */
  defaultOrder?: {
    name: string;
    direction: Direction;
    keys: (row: Row<Types, Target['$all'] | Edge>) => readonly RawBuilder<unknown>[];
  };
  where?: (
    hook: RelationHook<Types, Target['$all'] | Edge, never, NoArgs>,
  ) => RawBuilder<unknown> | undefined;
}

interface Relation {
  to?: string;
  through?: unknown;
}

/** Type, arguments and plan of a connection field, wherever it stands. */
export function connectionField<
  Types extends SchemaTypes,
  Target extends AnyTableRef<Types>,
  Edge extends string,
>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  arg: ArgBuilder<Types>,
  table: string,
  target: Target,
  options: ConnectionOptions<Types, Target, Edge> & Relation,
): { field: Described & { type: unknown; args: InputFieldMap }; plan: FieldPlan } {
  const { filter, orderBy, defaultOrder, where, to, through, ...described } = options;
  const args: InputFieldMap = {
    first: arg.int({
      description:
        'How many to list from the start, at most 100; 20 where neither `first` nor `last` is given.',
    }),
    after: arg.string({ description: 'Cursor: list what comes after it.' }),
    last: arg.int({ description: 'How many to list from the end, at most 100.' }),
    before: arg.string({ description: 'Cursor: list what comes before it.' }),
  };
  if (filter)
    args.filter = arg({
      type: filter.input as never,
      description: 'Only what meets all of these conditions.',
    } as never);
  if (orderBy.input)
    args.orderBy = arg({ type: orderBy.input as never, description: orderDescription(options) } as never);
  const order = (fieldArgs: Arguments, row: PathReader, input: OrderInput): ConnectionOrder => {
    const asked = fieldArgs.orderBy as { field: string; direction: Direction } | null | undefined;
    if (!asked && defaultOrder) return { ...defaultOrder, keys: defaultOrder.keys(row as never) };
    const { field, direction } = asked ?? orderBy.default;
    const keys = orderBy.fields[field];
    if (!keys) throw new Error(`no keys are declared for order ${field}`);
    return { name: field, direction, keys: keys(row as never, input) };
  };
  return {
    field: { ...described, type: connectionType(builder, target), args },
    plan: {
      kind: 'connection',
      table,
      target: target.name,
      to,
      through: through as never,
      where: where as never,
      filter: filter as ConnectionFilter | undefined,
      order,
    },
  };
}

function orderDescription<Types extends SchemaTypes, Target extends AnyTableRef<Types>, Edge extends string>({
  orderBy,
  defaultOrder,
}: ConnectionOptions<Types, Target, Edge>): string {
  const { field, direction } = orderBy.default;
  return defaultOrder ? `Default: ${defaultOrder.name}.` : `Default: ${field} ${direction}.`;
}
