import { useLocation, useSearch } from 'wouter';
import { languages } from './i18n/languages.ts';
import { useText } from './i18n/text.tsx';
import { NameField } from './parts/name-field.tsx';
import { useShownOperation } from './parts/operation.tsx';
import { addresses } from './url/addresses.ts';
import { go } from './url/follow-links.ts';

/** The head of every page: its name, a way to anyone on record, the views, the language. */
export function Masthead() {
  const { t, language } = useText();
  const [path] = useLocation();
  const search = useSearch();
  const { operation, open } = useShownOperation();
  const views = [
    [addresses.statements(), t.views.statements],
    [addresses.network(), t.views.network],
    [addresses.contents(), t.views.contents],
  ] as const;

  const changeLanguage = (tag: string) => {
    const wanted = new URLSearchParams(search);
    wanted.set('lang', tag);
    go(`${path}?${wanted}`, { replace: true });
  };

  return (
    <header className="masthead">
      <div className="masthead-name">
        <a href="/" className="wordmark">
          On Record
        </a>
        <p>{t.tagline}</p>
      </div>
      <div className="masthead-tools">
        <NameField
          label={t.findAnyone}
          labelHidden
          placeholder={t.findAnyone}
          onChoose={({ slug, type }) => go(addresses.entity({ slug, __typename: type }))}
        />
        <label className="language">
          <span className="said">{t.language}</span>
          <select value={language} onChange={({ target }) => changeLanguage(target.value)}>
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {ownNames[tag]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <nav aria-label={t.viewsLabel}>
        <ul>
          {views.map(([href, name]) => (
            <li key={href}>
              <a href={href} aria-current={path === href ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <button type="button" className="quiet operation-button" onClick={open} disabled={!operation}>
          <span aria-hidden="true">{'{ }'}</span> {t.operation.button}
        </button>
      </nav>
    </header>
  );
}

const ownNames = { en: 'English', fr: 'Français', ru: 'Русский' };
