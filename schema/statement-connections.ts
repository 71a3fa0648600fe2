import { builder } from './builder.ts';
import { Entity, Speaker } from './entity.ts';
import { Event } from './event.ts';
import { OrderDirection } from './order.ts';
import { Source } from './source.ts';
import { Statement } from './statement.ts';
import { statementFilter as filter, mentioning, StatementFilter } from './statement-filter.ts';
import { highlight, relevance } from './statement-relevance.ts';

const StatementOrderField = builder.enumType('StatementOrderField', {
  description: 'What lists of statements can be ordered by.',
  values: {
    SAID_ON: {
      value: 'SAID_ON',
      description: "First possible day it was said; where unknown, the earliest source's date.",
    },
    RECORDED_AT: { value: 'RECORDED_AT', description: 'When this archive recorded it.' },
    RELEVANCE: {
      value: 'RELEVANCE',
      description: `How well its best text matches \`text\` of the filter: all words close together, many of the alternatives, and a little
by shortness; a translation counts half. Equals by date. Error BAD_USER_INPUT without \`text\`.`,
    },
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
    RELEVANCE: relevance,
  },
  default: { field: 'SAID_ON', direction: 'DESC' },
});

builder.tableEdgeObject(Statement, 'highlight', {
  filter: StatementFilter,
  type: {
    name: 'Highlight',
    description:
      'A text with search hits marked, ready to show: `before<mark>hit</mark>after`, the rest HTML-escaped.',
    fields: {
      html: {
        type: 'String',
        description: 'HTML of the whole text. The only tags in it are those of `mark`.',
      },
      language: { type: 'LanguageTag', description: 'Language of the text shown.' },
    },
  },
  select: ({ row, filter, scope }) => highlight(row, filter, scope),
  description: `The words as recorded with what the filter searches for marked or, where only a translation has it, the translation.
Null where the filter has no \`text\`; what stands under \`not\` is not searched for.`,
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
