import { countries } from './countries.ts';
import type { LanguageCode } from './language.ts';
import { Phrases } from './phrases.ts';

/** How a word names a country: by its name, by the capital that stands for the government, or as an adjective. */
export type CountryForm = 'name' | 'capital' | 'adjective' | 'people';

export interface CountryName {
  /** ISO 3166, or EU. */
  readonly code: string;
  readonly form: CountryForm;
}

/** What countries are called in a language. */
export function countriesOf(code: LanguageCode): Phrases<CountryName> {
  const names = new Intl.DisplayNames(code, { type: 'region' });
  const found = new Phrases<CountryName>(({ stem }) => stem);
  for (const country of regions()) {
    const name = names.of(country);
    if (name && name !== country) found.add(name, { code: country, form: 'name' });
  }
  for (const [country, row] of Object.entries(countries)) {
    for (const [index, word] of row[code].split(', ').entries())
      found.add(word, { code: country, form: formOf(word, index, code) });
  }
  return found;
}

/** All names of countries and capitals, adjectives left out. */
export function countryNames(code: LanguageCode): string[] {
  const names = new Intl.DisplayNames(code, { type: 'region' });
  const own = Object.values(countries).flatMap((row) => row[code].split(', '));
  return [...regions().map((country) => names.of(country) ?? ''), ...own].filter((name) =>
    /^\p{Lu}/u.test(name),
  );
}

/** Every pair of letters: the locale data know which of them are countries. */
function regions(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !/^(?:EU|EZ|UN|QO|ZZ|X.)$/.test(code));
}

function formOf(word: string, index: number, code: LanguageCode): CountryForm {
  if (/^\p{Lu}/u.test(word)) {
    if (
      code === 'en' &&
      /(?:an|ian|ish|ese|ch|i|ic|ek|dish|utch|wiss|ak|ek|ss|yz)s?$/.test(word) &&
      index > 0 &&
      !/^(?:USA?|U\.S\.|UK)$/.test(word)
    )
      return word.endsWith('ns') || word.endsWith('ks') || word.endsWith('is') ? 'people' : 'adjective';
    if (
      code === 'en' &&
      /^(?:Poles|Finns|Swedes|Danes|Turks|Serbs|Croats|Britons|Czechs|Tajiks|Kazakhs)$/.test(word)
    )
      return 'people';
    return index === 0 ? 'capital' : 'name';
  }
  return 'adjective';
}
