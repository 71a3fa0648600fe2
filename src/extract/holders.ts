import { anonymous, Encounters, memory } from './encounters.ts';
import type { Mention } from './mention.ts';
import {
  broader,
  fits,
  isForeign,
  likeness,
  offices,
  type Post,
  type Referent,
  type Resolution,
} from './referent.ts';

/** What the likeness of two posts comes to where the role is the same: his spokesman is not any diplomat. */
const sameRole = 3;

const trades = /^(?:expert|politician|journalist|author)$/;
/** Russian nouns that say no more of somebody than their sex and age. */
const anybody = /^(?:мужчин|женщин|девушк|парен|парн|старик|старушк|пенсионер|пенсионерк)$/;

/** Who is meant by a title alone. */
export abstract class Holders extends Encounters {
  /** A title without a name: whoever holds such a post in the document, or on the day; else whoever was spoken of last. */
  protected titled(mention: Mention): { referent: Referent; by: Resolution } {
    const post: Post = {
      role: mention.role?.role ?? 'anybody',
      country: mention.country,
      field: mention.field,
    };
    const noun = this.headOf(mention);
    const head = post.role === 'anybody' ? noun : '';
    const isAnonymous = anonymous.test(noun);
    const met = isAnonymous
      ? (this.anonymousMet(mention) ?? this.interviewed(mention, noun))
      : this.counterpart(mention, noun);
    if (met) return { referent: met, by: 'context' };
    const same = mention.owned || !anybody.test(noun) ? undefined : this.lastSpeaker(mention);
    if (same) return { referent: same, by: 'context' };
    // Whoever wants no name is nobody else in the text.
    if (mention.definite && !isAnonymous) {
      const holder = this.holder(post, mention);
      // Nobody is called by a title before the text has named them, where somebody else may be meant.
      const met = holder && !this.lastMet.has(holder) ? this.spokeJustNow(post, mention) : undefined;
      if (met) return { referent: met, by: 'context' };
      if (holder) return { referent: holder, by: 'title' };
      const office = this.office(post);
      if (office) return { referent: office, by: 'office' };
      const fitting = (each: Referent) => each.kind === 'PERSON' && fits(each, post, mention);
      const isHeadline = this.isHeadline(this.narration.sentenceOf[mention.start] ?? 0);
      const last = mention.owned
        ? undefined
        : ((isHeadline ? this.later(mention, fitting) : undefined) ??
          this.antecedent(mention, fitting) ??
          this.beside(mention, fitting) ??
          this.later(mention, fitting));
      if (last) return { referent: last, by: 'context' };
      // «Социолог отметил …»: a trade alone is of whoever has just spoken, if of nobody else in the text.
      const isTrade =
        this.grammar.language.code === 'ru' && mention.end - mention.start === 1 && trades.test(post.role);
      const speaker = isTrade ? this.lastSpeaker(mention) : undefined;
      if (speaker?.named) return { referent: speaker, by: 'context' };
      const partner = this.partner(post, mention);
      if (partner) return { referent: partner, by: 'context' };
    }
    const key = `title:${post.role}:${post.country}:${post.field}:${head}:${mention.definite ? '' : mention.start}`;
    const known = this.byKey.get(key);
    if (known) return { referent: known, by: 'title' };
    const referent: Referent = {
      kind: 'PERSON',
      slug: null,
      gender: mention.gender,
      plural: false,
      name: this.described(mention),
      named: false,
      posts: [],
      key,
      medium: false,
      heads: new Set([this.headOf(mention)]),
      certain: true,
    };
    this.hold(referent, post);
    this.byKey.set(key, referent);
    return { referent, by: 'description' };
  }

  /** «позвонил Орлову. Финский президент …»: whoever was met of late without a post, where the title is of another country. */
  private partner(post: Post, mention: Mention): Referent | undefined {
    if (!post.country || !offices.test(post.role)) return undefined;
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    return this.met
      .slice(-memory)
      .findLast(
        ({ referent, sentence }) =>
          sentence < here &&
          here - sentence <= 2 &&
          referent.kind === 'PERSON' &&
          referent.named &&
          referent.certain &&
          referent.posts.length === 0 &&
          fits(referent, post, mention),
      )?.referent;
  }

  /** «Орлов рассказал …. «…», — добавил собеседник газеты»: whoever was named as speaking to it. */
  private interviewed(mention: Mention, noun: string): Referent | undefined {
    const isPosted = this.narration.tokens
      .slice(mention.start, mention.end + 1)
      .some((token) => this.grammar.is('prepositions', token));
    const speaker = /^собеседник/.test(noun) && !isPosted ? this.lastSpeaker(mention) : undefined;
    return speaker?.named ? speaker : undefined;
  }

  /** «По словам мужчины»: whoever spoke of late, named or not, if no more than a man or a woman is said to speak. */
  private lastSpeaker({ start, gender }: Mention): Referent | undefined {
    const here = this.narration.sentenceOf[start] ?? 0;
    const last = this.met.slice(-memory).findLast(({ speaker }) => speaker);
    const isNear = last !== undefined && here - last.sentence <= 2 && last.sentence < here;
    return isNear &&
      last.referent.kind === 'PERSON' &&
      (!last.referent.gender || !gender || last.referent.gender === gender)
      ? last.referent
      : undefined;
  }

  /** Whoever spoke in the sentence before, if nothing the text says of them speaks against the title. */
  private spokeJustNow(post: Post, mention: Mention): Referent | undefined {
    const here = this.narration.sentenceOf[mention.start] ?? 0;
    const last = this.met.slice(-memory).findLast(({ speaker }) => speaker);
    const isFitting =
      last !== undefined &&
      here - last.sentence <= 2 &&
      last.referent.kind === 'PERSON' &&
      last.referent.named &&
      last.referent.posts.length === 0 &&
      fits(last.referent, post, mention);
    return isFitting ? last.referent : undefined;
  }

  protected holder(post: Post, mention: Mention): Referent | undefined {
    let best: Referent | undefined;
    let most = Number.NEGATIVE_INFINITY;
    const holders = [
      post.role,
      ...(broader[post.role] ?? []),
      ...(isForeign(post) ? ['minister', 'foreign'] : []),
    ].flatMap((role) => this.byRole.get(role) ?? []);
    for (const referent of holders) {
      // Two neighbours are two people, two mentions of the neighbour one.
      if (post.role === 'anybody' && (mention.owned || !referent.heads.has(this.headOf(mention)))) continue;
      if (
        referent.kind !== 'PERSON' ||
        (mention.gender && referent.gender && mention.gender !== referent.gender)
      )
        continue;
      // «un ministre» who only comes up is not the minister.
      if (!referent.named && /:\d+$/.test(referent.key) && !this.spoken.has(referent)) continue;
      const score = Math.max(0, ...referent.posts.map((each) => likeness(each, post)));
      if (score < (mention.owned ? sameRole : 1)) continue;
      const last = this.lastMet.get(referent) ?? -1;
      const isAhead = last < 0 && post.country === null && post.field === null;
      const total = score + (last >= 0 ? (last + 1) / (this.met.length + 1) : 0) - (isAhead ? sameRole : 0);
      if (total > most) {
        most = total;
        best = referent;
      }
    }
    return best;
  }

  /** The only person of the archive who held the post on the day of the article, of which the country must be known. */
  protected office(post: Post): Referent | undefined {
    if (!this.date || !post.country) return undefined;
    const holders = [...this.lexicon.entities.values()]
      .filter(({ subkind, roles }) => subkind === 'PERSON' && roles.length > 0)
      .flatMap(({ slug, names }) => {
        const referent: Referent = {
          kind: 'PERSON',
          slug,
          gender: null,
          plural: false,
          name: names[0] ?? slug,
          named: false,
          posts: [],
          key: `slug:${slug}`,
          medium: false,
          heads: new Set(),
          certain: true,
        };
        this.addOffices(referent, slug);
        return referent.posts.some((each) => each.country === post.country && likeness(each, post) >= 5)
          ? [referent]
          : [];
      });
    const [only] = holders;
    if (!only || holders.length > 1) return undefined;
    this.byKey.set(only.key, only);
    return only;
  }
}
