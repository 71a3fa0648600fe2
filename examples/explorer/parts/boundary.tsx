import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

/** A fault of one view leaves the rest of the page at work, and says what to do. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useText();
  return (
    <div className="notice" role="alert">
      <h2>{t.broken.title}</h2>
      <p>{t.broken.hint}</p>
      <button type="button" onClick={() => location.reload()}>
        {t.reload}
      </button>
    </div>
  );
}
