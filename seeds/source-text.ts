import { createHash } from 'node:crypto';
import { findOnce } from './find-words.ts';
import { codePointLength } from './values.ts';

export interface SpanToFind {
  /** Offsets in code points. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type Outcome = 'EXACT' | 'NORMALIZED' | 'RELOCATED' | 'NOT_FOUND';

const blank = /^\s$/u;
const quotationMark = /^["'`´‘’‚‛“”„‟«»‹›＂＇]$/u;

/** A text in which quotations are looked for. It is measured once, and each search takes time by its length. */
export class SourceText {
  readonly sha256: string;
  readonly codePoints: number;
  readonly #text: string;
  /** Offset in UTF-16 units of each code point; absent where both count alike. */
  readonly #units: Int32Array | undefined;
  #normal: { readonly text: string; readonly from: Int32Array } | undefined;

  constructor(text: string) {
    this.#text = text;
    this.sha256 = createHash('sha256').update(text).digest('hex');
    this.codePoints = codePointLength(text);
    if (this.codePoints !== text.length) this.#units = unitsOf(text, this.codePoints);
  }

  /**
   * Whether the spans of one printing are where they should be; the worst of them counts. Words that stand elsewhere count
   * as relocated only where they stand once: of several places none is guessed.
   */
  check(spans: readonly SpanToFind[]): Outcome {
    const outcomes = spans.map((span) => this.#find(span));
    const worst = (['NOT_FOUND', 'RELOCATED', 'NORMALIZED'] as const).find((each) => outcomes.includes(each));
    return worst ?? 'EXACT';
  }

  #find({ start, end, exact }: SpanToFind): Outcome {
    if (end <= this.codePoints && this.#slice(start, end) === exact) return 'EXACT';
    const words = normalized(exact).text;
    const place = this.#placeInNormal(start);
    if (words !== '' && this.#normalText().text.startsWith(words, place)) return 'NORMALIZED';
    if (typeof findOnce(this.#text, exact) === 'object') return 'RELOCATED';
    return typeof findOnce(this.#normalText().text, words) === 'object' ? 'RELOCATED' : 'NOT_FOUND';
  }

  #slice(start: number, end: number): string {
    return this.#text.slice(this.#unit(start), this.#unit(end));
  }

  #unit(offset: number): number {
    return this.#units ? (this.#units[offset] ?? this.#text.length) : offset;
  }

  #normalText() {
    this.#normal ??= normalized(this.#text);
    return this.#normal;
  }

  /** Where the normalized text has what stands at an offset, in code points, of the text: the first place from there on. */
  #placeInNormal(offset: number): number {
    const { from } = this.#normalText();
    const unit = this.#unit(Math.min(offset, this.codePoints));
    let [low, high] = [0, from.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Without what printings differ in: each run of white space is one blank, each quotation mark the same. */
function normalized(text: string): { text: string; from: Int32Array } {
  const from = new Int32Array(text.length);
  let normal = '';
  let unit = 0;
  let isBlank = true;
  for (const character of text) {
    const isSpace = blank.test(character);
    if (!isSpace || !isBlank) {
      const written = isSpace ? ' ' : quotationMark.test(character) ? '"' : character;
      for (let i = 0; i < written.length; i += 1) from[normal.length + i] = unit;
      normal += written;
    }
    isBlank = isSpace;
    unit += character.length;
  }
  const trimmed = normal.trimEnd();
  return { text: trimmed, from: from.subarray(0, trimmed.length) };
}

function unitsOf(text: string, codePoints: number): Int32Array {
  const units = new Int32Array(codePoints + 1);
  let at = 0;
  let unit = 0;
  for (const character of text) {
    units[at] = unit;
    unit += character.length;
    at += 1;
  }
  units[at] = unit;
  return units;
}
