import type { Attribution, Tie } from './attribution.ts';
import type { Document, Speaker } from './document.ts';
import type { Mention } from './mention.ts';

/** A quotation whose speaker is known. */
export interface Spoken {
  readonly tie: Tie;
  readonly speaker: Speaker;
  /** The sentence it ends in. */
  readonly last: number;
}

const dative = /[ую]$/;

const russianPlural = /(?:ли|лись|ют|ят|ут|ат|ются|ятся)$/;

export const isSameParagraph = ({ narration }: Document, a: number, b: number) =>
  narration.sentences[a]?.paragraph === narration.sentences[b]?.paragraph;

export const isNearby = ({ narration }: Document, a: number, b: number) =>
  (narration.sentences[b]?.paragraph ?? 0) - (narration.sentences[a]?.paragraph ?? 0) <= 1;

/** The speaker that the attribution names; where its verb has no subject, whoever spoke before. */
export function speakerOf(
  document: Document,
  { subject, cue }: Attribution,
  found: readonly Spoken[],
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
export function spokeBefore(
  document: Document,
  sentence: number,
  found: readonly Spoken[],
): Speaker | undefined {
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
