import { useText } from '../i18n/text.tsx';

/** One condition in force, and the button that lifts it. */
export function Chip({ text, onRemove }: { text: string; onRemove(): void }) {
  const { t } = useText();
  return (
    <span className="chip">
      {text}
      <button type="button" onClick={onRemove} aria-label={t.filter.remove(text)}>
        ×
      </button>
    </span>
  );
}
