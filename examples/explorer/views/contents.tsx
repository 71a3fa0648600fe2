import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { useTitle } from '../parts/title.ts';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { addresses } from '../url/addresses.ts';

const Contents = graphql(`
  query Contents($languages: [LanguageTag!]!) {
    actors(first: 100, orderBy: { field: STATEMENT_COUNT, direction: DESC }) {
      totalCount
      nodes { id slug name(languages: $languages) statements(first: 0) { totalCount } }
    }
    organizations(first: 100, orderBy: { field: NAME }) {
      totalCount
      nodes { id slug kind name(languages: $languages) }
    }
    exercises(first: 100) {
      totalCount
      nodes { id slug name(languages: $languages) startsOn status }
    }
    sources(first: 100) {
      totalCount
      nodes { id title language publishedOn publisher { id name(languages: $languages) } }
    }
  }
`);

/** Who and what is on record. */
export default function ContentsView() {
  const { t, languages, date, number } = useText();
  const answer = useView(Contents, { languages });
  useTitle(t.views.contents);
  return (
    <View answer={answer}>
      {({ actors, organizations, exercises, sources }) => (
        <>
          <header className="head">
            <h1>{t.views.contents}</h1>
          </header>
          <div className="contents">
            <section>
              <h2>
                {t.contents.actors} <span className="facet-count">{number(actors.totalCount)}</span>
              </h2>
              <ul>
                {actors.nodes.map((actor) => (
                  <li key={actor.id}>
                    <a href={addresses.entity(actor)}>{actor.name}</a>{' '}
                    <span className="what">{number(actor.statements.totalCount)}</span>
                  </li>
                ))}
              </ul>
              <More total={actors.totalCount} shown={actors.nodes.length} />
            </section>
            <section>
              <h2>
                {t.contents.exercises} <span className="facet-count">{number(exercises.totalCount)}</span>
              </h2>
              <ul>
                {exercises.nodes.map((exercise) => (
                  <li key={exercise.id}>
                    <a href={addresses.entity(exercise)}>{exercise.name}</a>{' '}
                    <span className="what">{exercise.startsOn && date(exercise.startsOn)}</span>
                  </li>
                ))}
              </ul>
              <More total={exercises.totalCount} shown={exercises.nodes.length} />
            </section>
            <section>
              <h2>
                {t.contents.sources} <span className="facet-count">{number(sources.totalCount)}</span>
              </h2>
              <ul>
                {sources.nodes.map(({ id, title, language, publisher, publishedOn }) => (
                  <li key={id}>
                    <a href={addresses.source(id)} lang={language}>
                      {title}
                    </a>{' '}
                    <span className="what">
                      {[publisher?.name, publishedOn && date(publishedOn)].filter(Boolean).join(', ')}
                    </span>
                  </li>
                ))}
              </ul>
              <More total={sources.totalCount} shown={sources.nodes.length} />
            </section>
            <section className="wide">
              <h2>
                {t.contents.organizations}{' '}
                <span className="facet-count">{number(organizations.totalCount)}</span>
              </h2>
              <ul className="many">
                {organizations.nodes.map((organization) => (
                  <li key={organization.id}>
                    <a href={addresses.entity(organization)}>{organization.name}</a>
                  </li>
                ))}
              </ul>
              <More total={organizations.totalCount} shown={organizations.nodes.length} />
            </section>
          </div>
        </>
      )}
    </View>
  );
}

function More({ total, shown }: { total: number; shown: number }) {
  const { t } = useText();
  return total > shown && <p className="what">{t.contents.more(total - shown)}</p>;
}
