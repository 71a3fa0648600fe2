import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { type Period, periodOnScale, scaleOf } from './period-scale.ts';

export interface Lasting extends Period {
  /** What is to be said of this period besides. */
  readonly note?: string | undefined;
}

interface PeriodsProps {
  readonly rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly periods: readonly Lasting[];
  }[];
}

/** Things that lasted, each with its dates as precisely as they are known, on one scale of time. */
export function Periods({ rows }: PeriodsProps) {
  const { date, t } = useText();
  const scale = scaleOf(rows.flatMap(({ periods }) => periods));
  const inWords = ({ startedOn, endedOn, note }: Lasting) =>
    [
      startedOn ? date(startedOn) : t.period.unknown,
      '–',
      endedOn ? date(endedOn) : startedOn && t.period.goesOn,
      note && `(${note})`,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <ol className="periods">
      {rows.map(({ key, label, periods }) => (
        <li key={key}>
          <span className="period-label">{label}</span>
          <span className="period-dates">
            {periods.map((period) => (
              <span key={`${period.startedOn} ${period.note}`}>{inWords(period)}</span>
            ))}
          </span>
          <span className="period-track" aria-hidden="true">
            {periods
              .filter(({ startedOn, endedOn }) => startedOn || endedOn)
              .map((period) => (
                <span
                  key={`${period.startedOn} ${period.note}`}
                  className="period-bar"
                  style={periodOnScale(period, scale)}
                  data-open={!period.endedOn || undefined}
                  data-note={period.note}
                />
              ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
