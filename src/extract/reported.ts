import type { Cue } from './cue.ts';
import type { Document, Speaker } from './document.ts';
import type { Stretch } from './paragraphs.ts';
import type { Token } from './tokens.ts';

/** What somebody is reported to have said, without marks. */
export interface Reported {
  readonly cue: Cue;
  readonly speaker: Speaker;
  readonly sentence: number;
  /** Tokens of the narration, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly clause: Stretch;
}

/** Shorter than any clause worth keeping. */
const fewestWords = 3;

/** The clauses that verbs of saying govern: said that …, selon X …, «…, a annoncé X». */
export function reportedIn(document: Document): Reported[] {
  const { narration, attributions } = document;
  return narration.sentences.flatMap((_, sentence) => {
    const found: Reported[] = [];
    for (const cue of attributions.cuesIn(sentence)) {
      const speaker = isSaying(cue) ? document.speakerOf(cue) : undefined;
      if (!speaker || speaker.referent.medium || speaker.mention.role?.role === 'document') continue;
      // Without marks, words of who knows whom are worth nothing.
      if (speaker.by === 'nobody') continue;
      const range = clauseOf(document, cue, speaker, sentence);
      if (!range || range.end <= (found.at(-1)?.end ?? 0)) continue;
      const tokens = narration.tokens.slice(range.start, range.end);
      if (tokens.filter(({ kind }) => kind === 'word').length < fewestWords) continue;
      found.push({
        cue,
        speaker,
        sentence,
        ...range,
        clause: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 },
      });
    }
    return found;
  });
}

const isSaying = ({ class: kind, form }: Cue) =>
  (kind === 'say' || kind === 'hold') && (form === 'finite' || form === 'dependent' || form === 'source');

function clauseOf(
  document: Document,
  cue: Cue,
  { mention }: Speaker,
  sentence: number,
): { start: number; end: number } | undefined {
  const { narration, grammar } = document;
  const { tokens } = narration;
  const bounds = narration.sentences[sentence];
  if (!bounds) return undefined;
  const end = withoutMarks(tokens, bounds.start, endOf(document, cue, bounds.end));
  const behind = Math.max(
    cue.end,
    mention.start >= cue.end && mention.start <= cue.end + 4 ? mention.end : cue.end,
  );
  if (cue.form === 'source') {
    // «Selon X, …» and «…, selon X».
    if (cue.start <= bounds.start + 1 && tokens[mention.end]?.text === ',')
      return { start: mention.end + 1, end };
    if (mention.end >= bounds.end - 2)
      return { start: bounds.start, end: withoutMarks(tokens, bounds.start, cue.start) };
    return undefined;
  }
  for (let at = behind; at <= behind + 6 && at < end; at += 1) {
    const token = tokens[at];
    if (grammar.is('complementizers', token) && token?.key !== 'как') return { start: at + 1, end };
    if (/^[.;:]$/.test(token?.text ?? '') || token?.kind === 'quotation') break;
  }
  // «…, a annoncé mardi le ministère»: everything before the comma, unless what was said comes behind: «Interrogé, X a dit : « … »».
  const opening = Math.min(cue.start, mention.start, mention.same?.start ?? mention.start);
  if (
    tokens[opening - 1]?.text === ',' &&
    Math.max(cue.end, mention.end) >= bounds.end - 8 &&
    cue.form === 'finite' &&
    !tokens.slice(cue.end, bounds.end).some(({ kind }) => kind === 'quotation')
  )
    return { start: bounds.start, end: withoutMarks(tokens, bounds.start, opening - 1) };
  return undefined;
}

/** A clause ends at the comma behind which the next verb of saying goes on: «…, ajoutant que». */
function endOf({ attributions, narration }: Document, cue: Cue, end: number): number {
  const { tokens, sentenceOf } = narration;
  const next = attributions
    .cuesIn(sentenceOf[cue.start] ?? 0)
    .find(
      ({ start, form }) =>
        start > cue.end &&
        (form === 'dependent' || form === 'finite') &&
        /^[,—–]$/.test(tokens[start - 1]?.text ?? ''),
    );
  return next ? next.start - 1 : end;
}

function withoutMarks(tokens: readonly Token[], start: number, end: number): number {
  let last = end;
  while (
    last > start &&
    tokens[last - 1]?.kind === 'punctuation' &&
    !/^[)"»”]$/.test(tokens[last - 1]?.text ?? '')
  )
    last -= 1;
  return last;
}
