import type { Attribution, Tie } from './attribution.ts';
import { isCrosshead } from './crossheads.ts';
import type { Document, Speaker } from './document.ts';
import type { Mention } from './mention.ts';
import { isSpeech } from './speech.ts';
import type { Turn } from './speech-turns.ts';
import type { Token } from './tokens.ts';

/** Words in marks with whoever said them. */
export interface Said {
  readonly turns: Turn[];
  readonly tie: Tie;
  readonly attribution: Attribution | undefined;
  readonly speaker: Speaker;
  readonly isNamed: boolean;
  readonly form: 'DIRECT' | 'MIXED';
  /** The sentence the words begin in, and the one they end in. */
  readonly sentence: number;
  last: number;
}

/** How many words in marks may be the narrator's in what a medium tells. */
const mostTold = 2;
const dative = /[ую]$/;
const russianPlural = /(?:ли|лись|ют|ят|ут|ат|ются|ятся)$/;
/** How many words a fragment needs to be taken for speech in a sentence without a cue of its own. */
const telling = 3;
/** How many words make a whole sentence of a quotation that has none of its own. */
const leastWhole = 5;

/** No heading has more words, and it heads no more of the quotations below. */
const longestHeading = 8;
const nearestBelow = 6;

/** Every quotation that somebody is known to have said, in the order of the text. */
export function saidIn(document: Document): Said[] {
  const { turns, narration, attributions, grammar } = document;
  const found: Said[] = [];
  for (const [index, turn] of turns.entries()) {
    const places = narration.places[index] ?? [];
    const first = places[0] ?? 0;
    const sentence = narration.sentenceOf[first] ?? 0;
    if (isHeading(document, index)) continue;
    const attribution = attributions.of(places);
    const direct = attribution && speakerOf(document, attribution, found, sentence);
    const [tie, speaker] = direct
      ? [attribution.tie, direct]
      : fallback(document, first, turn, found, attribution !== undefined);
    if (isCrosshead(turn, places, narration, grammar, tie)) continue;
    if (!tie || !speaker || !isSpeech(turn, places, narration, grammar, tie, attribution?.cue ?? null))
      continue;
    if (
      grammar.language.code === 'ru' &&
      attribution &&
      isTold(narration.tokens[first], attribution, speaker)
    )
      continue;
    const last = narration.sentenceOf[places.at(-1) ?? first] ?? sentence;
    const previous = found.at(-1);
    const form = formOf(document, turn, first, tie);
    // "A," X said, "b" is one quotation that its own attribution interrupts.
    if (
      previous &&
      tie === 'inserted' &&
      previous.attribution?.cue === attribution?.cue &&
      attribution?.cue
    ) {
      previous.turns.push(turn);
      previous.last = last;
      continue;
    }
    // So is "A," X said. "B."
    if (
      previous &&
      tie === 'continued' &&
      previous.form === 'DIRECT' &&
      previous.last === sentence - 1 &&
      isSameParagraph(document, previous.last, sentence)
    ) {
      previous.turns.push(turn);
      previous.last = last;
      continue;
    }
    found.push({
      turns: [turn],
      tie,
      attribution,
      speaker,
      isNamed: speaker.mention === attribution?.subject || attribution?.subject !== undefined,
      form,
      sentence,
      last,
    });
  }
  return found;
}

/** A line of nothing but a few words in marks, which the text below has again: it heads that text. */
function isHeading({ text, turns, narration }: Document, index: number): boolean {
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

/** «скрылись на белой «девятке», сообщает ТСН»: in what a medium tells, a word or two in marks are a name or a term. */
function isTold(quotation: Token | undefined, { tie, cue }: Attribution, { referent }: Speaker): boolean {
  const isAround = tie === 'sentence' || tie === 'after' || cue?.form === 'source';
  const printed = quotation?.text ?? '';
  return referent.medium && isAround && !/[!?.…]$/.test(printed) && printed.split(/\s+/).length <= mostTold;
}

const isSameParagraph = ({ narration }: Document, a: number, b: number) =>
  narration.sentences[a]?.paragraph === narration.sentences[b]?.paragraph;

/** The speaker that the attribution names; where its verb has no subject, whoever spoke before. */
function speakerOf(
  document: Document,
  { subject, cue }: Attribution,
  found: readonly Said[],
  sentence: number,
): Speaker | undefined {
  const own = subject && document.resolve(subject);
  const isDocument = subject?.role?.role === 'document';
  if (own && !isDocument) return own;
  const isRussian = document.grammar.language.code === 'ru';
  const isEnglish = document.grammar.language.code === 'en';
  const issuer = isDocument
    ? ((isRussian ? issuerBefore(document, subject, sentence) : undefined) ??
      (isEnglish ? issuerOf(document, sentence) : undefined))
    : undefined;
  if (issuer) return { ...issuer, by: 'context' };
  const outer = subject?.kind === 'pronoun' && cue ? spokeAround(document, cue.start, sentence) : undefined;
  if (outer) return { ...outer, by: 'context' };
  const before = spokeBefore(document, sentence, found);
  // «его называют "…"»: a Russian plural without subject is people at large, not who spoke before.
  const isAnybody =
    cue?.form === 'finite' &&
    isRussian &&
    before?.referent.kind === 'PERSON' &&
    russianPlural.test(document.narration.tokens[cue.end - 1]?.key ?? '');
  if (before && !isAnybody) return { ...before, by: 'context' };
  const body = isDocument ? bodyBefore(document, sentence) : undefined;
  return body ? { ...body, by: 'context' } : own;
}

/** «… детали доклада мэрии. «…», — говорится в докладе»: whose document of that name was spoken of. */
function issuerBefore(document: Document, mention: Mention, sentence: number): Speaker | undefined {
  const { tokens } = document.narration;
  const noun = tokens[mention.end - 1]?.stem;
  for (let at = sentence - 1; at >= Math.max(0, sentence - 3); at -= 1) {
    const mentions = document.mentionsIn(at);
    const index = mentions.findIndex(
      ({ role, end }) => role?.role === 'document' && tokens[end - 1]?.stem === noun,
    );
    if (index < 0) continue;
    const owner = mentions[index + 1];
    const isOwner =
      owner !== undefined &&
      owner.start === mentions[index]?.end &&
      // «телеграмму мэру» is to him, not of him.
      !dative.test(tokens[owner.start]?.key ?? '') &&
      (owner.kind === 'organization' || (owner.kind === 'person' && owner.name !== null));
    if (isOwner) return document.resolve(owner);
    // «Орлов направил телеграмму мэру»
    const sender = mentions
      .slice(0, index)
      .find(({ kind, governed, weak }) => /^(?:person|organization)$/.test(kind) && !governed && !weak);
    if (sender) return document.resolve(sender);
  }
  return undefined;
}

/** «Суд вынес решение. «…», — говорится в приговоре»: the body that the sentence before, or the one before that, is about. */
function bodyBefore(document: Document, sentence: number): Speaker | undefined {
  for (let at = sentence - 1; at >= Math.max(0, sentence - 2); at -= 1) {
    const body = document
      .mentionsIn(at)
      .find(({ kind, governed, role }) => kind === 'organization' && !governed && role?.role !== 'document');
    if (body) return document.resolve(body);
  }
  return undefined;
}

/** «Jane Holt said it had seen "a spike"»: whoever reports what an English pronoun did that nobody is known to be. */
function spokeAround(document: Document, start: number, sentence: number): Speaker | undefined {
  if (document.grammar.language.code !== 'en') return undefined;
  const cue = document.attributions
    .cuesIn(sentence)
    .findLast((each) => each.end <= start && each.class === 'say' && each.form === 'finite');
  return cue && document.speakerOf(cue);
}

/** «The army issued a statement. … the statement said»: whoever the sentence was about that brought it up. */
function issuerOf({ narration, mentionsIn, resolve }: Document, sentence: number): Speaker | undefined {
  for (let at = sentence - 1; at >= 0 && at >= sentence - 2; at -= 1) {
    const mentions = mentionsIn(at);
    const subject = mentions.find(({ governed, weak }) => !governed && !weak);
    const object = mentions.find(({ role }) => role?.role === 'document');
    if (!subject || !object || subject === object || subject.start > object.start) continue;
    const verb = narration.tokens.slice(subject.end, object.start);
    if (verb.some(({ key }) => issuing.test(key))) return resolve(subject);
  }
  return undefined;
}

const issuing =
  /^(?:issu|releas|publish|post|sen[dt]|sign|wr(?:ite|ites|ote)|put|shar|circulat|deliver|read|file|submit)/;

/** Whoever spoke in the sentence before, or in the quotation before that. */
function spokeBefore(document: Document, sentence: number, found: readonly Said[]): Speaker | undefined {
  const { narration, attributions } = document;
  const previous = found.at(-1);
  for (let at = sentence - 1; at >= 0 && at >= sentence - 2; at -= 1) {
    if (
      !isSameParagraph(document, at, sentence) &&
      !(at === sentence - 1 && isNearby(document, at, sentence))
    )
      break;
    if (previous && previous.last >= at) return previous.speaker;
    for (const cue of attributions.cuesIn(at).toReversed()) {
      const speaker = cue.class === 'say' || cue.class === 'hold' ? document.speakerOf(cue) : undefined;
      if (speaker && !speaker.referent.medium && speaker.mention.role?.role !== 'document') return speaker;
    }
  }
  if (!previous) return undefined;
  const gap =
    (narration.sentences[sentence]?.paragraph ?? 0) - (narration.sentences[previous.last]?.paragraph ?? 0);
  return gap <= 1 ? previous.speaker : undefined;
}

/** Words without an attribution of their own: they go on from those before, or lead up to whoever is named next. */
function fallback(
  document: Document,
  first: number,
  turn: Turn,
  found: readonly Said[],
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

const isNearby = ({ narration }: Document, a: number, b: number) =>
  (narration.sentences[b]?.paragraph ?? 0) - (narration.sentences[a]?.paragraph ?? 0) <= 1;

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

function isAttributed(document: Document, sentence: number, found: readonly Said[]): boolean {
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

/** A fragment within the narrator's sentence is MIXED, words on their own are DIRECT. */
function formOf({ narration }: Document, turn: Turn, first: number, tie: Tie): 'DIRECT' | 'MIXED' {
  if (turn.by === 'dash' || tie === 'inserted' || tie === 'colon' || tie === 'continued' || tie === 'next')
    return 'DIRECT';
  if (tie === 'sentence' || tie === 'carried') return 'MIXED';
  const start = narration.sentences[narration.sentenceOf[first] ?? 0]?.start ?? 0;
  const leads = narration.tokens.slice(start, first).some(({ kind }) => kind === 'word');
  const printed = narration.tokens[first]?.text ?? '';
  if (!leads) return tie === 'after' ? 'DIRECT' : 'MIXED';
  return /^\p{Lu}/u.test(printed) && printed.split(/\s+/).length > 4 ? 'DIRECT' : 'MIXED';
}
