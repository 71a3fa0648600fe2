import { Bodies } from './bodies.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import { agrees, mayBeFirm, type Referent, type Resolution } from './referent.ts';

const nobody = ({ gender }: Mention) => `pronoun:${gender}`;

/** Who is who in a document. */
export class Referents extends Bodies {
  constructor(
    text: string,
    narration: Narration,
    grammar: Grammar,
    lexicon: Lexicon,
    date: string | null,
    mentions: readonly Mention[],
  ) {
    super(text, narration, grammar, lexicon, date, mentions);
    this.introduce(mentions);
  }

  get(mention: Mention): { referent: Referent; by: Resolution } | undefined {
    return this.resolved.get(mention);
  }

  /** First all names, the fullest first, with the titles beside them: later mentions may stand before the introduction. */
  private introduce(mentions: readonly Mention[]): void {
    const named = mentions.filter(({ kind, name }) => kind === 'person' && name);
    const length = ({ name }: Mention) => (name ? name.end - name.start : 0);
    for (const mention of named.toSorted((a, b) => length(b) - length(a) || a.start - b.start)) {
      if (mention.weak && !this.hasNamesake(mention)) continue;
      const referent = this.person(mention);
      this.resolved.set(mention, { referent, by: 'name' });
      this.addPost(referent, mention);
    }
    for (const mention of mentions) {
      const { same } = mention;
      if (!same) continue;
      const [name, title] = mention.name && mention.kind === 'person' ? [mention, same] : [same, mention];
      const referent = this.resolved.get(name)?.referent;
      if (!referent) continue;
      this.addPost(referent, title);
      referent.certain = true;
      if (title.gender && !referent.gender) referent.gender = title.gender;
      this.resolved.set(title, { referent, by: 'name' });
    }
  }

  /** Says who a mention is; mentions must come in the order of the text. */
  resolve(mention: Mention, isSpeaker: boolean): { referent: Referent; by: Resolution } | undefined {
    const known = this.resolved.get(mention);
    if (!known && mention.weak && !isSpeaker && !this.hasNamesake(mention)) return undefined;
    const found = known ?? this.find(mention, isSpeaker);
    if (!found) return undefined;
    if (isSpeaker) {
      found.referent.certain = true;
      this.spoken.add(found.referent);
    }
    this.resolved.set(mention, found);
    this.lastMet.set(found.referent, this.met.length);
    this.met.push({
      referent: found.referent,
      sentence: this.narration.sentenceOf[mention.start] ?? 0,
      speaker: isSpeaker,
      subject: isSpeaker || !mention.governed,
      start: mention.start,
    });
    return found;
  }

  /** «« … », a-t-il dit» in an excerpt that names nobody who could be meant: somebody spoke, under no name but the pronoun. */
  private nobodyKnown(mention: Mention): Referent | undefined {
    const { gender, plural } = mention;
    if (gender === null || plural || this.isThing(mention)) return undefined;
    const [name = ''] =
      Object.entries(this.grammar.language.pronouns).find(
        ([, pronoun]) => pronoun.gender === gender && pronoun.number === 'singular',
      ) ?? [];
    const key = nobody(mention);
    const known = this.byKey.get(key);
    if (known) return known;
    const referent: Referent = {
      kind: 'PERSON',
      slug: null,
      gender,
      plural,
      name,
      named: false,
      posts: [],
      key,
      medium: false,
      heads: new Set(),
      certain: false,
    };
    this.byKey.set(key, referent);
    return referent;
  }

  private find(mention: Mention, isSpeaker: boolean): { referent: Referent; by: Resolution } | undefined {
    switch (mention.kind) {
      case 'pronoun': {
        const fitting = (each: Referent) => agrees(each, mention);
        const referent = this.isThing(mention)
          ? this.bodyOf(mention, isSpeaker)
          : (this.latter(mention, fitting) ??
            this.antecedent(mention, fitting) ??
            this.subjectHere(mention) ??
            this.later(mention, fitting) ??
            this.antecedent(mention, isBody(mention), true) ??
            this.lastMentioned(mention, fitting) ??
            this.cataphor(mention, fitting));
        if (referent) return { referent, by: referent.key === nobody(mention) ? 'nobody' : 'pronoun' };
        const unknown = isSpeaker ? this.nobodyKnown(mention) : undefined;
        return unknown && { referent: unknown, by: 'nobody' };
      }
      case 'person':
        return mention.name ? this.unknownName(mention) : this.titled(mention);
      case 'group':
        return { referent: this.group(mention), by: 'description' };
      case 'organization':
      case 'medium': {
        // «Zalto, une société finlandaise, …»: the firm is Zalto.
        const same = mention.same && this.resolved.get(mention.same);
        if (same?.referent.kind === 'ORGANIZATION' && !mention.definite) {
          same.referent.heads.add(this.headOf(mention));
          return { referent: same.referent, by: 'name' };
        }
        return this.organization(mention);
      }
    }
  }

  /** An English «it» is nobody. */
  private isThing({ start }: Mention): boolean {
    return this.grammar.language.code === 'en' && this.narration.tokens[start]?.key === 'it';
  }

  /** «The fund, which it calls …», «The fund published a report. It said …»: a body the sentence, or the one before, is about. */
  private bodyOf(mention: Mention, isSpeaker: boolean): Referent | undefined {
    const fitting = isBody(mention);
    const own = isSpeaker ? this.subjectHere(mention) : undefined;
    const spoke = own ?? this.antecedent(mention, fitting, true);
    return (
      spoke ??
      (isSpeaker
        ? (this.antecedent(mention, fitting) ??
          this.bodyHere(mention, fitting) ??
          this.bodyHere(mention, mayBeFirm))
        : undefined)
    );
  }

  private unknownName(mention: Mention): { referent: Referent; by: Resolution } {
    const referent = this.person(mention);
    this.addPost(referent, mention);
    return { referent, by: 'name' };
  }
}

const isBody =
  ({ plural }: Mention) =>
  ({ kind, posts }: Referent): boolean =>
    kind === 'ORGANIZATION' && !plural && !posts.some(({ role }) => role === 'document');
