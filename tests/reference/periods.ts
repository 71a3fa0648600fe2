import type { Mistakes } from './mistakes.ts';
import type { Row } from './rows.ts';

/** Days as text, both ends included; these two stand for no beginning and no end. */
export const EVER_SINCE = '0000-01-01';
export const FOR_EVER = '9999-99-99';

export interface Period {
  readonly since: string;
  readonly until: string;
}

export const periodOf = (row: { started_from: string | null; ended_until: string | null }): Period => ({
  since: row.started_from ?? EVER_SINCE,
  until: row.ended_until ?? FOR_EVER,
});

export const holds = (outer: Period, inner: Period): boolean =>
  outer.since <= inner.since && inner.until <= outer.until;

export const common = (a: Period, b: Period): Period => ({
  since: a.since > b.since ? a.since : b.since,
  until: a.until < b.until ? a.until : b.until,
});

export const isEmpty = ({ since, until }: Period): boolean => since > until;

/** Only those that ran on the day; all where no day is asked for. */
export const runningAt =
  (day: string | null | undefined) =>
  (row: { started_from: string | null; ended_until: string | null }): boolean =>
    !day || holds(periodOf(row), { since: day, until: day });

/** The days on which a statement can have been said; the day it is ordered by where that is unknown. */
export const saidDuring = (statement: Row<'statement'>): Period => ({
  since: statement.said_from ?? statement.sort_on,
  until: statement.said_until ?? statement.sort_on,
});

export interface Range {
  readonly from?: string | null;
  readonly to?: string | null;
}

export function refuseBackwards({ from, to }: Range, mistakes: Mistakes): void {
  if (from && to && from > to) mistakes.add('BAD_USER_INPUT');
}

/** Whether any day that a partial date can mean is in the range. */
export function touches({ from, to }: Range, first: string | null, last: string | null): boolean {
  if (first === null || last === null) return false;
  return !isEmpty(
    common({ since: first, until: last }, { since: from ?? EVER_SINCE, until: to ?? FOR_EVER }),
  );
}
