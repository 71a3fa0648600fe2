import { sql } from 'kysely';
import type { EventKind as DatabaseEventKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { DateRange, touches } from './dates.ts';
import { Entity, Speaker } from './entity.ts';
import { entityQuery } from './entity-query.ts';
import { isOneOf, speakerKinds } from './entity-ref.ts';
import { databaseEnum } from './enums.ts';
import { Node } from './node.ts';
import { Place } from './place.ts';

export const EventKind = databaseEnum<DatabaseEventKind>('EventKind', 'What sort of event it is.', {
  MEETING: 'A meeting, a session, a visit.',
  SUMMIT: 'A meeting of heads of state or government.',
  DECREE: 'A decree or another act of state.',
  PRESS_CONFERENCE: 'A press conference or a briefing.',
  OPERATION: 'A military or peacekeeping operation.',
  OTHER: 'Anything else.',
});

export const Event = builder.tableObject('Event', {
  table: 'event',
  extends: Entity,
  interfaces: [Entity, Node],
  description: 'Something that happened, at which or about which things were said.',
  fields: (t) => ({
    kind: t.column('kind', { type: EventKind, description: 'What sort of event it is.' }),
    heldOn: t.column('held_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was, or began; null where unknown.',
    }),
    place: t.one(Place, {
      from: 'place_id',
      nullable: true,
      description: 'Where it was; null where unknown or nowhere in particular.',
    }),
    participants: t.many(Speaker, {
      through: { table: 'event_participant', from: 'event_id', to: 'entity_id' },
      orderBy: (row) => [{ by: row('event_participant.position'), direction: 'asc' }],
      description: 'Who took part, the most important first.',
    }),
  }),
});

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events to list: those that meet every condition given.',
  fields: (t) => ({
    kind: t.field({ type: [EventKind], description: 'Any of these kinds.' }),
    participant: t.field({
      type: ['EntityRef'],
      description: 'Any of these actors or organizations took part.',
    }),
    heldOn: t.field({ type: DateRange, description: 'Held, or possibly held, in this range.' }),
  }),
});

builder.tableQuery('events', (t) =>
  t.connection(Event, {
    description: 'Events on record, latest first, those without a date last.',
    filter: builder.tableFilter(Event, {
      input: EventFilter,
      where: ({ kind, participant, heldOn }, { row, scope }) => {
        const conditions = [sql`true`];
        if (kind) conditions.push(sql`${row('event.kind')} = any(${kind}::event_kind[])`);
        if (participant) {
          conditions.push(sql`exists (
            select from event_participant as took_part
            where took_part.event_id = ${row('event.id')}
              and ${isOneOf(sql.ref('took_part.entity_id'), scope, participant, speakerKinds)})`);
        }
        if (heldOn) conditions.push(touches(heldOn, row('event.held_from'), row('event.held_until')));
        return sql.join(conditions, sql` and `);
      },
    }),
    orderBy: builder.tableOrder(Event, {
      fields: { HELD_ON: (row) => [row('event.sort_on')] },
      default: { field: 'HELD_ON', direction: 'DESC' },
    }),
  }),
);

entityQuery(Event, 'EVENT');
