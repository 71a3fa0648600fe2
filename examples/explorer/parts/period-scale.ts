import { firstDay, lastDay } from '../url/partial-date.ts';

/** From when to when, each as precisely as it is known; an end that is null is open. */
export interface Period {
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** From the earliest start to the latest end; to today where something goes on. */
export function scaleOf(periods: readonly Period[], today = Date.now()): Scale {
  const starts = periods
    .map(({ startedOn, endedOn }) => startedOn ?? endedOn)
    .filter((date) => date !== null);
  const ends = periods.map(({ endedOn }) => endedOn).filter((date) => date !== null);
  const from = Math.min(today, ...starts.map((date) => Date.parse(firstDay(date))));
  const latest = ends.map((date) => Date.parse(lastDay(date)));
  const to = Math.max(from, ...latest, ...(ends.length < periods.length ? [today] : []));
  return { from, to: Math.max(to, from + 1) };
}

/** Left edge and width, in per cent of the scale. */
export function periodOnScale({ startedOn, endedOn }: Period, { from, to }: Scale) {
  const start = startedOn ? Date.parse(firstDay(startedOn)) : from;
  const end = endedOn ? Date.parse(lastDay(endedOn)) : to;
  const share = (moment: number) => (100 * (moment - from)) / (to - from);
  return { left: `${share(start)}%`, width: `${Math.max(0, share(end) - share(start))}%` };
}
