import { confidenceOf } from './confidence.ts';
import type { Document, Speaker } from './document.ts';
import type { Stretch } from './paragraphs.ts';
import { asPrinted, attributionOf } from './printed.ts';
import { reportedIn } from './reported.ts';
import { type Said, saidIn } from './said.ts';
import type { ExtractedStatement } from './types.ts';
import { viaOf } from './via.ts';

/** All statements of a document in its order, those in marks and those only reported. */
export function statementsOf(document: Document, points: (offset: number) => number): ExtractedStatement[] {
  const said = saidIn(document);
  const found = said.map((each) => ({
    at: each.turns[0]?.start ?? 0,
    statement: fromSaid(document, each, points),
  }));
  const quoted = new Set(
    said.flatMap(({ sentence, last }) => (sentence === last ? [sentence] : [sentence, last])),
  );
  for (const reported of reportedIn(document)) {
    const { narration, about } = document;
    const isQuoted =
      quoted.has(reported.sentence) &&
      narration.tokens.slice(reported.start, reported.end).some(({ kind }) => kind === 'quotation');
    if (isQuoted) continue;
    const { cue, speaker, clause } = reported;
    const evidence = confidenceOf({ tie: 'reported', resolution: speaker.by, flaws: [], words: 0 });
    found.push({
      at: clause.start,
      statement: {
        form: 'INDIRECT',
        speaker: printedSpeaker(document, speaker, true),
        attribution: attributionOf(document, cue, speaker.mention),
        via: viaOf(document, reported.sentence, cue),
        spans: [spanOf(document.text, clause, points)],
        about: about.of([clause], [], [speaker.referent.slug]),
        ...evidence,
      },
    });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ statement }) => statement);
}

function fromSaid(document: Document, said: Said, points: (offset: number) => number): ExtractedStatement {
  const { text, about } = document;
  const { attribution, speaker, turns } = said;
  const parts = turns.flatMap((turn) => turn.parts);
  const cue = attribution?.cue ?? null;
  const words = parts.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).length, 0);
  const around = said.form === 'MIXED' ? [aroundOf(document, said)] : [];
  return {
    form: said.form,
    speaker: printedSpeaker(document, speaker, said.attribution?.subject === speaker.mention),
    attribution: cue ? attributionOf(document, cue, attribution?.subject) : null,
    via: speaker.referent.medium ? null : viaOf(document, said.last, cue),
    spans: parts.map((part) => spanOf(text, part, points)),
    about: about.of(parts, around, [speaker.referent.slug]),
    ...confidenceOf({
      tie: said.tie,
      resolution: speaker.by,
      flaws: turns.flatMap(({ flaws }) => flaws),
      words: said.form === 'MIXED' ? words : 0,
    }),
  };
}

/** What the sentence says besides who speaks: from the verb on, or up to it where it comes last. */
function aroundOf({ narration }: Document, { attribution, sentence, turns }: Said): Stretch {
  const { tokens, sentences } = narration;
  const bounds = sentences[sentence] ?? { start: 0, end: 0 };
  const cue = attribution?.cue;
  const ends = [cue?.end ?? 0, attribution?.subject?.end ?? 0].filter((end) => end <= bounds.end);
  const isLast =
    cue !== undefined && cue !== null && (tokens[cue.start]?.start ?? 0) > (turns[0]?.start ?? 0);
  const start = isLast || !cue ? bounds.start : Math.max(bounds.start, ...ends);
  const end = isLast ? Math.min(cue.start, attribution?.subject?.start ?? cue.start) : bounds.end;
  return { start: tokens[start]?.start ?? 0, end: tokens[Math.max(start, end - 1)]?.end ?? 0 };
}

function printedSpeaker(
  document: Document,
  { mention, referent }: Speaker,
  isHere: boolean,
): ExtractedStatement['speaker'] {
  const own = isHere ? asPrinted(document, mention) : null;
  // A state goes by many names: here the one that is printed.
  const isByName = referent.kind === 'ORGANIZATION' && mention.name !== null && mention.role === null;
  const { tokens } = document.narration;
  const isShort =
    mention.name !== null &&
    mention.name.end - mention.name.start === 1 &&
    /^\p{Lu}{2,}$/u.test(tokens[mention.name.start]?.text ?? '') &&
    // «ЛЗП», where the text has «Лига защиты птиц».
    (referent.posts.length > 0 || /\p{Ll} \p{Ll}/u.test(referent.name));
  const name =
    isByName && mention.name && !isShort
      ? document.text.slice(tokens[mention.name.start]?.start, tokens[mention.name.end - 1]?.end)
      : referent.name;
  const named = referent.named && (referent.kind !== 'ORGANIZATION' || /^\p{Lu}/u.test(name));
  return { entity: referent.slug, name, named, asPrinted: own, kind: referent.kind };
}

const spanOf = (text: string, { start, end }: Stretch, points: (offset: number) => number) => ({
  start: points(start),
  end: points(end),
  exact: text.slice(start, end),
});
