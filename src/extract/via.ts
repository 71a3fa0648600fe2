import type { Cue } from './cue.ts';
import type { Document } from './document.ts';

/** Words that are brought to us: ses paroles, his words. */
const nextSentences = 1;

/** The medium that a sentence, or the one behind it, credits for the words of somebody else. */
export function viaOf(document: Document, sentence: number, own: Cue | null): string | null {
  const { narration, attributions, speakerOf } = document;
  const paragraph = narration.sentences[sentence]?.paragraph;
  for (let at = sentence; at <= sentence + nextSentences; at += 1) {
    if (narration.sentences[at]?.paragraph !== paragraph) break;
    const holdsQuotation = narration.tokens
      .slice(narration.sentences[at]?.start, narration.sentences[at]?.end)
      .some(({ kind }) => kind === 'quotation');
    if (at > sentence && holdsQuotation) break;
    for (const cue of attributions.cuesIn(at)) {
      if (cue === own || !isRelay(cue, at > sentence)) continue;
      const speaker = speakerOf(cue) ?? agentOf(document, cue);
      if (speaker?.referent.medium) return speaker.referent.slug ?? speaker.referent.name;
    }
  }
  return null;
}

const isRelay = (cue: Cue, isLater: boolean) =>
  cue.class === 'relay' ||
  (!isLater && (cue.form === 'source' || cue.form === 'finite')) ||
  cue.form === 'passive';

/** «citée par Interfax», where the subject of the passive is somebody else. */
function agentOf({ narration, resolve, mentionsIn }: Document, cue: Cue) {
  const mention = mentionsIn(narration.sentenceOf[cue.start] ?? 0).find(
    ({ kind, start }) => kind === 'medium' && start >= cue.end && start <= cue.end + 4,
  );
  return mention && resolve(mention);
}
