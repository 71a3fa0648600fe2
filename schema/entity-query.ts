import { type RawBuilder, sql } from 'kysely';
import type { EntityKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { entityOrNone } from './entity-ref.ts';
import type { AnyTableRef } from './plan/index.ts';

/** Adds the look-up of one entity of a kind to Query: `actor(ref:)` for actors. */
export function entityQuery(type: AnyTableRef<typeof builder.$inferSchemaTypes>, kind: EntityKind): void {
  const name = kind.toLowerCase();
  builder.tableQuery(name, (t) =>
    t.one(type, {
      description: `One ${name}, by slug, id or any recorded name. Null where none is recorded under it.`,
      args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Slug, id or name.' }) },
      where: ({ row, args, scope }) => {
        const id = (row as (path: string) => RawBuilder<unknown>)(`${name}.id`);
        return sql`${id} = ${entityOrNone(scope, args.ref, [kind])}`;
      },
    }),
  );
}
