import type { TopicKind as DatabaseTopicKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { Entity } from './entity.ts';
import { entityQuery } from './entity-query.ts';
import { databaseEnum } from './enums.ts';
import { Node } from './node.ts';

export const TopicKind = databaseEnum<DatabaseTopicKind>('TopicKind', 'A theme, or a thing.', {
  THEME: 'A theme: nuclear deterrence.',
  EQUIPMENT: 'A piece of equipment: the S-400.',
});

export const Topic = builder.tableObject('Topic', {
  table: 'topic',
  extends: Entity,
  interfaces: [Entity, Node],
  description: 'A theme or a thing talked about: nuclear deterrence, the S-400.',
  fields: (t) => ({
    kind: t.column('kind', { type: TopicKind, description: 'A theme, or a thing.' }),
  }),
});

entityQuery(Topic, 'TOPIC');
