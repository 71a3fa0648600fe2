import type { Cue } from './cue.ts';
import type { Stretch } from './paragraphs.ts';
import { type Quotation, trimmed } from './quotations.ts';
import { firstFrom } from './search.ts';
import type { Token } from './tokens.ts';

const startOf = ({ start }: { readonly start: number }) => start;

/** Where words begin whose opening mark was lost: behind the last sentence that is the narrator's. */
export function reopened(
  text: string,
  { start: mark }: Quotation,
  paragraphs: readonly Stretch[],
  before: number,
  tokens: readonly Token[],
  cues: readonly Cue[],
  at: (offset: number) => number,
): Stretch[] {
  const paragraph = paragraphs[firstFrom(paragraphs, mark + 1, ({ start }) => start) - 1];
  if (!paragraph) return [];
  const bound = Math.max(paragraph.start, before);
  const last = at(mark);
  let begin = -1;
  for (
    let index = last - 1;
    index >= last - longestReach && (tokens[index]?.start ?? -1) >= bound;
    index -= 1
  ) {
    const token = tokens[index] as Token;
    const isFirst =
      index === 0 ||
      (bound === paragraph.start && token.start === firstAt(text, bound)) ||
      /^[.!?…]$/.test(tokens[index - 1]?.text ?? '');
    if (!isFirst || !/[\p{Lu}\p{N}]/u.test(token.text[0] ?? '')) continue;
    const isNarrated =
      begin >= 0 &&
      cues
        .slice(firstFrom(cues, index, startOf), firstFrom(cues, begin, startOf))
        .some((cue) => cue.class === 'say' && cue.form !== 'dependent' && !isFirstPerson(tokens, cue));
    if (isNarrated) break;
    begin = index;
  }
  const start = tokens[begin]?.start;
  return start === undefined ? [] : [trimmed(text, start, mark)];
}

const isFirstPerson = (tokens: readonly Token[], { start }: Cue) =>
  tokens.slice(Math.max(0, start - 3), start).some(({ key }) => /^(?:я|мы|je|j'|nous|i|we)$/.test(key));

/** Words whose opening mark was lost reach no further back. */
const longestReach = 200;

const firstAt = (text: string, offset: number) => {
  let at = offset;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
};
