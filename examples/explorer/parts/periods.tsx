import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { type Period, periodOnScale, scaleOf } from './period-scale.ts';

interface PeriodsProps {
  readonly rows: readonly (Period & { readonly key: string; readonly label: ReactNode })[];
}

/** Things that lasted, each with its dates as precisely as they are known, on one scale of time. */
export function Periods({ rows }: PeriodsProps) {
  const { date, t } = useText();
  const scale = scaleOf(rows);
  return (
    <ol className="periods">
      {rows.map(({ key, label, startedOn, endedOn }) => (
        <li key={key}>
          <span className="period-label">{label}</span>
          <span className="period-dates">
            {startedOn ? date(startedOn) : t.period.unknown} –{' '}
            {endedOn ? date(endedOn) : startedOn ? t.period.goesOn : ''}
          </span>
          <span className="period-track" aria-hidden="true">
            {(startedOn || endedOn) && (
              <span
                className="period-bar"
                style={periodOnScale({ startedOn, endedOn }, scale)}
                data-open={!endedOn || undefined}
              />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
