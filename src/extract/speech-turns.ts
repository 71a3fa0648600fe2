import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import { attributionAt } from './inserted-attributions.ts';
import { reopened } from './lost-marks.ts';
import type { Stretch } from './paragraphs.ts';
import { type Flaw, type Quotation, trimmed } from './quotations.ts';
import { firstFrom } from './search.ts';
import type { Token } from './tokens.ts';

/** A quotation whose own attributions, inside its marks, are taken out of it. */
export interface Turn extends Stretch {
  parts: readonly Stretch[];
  flaws: readonly Flaw[];
  /** What opens it: a pair of marks, or the dash of a dialogue. */
  readonly by: 'marks' | 'dash';
  /** Attributions between and behind the parts, by UTF-16 offsets. */
  readonly inserted: readonly Stretch[];
}

/** How many words in marks may be a part of what somebody says. */
const longestInner = 4;

const startOf = ({ start }: { readonly start: number }) => start;

/** Finishes the quotations of a text with what only the words themselves tell: where an attribution begins and ends. */
export function turnsOf(
  text: string,
  quotations: readonly Quotation[],
  paragraphs: readonly Stretch[],
  tokens: readonly Token[],
  cues: readonly Cue[],
  grammar: Grammar,
): Turn[] {
  const at = (offset: number) => firstFrom(tokens, offset, startOf);
  const turns: Turn[] = [];
  let before = 0;
  const spoken = dialogueOf(text, paragraphs, quotations);
  for (const quotation of [...quotations, ...spoken].toSorted((a, b) => a.start - b.start)) {
    const by = 'dash' in quotation ? 'dash' : 'marks';
    const isCut = by === 'dash' || quotation.flaws.includes('unclosed');
    const whole = quotation.flaws.includes('unopened')
      ? reopened(text, quotation, paragraphs, before, tokens, cues, at)
      : quotation.parts;
    before = quotation.end;
    const parts: Stretch[] = [];
    const inserted: Stretch[] = [];
    for (const part of whole) split(text, part, isCut, tokens, cues, grammar, at, parts, inserted);
    const kept = parts.map((part) => withoutComma(text, part)).filter(({ start, end }) => end > start);
    const isLed = 'isLed' in quotation && quotation.isLed;
    if (kept.length === 0 || (by === 'dash' && inserted.length === 0 && !isLed)) continue;
    const end = isCut && inserted.length > 0 ? (kept.at(-1)?.end ?? quotation.end) : quotation.end;
    const start = Math.min(quotation.start, kept[0]?.start ?? quotation.start);
    turns.push({ start, end, parts: kept, flaws: quotation.flaws, by, inserted });
  }
  return withoutInner(text, turns);
}

/**
 * Marks within what is said behind a dash are no quotations of their own, if they hold a name or a word; a paragraph that quotes
 * more than that is one of a list.
 */
function withoutInner(text: string, turns: readonly Turn[]): Turn[] {
  const spoken: { turn: Turn; inner: Turn[] }[] = [];
  for (const turn of turns) {
    const outer = spoken.at(-1);
    if (turn.by === 'dash') spoken.push({ turn, inner: [] });
    else if (outer?.turn.parts.some(({ start, end }) => turn.start < end && turn.end > start))
      outer.inner.push(turn);
  }
  const isLong = ({ start, end }: Turn) => text.slice(start, end).split(/\s+/).length > longestInner;
  const dropped = new Set(spoken.flatMap(({ turn, inner }) => (inner.some(isLong) ? [turn] : inner)));
  return turns.filter((turn) => !dropped.has(turn));
}

/** Paragraphs that begin with a dash, as speech does in Russian and at times in French. */
function dialogueOf(
  text: string,
  paragraphs: readonly Stretch[],
  quotations: readonly Quotation[],
): (Quotation & { dash: true; isLed: boolean })[] {
  let next = 0;
  const dashes = paragraphs.map(({ start, end }) =>
    opening.exec(text.slice(start, Math.min(end, start + 12))),
  );
  return paragraphs.flatMap(({ start, end }, index) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const dash = dashes[index];
    const first = quotations[next];
    if (!dash || (first && first.start < start + dash[0].length + 1)) return [];
    const words = trimmed(text, start + dash[0].length, end);
    // «…» whose opening mark the dash has replaced.
    const stray = text.slice(words.start, words.end).includes('«')
      ? null
      : /»\.?$/.exec(text.slice(words.end - 2, words.end));
    const until = words.end - (stray?.[0].length ?? 0);
    // «Вот что сказал Орлов:» and one paragraph; several would be a list.
    const before = paragraphs[index - 1];
    const isLed =
      before !== undefined &&
      /:\s*$/.test(text.slice(before.start, before.end)) &&
      /[.!?…]$/.test(text.slice(words.start, until)) &&
      !dashes[index + 1];
    return [
      { start, end, parts: [{ start: words.start, end: until }], flaws: [], dash: true as const, isLed },
    ];
  });
}

const opening = /^\s*[—–―-](?:\s+(?=\S)|(?=\p{Lu}))/u;

/** Cuts the attributions out of a part: «A, — said X. — B». */
function split(
  text: string,
  part: Stretch,
  isCut: boolean,
  tokens: readonly Token[],
  cues: readonly Cue[],
  grammar: Grammar,
  at: (offset: number) => number,
  parts: Stretch[],
  inserted: Stretch[],
): void {
  const from = at(part.start);
  const to = at(part.end);
  let begin = part.start;
  let cursor = from;
  for (let index = firstFrom(cues, from, startOf); index < cues.length; index += 1) {
    const cue = cues[index] as Cue;
    if (cue.start >= to) break;
    if (cue.start <= cursor) continue;
    const found = attributionAt(cue, tokens, cursor, to, isCut, grammar);
    if (!found) continue;
    const opening = tokens[found.open] as Token;
    parts.push(trimmed(text, begin, /^[!?…]$/.test(opening.text) ? opening.end : opening.start));
    const close = tokens[found.close];
    const end = close && found.close < to ? close.end : part.end;
    inserted.push({ start: opening.end, end: found.closesWith ? (close?.start ?? end) : end });
    begin = end;
    cursor = found.close + 1;
    if (isCut && !found.closesWith) return;
  }
  if (begin < part.end) parts.push(trimmed(text, begin, part.end));
}

function withoutComma(text: string, { start, end }: Stretch): Stretch {
  const words = trimmed(text, start, end);
  return /[,،]/.test(text[words.end - 1] ?? '') ? trimmed(text, words.start, words.end - 1) : words;
}
