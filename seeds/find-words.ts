/** Where words stand in a text: the only place, no place, or several. Offsets in UTF-16 units. */
export type Found = { readonly at: number } | 'nowhere' | 'several times';

/**
 * Looks for words by Knuth, Morris and Pratt: in time by the length of both, whatever they are, where a search that begins
 * again at every letter takes their product on texts that repeat themselves.
 */
export function findOnce(text: string, words: string): Found {
  if (words === '') return 'nowhere';
  const borders = bordersOf(words);
  let first: number | undefined;
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched < words.length) continue;
    if (first !== undefined) return 'several times';
    first = at - words.length + 1;
    matched = borders[matched - 1] ?? 0;
  }
  return first === undefined ? 'nowhere' : { at: first };
}

/** For each beginning of the words: how long its longest proper border is. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    while (length > 0 && words.charCodeAt(at) !== words.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(at) === words.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
}
