import { useText } from '../i18n/text.tsx';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly name: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

/** Lists of one view, of which the address names the one that is shown. */
export function Tabs({ label, tabs }: TabsProps) {
  const { number } = useText();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, name, count, chosen }) => (
        <a key={href} href={href} aria-current={chosen ? 'page' : undefined}>
          {name} <span className="facet-count">{number(count)}</span>
        </a>
      ))}
    </nav>
  );
}
