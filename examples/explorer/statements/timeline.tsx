import { lazy, Suspense } from 'react';
import { useText } from '../i18n/text.tsx';
import type { Asked } from '../url/asked.ts';

const TimelinePlot = lazy(() => import('../plots/timeline-plot.tsx'));

export interface Count {
  readonly from: string;
  readonly count: number;
}

export interface TimelineProps {
  /** By the month. */
  readonly counts: readonly Count[];
  readonly total: number;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** When the statements were said, whatever the dates asked for: a stretch of it can be chosen with the pointer. */
export function Timeline(props: TimelineProps) {
  const { t } = useText();
  const { counts, total } = props;
  const undated = total - counts.reduce((sum, { count }) => sum + count, 0);
  if (counts.length === 0) return null;
  return (
    <figure className="timeline">
      <Suspense fallback={<div className="timeline-plot" />}>
        <TimelinePlot {...props} />
      </Suspense>
      <figcaption>
        {t.timeline.caption} {undated > 0 && t.timeline.undated(undated)}
      </figcaption>
    </figure>
  );
}
