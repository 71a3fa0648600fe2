import { useText } from '../i18n/text.tsx';

/** What stands where an answer is awaited: the shape of what comes. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div className="skeleton" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike
        <div className="skeleton-row" key={row} aria-hidden="true" />
      ))}
    </div>
  );
}
