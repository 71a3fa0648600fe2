import { stemOf } from './stem.ts';

/** What the rules compare of a word. */
export interface WordForms {
  /** Composed (NFC), lower case, with one kind of apostrophe and hyphen. */
  readonly key: string;
  /** The key without its inflection. */
  readonly stem: string;
  readonly capital: boolean;
}

/** A text repeats its words: their forms are kept, up to a number that no language of the news exceeds. */
const mostKept = 60_000;
const kept = new Map<string, WordForms>();

export function formsOf(word: string): WordForms {
  const known = kept.get(word);
  if (known) return known;
  const key = keyOf(word);
  const forms = { key, stem: stemOf(key), capital: /^(?:\p{Ll}{2,3}[-‐‑])?\p{Lu}/u.test(word) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, forms);
  return forms;
}

const keyOf = (word: string): string =>
  word.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/ё/g, 'е');
