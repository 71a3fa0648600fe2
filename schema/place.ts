import { sql } from 'kysely';
import { builder } from './builder.ts';
import { Entity } from './entity.ts';
import { entityOrNone } from './entity-ref.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';

export const Place = builder.tableObject('Place', {
  table: 'place',
  extends: Entity,
  interfaces: [Entity, Node],
  description: 'A town, a region, a border, a training ground.',
  fields: (t) => ({
    country: t.one(Organization, {
      from: 'country_id',
      nullable: true,
      description: 'The state it lies in; null where it lies in several or in none.',
    }),
  }),
});

builder.tableQuery('place', (t) =>
  t.one(Place, {
    description: 'One place, by slug, id or any recorded name. Null where none is recorded under it.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Slug, id or name.' }) },
    where: ({ row, args, scope }) => sql`${row('place.id')} = ${entityOrNone(scope, args.ref, ['PLACE'])}`,
  }),
);
