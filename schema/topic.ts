import { sql } from 'kysely';
import type { TopicKind as DatabaseTopicKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { Entity } from './entity.ts';
import { entityOrNone } from './entity-ref.ts';
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

builder.tableQuery('topic', (t) =>
  t.one(Topic, {
    description: 'One topic, by slug, id or any recorded name. Null where none is recorded under it.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Slug, id or name.' }) },
    where: ({ row, args, scope }) => sql`${row('topic.id')} = ${entityOrNone(scope, args.ref, ['TOPIC'])}`,
  }),
);
