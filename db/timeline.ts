import { type RawBuilder, sql } from 'kysely';

type Sql = RawBuilder<unknown>;
export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const months = sql`
  (extract(year from last) - extract(year from first)) * 12 + extract(month from last) - extract(month from first)`;

/** What PostgreSQL calls the interval, and how many of it lie between the beginnings of two. Its weeks are those of ISO 8601. */
const intervals: Readonly<Record<Interval, { field: string; step: string; between: Sql }>> = {
  DAY: { field: 'day', step: '1 day', between: sql`last - first` },
  WEEK: { field: 'week', step: '1 week', between: sql`(last - first) / 7` },
  MONTH: { field: 'month', step: '1 month', between: months },
  QUARTER: { field: 'quarter', step: '3 months', between: sql`(${months}) / 3` },
  YEAR: { field: 'year', step: '1 year', between: sql`(${months}) / 12` },
};

/** As timestamps without a time zone, so that no clock change moves a day. */
const startOf = (interval: Interval, day: Sql): Sql =>
  sql`date_trunc(${sql.lit(intervals[interval].field)}, ${day}::timestamp)::date`;

/** Number of statements for each first and last day that one can have been said on: few rows, whatever is made of them. */
export function countByDays(statements: Sql, first: Sql, last: Sql): Sql {
  return sql`
    select ${first} as first, ${last} as last, count(*)::int as count from ${statements}
    where ${first} is not null group by 1, 2`;
}

/** From those of `countByDays`, number of statements for each interval that all their days lie in. */
export function countByInterval(days: Sql, interval: Interval): Sql {
  const [start, end] = [startOf(interval, sql.ref('first')), startOf(interval, sql.ref('last'))];
  return sql`
    select ${start} as starts_on, sum(count)::int as count from ${days} where ${start} = ${end} group by 1`;
}

/** Whether the counts of `countByInterval` spread over more intervals than this; null where there are none. */
export function spreadsOverMoreThan(counts: Sql, interval: Interval, most: number): Sql {
  return sql`(
    select ${intervals[interval].between} >= ${sql.lit(most)}
    from (select min(starts_on) as first, max(starts_on) as last from ${counts}) as ends)`;
}

/** The same counts, and 0 for each interval between them. `starts_on` is text in ISO 8601, whatever the session's style. */
export function withoutGaps(counts: Sql, interval: Interval): Sql {
  return sql`
    select to_char(start, 'YYYY-MM-DD') as starts_on, coalesce(counted.count, 0) as count
    from (select min(starts_on)::timestamp as first, max(starts_on)::timestamp as last from ${counts}) as ends
      cross join lateral generate_series(ends.first, ends.last, ${sql.lit(intervals[interval].step)}::interval) as start
      left join ${counts} as counted on counted.starts_on = start::date`;
}
