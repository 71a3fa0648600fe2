import { sql } from 'kysely';
import { builder } from './builder.ts';

export const ExerciseSeries = builder.tableObject('ExerciseSeries', {
  table: 'exercise_series',
  description: 'Exercises held again and again under one name: Zapad, Union Shield (schema.org EventSeries).',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Short readable key: `zapad`. Never changes.' }),
    name: t.sql({
      type: 'String',
      description:
        'The name in the first of these languages that has one; where none has, the first on record.',
      args: {
        languages: t.arg({
          type: ['LanguageTag'],
          defaultValue: ['en'],
          description: 'Languages in order of preference.',
        }),
      },
      sql: ({ row, args: { languages } }) => sql`(
        select named.value from exercise_series_name as named
        where named.series_id = ${row('exercise_series.id')}
        order by array_position(${languages ?? null}::text[], named.language::text), named.position limit 1)`,
    }),
  }),
});
