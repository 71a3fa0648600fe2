import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';

const AppearanceFragment = graphql(`
  fragment Appearance on Appearance {
    attribution
    speakerAsPrinted
    verification
    via { id name(languages: $languages) }
    spans { start end exact prefix suffix }
    source {
      id
      title
      language
      publishedOn
      publisher { id slug name(languages: $languages) }
    }
  }
`);

interface AppearanceProps {
  readonly appearance: FragmentType<typeof AppearanceFragment>;
  readonly inSource?: boolean;
  readonly open?: boolean;
}

/** One printing; the attribution as printed and the exact place are a click away. */
export function Appearance({ appearance, inSource = false, open = false }: AppearanceProps) {
  const { t, date, number } = useText();
  const { attribution, speakerAsPrinted, verification, via, spans, source } = readFragment(
    AppearanceFragment,
    appearance,
  );
  const { publisher, publishedOn } = source;
  return (
    <details className="appearance" open={open}>
      <summary>
        <span className="what">{inSource ? t.printed.place : t.printed.in}</span>{' '}
        {inSource ? (
          spans.map(({ start, end }) => `${number(start)}–${number(end)}`).join(', ')
        ) : (
          <>
            {publisher ? (
              <strong>{publisher.name}</strong>
            ) : (
              <cite lang={source.language}>{source.title}</cite>
            )}
            {publishedOn && (
              <>
                {', '}
                <time dateTime={publishedOn}>{date(publishedOn)}</time>
              </>
            )}
          </>
        )}
      </summary>
      <dl>
        <dt>{t.printed.source}</dt>
        <dd>
          <a href={addresses.source(source.id)} lang={source.language}>
            {source.title}
          </a>
          {via && ` · ${t.printed.via(via.name)}`}
        </dd>
        <dt>{t.printed.attribution}</dt>
        <dd lang={source.language}>{attribution ? `“${attribution}”` : t.printed.none}</dd>
        {speakerAsPrinted && (
          <>
            <dt>{t.printed.speaker}</dt>
            <dd lang={source.language}>{speakerAsPrinted}</dd>
          </>
        )}
        <dt>{t.printed.words}</dt>
        <dd>
          {spans.map(({ start, end, exact, prefix, suffix }) => (
            <p key={start} className="span" lang={source.language}>
              <span className="around">…{prefix}</span>
              <b>{exact}</b>
              <span className="around">{suffix}…</span>{' '}
              <small lang={document.documentElement.lang}>
                {t.printed.offsets(number(start), number(end))}
              </small>
            </p>
          ))}
        </dd>
        <dt>{t.printed.checked}</dt>
        <dd>{t.verification[verification]}</dd>
      </dl>
    </details>
  );
}
