import type { StatementFilter } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';
import { exportAddress } from '../url/addresses.ts';

/** Ways on from a list: narrow it, take it away. */
export function ListTools({ refine, filter }: { refine?: string; filter: StatementFilter }) {
  const { t } = useText();
  return (
    <p className="exports list-tools">
      {refine && <a href={refine}>{t.exports.refine}</a>}
      <span>{t.exports.label}</span>
      {(['csv', 'ndjson', 'jsonld'] as const).map((format) => (
        <a key={format} href={exportAddress(format, filter)} download>
          {t.exports[format]}
        </a>
      ))}
    </p>
  );
}
