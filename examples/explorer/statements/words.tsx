import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import type { StatementForm } from '../graphql/graphql.ts';
import { useText } from '../i18n/text.tsx';
import { Marked } from '../parts/marked.tsx';

const WordsFragment = graphql(`
  fragment Words on Statement {
    form
    text
    language
    polarity
    translations(languages: $languages) { language text origin }
  }
`);

interface WordsProps {
  readonly statement: FragmentType<typeof WordsFragment>;
  readonly highlight?: { html: string; language: string } | null;
}

/** The words as recorded and, beside them, a translation for the reader. */
export function Words({ statement, highlight }: WordsProps) {
  const { t, languages, languageName } = useText();
  const { form, text, language, polarity, translations } = readFragment(WordsFragment, statement);
  const reader = languages.find(
    (tag) => tag === language || translations.some((each) => each.language === tag),
  );
  const translated = reader === language ? undefined : translations.find((each) => each.language === reader);
  // What is marked is shown, be it in a language the reader did not ask for.
  const isElsewhere = highlight && ![language, translated?.language].includes(highlight.language);
  const translation = isElsewhere
    ? { language: highlight.language, text: '', origin: undefined }
    : translated;
  const shown = (words: string, tag: string) =>
    highlight?.language === tag ? <Marked html={highlight.html} /> : words;
  return (
    <div className="words" data-form={form}>
      <blockquote lang={language}>
        <p>{inMarks(shown(text, language), form, language)}</p>
        <p className="words-note" lang={document.documentElement.lang}>
          {t.forms[form]}
          {polarity !== 'AFFIRMS' && ` · ${t.polarity[polarity]}`}
          {` · ${languageName(language)}`}
        </p>
      </blockquote>
      {translation && (
        <blockquote lang={translation.language} className="translation">
          <p>{inMarks(shown(translation.text, translation.language), form, translation.language)}</p>
          <p className="words-note" lang={document.documentElement.lang}>
            {languageName(translation.language)}
            {translation.origin && ` · ${t.origins[translation.origin]}`}
          </p>
        </blockquote>
      )}
    </div>
  );
}

const marks: Record<string, [string, string]> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  ru: ['«', '»'],
  be: ['«', '»'],
  uk: ['«', '»'],
  de: ['„', '“'],
  pl: ['„', '”'],
};

/** Only a speaker's own words stand in quotation marks, those of their language. */
function inMarks(words: React.ReactNode, form: StatementForm, language: string) {
  if (form !== 'DIRECT') return words;
  const [open, close] = marks[language.slice(0, 2)] ?? ['“', '”'];
  return (
    <>
      {open}
      {words}
      {close}
    </>
  );
}
