import { builder } from './builder.ts';
import { Entity, Speaker } from './entity.ts';
import { Event } from './event.ts';
import { OrderDirection } from './order.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';
import { statementFilter as filter, mentioning } from './statement-filter.ts';

const StatementOrderField = builder.enumType('StatementOrderField', {
  description: 'What lists of statements can be ordered by.',
  values: {
    SAID_ON: {
      value: 'SAID_ON',
      description: "First possible day it was said; where unknown, the earliest source's date.",
    },
    RECORDED_AT: { value: 'RECORDED_AT', description: 'When this archive recorded it.' },
  } as const,
});

const StatementOrder = builder.inputType('StatementOrder', {
  description: 'How to order a list of statements.',
  fields: (t) => ({
    field: t.field({ type: StatementOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Default: DESC.',
    }),
  }),
});

const orderBy = builder.tableOrder(Statement, {
  input: StatementOrder,
  fields: {
    SAID_ON: (row) => [row('statement.sort_on')],
    RECORDED_AT: (row) => [row('statement.recorded_at')],
  },
  default: { field: 'SAID_ON', direction: 'DESC' },
});

builder.tableQuery('statements', (t) =>
  t.connection(Statement, {
    description:
      'The question this archive exists for: who said what, about whom, when, and where it is printed.',
    filter,
    orderBy,
  }),
);

builder.tableInterfaceField(Speaker, 'statements', (t) =>
  t.connection(Statement, { to: 'speaker_id', filter, orderBy, description: 'What it said.' }),
);

builder.tableInterfaceField(Entity, 'statementsAbout', (t) =>
  t.connection(Statement, {
    through: { ...mentioning, from: 'entity_id' },
    filter,
    orderBy,
    description: 'What was said about it.',
  }),
);

builder.tableField(Event, 'statements', (t) =>
  t.connection(Statement, {
    to: 'event_id',
    filter,
    orderBy,
    description: 'What was said on this occasion.',
  }),
);

builder.tableField(Source, 'statements', (t) =>
  t.connection(Statement, {
    through: { table: 'appearance', from: 'source_id', to: 'statement_id' },
    filter,
    orderBy,
    defaultOrder: { name: 'as printed', direction: 'ASC', keys: (row) => [row('appearance.first_offset')] },
    description: 'What it prints, in the order in which it is printed unless another is asked for.',
  }),
);
