import { Cast } from './cast.ts';
import type { Mention } from './mention.ts';
import type { Referent } from './referent.ts';
import { firstFrom } from './search.ts';

/** How many of those met are remembered when a noun alone takes them up again. */
export const memory = 60;
export const anonymous = /^(?:источник|собеседник|source)/;
/** Posts that many hold. */
const anyOf = /^(?:diplomat|expert|journalist|politician|general|mp|anybody)$/;
const counterparts = /^(?:homologue|counterpart|коллег|визави)/;
/** How many sentences may lie between two words of one source. */
const nearby = 5;
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
      const isForeigner =
        mention.country !== null &&
        !isHeadline &&
        referent?.posts.length === 0 &&
        anyOf.test(mention.role?.role ?? '');
      if (referent && !isForeigner && (referent.certain || isFull) && fitting(referent)) return referent;
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

  protected recent(
    test: (met: { referent: Referent; speaker: boolean; subject: boolean }) => boolean,
  ): { referent: Referent } | undefined {
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
        !(
          met.referent.certain ||
          (met.subject && met.referent.named && this.isFullName(met.referent.name))
        ) ||
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

  /** «собеседник издания»: the source heard before. */
  protected anonymousMet(mention: Mention): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    if (!/^(?:собеседник|source)/.test(this.headOf(mention)) || !mention.definite) return undefined;
    return this.met
      .slice(-memory)
      .findLast(
        ({ referent, sentence, speaker }) =>
          speaker &&
          here - sentence <= nearby &&
          !referent.named &&
          referent.kind === 'PERSON' &&
          [...referent.heads].some((each) => anonymous.test(each)),
      )?.referent;
  }

  /** «son homologue ukrainien»: whoever was named beside the one who spoke. */
  protected counterpart(mention: Mention, noun: string): Referent | undefined {
    if (!counterparts.test(noun)) return undefined;
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    const near = this.met.slice(-memory).filter(({ sentence }) => here - sentence <= 1);
    const speaker = near.findLast((each) => each.speaker)?.referent;
    return near.findLast(
      ({ referent, subject }) =>
        referent !== speaker &&
        !subject &&
        referent.named &&
        referent.kind === 'PERSON' &&
        !(mention.gender && referent.gender && mention.gender !== referent.gender) &&
        !(mention.country && referent.posts.some(({ country }) => country && country !== mention.country)),
    )?.referent;
  }

  /** «Тот», «celui-ci», "the latter": whoever was named last, subject or not. */
  protected latter(mention: Mention, fitting: (referent: Referent) => boolean): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    const words = this.narration.tokens.slice(mention.start, mention.end).map(({ key }) => key);
    if (
      !/^(?:тот|та|последн(?:ий|яя)|cel(?:ui|le)-ci|cet?(?:te)? derni[eè]re?|the latter)$/.test(
        words.join(' '),
      )
    )
      return undefined;
    return this.met
      .slice(-memory)
      .findLast(({ referent, sentence }) => sentence === here - 1 && referent.named && fitting(referent))
      ?.referent;
  }

  /** «La Russie mène ce qu'elle appelle …»: the body that its own sentence is about. */
  protected subjectHere({ start, plural, gender }: Mention): Referent | undefined {
    const here = this.narration.sentenceOf[start];
    if (plural || gender === null) return undefined;
    return this.met
      .slice(-memory)
      .find(
        ({ referent, sentence, subject }) => sentence === here && subject && referent.kind === 'ORGANIZATION',
      )?.referent;
  }

  /** Russian begins a sentence with other words that look like a name of two. */
  private isFullName(name: string): boolean {
    return this.grammar.language.code !== 'ru' && name.includes(' ');
  }
}
