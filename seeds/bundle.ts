import { z } from 'zod';
import { actor, event, exercise, organization, place, series, topic } from './entity-format.ts';
import { source, statement } from './statement-format.ts';

/** The lists a bundle can hold, and the form of each one's records. */
export const records = {
  organizations: organization,
  actors: actor,
  places: place,
  topics: topic,
  events: event,
  series,
  exercises: exercise,
  sources: source,
  statements: statement,
};

export type ListName = keyof typeof records;
export type Bundle = { [L in ListName]: z.output<(typeof records)[L]>[] };
export type BundleRecord = Bundle[ListName][number];
export type Entity = Bundle[EntityList][number];
export type Source = z.output<typeof source>;
export type Statement = z.output<typeof statement>;
export type Span = Statement['appearances'][number]['spans'][number];

export const emptyBundle = (): Bundle => ({
  organizations: [],
  actors: [],
  places: [],
  topics: [],
  events: [],
  series: [],
  exercises: [],
  sources: [],
  statements: [],
});

/** The lists whose records are entities, with the entity's kind. */
export const entityKinds = {
  organizations: 'ORGANIZATION',
  actors: 'ACTOR',
  places: 'PLACE',
  topics: 'TOPIC',
  events: 'EVENT',
  exercises: 'EXERCISE',
} as const;
export type EntityList = keyof typeof entityKinds;
export type EntityKind = (typeof entityKinds)[EntityList];
export const entityLists = Object.keys(entityKinds) as EntityList[];

/** A whole file, for editors: each list is optional and may stand in any file. */
export const bundleFile = z
  .strictObject({
    ...Object.fromEntries(
      Object.entries(records).map(([name, record]) => [name, z.array<z.ZodType>(record).nullish()]),
    ),
    count: z
      .int()
      .min(0)
      .optional()
      .describe('How many records the whole file has, in its last line, so that one cut short is noticed.'),
  })
  .meta({
    title: 'On Record bundle',
    description:
      'Records refer to each other by slug or key, across files and in any order. In NDJSON every line is a bundle.',
  });
