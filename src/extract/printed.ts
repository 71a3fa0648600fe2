import type { Cue } from './cue.ts';
import type { Document } from './document.ts';
import type { Mention } from './mention.ts';

/** The longest attribution that is shown whole; beyond it, only the verb and whoever does it. */
const longest = 160;

/** The attribution as printed: the cue with whoever it is about, and the word that introduces what is said. */
export function attributionOf(
  { text, narration, grammar }: Document,
  cue: Cue,
  speaker: Mention | undefined,
): string {
  const { tokens } = narration;
  let from = cue.start;
  let to = cue.end;
  const isNear = speaker && narration.sentenceOf[speaker.start] === narration.sentenceOf[cue.start];
  if (isNear) {
    const first = speaker.same && speaker.same.start < speaker.start ? speaker.same : speaker;
    const start = Math.min(from, first.start);
    const end = Math.max(to, speaker.end);
    const holdsQuotation = tokens.slice(start, end).some(({ kind }) => kind === 'quotation');
    const length = (tokens[end - 1]?.end ?? 0) - (tokens[start]?.start ?? 0);
    if (!holdsQuotation && length <= longest) [from, to] = [start, end];
  }
  if (tokens[to]?.text === ',' && grammar.is('complementizers', tokens[to + 1])) to += 2;
  else if (grammar.is('complementizers', tokens[to])) to += 1;
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

/** How the text names the speaker there: with the apposition, or the pronoun within an inverted verb. */
export function asPrinted({ text, narration }: Document, mention: Mention): string {
  const { tokens } = narration;
  const [first, last] = mention.same
    ? [mention.same, mention].toSorted((a, b) => a.start - b.start)
    : [mention, mention];
  const printed = text.slice(tokens[first?.start ?? 0]?.start, tokens[(last?.end ?? 1) - 1]?.end);
  if (mention.kind !== 'pronoun') return printed;
  return /-(?:t-)?([^-\s]+)(?:\s|$)/.exec(printed)?.[1] ?? printed;
}
