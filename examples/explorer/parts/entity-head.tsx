import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { useTitle } from './title.ts';

const EntityHeadFragment = graphql(`
  fragment EntityHead on Entity {
    id
    name(languages: $languages)
    description
    wikidataId
    names { value language script kind }
  }
`);

interface EntityHeadProps {
  readonly entity: FragmentType<typeof EntityHeadFragment>;
  /** What it is, in a word or two. */
  readonly kind: string;
  readonly children?: React.ReactNode;
}

/** Who or what a view is about: its name, what it is, and every spelling on record. */
export function EntityHead({ entity, kind, children }: EntityHeadProps) {
  const { t, languageName } = useText();
  const { name, description, wikidataId, names } = readFragment(EntityHeadFragment, entity);
  useTitle(name);
  const others = names.filter(({ value }) => value !== name);
  return (
    <header className="head">
      <p className="kicker">{kind}</p>
      <h1>{name}</h1>
      {description && (
        <p className="description" lang="en">
          {description}
        </p>
      )}
      {children}
      {others.length > 0 && (
        <p className="names">
          <span className="what">{t.entity.alsoKnownAs}</span>{' '}
          {others.map(({ value, language }, index) => (
            <span key={`${value} ${language}`}>
              {index > 0 && ' · '}
              <span lang={language ?? undefined} title={language ? languageName(language) : undefined}>
                {value}
              </span>
            </span>
          ))}
        </p>
      )}
      {wikidataId && (
        <p className="names">
          <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidataId)}`} rel="noreferrer">
            Wikidata {wikidataId}
          </a>
        </p>
      )}
    </header>
  );
}
