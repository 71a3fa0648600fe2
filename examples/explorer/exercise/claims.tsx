import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import type { ClaimFragment as ClaimShape } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';
import { PlotFigure } from '../plots/plot.tsx';
import { addresses } from '../url/addresses.ts';

const ClaimFragment = graphql(`
  fragment Claim on QuantityClaim {
    value
    low
    high
    unit
    asPrinted
    subject { id slug name(languages: $languages) }
    statement {
      id
      saidOn
      speaker { id slug name(languages: $languages) }
    }
  }
`);

/** Numbers that were claimed, those of one unit on one scale, each beside whoever claimed it. */
export default function Claims({ claims }: { claims: readonly FragmentType<typeof ClaimFragment>[] }) {
  const { date } = useText();
  const units = Object.entries(Object.groupBy(readFragment(ClaimFragment, claims), ({ unit }) => unit));
  return units.map(([unit, of = []]) => (
    <figure key={unit} className="claim-unit">
      <h3 lang="en">{unit}</h3>
      <ClaimPlot claims={of} unit={unit} />
      <figcaption>
        <ul>
          {of.map(({ asPrinted, subject, statement }) => (
            <li key={statement.id + asPrinted}>
              <q>{asPrinted}</q> — {statement.speaker.name}
              {subject && ` · ${subject.name}`}
              {', '}
              <a href={addresses.statement(statement.id)}>
                {statement.saidOn ? date(statement.saidOn) : '…'}
              </a>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  ));
}

function ClaimPlot({ claims, unit }: { claims: readonly ClaimShape[]; unit: string }) {
  const { number, date } = useText();
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const rows = claims.map(({ value, low, high, asPrinted, statement }) => ({
        who: `${statement.speaker.name}${statement.saidOn ? `, ${date(statement.saidOn)}` : ''}`,
        at: value ?? low ?? high ?? 0,
        low: low ?? value ?? high ?? 0,
        high: high ?? value ?? low ?? 0,
        asPrinted,
        label: `${statement.speaker.name}: ${asPrinted}`,
        href: addresses.statement(statement.id),
      }));
      const marginLeft = Math.min(240, Math.round(width * 0.4));
      return {
        height: 44 + 30 * new Set(rows.map(({ who }) => who)).size,
        marginLeft,
        marginRight: Math.round(width * 0.22),
        marginBottom: 28,
        ariaLabel: unit,
        x: {
          domain: [0, Math.max(...rows.map(({ high }) => high)) || 1],
          label: null,
          ticks: width < 500 ? 3 : 6,
          tickFormat: number,
          grid: true,
        },
        y: { label: null, type: 'point', padding: 0.6 },
        marks: [
          Plot.ruleY(rows, { y: 'who', x1: 'low', x2: 'high', stroke: 'var(--bar)', strokeWidth: 3 }),
          Plot.dot(rows, {
            y: 'who',
            x: 'at',
            r: 5,
            fill: 'var(--accent)',
            href: 'href',
            ariaLabel: 'label',
          }),
          Plot.text(rows, {
            y: 'who',
            x: 'high',
            text: 'asPrinted',
            dx: 12,
            textAnchor: 'start',
            fill: 'var(--ink)',
          }),
        ],
      };
    },
    [claims, unit, number, date],
  );
  return <PlotFigure options={options} />;
}
