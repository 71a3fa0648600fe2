import type { Grammar } from './grammar.ts';
import type { Stretch } from './paragraphs.ts';
import type { Turn } from './speech-turns.ts';
import type { Token } from './tokens.ts';

/** A sentence of the narrator by its tokens, end exclusive. Quotations are part of the sentences that they stand in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Neighbours differ by one, unless a blank line parts them in a text where others have only a line break. */
  readonly paragraph: number;
}

/** The text as its narrator tells it: each part of a quotation is one token, whatever it says. */
export interface Narration {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** For each token, the sentence it is in. */
  readonly sentenceOf: Int32Array;
  /** Where the parts of each turn stand among the tokens. */
  readonly places: readonly (readonly number[])[];
}

export function narrationOf(
  text: string,
  tokens: readonly Token[],
  turns: readonly Turn[],
  paragraphs: readonly Stretch[],
  grammar: Grammar,
): Narration {
  const seen: Token[] = [];
  const places: number[][] = turns.map(() => []);
  let index = 0;
  for (const [number, turn] of turns.entries()) {
    for (; index < tokens.length && (tokens[index]?.start ?? 0) < turn.start; index += 1)
      seen.push(tokens[index] as Token);
    let inserted = 0;
    for (const part of turn.parts) {
      for (; index < tokens.length && (tokens[index]?.start ?? 0) < part.start; index += 1) {
        while ((turn.inserted[inserted]?.end ?? Number.POSITIVE_INFINITY) <= (tokens[index]?.start ?? 0))
          inserted += 1;
        const within = turn.inserted[inserted];
        if (within && within.start <= (tokens[index]?.start ?? 0)) seen.push(tokens[index] as Token);
      }
      places[number]?.push(seen.length);
      seen.push(placeholder(text, part));
      while (index < tokens.length && (tokens[index]?.start ?? 0) < part.end) index += 1;
    }
    for (; index < tokens.length && (tokens[index]?.start ?? 0) < turn.end; index += 1) {
      const within = turn.inserted.findLast(({ start }) => start <= (tokens[index]?.start ?? 0));
      if (within && (tokens[index]?.end ?? 0) <= within.end) seen.push(tokens[index] as Token);
    }
  }
  for (; index < tokens.length; index += 1) seen.push(tokens[index] as Token);
  return { tokens: seen, places, ...sentencesOf(seen, paragraphs, numbersOf(text, paragraphs), grammar) };
}

const placeholder = (text: string, { start, end }: Stretch): Token => ({
  kind: 'quotation',
  start,
  end,
  text: text.slice(start, end),
  key: '«»',
  stem: '«»',
  capital: false,
});

function sentencesOf(
  tokens: readonly Token[],
  paragraphs: readonly Stretch[],
  numbers: readonly number[],
  grammar: Grammar,
): Pick<Narration, 'sentences' | 'sentenceOf'> {
  const abbreviations = new Set(grammar.language.abbreviations.split(/\s+/));
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  let paragraph = 0;
  let start = 0;
  const finish = (end: number) => {
    if (end > start) sentences.push({ start, end, paragraph: numbers[paragraph] ?? paragraph });
    start = end;
  };
  for (const [index, token] of tokens.entries()) {
    while (token.start >= (paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY)) {
      finish(index);
      paragraph += 1;
    }
    sentenceOf[index] = sentences.length;
    const next = tokens[index + 1];
    if ((next && ends(tokens, index, next, abbreviations)) || index - start >= longestSentence)
      finish(index + 1);
  }
  finish(tokens.length);
  return { sentences, sentenceOf };
}

/** A headline and what belongs to it make a group of lines: between groups nobody goes on speaking. */
function numbersOf(text: string, paragraphs: readonly Stretch[]): number[] {
  const isApart = paragraphs.map(({ start }, index) =>
    blankLine.test(text.slice(paragraphs[index - 1]?.end ?? 0, start)),
  );
  const isGrouped = isApart.includes(true) && isApart.slice(1).includes(false);
  let number = -1;
  return isApart.map((apart) => {
    number += apart && isGrouped && number >= 0 ? 2 : 1;
    return number;
  });
}

const blankLine = /\n\s*\n/;

/** No sentence has more tokens: what does is a list, or no prose at all, and must not cost more than prose. */
const longestSentence = 250;

const initial = /^\p{Lu}$/u;

function ends(
  tokens: readonly Token[],
  index: number,
  next: Token,
  abbreviations: ReadonlySet<string>,
): boolean {
  const token = tokens[index] as Token;
  if (token.kind === 'word' || token.kind === 'number') return false;
  const begins =
    next.kind === 'quotation' || next.kind === 'number' || next.capital || /^[—–«“"„(]$/.test(next.text);
  if (token.kind === 'quotation') return next.capital && /[.!?…]["”»]?$/u.test(token.text);
  if (/^[.!?…]$/.test(token.text)) {
    const before = tokens[index - 1];
    const isGlued = before?.end === token.start;
    if (
      token.text === '.' &&
      isGlued &&
      before &&
      (abbreviations.has(before.key) || (initial.test(before.text) && !/^[XХ]$/.test(before.text)))
    )
      return false;
    return begins && next.start > token.start;
  }
  return false;
}
