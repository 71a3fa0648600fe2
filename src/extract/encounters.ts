import { Cast } from './cast.ts';
import type { Mention } from './mention.ts';
import type { Referent } from './referent.ts';
import { firstFrom } from './search.ts';

/** How many of those met are remembered when a noun alone takes them up again. */
const memory = 60;
/** How many sentences back a pronoun reaches. */
const farthest = 8;

/** Whom a word without a name takes up again, or points ahead to. */
export abstract class Encounters extends Cast {
  /** At the head of a text whoever is only named afterwards. */
  protected later(mention: Mention, fitting: (referent: Referent) => boolean): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    const low = firstFrom(this.ahead, here + 1, ({ start }) => this.narration.sentenceOf[start] ?? 0);
    for (const each of this.ahead.slice(low, low + 5)) {
      const sentence = this.narration.sentenceOf[each.start] ?? 0;
      const isApart =
        this.narration.sentences[sentence]?.paragraph !== this.narration.sentences[here]?.paragraph;
      // A headline has the title, the paragraph below it the name.
      const isHeadline =
        here === 0 && sentence === 1 && each === this.ahead[low] && mention.kind === 'person';
      if (sentence > here + 2 || (isApart && !isHeadline)) return undefined;
      const referent = this.resolved.get(each)?.referent;
      const isFull = each.name !== null && each.name.end - each.name.start > 1;
      if (referent && (referent.certain || isFull) && fitting(referent)) return referent;
    }
    return undefined;
  }

  /** Somebody named in the same sentence, of the gender that the title says. */
  protected beside(mention: Mention, fitting: (referent: Referent) => boolean): Referent | undefined {
    const sentence = this.narration.sentenceOf[mention.start];
    return this.met
      .slice(-memory)
      .findLast(
        (each) =>
          each.sentence === sentence &&
          each.referent.certain &&
          each.referent.named &&
          mention.gender !== null &&
          each.referent.gender === mention.gender &&
          fitting(each.referent),
      )?.referent;
  }

  protected recent(test: (met: { referent: Referent }) => boolean): { referent: Referent } | undefined {
    return this.met.slice(-memory).findLast(test);
  }

  /** Whoever was spoken of last and fits: in each sentence before, those who spoke or acted come first. */
  protected antecedent(
    mention: Mention,
    fitting: (referent: Referent) => boolean,
    onlySpeakers = false,
  ): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    let sentence = -1;
    let speaker: Referent | undefined;
    let subject: Referent | undefined;
    for (let index = this.met.length - 1; index >= 0; index -= 1) {
      const met = this.met[index];
      if (!met || here - met.sentence > farthest) break;
      if (met.sentence !== sentence && (speaker ?? subject)) break;
      sentence = met.sentence;
      if (
        !(onlySpeakers ? met.speaker : met.subject) ||
        !met.referent.certain ||
        met.start >= mention.start ||
        !fitting(met.referent)
      )
        continue;
      // A title in the sentence of somebody else's doing is another person.
      if (met.sentence === here && mention.kind === 'person') continue;
      if (met.speaker) speaker = met.referent;
      subject = met.referent;
    }
    return speaker ?? subject;
  }
}
