import { codePointsOf } from './code-points.ts';
import { read } from './document.ts';
import type { LanguageCode } from './language.ts';
import { emptyLexicon, type Lexicon } from './lexicon.ts';
import { statementsOf } from './statements.ts';
import type { Extraction } from './types.ts';

export interface ExtractOptions {
  readonly language: LanguageCode;
  /** The day of the text as precisely as it is known; titles then mean whoever held the post. */
  readonly date?: string | null;
  /** Names to look for; without one, speakers have names but no slugs. */
  readonly lexicon?: Lexicon;
}

/** Finds who says what in a text. The same text, language, date and lexicon always give the same statements. */
export function extract(
  text: string,
  { language, date = null, lexicon = emptyLexicon }: ExtractOptions,
): Extraction {
  return { language, statements: statementsOf(read(text, language, date, lexicon), codePointsOf(text)) };
}
