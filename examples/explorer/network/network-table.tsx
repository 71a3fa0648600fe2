import { useText } from '../i18n/text.tsx';
import { type NetworkProps, statementsOf } from './edge.ts';

/** The same as the picture, to be read. */
export function NetworkTable({ edges, asked }: NetworkProps) {
  const { t, number } = useText();
  return (
    <details className="network-table">
      <summary>{t.network.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.filter.by}</th>
            <th scope="col">{t.filter.about}</th>
            <th scope="col">{t.views.statements}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={`${edge.speaker.id} ${edge.about.id}`}>
              <td>{edge.speaker.name}</td>
              <td>{edge.about.name}</td>
              <td>
                <a
                  href={statementsOf(edge, asked)}
                  aria-label={t.network.pair(edge.speaker.name, edge.about.name, edge.count)}
                >
                  {number(edge.count)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
