import { sql } from 'kysely';
import { builder } from './builder.ts';
import { Entity } from './entity.ts';
import { Exercise } from './exercise.ts';
import { Statement } from './statement.ts';

export const QuantityClaim = builder.tableObject('QuantityClaim', {
  table: 'quantity_claim',
  description:
    "A number somebody put on something: '30,000 combat troops'. Always a claim by the statement's speaker, never a fact.",
  fields: (t) => ({
    statement: t.one(Statement, { from: 'statement_id', description: 'Who claims it, when and where.' }),
    subject: t.one(Entity, {
      from: 'subject_id',
      nullable: true,
      description: 'What the number is put on; null where that has no entry.',
    }),
    unit: t.column('unit', { description: 'What is counted or measured, in English: combat soldiers, km.' }),
    value: t.column('value', {
      type: 'Float',
      nullable: true,
      description: 'The number, in `unit`; null where only bounds are claimed.',
    }),
    low: t.column('low', { type: 'Float', nullable: true, description: 'Lower bound: more than, at least.' }),
    high: t.column('high', { type: 'Float', nullable: true, description: 'Upper bound: up to, fewer than.' }),
    asPrinted: t.column('as_printed', { description: 'The number as printed.' }),
  }),
});

builder.tableField(Statement, 'quantities', (t) =>
  t.many(QuantityClaim, {
    to: 'statement_id',
    orderBy: (row) => [{ by: row('quantity_claim.position'), direction: 'asc' }],
    description: 'Numbers claimed in it.',
  }),
);

builder.tableField(Exercise, 'quantities', (t) =>
  t.many(QuantityClaim, {
    to: 'subject_id',
    where: ({ row }) => sql`exists (
      select from statement as claiming
      where claiming.id = ${row('quantity_claim.statement_id')} and claiming.state = 'PUBLISHED')`,
    orderBy: (row) => [
      { by: row('quantity_claim.statement_id'), direction: 'asc' },
      { by: row('quantity_claim.position'), direction: 'asc' },
    ],
    description: 'Numbers claimed about the exercise, by whomever: they may contradict each other.',
  }),
);
