import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';
import { useTitle } from './title.ts';

/** Nothing is on record where the address points. */
export function Nobody({ name }: { name: string }) {
  const { t } = useText();
  useTitle(t.entity.nobody);
  return (
    <div className="notice">
      <h1>{t.entity.nobody}</h1>
      <p>{t.entity.nobodyHint(name)}</p>
      <p>
        <a href={addresses.contents()}>{t.views.contents}</a>
      </p>
    </div>
  );
}
