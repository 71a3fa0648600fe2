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
/** No headline has more sentences. */
const longestHeadline = 3;
/** How many sentences back a pronoun reaches. */
const farthest = 8;

/** Whom a word without a name takes up again, or points ahead to. */
export abstract class Encounters extends Cast {
  /** At the head of a text whoever is only named afterwards. */
  protected later(mention: Mention, fitting: (referent: Referent) => boolean): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    // «For what she called "reasons", Jane Holt closed it»
    if (mention.kind === 'pronoun' && this.grammar.language.code === 'en') {
      const next = firstFrom(this.ahead, mention.start + 1, ({ start }) => start);
      const each = this.ahead[next];
      const referent =
        each && this.narration.sentenceOf[each.start] === here
          ? this.resolved.get(each)?.referent
          : undefined;
      if (referent?.certain && fitting(referent)) return referent;
    }
    const low = firstFrom(this.ahead, here + 1, ({ start }) => this.narration.sentenceOf[start] ?? 0);
    for (const each of this.ahead.slice(low, low + 5)) {
      const sentence = this.narration.sentenceOf[each.start] ?? 0;
      const isApart =
        this.narration.sentences[sentence]?.paragraph !== this.narration.sentences[here]?.paragraph;
      // A headline has the title, the paragraph below it the name.
      const isHeadline =
        ((here === 0 && sentence === 1) || (sentence === here + 1 && this.isHeadline(here))) &&
        each === this.ahead[low] &&
        mention.kind === 'person';
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

  /** The first line of a group of lines, as headlines are in a list of them. */
  protected isHeadline(sentence: number): boolean {
    const { sentences } = this.narration;
    const own = sentences[sentence]?.paragraph ?? 0;
    let at = sentence - 1;
    while (at > sentence - longestHeadline && sentences[at]?.paragraph === own) at -= 1;
    return own - (sentences[at]?.paragraph ?? own) > 1 && sentences[sentence + 1]?.paragraph === own + 1;
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
      // «Гаук встретился с Анной Беловой. Она …»: of two, whoever is known to be a woman.
      const woman =
        mention.kind === 'pronoun' && mention.gender === 'f' && met.referent.gender === null
          ? this.womanIn(met.sentence)
          : undefined;
      if (woman && fitting(woman)) return woman;
      if (met.speaker) speaker = met.referent;
      subject = met.referent;
    }
    return speaker ?? subject;
  }

  /**
   * Where no subject fits, whoever was named last: an owner or an object of the gender, the body that the sentence before is about, or,
   * for several, the first of them.
   */
  protected lastMentioned(
    { start, gender, plural }: Mention,
    fitting: (referent: Referent) => boolean,
  ): Referent | undefined {
    const here = this.narration.sentenceOf[start] ?? 0;
    const near = this.met.slice(-memory).filter((each) => each.start < start && here - each.sentence <= 2);
    const object = near.findLast(
      ({ referent }) => referent.named && gender !== null && referent.gender === gender && fitting(referent),
    );
    if (object) return object.referent;
    const { sentence } = near.findLast(({ sentence: at }) => at < here) ?? {};
    const subject = near.find(
      ({ referent, subject: isSubject, sentence: at }) =>
        at === sentence &&
        isSubject &&
        referent.named &&
        (plural ? referent.kind === 'PERSON' : referent.kind === 'ORGANIZATION' && !referent.medium),
    );
    if (subject || plural || gender === null) return subject?.referent;
    return near.findLast(
      ({ referent, sentence: at }) => at < here && referent.named && referent.certain && fitting(referent),
    )?.referent;
  }

  /** «Face à ce qu’il juge « intenable », X part»: whoever its own sentence names behind it. */
  protected cataphor({ start }: Mention, fitting: (referent: Referent) => boolean): Referent | undefined {
    if (this.grammar.language.code !== 'fr') return undefined;
    const low = firstFrom(this.ahead, start, (each) => each.start);
    const next = this.ahead[low];
    const isHere = next && this.narration.sentenceOf[next.start] === this.narration.sentenceOf[start];
    const referent = isHere ? this.resolved.get(next)?.referent : undefined;
    return referent && fitting(referent) ? referent : undefined;
  }

  private womanIn(sentence: number): Referent | undefined {
    return this.met
      .slice(-memory)
      .findLast((each) => each.sentence === sentence && each.referent.named && each.referent.gender === 'f')
      ?.referent;
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
    const isThing = this.narration.tokens[start]?.key === 'it';
    if (plural || (gender === null && !isThing)) return undefined;
    return this.met
      .slice(-memory)
      .find(
        ({ referent, sentence, subject }) => sentence === here && subject && referent.kind === 'ORGANIZATION',
      )?.referent;
  }

  /** "Russia's war, which it calls …": a body that its own sentence only names as an owner. */
  protected bodyHere(
    { start, plural }: Mention,
    fitting: (referent: Referent) => boolean,
  ): Referent | undefined {
    const here = this.narration.sentenceOf[start];
    if (plural) return undefined;
    return this.met
      .slice(-memory)
      .findLast(({ referent, sentence }) => sentence === here && fitting(referent))?.referent;
  }

  /** Russian begins a sentence with other words that look like a name of two. */
  private isFullName(name: string): boolean {
    return this.grammar.language.code !== 'ru' && name.includes(' ');
  }
}
