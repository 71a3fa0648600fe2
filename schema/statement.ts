import { sql } from 'kysely';
import type {
  Polarity as DatabasePolarity,
  StatementForm as DatabaseStatementForm,
  StatementState as DatabaseStatementState,
  TranslationOrigin as DatabaseTranslationOrigin,
} from '../db/tables.ts';
import { Role } from './actor.ts';
import { builder } from './builder.ts';
import { Entity, Speaker } from './entity.ts';
import { databaseEnum } from './enums.ts';
import { Event } from './event.ts';
import { Node } from './node.ts';

export const StatementForm = databaseEnum<DatabaseStatementForm>(
  'StatementForm',
  "How much of the wording is the speaker's own.",
  {
    DIRECT: "The speaker's own words in quotation marks.",
    MIXED: 'Reported speech with quoted fragments.',
    INDIRECT: 'Reported speech only.',
  },
);

export const StatementState = databaseEnum<DatabaseStatementState>(
  'StatementState',
  'Whether a statement has passed a person.',
  {
    PUBLISHED: 'Part of the archive. All lists and counts are of these unless they are asked for others.',
    DRAFT: 'Waits for a person to check it. Shown only where a filter asks for drafts.',
  },
);

export const Polarity = databaseEnum<DatabasePolarity>('Polarity', 'What the speaker does with the clause.', {
  AFFIRMS: 'Says that it is so.',
  DENIES: 'Says that it is not so.',
  DOUBTS: 'Calls it in question.',
});

export const TranslationOrigin = databaseEnum<DatabaseTranslationOrigin>(
  'TranslationOrigin',
  'Who translated.',
  {
    PUBLISHER: 'The outlet.',
    EDITOR: 'A person who keeps this archive.',
    MACHINE: 'A machine, unchecked.',
  },
);

export const Translation = builder.tableObject('Translation', {
  table: 'translation',
  description: 'The words of a statement in another language.',
  fields: (t) => ({
    language: t.column('language', { type: 'LanguageTag', description: 'Language translated into.' }),
    text: t.column('text', { description: 'The translated words.' }),
    origin: t.column('origin', { type: TranslationOrigin, description: 'Who translated.' }),
  }),
});

export const Mention = builder.tableObject('Mention', {
  table: 'mention',
  description: 'That a statement is about an entity.',
  fields: (t) => ({
    entity: t.one(Entity, { from: 'entity_id', description: 'What it is about.' }),
    explicit: t.column('explicit', {
      type: 'Boolean',
      description:
        'Whether the words themselves name it; otherwise it is evident from the sentence around them.',
    }),
    surface: t.column('surface', { nullable: true, description: 'How it is named there, as printed.' }),
  }),
});

export const Draft = builder.tableObject('Draft', {
  table: 'draft',
  key: 'statement_id',
  description: 'What is known about a draft besides its statement.',
  fields: (t) => ({
    confidence: t.column('confidence', {
      type: 'Float',
      nullable: true,
      description: 'How sure whoever proposed it is, from 0 to 1; null where nobody said.',
    }),
    reasons: t.column('reasons', {
      type: ['String'],
      description: 'Why it waits, or what speaks for it, in words for the person who checks it.',
    }),
  }),
});

export const Statement = builder.tableObject('Statement', {
  table: 'statement',
  // statement_by_speaker
  indexes: [{ on: ['speaker_id', 'state', 'sort_on', 'id'], include: ['language', 'form'] }],
  interfaces: [Node],
  findable: { column: 'state', value: 'PUBLISHED' },
  description:
    'Something said once. How each outlet printed it is an `Appearance` (schema.org Quotation or Claim).',
  fields: (t) => ({
    form: t.column('form', {
      type: StatementForm,
      description: "How much of the wording is the speaker's own.",
    }),
    text: t.column('text', {
      description:
        "The words as recorded, in the language they were recorded in. Parts of an interrupted quotation are joined by ' … '.",
    }),
    language: t.column('language', {
      type: 'LanguageTag',
      description: 'Language of the words as recorded.',
    }),
    quotedFragments: t.column('quoted_fragments', {
      type: ['String'],
      description: 'For MIXED: the fragments that stood in quotation marks. Otherwise empty.',
    }),
    translations: t.many(Translation, {
      to: 'statement_id',
      args: {
        languages: t.arg({
          type: ['LanguageTag'],
          description: 'Only into these languages, in this order; absent: all.',
        }),
      },
      where: ({ row, args }) =>
        args.languages ? sql`${row('translation.language')} = any(${args.languages}::text[])` : undefined,
      orderBy: (row, { languages }) => [
        ...(languages
          ? [
              {
                by: sql`array_position(${languages}::text[], ${row('translation.language')}::text)`,
                direction: 'asc' as const,
              },
            ]
          : []),
        { by: row('translation.position'), direction: 'asc' },
      ],
      description: 'The words in other languages.',
    }),
    speaker: t.one(Speaker, { from: 'speaker_id', description: 'Who said it, not who passed it on.' }),
    capacity: t.one(Role, {
      nullable: true,
      where: ({ row, parent }) => {
        const first = sql`coalesce(${parent('statement.said_from')}, ${parent('statement.sort_on')})`;
        const last = sql`coalesce(${parent('statement.said_until')}, ${parent('statement.sort_on')})`;
        return sql`${row('role.actor_id')} = ${parent('statement.speaker_id')}
          and coalesce(${row('role.started_from')}, '-infinity') <= ${first}
          and coalesce(${row('role.ended_until')}, 'infinity') >= ${last}`;
      },
      orderBy: ({ row }) => [
        { by: sql`coalesce(${row('role.started_from')}, '-infinity')`, direction: 'desc' },
        { by: row('role.id'), direction: 'asc' },
      ],
      description:
        'The post in which the speaker spoke: the one held when it was said, the latest taken up where several were. Null where none is known.',
    }),
    saidOn: t.column('said_on', {
      type: 'PartialDate',
      nullable: true,
      description:
        "When it was said, as precisely as it is known. Where null, the earliest source's date orders it.",
    }),
    event: t.one(Event, { from: 'event_id', nullable: true, description: 'The occasion it was said on.' }),
    polarity: t.column('polarity', {
      type: Polarity,
      description: 'AFFIRMS, or DENIES or DOUBTS where that is what the speaker does with the clause.',
    }),
    mentions: t.many(Mention, {
      to: 'statement_id',
      orderBy: (row) => [{ by: row('mention.position'), direction: 'asc' }],
      description: 'What it is about, and how it is named.',
    }),
    about: t.many(Entity, {
      through: { table: 'mention', from: 'statement_id', to: 'entity_id' },
      orderBy: (row) => [{ by: row('mention.position'), direction: 'asc' }],
      description: 'What the statement is about: the entities of `mentions`, once each.',
    }),
    state: t.column('state', {
      type: StatementState,
      description: 'PUBLISHED, unless the filter asked for drafts.',
    }),
    draft: t.one(Draft, {
      nullable: true,
      where: ({ row, parent }) => sql`${row('draft.statement_id')} = ${parent('statement.id')}`,
      description: 'Of a draft: how sure its proposal is. Null for a published statement.',
    }),
    recordedAt: t.column('recorded_at', { type: 'DateTime', description: 'When this archive recorded it.' }),
  }),
});
