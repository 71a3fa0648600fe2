import { firstFrom } from './search.ts';

/** Tells the code point at a UTF-16 offset: JavaScript counts a character beyond U+FFFF twice, nobody else does. */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (offset) => offset - firstFrom(pairs, offset, (pair) => pair);
}
