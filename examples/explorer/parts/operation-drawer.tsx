import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import { graphiqlAddress } from '../url/addresses.ts';
import { CopyButton } from './copy-button.tsx';
import type { Operation } from './operation.tsx';

/** The document and the variables of the view, and the way to GraphiQL with both. */
export default function OperationDrawer({ operation, onClose }: { operation: Operation; onClose(): void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const variables = JSON.stringify(operation.variables, null, 2);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby="drawer-title" onClose={onClose}>
      <header>
        <h2 id="drawer-title">{t.operation.title}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </header>
      <p>{t.operation.explained}</p>
      <p className="actions">
        <a
          className="button"
          href={graphiqlAddress(operation.document, operation.variables)}
          target="_blank"
          rel="noopener"
        >
          {t.operation.openInGraphiQL}
        </a>
        <CopyButton text={operation.document} label={t.operation.copy} />
      </p>
      <h3>{t.operation.variables}</h3>
      <Code text={variables} />
      <h3>{t.operation.document}</h3>
      <Code text={operation.document} />
    </dialog>
  );
}

/** Wider than its place at times, so that the keyboard has to reach it. */
function Code({ text }: { text: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
  return <pre tabIndex={0}>{text}</pre>;
}
