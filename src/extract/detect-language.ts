import type { LanguageCode } from './language.ts';

/** Words that are common in one language and rare in its neighbours: «de» is Spanish as well. */
const telling: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  fr: new Set(
    'le les des du est et dans pour sur au aux une qui pas ne avec par ce cette sont ont été mais il elle nous vous leur leurs plus être son ses comme'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to that is was for on with as by at from this have has were not are be it he his will would which said'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'и в не на что с по как это для к от из о у за же но его их был была были при он она мы также который'.split(
      ' ',
    ),
  ),
};

/** Letters that Russian has not: Ukrainian, Belarusian, Serbian, Kazakh … do. */
const foreign = /[іїєґўјљњћђџқңғүұһөә]/giu;
const sample = 20_000;
/** Of the words of any prose at least this share is telling; of short texts a single one has to do. */
const leastShare = 0.1;
const shortText = 12;

/** The language of a text among those that can be read; null where it seems to be another. */
export function detectLanguage(text: string): LanguageCode | null {
  const words =
    text
      .slice(0, sample)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  if (cyrillic.length > latin.length) {
    const letters = cyrillic.join('');
    if ((letters.match(foreign)?.length ?? 0) > letters.length / 200) return null;
    return cyrillic.length < shortText || share(cyrillic, 'ru') >= leastShare ? 'ru' : null;
  }
  const [french, english] = [share(latin, 'fr'), share(latin, 'en')];
  const best = french > english ? french : english;
  const isEnough = words.length < shortText ? best > 0 : best >= leastShare;
  return isEnough && latin.length >= words.length / 2 ? (french > english ? 'fr' : 'en') : null;
}

const share = (words: readonly string[], language: LanguageCode): number =>
  words.filter((word) => telling[language].has(word)).length / Math.max(words.length, 1);
