import { useText } from '../i18n/text.tsx';

interface CountedProps {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly count: number;
    readonly href: string;
  }[];
}

/** Names with how often each; a row opens what is counted. */
export function Counted({ rows }: CountedProps) {
  const { number } = useText();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ol className="counted">
      {rows.map(({ key, name, count, href }) => (
        <li key={key}>
          <a href={href}>
            <span>{name}</span>
            <span className="facet-count">{number(count)}</span>
            <meter aria-hidden="true" min={0} max={most} value={count} />
          </a>
        </li>
      ))}
    </ol>
  );
}
