import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import type { StatementPageFragment as StatementPageShape } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';
import { type Loaded, type Pages, Pages as PagesOf, rememberedPages } from './pages.ts';
import { StatementItem } from './statement-item.tsx';

const StatementPageFragment = graphql(`
  fragment StatementPage on StatementConnection {
    edges {
      highlight { html language }
      node { id ...StatementItem }
    }
    pageInfo { hasNextPage endCursor }
  }
`);

export type StatementPage = FragmentType<typeof StatementPageFragment>;

type Edge = StatementPageShape['edges'][number];

interface StatementListProps {
  readonly first: StatementPage;
  readonly total: number;
  /** Tells this list from others: what it was asked for. */
  readonly name: string;
  /** Asks the view's operation for the page after a cursor. */
  readonly more: (after: string) => Promise<StatementPage>;
  /** Shows places in the source instead of the source. */
  readonly inSource?: boolean;
}

const likelyHeight = 240;

function loaded(page: StatementPage): Loaded<Edge> {
  const { edges, pageInfo } = readFragment(StatementPageFragment, page);
  return { items: edges, ...pageInfo };
}

/** Statements, however many: only those on the screen are drawn, only those near it are held. */
export function StatementList({ first, total, name, more, inSource = false }: StatementListProps) {
  const { t } = useText();
  const pages = rememberedPages(
    name,
    () => new PagesOf<Edge>(loaded(first), async (after) => loaded(await more(after))),
  );
  useSyncExternalStore(pages.subscribe, pages.version);
  return (
    <VirtualFeed pages={pages} total={total} label={t.statements.list}>
      {(edge) => <StatementItem statement={edge.node} highlight={edge.highlight} inSource={inSource} />}
    </VirtualFeed>
  );
}

interface VirtualFeedProps<Item> {
  readonly pages: Pages<Item>;
  readonly total: number;
  readonly label: string;
  readonly children: (item: Item) => React.ReactNode;
}

function VirtualFeed<Item>({ pages, total, label, children }: VirtualFeedProps<Item>) {
  const { t } = useText();
  const feed = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const place = () => {
      const top = feed.current?.getBoundingClientRect().top;
      if (top !== undefined) setOffset(Math.round(top + scrollY));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: pages.count,
    estimateSize: () => likelyHeight,
    overscan: 4,
    scrollMargin: offset,
  });
  const rows = virtualizer.getVirtualItems();
  const from = rows[0]?.index ?? 0;
  const to = rows.at(-1)?.index ?? 0;
  useEffect(() => pages.show(from, to), [pages, from, to]);
  useEffect(() => pages.subscribe(() => pages.show(from, to)), [pages, from, to]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    const row = (event.target as Element).closest('[data-index]');
    if (!step || !row || event.target instanceof HTMLInputElement) return;
    const next = feed.current?.querySelector(
      `[data-index="${Number(row.getAttribute('data-index')) + step}"]`,
    );
    if (!next) return;
    event.preventDefault();
    next.querySelector('article')?.focus();
  };

  const article = ({ index, key, start }: VirtualItem) => {
    const item = pages.item(index);
    return (
      <div
        key={key}
        ref={virtualizer.measureElement}
        data-index={index}
        className="row"
        style={{ transform: `translateY(${start - offset}px)` }}
      >
        <article
          aria-posinset={index + 1}
          aria-setsize={total}
          aria-labelledby={`row-${index}`}
          tabIndex={-1}
          className="statement-frame"
        >
          <span id={`row-${index}`} className="said">
            {t.statements.place(index + 1, total)}
          </span>
          {item === undefined ? <div className="skeleton-row" /> : children(item)}
        </article>
      </div>
    );
  };

  return (
    <>
      <div
        ref={feed}
        role="feed"
        aria-label={label}
        aria-busy={pages.count < total && !pages.hasMore}
        className="feed"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map(article)}
      </div>
      {pages.count < total && (
        <p className="more" role="status">
          {t.statements.more(total - pages.count)}
        </p>
      )}
    </>
  );
}
