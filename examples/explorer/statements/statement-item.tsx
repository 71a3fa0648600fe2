import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';
import { Appearance } from './appearance.tsx';
import { Words } from './words.tsx';

export const StatementItemFragment = graphql(`
  fragment StatementItem on Statement {
    id
    saidOn
    state
    ...Words
    speaker { id slug name(languages: $languages) }
    capacity { title organization { id slug name(languages: $languages) } }
    event { id slug name(languages: $languages) }
    mentions {
      explicit
      entity { id slug name(languages: $languages) }
    }
    appearances { ...Appearance }
  }
`);

interface StatementItemProps {
  readonly statement: FragmentType<typeof StatementItemFragment>;
  readonly highlight: { html: string; language: string } | null;
  readonly inSource?: boolean;
}

/** A statement as the archive holds it: who, in which post, when; the words and a translation; where it is printed. */
export function StatementItem({ statement, highlight, inSource = false }: StatementItemProps) {
  const { t, date } = useText();
  const data = readFragment(StatementItemFragment, statement);
  const { id, speaker, capacity, saidOn, event, mentions, appearances } = data;
  return (
    <div className="statement">
      <header className="byline">
        <a className="speaker" href={addresses.entity(speaker)}>
          {speaker.name}
        </a>
        {capacity && (
          <span className="capacity">
            <span lang="en">{capacity.title}</span>,{' '}
            <a href={addresses.entity(capacity.organization)}>{capacity.organization.name}</a>
          </span>
        )}
        <a className="when" href={addresses.statement(id)} title={t.statements.permanentLink}>
          {saidOn ? <time dateTime={saidOn}>{date(saidOn)}</time> : t.statements.undated}
        </a>
      </header>
      <Words statement={data} highlight={highlight} />
      <footer className="context">
        {mentions.length > 0 && (
          <p className="mentions">
            <span className="what">{t.statements.about}</span>{' '}
            {mentions.map(({ entity, explicit }, index) => (
              <span key={entity.id}>
                {index > 0 && ', '}
                <a
                  href={addresses.entity(entity)}
                  className={explicit ? undefined : 'implied'}
                  title={explicit ? undefined : t.statements.implied}
                >
                  {entity.name}
                </a>
              </span>
            ))}
          </p>
        )}
        {event && (
          <p>
            <span className="what">{t.statements.at}</span> <a href={addresses.entity(event)}>{event.name}</a>
          </p>
        )}
        {appearances.map((appearance, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printings have no id of their own
          <Appearance key={index} appearance={appearance} inSource={inSource} />
        ))}
      </footer>
    </div>
  );
}
