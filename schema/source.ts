import { sql } from 'kysely';
import { builder } from './builder.ts';
import { DateRange, touches } from './dates.ts';
import { isOneOf } from './entity-ref.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';

export const Source = builder.tableObject('Source', {
  table: 'source',
  interfaces: [Node],
  description: 'A document statements are taken from.',
  fields: (t) => ({
    title: t.column('title', { description: 'Headline as printed; the first words where there is none.' }),
    url: t.column('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it was found; null where that is not certain.',
    }),
    publisher: t.one(Organization, {
      from: 'publisher_id',
      nullable: true,
      description: 'The outlet that printed it; null where unknown.',
    }),
    language: t.column('language', { type: 'LanguageTag', description: 'Language it is written in.' }),
    publishedOn: t.column('published_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was printed; null where unknown.',
    }),
    sha256: t.column('sha256', {
      nullable: true,
      description: 'SHA-256 of its text in UTF-8, in hexadecimal: the text all offsets count in.',
    }),
  }),
});

const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Which sources to list: those that meet every condition given.',
  fields: (t) => ({
    publisher: t.field({ type: ['EntityRef'], description: 'Printed by any of these organizations.' }),
    language: t.field({ type: ['LanguageTag'], description: 'Written in any of these languages.' }),
    publishedOn: t.field({ type: DateRange, description: 'Printed, or possibly printed, in this range.' }),
    url: t.field({ type: 'URL', description: 'Found at this address exactly.' }),
  }),
});

builder.tableQuery('sources', (t) =>
  t.connection(Source, {
    description: 'Sources on record, latest first, those without a date last.',
    filter: builder.tableFilter(Source, {
      input: SourceFilter,
      where: ({ publisher, language, publishedOn, url }, { row, scope }) => {
        const conditions = [sql`true`];
        if (publisher)
          conditions.push(isOneOf(row('source.publisher_id'), scope, publisher, ['ORGANIZATION']));
        if (language) conditions.push(sql`${row('source.language')} = any(${language}::text[])`);
        if (publishedOn)
          conditions.push(touches(publishedOn, row('source.published_from'), row('source.published_until')));
        if (url) conditions.push(sql`${row('source.url')} = ${url}`);
        return sql.join(conditions, sql` and `);
      },
    }),
    orderBy: builder.tableOrder(Source, {
      fields: { PUBLISHED_ON: (row) => [row('source.sort_on')] },
      default: { field: 'PUBLISHED_ON', direction: 'DESC' },
    }),
  }),
);
