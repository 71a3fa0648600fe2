/** A stretch of the text by UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines are paragraphs, but a line that runs on in the middle of a sentence was only wrapped: it begins with a small
 * letter, and no mark ends the line before.
 */
export function paragraphsOf(text: string): Stretch[] {
  const found: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const start = line.index;
    const end = start + line[0].length;
    if (line[0].trim() === '') continue;
    const last = found.at(-1);
    if (last && isWrapped(text, last, start)) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function isWrapped(text: string, last: Stretch, start: number): boolean {
  if (/[\r\n\u2028\u2029]\s*[\r\n\u2028\u2029]/.test(text.slice(last.end, start).replace(/\r\n/g, '\n')))
    return false;
  const ending = text.slice(Math.max(last.start, last.end - 8), last.end).trimEnd();
  return /^\s*\p{Ll}/u.test(text.slice(start, start + 16)) && !/[.!?:;…»”"]$/u.test(ending);
}
