import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { useText } from '../i18n/text.tsx';
import { PlotFigure } from '../plots/plot.tsx';
import { type NetworkProps, ranked, shortened, statementsOf } from './edge.ts';

const cell = 30;

/** Speakers down, whom they speak about across, darker where they do it more. */
export default function Matrix({ edges, asked }: NetworkProps) {
  const { t, number } = useText();
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const speakers = ranked(edges, 'speaker');
      const marginLeft = Math.min(250, Math.round(width * 0.36));
      const across = Math.max(4, Math.floor((width - marginLeft - 30) / cell));
      const about = ranked(edges, 'about').slice(0, across);
      const shown = new Set(about);
      const rows = edges
        .filter((edge) => shown.has(edge.about.name))
        .map((edge) => ({
          speaker: edge.speaker.name,
          about: edge.about.name,
          count: edge.count,
          href: statementsOf(edge, asked),
          title: t.network.pair(edge.speaker.name, edge.about.name, edge.count),
        }));
      const most = Math.max(...rows.map(({ count }) => count));
      return {
        height: 175 + cell * speakers.length,
        marginLeft,
        marginTop: 170,
        marginRight: 30,
        marginBottom: 5,
        ariaLabel: t.views.network,
        padding: 0.06,
        x: {
          domain: about,
          axis: 'top',
          label: null,
          tickRotate: -50,
          tickSize: 0,
          tickFormat: (name: string) => shortened(name, 26),
        },
        y: {
          domain: speakers,
          label: null,
          tickSize: 0,
          tickFormat: (name: string) => shortened(name, Math.floor(marginLeft / 7.4)),
        },
        marks: [
          Plot.cell(rows, {
            x: 'about',
            y: 'speaker',
            fill: 'var(--accent)',
            fillOpacity: ({ count }: { count: number }) => 0.12 + 0.88 * Math.sqrt(count / most),
            href: 'href',
            ariaLabel: 'title',
            title: 'title',
          }),
          Plot.text(rows, {
            x: 'about',
            y: 'speaker',
            text: ({ count }: { count: number }) => number(count),
            fill: ({ count }: { count: number }) =>
              Math.sqrt(count / most) > 0.45 ? 'var(--on-accent)' : 'var(--ink)',
            pointerEvents: 'none',
          }),
        ],
      };
    },
    [edges, asked, t, number],
  );
  return (
    <figure>
      <PlotFigure className="matrix" options={options} />
      <figcaption className="what">{t.network.mostFrequent}</figcaption>
    </figure>
  );
}
