import { builder } from './builder.ts';
import { Entity } from './entity.ts';
import { entityQuery } from './entity-query.ts';
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

entityQuery(Place, 'PLACE');
