import { uncached } from '../client.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Nobody } from '../parts/nobody.tsx';
import { useTitle } from '../parts/title.ts';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { StatementList } from '../statements/statement-list.tsx';
import { addresses } from '../url/addresses.ts';

const Source = graphql(`
  query Source($id: ID!, $languages: [LanguageTag!]!, $after: String, $further: Boolean! = false) {
    node(id: $id) {
      __typename
      id
      ... on Source {
        title @skip(if: $further)
        language @skip(if: $further)
        url @skip(if: $further)
        publishedOn @skip(if: $further)
        sha256 @skip(if: $further)
        publisher @skip(if: $further) { id slug name(languages: $languages) }
        statements(first: 50, after: $after) {
          ...StatementPage
          totalCount @skip(if: $further)
          facets @skip(if: $further) {
            by(first: 20) { count entity { id slug name(languages: $languages) } }
          }
        }
      }
    }
  }
`);

/** A document and what it prints, in the order in which it is printed. */
export default function SourceView({ id }: { id: string }) {
  const { t, languages, date, languageName } = useText();
  const variables = { id, languages };
  const answer = useView(Source, variables);
  const { node } = answer.data ?? {};
  useTitle(node?.__typename === 'Source' ? node.title : undefined);
  return (
    <View answer={answer}>
      {({ node: source }) => {
        if (source?.__typename !== 'Source') return <Nobody name={id} />;
        const { title, language, url, publishedOn, publisher, sha256, statements } = source;
        return (
          <>
            <header className="head">
              <p className="kicker">{t.source.kind}</p>
              <h1 lang={language}>{title}</h1>
              <p className="description">
                {publisher && <a href={addresses.entity(publisher)}>{publisher.name}</a>}
                {publisher && publishedOn && ', '}
                {publishedOn && <time dateTime={publishedOn}>{date(publishedOn)}</time>}
                {language && ` · ${languageName(language)}`}
                {url && isWeb(url) && (
                  <>
                    {' · '}
                    <a href={url} rel="noreferrer">
                      {t.source.original}
                    </a>
                  </>
                )}
              </p>
              {sha256 && (
                <p className="names" title={sha256}>
                  {t.source.textHash} <code>{sha256.slice(0, 16)}…</code>
                </p>
              )}
            </header>
            <ListTools filter={{ source: [source.id] }} />
            <div className="list-head">
              <h2>{t.source.inOrder(statements.totalCount ?? 0)}</h2>
              <p className="exports">
                {(statements.facets?.by ?? []).map(({ entity, count }, index) => (
                  <span key={entity.id}>
                    {index > 0 && ' · '}
                    <a href={addresses.entity(entity)}>{entity.name}</a> {count}
                  </span>
                ))}
              </p>
            </div>
            <StatementList
              name={`Source ${answer.of}`}
              first={statements}
              total={statements.totalCount ?? 0}
              inSource
              more={async (after) => {
                const { data, error } = await uncached.query(Source, { ...variables, after, further: true });
                if (data?.node?.__typename !== 'Source') throw error;
                return data.node.statements;
              }}
            />
          </>
        );
      }}
    </View>
  );
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);
