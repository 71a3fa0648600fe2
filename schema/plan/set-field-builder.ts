import {
  type FieldRef,
  type InputFieldMap,
  type InputShapeFromFields,
  ObjectRef,
  RootFieldBuilder,
  type SchemaTypes,
} from '@pothos/core';
import { type RawBuilder, sql } from 'kysely';
import type { FieldPlan } from './plan-types.ts';
import { type PlanRow, resolveRows } from './resolve.ts';
import type { Described, NoArgs, OrderKeys, Row, SetHook, TableRef, WithArgs } from './types.ts';

/** What a list made of a whole set costs, see src/limits: 100 objects' time for a set of hundreds, 13,000 for one of 10,000. */
const SET_COST = 250;

/** An object type made of all rows of a connection; `All` names the tables of the type listed. */
export class SetRef<Types extends SchemaTypes, All extends string> extends ObjectRef<Types, PlanRow> {
  declare readonly $set: All;
}

/** Declares the fields of such a type by SQL over the set. */
export class SetFieldBuilder<Types extends SchemaTypes, All extends string> extends RootFieldBuilder<
  Types,
  PlanRow,
  'Object'
> {
  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    super(builder, 'Object', 'Object');
  }

  /** A list of rows that no table holds: `Target` is declared over a row type that only the builder knows. */
  rows<Own extends string, Args extends InputFieldMap = NoArgs>(
    target: TableRef<Types, Own, Own>,
    options: Described &
      WithArgs<Args> & {
        /** A select that yields the columns of the target's row type. */
        rows: (hook: SetHook<Types, All, Args>) => RawBuilder<unknown>;
        orderBy: (row: Row<Types, Own>) => OrderKeys;
        /** When not even to try, and what the client is told then. */
        refuse?: {
          when: (hook: SetHook<Types, All, Args>) => RawBuilder<unknown>;
          error: (args: InputShapeFromFields<Args>) => Error;
        };
      },
  ): FieldRef<Types, unknown, 'Object'> {
    const { rows, orderBy, refuse, ...field } = options;
    const plan: FieldPlan = {
      kind: 'rows',
      table: '',
      target: target.name,
      rows: (input) => sql`(${rows(input as never)})`,
      orderBy: orderBy as never,
      refuse: refuse as never,
    };
    return this.createField({
      ...field,
      type: [target],
      nullable: false,
      extensions: { plan, cost: SET_COST },
      resolve: resolveRows(plan.refuse) as never,
    } as never) as never;
  }
}
