import type { Document } from './document.ts';
import type { Turn } from './speech-turns.ts';

/** No heading has more words, and it heads no more of the quotations below. */
const longestHeading = 8;

const nearestBelow = 6;

/** A line of nothing but a few words in marks, which the text below has again: it heads that text. */
export function isHeading({ text, turns, narration }: Document, index: number): boolean {
  const turn = turns[index];
  const first = narration.places[index]?.[0];
  if (!turn || first === undefined || turn.by === 'dash' || turn.parts.length > 1) return false;
  const isLine =
    /\n\s*$|^\s*$/.test(text.slice(Math.max(0, turn.start - 3), turn.start)) &&
    text.slice(turn.end, turn.end + 2).includes('\n');
  if (!isLine) return false;
  const { start = 0, end = 0 } = narration.sentences[narration.sentenceOf[first] ?? 0] ?? {};
  const isAlone = narration.tokens
    .slice(start, end)
    .every(({ kind }, at) => kind === 'punctuation' || start + at === first);
  if (!isAlone) return false;
  const words = wordsOf(text, turn);
  return (
    words.split(/\s+/).length <= longestHeading &&
    turns.slice(index + 1, index + 1 + nearestBelow).some((each) => wordsOf(text, each).includes(words))
  );
}

const wordsOf = (text: string, { parts }: Turn) =>
  parts
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase();
