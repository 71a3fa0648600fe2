import SchemaBuilder from '@pothos/core';
import { sql } from 'kysely';
import { readerOf } from '../../db/reader.ts';
import { Actor } from '../../schema/actor.ts';
import type { Types } from '../../schema/builder.ts';
import { Event } from '../../schema/event.ts';
import { EntityCount } from '../../schema/facet-counts.ts';
import { Organization } from '../../schema/organization.ts';
import { Statement, StatementForm } from '../../schema/statement.ts';

// What must not compile: `npm run check:types` fails where one of these mistakes is no longer found. Nothing here runs.
const builder = new SchemaBuilder<Types>({
  plugins: ['plan'],
  plan: { database: ({ db }) => ({ db, read: readerOf(db) }) },
  defaultFieldNullability: false,
});
const description = 'A field.';

export const Mistaken = builder.tableObject('Mistaken', {
  table: 'statement',
  description: 'A type full of mistakes.',
  fields: (t) => ({
    right: t.column('form', { type: StatementForm, description }),
    rightNullable: t.column('said_on', { type: 'PartialDate', nullable: true, description }),
    rightList: t.column('quoted_fragments', { type: ['String'], description }),
    rightRelation: t.one(Event, { from: 'event_id', nullable: true, description }),

    // @ts-expect-error there is no such column
    noColumn: t.column('shape', { description }),
    // @ts-expect-error the column belongs to another table
    otherTable: t.column('title', { description }),
    // @ts-expect-error the column can be null, and `nullable: true` is missing
    notNullable: t.column('said_on', { type: 'PartialDate', description }),
    // @ts-expect-error the column is never null
    neverNull: t.column('text', { nullable: true, description }),
    // @ts-expect-error an Int cannot hold text
    wrongType: t.column('text', { type: 'Int', description }),
    // @ts-expect-error a Boolean cannot hold an enum of the database
    wrongEnum: t.column('form', { type: 'Boolean', description }),
    // @ts-expect-error the column holds a list
    noList: t.column('quoted_fragments', { description }),
    // @ts-expect-error every field is described
    bare: t.column('text', {}),

    // @ts-expect-error the foreign key leads to an event
    wrongTarget: t.one(Actor, { from: 'event_id', nullable: true, description }),
    // @ts-expect-error the column is no foreign key
    noForeignKey: t.one(Event, { from: 'text', description }),
    // @ts-expect-error the foreign key of the other table leads elsewhere
    wrongBack: t.many(Event, { to: 'place_id', orderBy: () => [], description }),
    // @ts-expect-error a list needs an order
    noOrder: t.many(Statement, { to: 'event_id', description }),
    wrongEdge: t.many(Organization, {
      // @ts-expect-error this edge table joins events with their participants
      through: { table: 'event_participant', from: 'statement_id', to: 'organization_id' },
      orderBy: () => [],
      description,
    }),
    wrongPath: t.sql({
      type: 'String',
      description,
      // @ts-expect-error a path names a column of the row's own tables
      sql: ({ row }) => row('actor.kind'),
    }),
    wrongArgument: t.sql({
      type: 'String',
      description,
      args: { at: t.arg({ type: 'Date', description }) },
      // @ts-expect-error there is no such argument
      sql: ({ args }) => sql`${args.day}`,
    }),
  }),
});

builder.tableOrder(Statement, {
  fields: { SAID_ON: (row) => [row('statement.sort_on')] },
  // @ts-expect-error the default is one of the orders
  default: { field: 'HELD_ON', direction: 'DESC' },
});

builder.tableObject('Elsewhere', {
  // @ts-expect-error there is no such table
  table: 'opinion',
  description: 'A type without a table.',
  fields: () => ({}),
});

builder.setObject('MistakenFacets', {
  of: Statement,
  description: 'An object made of statements, full of mistakes.',
  fields: (t) => ({
    right: t.rows(EntityCount, {
      description,
      rows: ({ set }) => sql`select ${set.row('statement.speaker_id')} as entity_id from ${set.table}`,
      orderBy: (row) => [{ by: row('entity_count.count'), direction: 'desc' }],
    }),
    wrongRows: t.rows(EntityCount, {
      description,
      // @ts-expect-error the set is one of statements
      rows: ({ set }) => set.row('source.title'),
      orderBy: () => [],
    }),
    wrongOrder: t.rows(EntityCount, {
      description,
      rows: ({ set }) => set.table,
      // @ts-expect-error the rows have no such column
      orderBy: (row) => [{ by: row('entity_count.form'), direction: 'desc' }],
    }),
  }),
});

builder.connectionField(Actor, 'facets', {
  description,
  // @ts-expect-error these are facets of statements
  type: builder.setObject('Elsewhere', { of: Statement, description, fields: () => ({}) }),
});
