/** What a search asks of texts, each part in PostgreSQL's own web-search syntax without `-`; empty where it asks nothing. */
export interface Search {
  /** What a text must say. */
  readonly wanted: string;
  /** What no text of a statement may say: any of it. */
  readonly unwanted: string;
}

/**
 * Reads web-search syntax: words all of which are wanted, `"exact phrase"`, `or` between alternatives, `-word` and
 * `-"phrase"` for what is not wanted. Nothing is a mistake: signs that stand for nothing are passed over, and a quotation
 * that does not end goes on to the end. A word of several parts, such as l'OTAN or Zapad-2021, is wanted as a phrase.
 */
export function parseSearch(text: string): Search {
  const alternatives: string[][] = [[]];
  const unwanted: string[] = [];
  for (const [, not, phrase, word] of text.replace(doubleQuotes, '"').matchAll(item)) {
    const said = phrase ?? word ?? '';
    if (phrase === undefined && not === '' && /^or$/i.test(said)) alternatives.push([]);
    else if (letterOrDigit.test(said)) (not ? unwanted : alternatives.at(-1))?.push(`"${said}"`);
  }
  return {
    wanted: alternatives
      .filter((each) => each.length > 0)
      .map((each) => each.join(' '))
      .join(' or '),
    unwanted: unwanted.join(' or '),
  };
}

/** Searches that together find what any of them finds. */
export const eitherSearch = (a: string, b: string): string => (a && b ? `${a} or ${b}` : a || b);

const doubleQuotes = /[«»“”„‟‹›〝〞〟＂]/g;
const item = /(-*)(?:"([^"]*)"?|([^\s"]+))/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
