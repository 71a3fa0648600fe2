import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { useText } from '../i18n/text.tsx';
import { PlotFigure } from '../plots/plot.tsx';
import { addresses } from '../url/addresses.ts';
import { type NetworkProps, statementsOf } from './edge.ts';
import { laidOut } from './layout.ts';

/** Whoever speaks or is spoken of, with an arrow from each speaker to whom they speak about, thicker where they do it more. */
export default function Graph({ edges, asked }: NetworkProps) {
  const { t } = useText();
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const height = Math.max(420, Math.min(680, width * 0.62));
      const { nodes, links } = laidOut(edges, width, height);
      const most = Math.max(...links.map(({ edge }) => edge.count));
      return {
        height,
        margin: 0,
        ariaLabel: t.views.network,
        x: { domain: [0, width], axis: null },
        y: { domain: [0, height], axis: null, reverse: true },
        r: { type: 'identity' },
        marks: [
          Plot.arrow(links, {
            x1: (link) => link.source.x,
            y1: (link) => link.source.y,
            x2: (link) => link.target.x,
            y2: (link) => link.target.y,
            bend: 12,
            headLength: 6,
            insetEnd: 8,
            stroke: 'var(--bar)',
            strokeOpacity: 0.55,
            strokeWidth: (link) => 1 + 5 * Math.sqrt(link.edge.count / most),
            href: (link) => statementsOf(link.edge, asked),
            title: (link) => t.network.pair(link.edge.speaker.name, link.edge.about.name, link.edge.count),
            ariaLabel: (link) =>
              t.network.pair(link.edge.speaker.name, link.edge.about.name, link.edge.count),
          }),
          Plot.dot(nodes, {
            x: 'x',
            y: 'y',
            r: 'radius',
            fill: (node) => (node.speaks ? 'var(--accent)' : 'var(--paper)'),
            stroke: 'var(--accent)',
            href: (node) => addresses.entity(node.entity),
            ariaLabel: (node) => node.entity.name,
            title: (node) => node.entity.name,
          }),
          Plot.text(nodes, {
            x: 'x',
            y: (node) => node.y - node.radius - 8,
            text: 'label',
            fill: 'var(--ink)',
            stroke: 'var(--paper)',
            strokeWidth: 3,
            pointerEvents: 'none',
          }),
        ],
      };
    },
    [edges, asked, t],
  );
  return <PlotFigure className="graph" options={options} />;
}
