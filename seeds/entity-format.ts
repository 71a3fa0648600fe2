import { z } from 'zod';
import { languageTag, list, partialDate, record, slug, text } from './values.ts';

const entityName = record({
  value: text.max(500, 'is longer than 500 characters: shorten it').describe('The name as people write it.'),
  language: languageTag.optional(),
  kind: z.enum(['PREFERRED', 'ALIAS', 'ACRONYM', 'TRANSLITERATION', 'FORMER']),
}).meta({ id: 'Name' });

const nameable = {
  slug: slug.describe('Stable key of the record; unique over all entities. The id is derived from it.'),
  names: z
    .array(entityName)
    .min(1, 'is empty: give at least one PREFERRED name with a language')
    .describe('Every spelling it is found by. The preferred English one is displayed.'),
  description: text.optional().describe('One neutral English sentence.'),
  wikidataId: text.regex(/^Q[1-9][0-9]*$/, 'is not a Wikidata id: write Q184').optional(),
};

const period = { startedOn: partialDate.optional(), endedOn: partialDate.optional() };

export const organization = record({
  ...nameable,
  kind: z.enum([
    'STATE',
    'ALLIANCE',
    'UNION',
    'MINISTRY',
    'ARMED_FORCE',
    'GOVERNMENT',
    'MEDIA',
    'NEWS_AGENCY',
    'BLOC',
    'OTHER',
  ]),
  acronym: text.optional(),
  parent: slug.optional().describe('Organization it is a part of.'),
  memberships: list(
    record({
      organization: slug.describe('What it is a member of.'),
      status: z.enum(['MEMBER', 'OBSERVER', 'SUSPENDED', 'WITHDRAWN']),
      ...period,
    }),
  ),
}).meta({ id: 'Organization' });

export const actor = record({
  ...nameable,
  kind: z.enum(['PERSON', 'GROUP']),
  roles: list(record({ organization: slug, title: text, ...period })).describe(
    'Posts held, with their terms.',
  ),
}).meta({ id: 'Actor' });

export const place = record({
  ...nameable,
  country: slug.optional().describe('Organization of kind STATE.'),
}).meta({ id: 'Place' });

export const topic = record({ ...nameable, kind: z.enum(['THEME', 'EQUIPMENT']) }).meta({ id: 'Topic' });

export const event = record({
  ...nameable,
  kind: z.enum(['MEETING', 'SUMMIT', 'DECREE', 'PRESS_CONFERENCE', 'OPERATION', 'OTHER']),
  heldOn: partialDate.optional(),
  place: slug.optional(),
  participants: list(slug).describe('Actors and organizations.'),
}).meta({ id: 'Event' });

export const series = record({
  slug,
  names: z
    .array(
      record({ value: text.max(500, 'is longer than 500 characters: shorten it'), language: languageTag }),
    )
    .min(1, 'is empty: give at least one name'),
}).meta({ id: 'Series', description: 'An exercise held again and again under one name.' });

export const exercise = record({
  ...nameable,
  series: slug.optional(),
  status: z.enum(['ANNOUNCED', 'IN_PREPARATION', 'ONGOING', 'HELD', 'POSTPONED', 'CANCELLED']),
  startsOn: partialDate.optional(),
  endsOn: partialDate.optional(),
  participants: list(record({ organization: slug, role: z.enum(['HOST', 'PARTICIPANT', 'OBSERVER']) })),
  places: list(slug),
}).meta({ id: 'Exercise' });
