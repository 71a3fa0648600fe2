import { useText } from '../i18n/text.tsx';
import { exportOf } from '../url/addresses.ts';
import type { Asked, Order } from '../url/asked.ts';

interface ListHeadProps {
  readonly asked: Asked;
  readonly total: number;
  readonly onAsk: (asked: Asked) => void;
}

const orders: readonly Order[] = ['best', 'newest', 'oldest'];

/** How many there are, in which order, and the way to take them away. */
export function ListHead({ asked, total, onAsk }: ListHeadProps) {
  const { t } = useText();
  const offered = asked.words.trim() ? orders : orders.filter((order) => order !== 'best');
  const order = offered.includes(asked.order) ? asked.order : 'newest';
  return (
    <div className="list-head">
      <div role="status">
        <h2>{t.statements.count(total)}</h2>
      </div>
      <label>
        <span>{t.order.label}</span>{' '}
        <select
          value={order}
          onChange={({ target }) =>
            onAsk({
              ...asked,
              order: target.value === 'newest' && !asked.words.trim() ? 'best' : (target.value as Order),
            })
          }
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {t.order[each]}
            </option>
          ))}
        </select>
      </label>
      <p className="exports">
        <span>{t.exports.label}</span>{' '}
        {(['csv', 'ndjson', 'jsonld'] as const).map((format) => (
          <a key={format} href={exportOf(format, asked)} download>
            {t.exports[format]}
          </a>
        ))}
      </p>
    </div>
  );
}
