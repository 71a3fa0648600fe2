import type { Tie } from './attribution.ts';
import type { Document, Speaker } from './document.ts';
import type { Turn } from './speech-turns.ts';
import { isNearby, isSameParagraph, type Spoken, spokeBefore } from './spoke-before.ts';

/** How many words a fragment needs to be taken for speech in a sentence without a cue of its own. */
const telling = 3;

/** How many words make a whole sentence of a quotation that has none of its own. */
const leastWhole = 5;

/** Words without an attribution of their own: they go on from those before, or lead up to whoever is named next. */
export function unattributed(
  document: Document,
  first: number,
  turn: Turn,
  found: readonly Spoken[],
  hasCue: boolean,
): [Tie, Speaker] | [undefined, undefined] {
  const { narration } = document;
  const sentence = narration.sentenceOf[first] ?? 0;
  // A lonely closing mark alone makes no quotation.
  const isWhole = stands(document, first) && !turn.flaws.includes('unopened');
  const before = spokeBefore(document, sentence, found);
  const introduced = isWhole || isHeadline(document, first) ? introducedNext(document, sentence) : undefined;
  if (introduced) return ['next', introduced];
  if (isWhole) {
    if (before) return ['continued', { ...before, by: 'context' }];
    const next = speaksNext(document, sentence);
    if (next) return ['next', next];
    const topic = topicBefore(document, sentence);
    if (topic) return ['continued', { ...topic, by: 'context' }];
    const behind = topicOf(document, sentence + 1);
    if (behind && isSameParagraph(document, sentence, sentence + 1))
      return ['next', { ...behind, by: 'context' }];
  }
  if (!before && turn.inserted.length > 0) {
    const last = turn.parts.length > 1 ? lastSentence(document, turn, first) : sentence;
    const next = speaksNext(document, last);
    if (next) return ['inserted', next];
  }
  const isTail = document.attributions
    .cuesIn(sentence)
    .some((cue) => cue.end <= first && document.attributions.isTail(cue, first));
  if (hasCue || isTail || !before || turn.by === 'dash') return [undefined, undefined];
  const isCarried =
    isAttributed(document, sentence - 1, found) && isSameParagraph(document, sentence - 1, sentence);
  const words = narration.tokens[first]?.text.split(/\s+/).length ?? 0;
  const sibling = found.at(-1);
  const isBeside = sibling?.tie === 'carried' && sibling.last === sentence;
  return (isCarried && words >= telling) || isBeside
    ? ['carried', { ...before, by: 'context' }]
    : [undefined, undefined];
}

/** «General Lang shook his head. "Not at all."»: whoever the sentence before is about. */
function topicBefore(document: Document, sentence: number): Speaker | undefined {
  if (sentence === 0 || !isSameParagraph(document, sentence - 1, sentence)) return undefined;
  return topicOf(document, sentence - 1);
}

function topicOf(document: Document, sentence: number): Speaker | undefined {
  const { tokens, sentences } = document.narration;
  const people = document
    .mentionsIn(sentence)
    .filter(({ governed, weak, kind }) => !governed && !weak && (kind === 'person' || kind === 'pronoun'));
  const heads = (start: number) => start === sentences[sentence]?.start || tokens[start - 1]?.text === ',';
  const topic = people.find(({ start }) => heads(start)) ?? people[0];
  return topic && document.resolve(topic);
}

/** «Le port : « … »» above the line that says who spoke. */
function isHeadline({ narration }: Document, first: number): boolean {
  const { tokens, sentences, sentenceOf } = narration;
  const { end = 0 } = sentences[sentenceOf[first] ?? 0] ?? {};
  return (
    /^[:.]$/.test(tokens[first - 1]?.text ?? '') &&
    tokens.slice(first + 1, end).every(({ kind }) => kind === 'punctuation') &&
    (tokens[first]?.text.split(/\s+/).length ?? 0) >= leastWhole
  );
}

/**
 * Whom the sentence behind introduces as the speaker: in the next line where a headline has the words, else right behind words that
 * open a paragraph.
 */
function introducedNext(document: Document, sentence: number): Speaker | undefined {
  const { sentences, tokens } = document.narration;
  const [before, own, next] = [sentence - 1, sentence, sentence + 1].map((at) => sentences[at]?.paragraph);
  if (own === undefined || next === undefined || before === own) return undefined;
  const isTop = (before === undefined || own - before > 1) && next === own + 1;
  if (!isTop && next !== own) return undefined;
  const speaker = speaksNext(document, sentence);
  const isIntroduced =
    speaker &&
    speaker.mention.kind === 'person' &&
    (speaker.mention.name !== null || speaker.mention.role !== null) &&
    sentenceStarts(document, sentence + 1, speaker.mention.start);
  if (isTop) return speaker ?? topicOf(document, sentence + 1);
  return isIntroduced && tokens[sentences[sentence + 1]?.end ?? 0]?.kind !== 'quotation'
    ? speaker
    : undefined;
}

/** Whether a sentence begins with the mention, past its article and what is set before it. */
const sentenceStarts = ({ narration }: Document, sentence: number, start: number) =>
  start === narration.sentences[sentence]?.start;

/** The sentence in which the last part of a turn stands. */
function lastSentence({ turns, narration }: Document, turn: Turn, first: number): number {
  const last = narration.places[turns.indexOf(turn)]?.at(-1) ?? first;
  return narration.sentenceOf[last] ?? 0;
}

/** Whether the words make up their sentence, or begin it and are long enough to be one. */
function stands({ narration }: Document, first: number): boolean {
  const bounds = narration.sentences[narration.sentenceOf[first] ?? 0];
  if (!bounds) return false;
  const tokens = narration.tokens.slice(bounds.start, bounds.end);
  if (tokens.every(({ kind }) => kind !== 'word' && kind !== 'number')) return true;
  return (
    tokens[0]?.kind === 'quotation' &&
    bounds.start === first &&
    tokens[0].text.split(/\s+/).length >= leastWhole
  );
}

function isAttributed(document: Document, sentence: number, found: readonly Spoken[]): boolean {
  if (found.at(-1)?.last === sentence) return true;
  return document.attributions
    .cuesIn(sentence)
    .some((cue) => (cue.class === 'say' || cue.class === 'hold') && document.speakerOf(cue) !== undefined);
}

/** Whoever speaks in the sentence behind, where a text opens with a quotation. */
function speaksNext(document: Document, sentence: number): Speaker | undefined {
  if (!isSameParagraph(document, sentence, sentence + 1) && !isNearby(document, sentence, sentence + 1))
    return undefined;
  for (const cue of document.attributions.cuesIn(sentence + 1)) {
    const speaker = document.speakerOf(cue);
    if (speaker && !speaker.referent.medium) return speaker;
  }
  return undefined;
}
