import { particles } from './capitalized-runs.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import type { Gender } from './language.ts';
import { isHeld, type Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import type { Post, Referent, Resolution } from './referent.ts';
import { surname } from './surnames.ts';
import { tokenize } from './tokens.ts';

/** More people in one post than any article names. */
const mostHolders = 100;

/** «А.Орлов» has two. */
const wordsIn = (name: string) => name.split(/[\s.]+/).filter(Boolean).length;

/** Everybody in a document, by name, surname and post. */
export abstract class Cast {
  protected readonly text: string;
  protected readonly narration: Narration;
  protected readonly grammar: Grammar;
  protected readonly lexicon: Lexicon;
  protected readonly date: string | null;
  protected readonly byKey = new Map<string, Referent>();
  protected readonly bySurname = new Map<string, Referent[]>();
  /** By the first of several names: Xi for Xi Jinping, and whoever is on first-name terms with the text. */
  protected readonly byFirst = new Map<string, Referent>();
  protected readonly resolved = new Map<Mention, { referent: Referent; by: Resolution }>();
  /** Everybody met so far, the last first. */
  protected readonly met: {
    referent: Referent;
    sentence: number;
    speaker: boolean;
    subject: boolean;
    start: number;
  }[] = [];
  /** Everybody heard to speak. */
  protected readonly spoken = new Set<Referent>();
  protected readonly lastMet = new Map<Referent, number>();
  protected readonly ahead: readonly Mention[];
  protected readonly byRole = new Map<string, Referent[]>();

  constructor(
    text: string,
    narration: Narration,
    grammar: Grammar,
    lexicon: Lexicon,
    date: string | null,
    mentions: readonly Mention[],
  ) {
    this.text = text;
    this.narration = narration;
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.date = date;
    this.ahead = mentions.filter(
      ({ kind, name, governed, weak }) => kind === 'person' && name && !governed && !weak,
    );
  }

  protected hasNamesake(mention: Mention): boolean {
    return this.bySurname.has(this.surname(mention)) || this.byFirst.has(this.surname(mention));
  }

  protected nameWords(mention: Mention): string[] {
    const { start, end } = mention.name ?? mention;
    return this.narration.tokens
      .slice(start, end)
      .filter(({ kind, key }) => kind === 'word' && !/^(?:jr|sr|ii|iii|iv)$/.test(key))
      .map(({ stem }) => stem);
  }

  protected surname(mention: Mention): string {
    return this.nameWords(mention).at(-1) ?? '';
  }

  protected person(mention: Mention): Referent {
    const words = this.nameWords(mention);
    const slug = mention.slugs.find((each) => this.lexicon.entities.get(each)?.subkind === 'PERSON') ?? null;
    const printed = this.printed(mention.name ?? mention);
    const same = slug ? this.byKey.get(`slug:${slug}`) : this.namesake(words, mention.gender);
    if (same) {
      if (!same.gender) same.gender = mention.gender;
      // Whoever is first named in full and then by surname is somebody.
      if (words.length !== wordsIn(same.name)) same.certain = true;
      // Among equally long names the shorter form is the nominative.
      if (slug && wordsIn(printed) > wordsIn(same.name)) same.name = printed;
      else if (
        words.length === wordsIn(same.name) &&
        printed.length < same.name.length &&
        this.grammar.language.code === 'ru'
      )
        same.name = printed;
      return same;
    }
    const referent: Referent = {
      kind: 'PERSON',
      slug,
      gender: mention.gender,
      plural: false,
      name: printed,
      named: true,
      posts: [],
      key: slug ? `slug:${slug}` : words.join(' '),
      medium: false,
      heads: new Set(),
      certain:
        slug !== null ||
        mention.gender !== null ||
        mention.role !== null ||
        // «Sweden's Pal Jonson»
        (words.length > 1 && this.narration.tokens[(mention.name?.start ?? 0) - 1]?.key === "'s") ||
        (words.length > 1 && this.endsAsSurname(mention)) ||
        words.some((word) => this.grammar.givenNames.has(word)),
    };
    if (slug) this.addOffices(referent, slug);
    this.byKey.set(referent.key, referent);
    if (words.length > 1 && words[0] && !this.byFirst.has(words[0])) this.byFirst.set(words[0], referent);
    for (const word of new Set([
      words.at(-1),
      words.length > 1 && !this.grammar.givenNames.has(words[0] ?? '') ? words[0] : words.at(-1),
    ])) {
      if (word) this.bySurname.set(word, [...(this.bySurname.get(word) ?? []), referent]);
    }
    return referent;
  }

  private endsAsSurname({ name, end }: Mention): boolean {
    const last = this.narration.tokens[(name?.end ?? end) - 1]?.key ?? '';
    return this.grammar.language.code === 'ru' && surname.test(last);
  }

  /** Somebody met under the same surname, unless given names tell them apart. */
  protected namesake(printed: readonly string[], gender: Gender | null): Referent | undefined {
    // «Von der Leyen» at the head of a sentence is a surname all the same.
    const from = printed.findIndex((word) => !particles.has(word));
    const words = printed.slice(Math.max(0, from));
    const candidates = this.bySurname.get(words.at(-1) ?? '') ?? [];
    const first =
      words.length === 1 && candidates.length === 0 ? this.byFirst.get(words[0] ?? '') : undefined;
    if (first && !(gender && first.gender && gender !== first.gender)) return first;
    return candidates.find((each) => {
      if (gender && each.gender && gender !== each.gender && words.length === 1) return false;
      if (words.length < 2 || each.key.startsWith('slug:')) return true;
      const own = each.key.split(' ');
      return own.length < 2 || own[0] === words[0] || own[0]?.[0] === words[0]?.[0];
    });
  }

  /** The posts that the archive says somebody held on the day of the article. */
  protected addOffices(referent: Referent, slug: string): void {
    for (const role of this.lexicon.entities.get(slug)?.roles ?? []) {
      if (!isHeld(role, this.date)) continue;
      const english = grammarOf('en');
      const tokens = tokenize(role.title.toLowerCase());
      const noun = tokens
        .map((_, index) => english.roles.at(tokens, index)?.value)
        .find((each) => each?.kind === 'person');
      const field = tokens.map(({ stem }) => english.fields.get(stem)).find(Boolean) ?? null;
      if (noun)
        this.hold(referent, {
          role: noun.role,
          country: this.lexicon.countryOf(role.organization) ?? role.organization,
          field,
        });
    }
  }

  protected addPost(referent: Referent, mention: Mention): void {
    if (mention.role) referent.heads.add(this.headOf(mention));
    if (mention.role && !mention.role.plural)
      this.hold(referent, { role: mention.role.role, country: mention.country, field: mention.field });
  }

  protected hold(referent: Referent, post: Post): void {
    if (
      referent.posts.some(
        (each) => each.role === post.role && each.country === post.country && each.field === post.field,
      )
    )
      return;
    referent.posts.push(post);
    const holders = this.byRole.get(post.role);
    if (!holders) this.byRole.set(post.role, [referent]);
    else if (!holders.includes(referent) && holders.length < mostHolders) holders.push(referent);
  }

  protected headOf(mention: Mention): string {
    for (let index = mention.start; index < mention.end; index += 1)
      if (this.grammar.roles.at(this.narration.tokens, index))
        return this.narration.tokens[index]?.stem ?? '';
    return '';
  }

  protected printed({ start, end }: { start: number; end: number }): string {
    const from = this.narration.tokens[start]?.start ?? 0;
    const last = this.narration.tokens[end - 1];
    const to = last?.end ?? from;
    // «компания «Сармат»»
    const isOpen = last?.kind === 'quotation' && end - start > 1 && /["»”“]/.test(this.text[to] ?? '');
    return this.text.slice(from, isOpen ? to + 1 : to);
  }

  /** The noun phrase as printed, without its article. */
  protected described(mention: Mention): string {
    let { start } = mention;
    while (
      start < mention.end - 1 &&
      (this.grammar.is('definite', this.narration.tokens[start]) ||
        this.grammar.is('indefinite', this.narration.tokens[start])) &&
      // «une des sources» keeps its number.
      !/^(?:des|de|of|из)$/.test(this.narration.tokens[start + 1]?.key ?? '')
    )
      start += 1;
    return this.printed({ start, end: mention.end });
  }
}
