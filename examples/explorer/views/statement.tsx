import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { Nobody } from '../parts/nobody.tsx';
import { useTitle } from '../parts/title.ts';
import { useView } from '../parts/use-view.ts';
import { View } from '../parts/view.tsx';
import { Citations } from '../statement/citations.tsx';
import { Quantities } from '../statement/quantities.tsx';
import { Appearance } from '../statements/appearance.tsx';
import { Words } from '../statements/words.tsx';
import { addresses } from '../url/addresses.ts';

const Statement = graphql(`
  query Statement($id: ID!, $languages: [LanguageTag!]!) {
    node(id: $id) {
      __typename
      id
      ... on Statement {
        saidOn
        state
        quotedFragments
        ...Words
        ...Cited
        quantities { ...Quantity }
        speaker { id slug name(languages: $languages) }
        capacity { title organization { id slug name(languages: $languages) } }
        event { id slug name(languages: $languages) }
        mentions {
          surface
          explicit
          entity { id slug name(languages: $languages) }
        }
        appearances { ...Appearance }
      }
    }
  }
`);

/** One statement with all that is known of it, and how to cite it. */
export default function StatementView({ id }: { id: string }) {
  const { t, languages, date } = useText();
  const answer = useView(Statement, { id, languages });
  const { node } = answer.data ?? {};
  const title =
    node?.__typename === 'Statement'
      ? [node.speaker.name, node.saidOn && date(node.saidOn)].filter(Boolean).join(', ')
      : undefined;
  useTitle(title);
  return (
    <View answer={answer}>
      {({ node: statement }) => {
        if (statement?.__typename !== 'Statement') return <Nobody name={id} />;
        const { speaker, capacity, saidOn, event, mentions, appearances, quantities, state } = statement;
        return (
          <article className="statement-page statement">
            <header className="head">
              <p className="kicker">
                {saidOn ? <time dateTime={saidOn}>{date(saidOn)}</time> : t.statements.undated}
                {state === 'DRAFT' && ` · ${t.statement.draft}`}
              </p>
              <h1>
                <a href={addresses.entity(speaker)}>{speaker.name}</a>
              </h1>
              {capacity && (
                <p className="description">
                  <span lang="en">{capacity.title}</span>,{' '}
                  <a href={addresses.entity(capacity.organization)}>{capacity.organization.name}</a>
                </p>
              )}
              {event && (
                <p className="names">
                  <span className="what">{t.statements.at}</span>{' '}
                  <a href={addresses.entity(event)}>{event.name}</a>
                </p>
              )}
            </header>
            <Words statement={statement} />
            {mentions.length > 0 && (
              <section>
                <h2>{t.statements.about}</h2>
                <ul className="mention-list">
                  {mentions.map(({ entity, surface, explicit }) => (
                    <li key={entity.id}>
                      <a href={addresses.entity(entity)}>{entity.name}</a>{' '}
                      <span className="what">
                        {explicit && surface ? t.statement.named(surface) : t.statements.implied}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {quantities.length > 0 && (
              <section>
                <h2>{t.statement.numbers}</h2>
                <Quantities quantities={quantities} />
              </section>
            )}
            <section>
              <h2>{t.statement.printings(appearances.length)}</h2>
              {appearances.map((appearance, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: printings have no id of their own
                <Appearance key={index} appearance={appearance} open />
              ))}
            </section>
            <Citations statement={statement} />
          </article>
        );
      }}
    </View>
  );
}
