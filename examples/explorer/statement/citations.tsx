import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { addresses } from '../url/addresses.ts';
import { asBibTeX, asJsonLd, asText } from './citation.ts';

const CitedFragment = graphql(`
  fragment Cited on Statement {
    id
    form
    text
    language
    saidOn
    speaker { __typename id slug name(languages: $languages) wikidataId }
    capacity { title organization { id name(languages: $languages) } }
    appearances {
      spans { start end exact prefix suffix }
      source { id title language url publishedOn publisher { id name(languages: $languages) } }
    }
  }
`);

/** The permanent link and the citation, each to be copied with one press. */
export function Citations({ statement }: { statement: FragmentType<typeof CitedFragment> }) {
  const { t, date } = useText();
  const cited = readFragment(CitedFragment, statement);
  const link = new URL(addresses.statement(cited.id), location.origin).href;
  const texts = [
    ['link', link],
    ['text', asText(cited, link, date)],
    ['bibtex', asBibTeX(cited, link)],
    ['jsonld', JSON.stringify(asJsonLd(cited, link), null, 2)],
  ] as const;
  return (
    <section className="citations">
      <h2>{t.cite.title}</h2>
      {texts.map(([name, text]) => (
        <details key={name} open={name === 'link' || name === 'text'}>
          <summary>{t.cite[name]}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
          <pre tabIndex={0} className={name === 'text' ? 'wrapped' : undefined}>
            {text}
          </pre>
          <CopyButton text={text} label={t.cite.copy(t.cite[name])} />
        </details>
      ))}
    </section>
  );
}
