import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';
import { type Asked, type ListName, toggled } from '../url/asked.ts';

const FacetsFragment = graphql(`
  fragment Facets on StatementFacets {
    by(first: 8) {
      count
      entity { id slug name(languages: $languages) }
    }
    about(first: 8) {
      count
      entity { id slug name(languages: $languages) }
    }
    publisher(first: 8) {
      count
      entity { id slug name(languages: $languages) }
    }
    form { form count }
    language { language count }
  }
`);

interface Row {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface FacetsProps {
  readonly facets: FragmentType<typeof FacetsFragment>;
  readonly asked: Asked;
  readonly total: number;
}

/** What the list consists of; each row narrows it, or widens it again. */
export function Facets({ facets, asked, total }: FacetsProps) {
  const { t, languageName } = useText();
  const { by, about, publisher, form, language } = readFragment(FacetsFragment, facets);
  const named = (counts: typeof by): Row[] =>
    counts.map(({ entity, count }) => ({ value: entity.slug, name: entity.name, count }));
  const groups: [ListName, string, Row[]][] = [
    ['by', t.filter.by, named(by)],
    ['about', t.filter.about, named(about)],
    [
      'form',
      t.filter.form,
      form.map((each) => ({ value: each.form, name: t.forms[each.form], count: each.count })),
    ],
    [
      'language',
      t.filter.language,
      language.map((each) => ({
        value: each.language,
        name: languageName(each.language),
        count: each.count,
      })),
    ],
    ['publisher', t.filter.publisher, named(publisher)],
  ];
  return (
    <div className="facets">
      {groups.map(
        ([name, title, rows]) =>
          rows.length > 0 && <Facet key={name} {...{ name, title, rows, asked, total }} />,
      )}
    </div>
  );
}

interface FacetProps {
  readonly name: ListName;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly asked: Asked;
  readonly total: number;
}

function Facet({ name, title, rows, asked, total }: FacetProps) {
  const { t, number } = useText();
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ value, name: text, count }) => {
          const chosen = asked[name].includes(value);
          return (
            <li key={value}>
              <a
                href={addresses.statements(toggled(asked, name, value))}
                className={chosen ? 'chosen' : undefined}
                data-form={name === 'form' ? value : undefined}
              >
                <span className="facet-name">
                  {text}
                  {chosen && <span className="said"> ({t.filter.inForce})</span>}
                </span>
                <span className="facet-count">{number(count)}</span>
                <meter aria-hidden="true" min={0} max={total} value={count} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
