export const languages = ['en', 'fr', 'ru'] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (tag: string): tag is Language => languages.some((each) => each === tag);

/** The language the address names; otherwise the first that the reader's browser asks for and there is. */
export function chosenLanguage(search: string): Language {
  const wanted = [new URLSearchParams(search).get('lang') ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}
