import { type Asked, listNames } from './asked.ts';

/** With a name that means nobody, or several, replaced by the one that was meant, wherever it stands. */
export function withChosen(asked: Asked, name: string, slug: string): Asked {
  const lists = listNames.map((list) => [list, asked[list].map((value) => (value === name ? slug : value))]);
  return { ...asked, ...Object.fromEntries(lists) };
}
