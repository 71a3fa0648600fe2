import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { useText } from '../i18n/text.tsx';
import type { Count, TimelineProps } from '../statements/timeline.tsx';
import { firstDay, lastDay } from '../url/partial-date.ts';
import { brush } from './brush.ts';
import { PlotFigure } from './plot.tsx';

/** Months that can be told apart; more are drawn as years. */
const mostMonths = 240;

/** Bars over time, of which a stretch can be chosen with the pointer; the fields beside it do the same by keyboard. */
export default function TimelinePlot({ counts, asked, onAsk }: TimelineProps) {
  const { t, language, number } = useText();
  const { from, to } = asked;
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const months = counts.length <= mostMonths;
      const rows = (months ? counts : byYear(counts)).map((each) => ({
        day: new Date(each.from),
        count: each.count,
      }));
      const month = new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        year: 'numeric',
        ...(months && { month: 'short' }),
      });
      const within = ({ day }: { day: Date }) =>
        (!from || day >= new Date(firstDay(from))) && (!to || day <= new Date(lastDay(to)));
      return {
        height: 110,
        marginLeft: 28,
        marginRight: 26,
        marginTop: 8,
        marginBottom: 24,
        ariaLabel: t.timeline.label,
        x: {
          type: 'utc',
          domain: wholeYears(rows),
          label: null,
          ticks: Math.max(3, Math.round(width / 130)),
          tickFormat: (day: Date) => month.format(day),
        },
        y: {
          label: null,
          ticks: Math.min(3, Math.max(...rows.map(({ count }) => count))),
          grid: true,
          tickFormat: (count: number) => (Number.isInteger(count) ? number(count) : ''),
        },
        color: { type: 'categorical', domain: [true, false], range: ['var(--bar)', 'var(--bar-out)'] },
        marks: [
          Plot.rectY(rows, {
            x: 'day',
            interval: months ? 'month' : 'year',
            y: 'count',
            fill: within,
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
          Plot.ruleY([0], { stroke: 'var(--ink)' }),
        ],
      } as Plot.PlotOptions;
    },
    [counts, from, to, t, number, language],
  );
  const onDrawn = useCallback(
    (plot: Parameters<typeof brush>[0]) =>
      brush(plot, ([first, last]) => onAsk({ ...asked, from: first, to: last })),
    [asked, onAsk],
  );
  return <PlotFigure className="timeline-plot" options={options} onDrawn={onDrawn} />;
}

function byYear(counts: readonly Count[]): Count[] {
  const years = new Map<string, number>();
  for (const { from, count } of counts) {
    const year = from.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([year, count]) => ({ from: `${year}-01-01`, count }));
}

/** From the beginning of the first year to the end of the last, so that a single month is not as wide as the page. */
function wholeYears(rows: readonly { readonly day: Date }[]): [Date, Date] {
  const years = rows.map(({ day }) => day.getUTCFullYear());
  return [new Date(Date.UTC(Math.min(...years), 0)), new Date(Date.UTC(Math.max(...years) + 1, 0))];
}
