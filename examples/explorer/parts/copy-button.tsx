import { useEffect, useState } from 'react';
import { useText } from '../i18n/text.tsx';

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useText();
  const [done, setDone] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(setDone, 2_500);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    try {
      // There is no clipboard where a site is not served by HTTPS.
      await navigator.clipboard.writeText(text);
      setDone('copied');
    } catch {
      setDone('refused');
    }
  };
  return (
    <button type="button" onClick={copy}>
      {label}
      <span className="said" role="status">
        {done && ` · ${t[done]}`}
      </span>
    </button>
  );
}
