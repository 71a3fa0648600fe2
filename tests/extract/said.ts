import { extract } from '../../src/extract/extract.ts';
import type { LanguageCode } from '../../src/extract/language.ts';

/** What stands in marks in a text, each with its speaker: `[name, words, more words …]`. */
export function said(language: LanguageCode, text: string): string[][] {
  return extract(text, { language })
    .statements.filter(({ form }) => form !== 'INDIRECT')
    .map(({ speaker, spans }) => [speaker.name, ...spans.map(({ exact }) => exact)]);
}
