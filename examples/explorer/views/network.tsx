import { lazy, Suspense, useMemo } from 'react';
import { useSearch } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { NetworkTable } from '../network/network-table.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useTitle } from '../parts/title.ts';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { FilterBar } from '../statements/filter-bar.tsx';
import { useNames } from '../statements/use-names.ts';
import { addresses, exportOf } from '../url/addresses.ts';
import { type Asked, filterOf, readAsked, refsOf } from '../url/asked.ts';
import { withChosen } from '../url/chosen.ts';
import { go } from '../url/follow-links.ts';

const Matrix = lazy(() => import('../network/matrix.tsx'));
const Graph = lazy(() => import('../network/graph.tsx'));

const Network = graphql(`
  query Network($filter: StatementFilter!, $refs: [EntityRef!]!, $languages: [LanguageTag!]!) {
    chosen: entities(refs: $refs) {
      id
      name(languages: $languages)
    }
    statements(filter: $filter, first: 0) {
      totalCount
      facets {
        network(first: 100) {
          count
          speaker { id slug name(languages: $languages) }
          about { id slug name(languages: $languages) }
        }
      }
    }
  }
`);

/** Who speaks about whom, as a matrix or as a graph; a cell or a line opens its statements. */
export default function NetworkView() {
  const { t, languages } = useText();
  const search = useSearch();
  const asked = useMemo(() => readAsked(new URLSearchParams(search)), [search]);
  const shape = new URLSearchParams(search).get('as') === 'graph' ? 'graph' : undefined;
  const refs = refsOf(asked);
  const answer = useView(Network, { filter: filterOf(asked), refs, languages });
  const names = useNames(answer, refs);
  const ask = (next: Asked) => go(addresses.network(next, shape));
  useTitle(t.views.network);
  return (
    <>
      <h1 className="said">{t.views.network}</h1>
      <FilterBar asked={asked} onAsk={ask} names={names} />
      <View answer={answer} onChoose={(name, slug) => ask(withChosen(asked, name, slug))}>
        {({ statements }) => (
          <>
            <div className="list-head">
              <div role="status">
                <h2>{t.network.pairs(statements.facets.network.length)}</h2>
              </div>
              <nav className="tabs" aria-label={t.network.shape}>
                <a href={addresses.network(asked)} aria-current={shape ? undefined : 'page'}>
                  {t.network.matrix}
                </a>
                <a href={addresses.network(asked, 'graph')} aria-current={shape ? 'page' : undefined}>
                  {t.network.graph}
                </a>
              </nav>
              <p className="exports">
                <a href={addresses.statements(asked)}>{t.statements.count(statements.totalCount)}</a>
                <a href={exportOf('csv', asked)} download>
                  CSV
                </a>
              </p>
            </div>
            {statements.facets.network.length === 0 ? (
              <p className="notice">{t.statements.none}</p>
            ) : (
              <>
                <Suspense fallback={<Skeleton />}>
                  {shape ? (
                    <Graph edges={statements.facets.network} asked={asked} />
                  ) : (
                    <Matrix edges={statements.facets.network} asked={asked} />
                  )}
                </Suspense>
                <NetworkTable edges={statements.facets.network} asked={asked} />
              </>
            )}
          </>
        )}
      </View>
    </>
  );
}
