import { builder } from './builder.ts';
import { Entity, Speaker } from './entity.ts';
import { StatementForm } from './statement.ts';

const count = { type: 'Int', description: 'How many statements of the list, each counted once.' } as const;

export const EntityCount = builder.tableObject('EntityCount', {
  table: 'entity_count',
  key: 'entity_id',
  description: 'How many statements of a list have to do with an entity.',
  fields: (t) => ({
    entity: t.one(Entity, { from: 'entity_id', description: 'The entity itself.' }),
    count: t.column('count', count),
  }),
});

export const FormCount = builder.tableObject('FormCount', {
  table: 'form_count',
  key: 'form',
  description: 'How many statements of a list have a form.',
  fields: (t) => ({
    form: t.column('form', {
      type: StatementForm,
      description: "How much of the wording is the speaker's own.",
    }),
    count: t.column('count', count),
  }),
});

export const LanguageCount = builder.tableObject('LanguageCount', {
  table: 'language_count',
  key: 'language',
  description: 'How many statements of a list are recorded in a language.',
  fields: (t) => ({
    language: t.column('language', {
      type: 'LanguageTag',
      description: 'Language of the words as recorded.',
    }),
    count: t.column('count', count),
  }),
});

export const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'How finely a timeline is divided.',
  values: {
    DAY: { value: 'DAY', description: 'Days.' },
    WEEK: { value: 'WEEK', description: 'Weeks from Monday to Sunday (ISO 8601).' },
    MONTH: { value: 'MONTH', description: 'Months.' },
    QUARTER: { value: 'QUARTER', description: 'Quarters, from January, April, July and October.' },
    YEAR: { value: 'YEAR', description: 'Years.' },
  } as const,
});

export const TimelineCount = builder.tableObject('TimelineCount', {
  table: 'timeline_count',
  key: 'starts_on',
  description: 'How many statements of a list were said in an interval.',
  fields: (t) => ({
    from: t.column('starts_on', { type: 'Date', description: 'First day of the interval.' }),
    count: t.column('count', count),
  }),
});

export const NetworkEdge = builder.tableObject('NetworkEdge', {
  table: 'network_edge',
  key: 'speaker_id',
  description: 'How many statements of a list a speaker made about an entity.',
  fields: (t) => ({
    speaker: t.one(Speaker, { from: 'speaker_id', description: 'Who spoke.' }),
    about: t.one(Entity, { from: 'about_id', description: 'About whom or what.' }),
    count: t.column('count', count),
  }),
});
