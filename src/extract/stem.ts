const cyrillicEnding =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ых|их|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ом|ем|ым|им|ую|юю|ою|ею|ам|ям|ах|ях|ов|ев|ия|ию|ии|[аяоеыиуюьй])$/;

/**
 * What the inflected forms of a word have in common, for words that are already lower case. Russian words lose their endings
 * as far as three letters remain; Latin letters lose their accents. Two words with one stem are the same word in all likelihood.
 */
export function stemOf(key: string): string {
  const first = key.charCodeAt(0);
  if (first < 0x400 || first > 0x52f)
    return /[^\0-\x7f]/.test(key) ? key.normalize('NFD').replace(/\p{M}/gu, '') : key;
  let stem = key.replace(/-.*$/, (tail) => tail);
  for (;;) {
    const shorter = stem.replace(cyrillicEnding, '');
    if (shorter === stem || shorter.length < 3) return stem;
    stem = shorter;
  }
}
