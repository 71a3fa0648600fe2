import { type RawBuilder, sql } from 'kysely';
import {
  countAbout,
  countBy,
  countNetwork,
  countPublishers,
  heaviestEdges,
  mostCounted,
} from '../db/facets.ts';
import { countByDays, countByInterval, spreadsOverMoreThan, withoutGaps } from '../db/timeline.ts';
import { builder } from './builder.ts';
import { badInput } from './errors.ts';
import {
  EntityCount,
  FormCount,
  LanguageCount,
  NetworkEdge,
  TimelineCount,
  TimelineInterval,
} from './facet-counts.ts';
import type { Param, SetHook } from './plan/index.ts';
import { Statement } from './statement.ts';

const MOST_VALUES = 100;
const MOST_INTERVALS = 10_000;

type Statements = SetHook<typeof builder.$inferSchemaTypes, 'statement', Record<never, never>>['set'];

/** How many to list; null counts as absent. */
function limit(first: Param<number> | null | undefined, standard: number) {
  if (!first) return sql`${sql.lit(standard)}`;
  const count = first.map((asked) => {
    if (asked < 0 || asked > MOST_VALUES)
      throw badInput(`\`first\` is ${asked}: it must be from 0 to ${MOST_VALUES}.`);
    return asked;
  });
  return sql`${count}::int`;
}

/** Mentions are read once for all facets that rest on them. */
const networkOf = (set: Statements) =>
  set.derive('network', () =>
    countNetwork(set.table, set.row('statement.id'), set.row('statement.speaker_id')),
  );

const publishersOf = (set: Statements) =>
  set.derive('publishers', () => countPublishers(set.table, set.row('statement.id')));

const daysOf = (set: Statements) =>
  set.derive('days', () =>
    countByDays(set.table, set.row('statement.said_from'), set.row('statement.said_until')),
  );

const countsOf = (set: Statements, interval: typeof TimelineInterval.$inferType) =>
  set.derive(interval, () => countByInterval(daysOf(set), interval));

const StatementFacets = builder.setObject('StatementFacets', {
  of: Statement,
  description:
    'Counts over the whole list, all of its pages: each statement once for each value it has. Only what is selected is counted.',
  fields: (t) => {
    const first = (standard: number) => ({
      first: t.arg.int({
        defaultValue: standard,
        description: `How many to list, at most ${MOST_VALUES}; ${standard} where absent.`,
      }),
    });
    const entities = (description: string, counts: (set: Statements) => RawBuilder<unknown>) =>
      t.rows(EntityCount, {
        description: `${description} The most frequent first, by name where they are equally frequent.`,
        args: first(10),
        rows: ({ set, args }) => mostCounted(counts(set), limit(args.first, 10)),
        orderBy: (row) => [
          { by: row('entity_count.count'), direction: 'desc' },
          { by: row('entity_count.name'), direction: 'asc' },
          { by: row('entity_count.entity_id'), direction: 'asc' },
        ],
      });
    return {
      by: entities(
        'Who said the statements.',
        (set) => sql`(${countBy(set.table, set.row('statement.speaker_id'), 'entity_id')})`,
      ),
      about: entities(
        'What the statements are about (`Statement.about`), named in the words or not.',
        (set) => sql`(${countAbout(networkOf(set))})`,
      ),
      publisher: entities(
        'Which outlets printed the statements; outlets that are not known are not counted.',
        (set) => publishersOf(set),
      ),
      form: t.rows(FormCount, {
        description: 'Which forms the statements have. The most frequent first.',
        rows: ({ set }) => countBy(set.table, set.row('statement.form'), 'form'),
        orderBy: (row) => [
          { by: row('form_count.count'), direction: 'desc' },
          { by: row('form_count.form'), direction: 'asc' },
        ],
      }),
      language: t.rows(LanguageCount, {
        description: 'Which languages the statements are recorded in. The most frequent first.',
        rows: ({ set }) => countBy(set.table, set.row('statement.language'), 'language'),
        orderBy: (row) => [
          { by: row('language_count.count'), direction: 'desc' },
          { by: row('language_count.language'), direction: 'asc' },
        ],
      }),
      timeline: t.rows(TimelineCount, {
        description: `When the statements were said (\`saidOn\`), earliest first, without gaps: intervals in which nothing was said stand between the first and the last with 0.
A statement counts where its date is known well enough to lie in one interval: 2022-02 counts in a month, a quarter and a year, not in a day or a week; an unknown date counts nowhere. So nothing is placed by guess; what the counts lack of \`totalCount\` is dated too vaguely, or not at all.
More than ${MOST_INTERVALS.toLocaleString('en')} intervals are an error.`,
        args: {
          interval: t.arg({
            type: TimelineInterval,
            required: true,
            defaultValue: 'MONTH',
            description: 'How finely to divide it. Default: MONTH.',
          }),
        },
        rows: ({ set, args: { interval } }) => withoutGaps(countsOf(set, interval), interval),
        orderBy: (row) => [{ by: row('timeline_count.starts_on'), direction: 'asc' }],
        refuse: {
          when: ({ set, args: { interval } }) =>
            spreadsOverMoreThan(countsOf(set, interval), interval, MOST_INTERVALS),
          error: ({ interval }) =>
            badInput(
              `The timeline would have more than ${MOST_INTERVALS.toLocaleString('en')} intervals of ${interval}: choose a coarser interval, or narrow the list by \`saidOn\`.`,
            ),
        },
      }),
      network: t.rows(NetworkEdge, {
        description:
          'Who speaks about whom: the heaviest edges first, by the names of speaker and entity where they are equally heavy.',
        args: first(50),
        rows: ({ set, args }) => heaviestEdges(networkOf(set), limit(args.first, 50)),
        orderBy: (row) => [
          { by: row('network_edge.count'), direction: 'desc' },
          { by: row('network_edge.speaker_name'), direction: 'asc' },
          { by: row('network_edge.speaker_id'), direction: 'asc' },
          { by: row('network_edge.about_name'), direction: 'asc' },
          { by: row('network_edge.about_id'), direction: 'asc' },
        ],
      }),
    };
  },
});

builder.connectionField(Statement, 'facets', {
  type: StatementFacets,
  description: 'Counts over the whole list. Counted only when selected.',
});
