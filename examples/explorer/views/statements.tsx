import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { uncached } from '../client.ts';
import { graphql } from '../graphql/gql.ts';
import type { StatementsQueryVariables } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';
import { useTitle } from '../parts/title.ts';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { Facets } from '../statements/facets.tsx';
import { FilterBar } from '../statements/filter-bar.tsx';
import { ListHead } from '../statements/list-head.tsx';
import { StatementList } from '../statements/statement-list.tsx';
import { Timeline } from '../statements/timeline.tsx';
import { useNames } from '../statements/use-names.ts';
import { addresses } from '../url/addresses.ts';
import { type Asked, filterOf, orderOf, readAsked, refsOf } from '../url/asked.ts';
import { withChosen } from '../url/chosen.ts';
import { go } from '../url/follow-links.ts';

const Statements = graphql(`
  query Statements(
    $filter: StatementFilter!
    $whenever: StatementFilter!
    $order: StatementOrder!
    $refs: [EntityRef!]!
    $languages: [LanguageTag!]!
    $after: String
    $further: Boolean! = false
  ) {
    statements(filter: $filter, orderBy: $order, first: 50, after: $after) {
      ...StatementPage
      totalCount @skip(if: $further)
      facets @skip(if: $further) {
        ...Facets
      }
    }
    chosen: entities(refs: $refs) @skip(if: $further) {
      id
      name(languages: $languages)
    }
    whenever: statements(filter: $whenever, first: 0) @skip(if: $further) {
      totalCount
      facets { timeline(interval: MONTH) { from count } }
    }
  }
`);

/** Who said what about whom: the question, the facets of its answer, and the answer. */
export function StatementsView() {
  const { t, languages } = useText();
  const search = useSearch();
  const asked = useMemo(() => readAsked(new URLSearchParams(search)), [search]);
  const refs = useMemo(() => refsOf(asked), [asked]);
  const variables = useMemo(
    (): StatementsQueryVariables => ({
      filter: filterOf(asked),
      whenever: filterOf({ ...asked, from: '', to: '' }),
      order: orderOf(asked),
      refs,
      languages,
    }),
    [asked, refs, languages],
  );
  const answer = useView(Statements, variables);
  const names = useNames(answer, refs);
  const ask = (next: Asked) => go(addresses.statements(next));
  useTitle(t.views.statements);
  return (
    <>
      <h1 className="said">{t.views.statements}</h1>
      <FilterBar asked={asked} onAsk={ask} names={names} />
      <View answer={answer} onChoose={(name, slug) => ask(withChosen(asked, name, slug))}>
        {({ statements, whenever }) => (
          <>
            {whenever && (
              <Timeline
                counts={whenever.facets.timeline}
                total={whenever.totalCount}
                asked={asked}
                onAsk={ask}
              />
            )}
            <div className="columns">
              <aside aria-label={t.filter.narrow}>
                <details open={innerWidth > 800}>
                  <summary>{t.filter.narrow}</summary>
                  {statements.facets && (
                    <Facets facets={statements.facets} asked={asked} total={statements.totalCount ?? 0} />
                  )}
                </details>
              </aside>
              <section aria-label={t.statements.list}>
                <ListHead asked={asked} total={statements.totalCount ?? 0} onAsk={ask} />
                {statements.totalCount === 0 ? (
                  <p className="notice">{t.statements.none}</p>
                ) : (
                  <StatementList
                    key={answer.of}
                    name={`Statements ${answer.of}`}
                    first={statements}
                    total={statements.totalCount ?? 0}
                    more={async (after) => {
                      const { data, error } = await uncached.query(Statements, {
                        ...variables,
                        after,
                        further: true,
                      });
                      if (!data) throw error;
                      return data.statements;
                    }}
                  />
                )}
              </section>
            </div>
          </>
        )}
      </View>
    </>
  );
}
