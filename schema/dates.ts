import { type RawBuilder, sql } from 'kysely';
import { builder } from './builder.ts';
import { badInput } from './errors.ts';
import type { Param, Symbolic } from './plan/index.ts';

export const DateRange = builder.inputType('DateRange', {
  description:
    'A range of days, both ends included. A date known only to the month or year is in the range if any day of it is; an unknown date is not.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; absent: no beginning.' }),
    to: t.field({ type: 'Date', description: 'Last day; absent: no end.' }),
  }),
});

type Range = Symbolic<typeof DateRange.$inferInput>;

/** Condition that the days from `first` to `last` touch the range. BAD_USER_INPUT where the range ends before it begins. */
export function touches(
  range: Range,
  first: RawBuilder<string | null>,
  last: RawBuilder<string | null>,
): RawBuilder<unknown> {
  const { from, to } = range;
  const end = from && to ? from.with(to, endOf) : to;
  const conditions: RawBuilder<unknown>[] = [sql`${first} is not null`];
  if (from) conditions.push(sql`${last} >= ${from}::date`);
  if (end) conditions.push(sql`${first} <= ${end}::date`);
  return sql.join(conditions, sql` and `);
}

function endOf(from: string, to: string): string {
  if (from > to)
    throw badInput(`The range ends (${to}) before it begins (${from}): swap \`from\` and \`to\`.`);
  return to;
}

/** Condition that a period, open where an end is null, has the day in it; none where no day is asked for. */
export function runsOn(
  day: Param<string> | null | undefined,
  since: RawBuilder<string | null>,
  until: RawBuilder<string | null>,
): RawBuilder<unknown> | undefined {
  if (!day) return undefined;
  return sql`coalesce(${since}, '-infinity') <= ${day}::date and coalesce(${until}, 'infinity') >= ${day}::date`;
}
