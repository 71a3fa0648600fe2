import { formsOf, type WordForms } from './word-forms.ts';

/** A word, a number, a punctuation mark or, in the narrator's text, a whole quotation seen from outside. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation';
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** Composed (NFC), lower case, with one kind of apostrophe and hyphen: what rules are compared with. */
  readonly key: string;
  /** The key without its inflection. */
  readonly stem: string;
  readonly capital: boolean;
}

// Also U.S., J. and p.m.; porte-parole and a-t-il; O'Brien, don't and the Russian abbreviations with a digit.
const pattern =
  /(?:\p{L}\p{M}*\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’ʼ&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’]?|\p{N}+(?:[.,:/ {2}](?=\p{N}{3}\b)\p{N}+|[.,:]\p{N}+)*[\p{L}%-]*|\S/gu;

const elision = /^(?:l|d|n|s|j|c|m|t|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/iu;
const bareElision = /^(?:l|d|n|s|j|c|m|t|qu)['’]$/iu;
const possessive = /['’]s$/iu;
const apostrophe = /['’]/;

/** Splits a stretch of a text; what stands between the tokens is white space. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of stretch.matchAll(pattern)) {
    const printed = match[0];
    const start = from + match.index;
    if (/^\p{L}/u.test(printed)) pushWord(tokens, printed, start);
    else tokens.push(token(/^\p{N}/u.test(printed) ? 'number' : 'punctuation', printed, start));
  }
  return tokens;
}

/** French `l'`, `qu'` … and the English `'s` are words of their own; an apostrophe after a word is a mark. */
function pushWord(tokens: Token[], printed: string, start: number): void {
  let word = printed;
  let at = start;
  for (let elided = elisionOf(word); elided; elided = elisionOf(word)) {
    tokens.push(token('word', elided, at));
    at += elided.length;
    word = word.slice(elided.length);
  }
  const owned = apostrophe.test(word) ? possessive.exec(word) : null;
  if (owned && owned.index > 0) {
    tokens.push(token('word', word.slice(0, owned.index), at));
    tokens.push(token('word', owned[0], at + owned.index));
    return;
  }
  const isMarked = /['’]$/.test(word) && !bareElision.test(word);
  const bare = isMarked ? word.slice(0, -1) : word;
  if (bare) tokens.push(token('word', bare, at));
  if (isMarked) tokens.push(token('punctuation', word.slice(-1), at + bare.length));
}

const elisionOf = (word: string): string | undefined =>
  apostrophe.test(word) && word.length > 2 && !/^aujourd/i.test(word) ? elision.exec(word)?.[0] : undefined;

const plain: WordForms = { key: '', stem: '', capital: false };

function token(kind: Token['kind'], printed: string, start: number): Token {
  const { key, stem, capital } = kind === 'word' ? formsOf(printed) : plain;
  return {
    kind,
    start,
    end: start + printed.length,
    text: printed,
    key: key || printed,
    stem: stem || printed,
    capital,
  };
}
