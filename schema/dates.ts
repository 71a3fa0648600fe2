import { type RawBuilder, sql } from 'kysely';
import { builder } from './builder.ts';
import { badInput } from './errors.ts';

export const DateRange = builder.inputType('DateRange', {
  description:
    'A range of days, both ends included. A date known only to the month or year is in the range if any day of it is; an unknown date is not.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; absent: no beginning.' }),
    to: t.field({ type: 'Date', description: 'Last day; absent: no end.' }),
  }),
});

type Range = typeof DateRange.$inferInput;

/** Condition that the days from `first` to `last` touch the range. BAD_USER_INPUT where the range ends before it begins. */
export function touches(
  range: Range,
  first: RawBuilder<string | null>,
  last: RawBuilder<string | null>,
): RawBuilder<unknown> {
  const { from, to } = range;
  if (from && to && from > to)
    throw badInput(`The range ends (${to}) before it begins (${from}): swap \`from\` and \`to\`.`);
  const conditions: RawBuilder<unknown>[] = [sql`${first} is not null`];
  if (from) conditions.push(sql`${last} >= ${from}::date`);
  if (to) conditions.push(sql`${first} <= ${to}::date`);
  return sql.join(conditions, sql` and `);
}

/** Condition that a period, open where an end is null, has the day in it; none where no day is asked for. */
export function runsOn(
  day: string | null | undefined,
  since: RawBuilder<string | null>,
  until: RawBuilder<string | null>,
): RawBuilder<unknown> | undefined {
  if (!day) return undefined;
  return sql`coalesce(${since}, '-infinity') <= ${day}::date and coalesce(${until}, 'infinity') >= ${day}::date`;
}
