import { Holders } from './holders.ts';
import type { Mention } from './mention.ts';
import { mayBeFirm, type Referent, type Resolution } from './referent.ts';
import { tokenize } from './tokens.ts';

const determiners = ['definite', 'indefinite', 'possessives'] as const;
const stemsOf = (name: string) => tokenize(name).map(({ stem }) => stem);

/** Which body or group of people is meant. */
export abstract class Bodies extends Holders {
  protected group(mention: Mention): Referent {
    // «Le pays a salué …»: the state spoken of.
    const isCountry =
      this.narration.tokens[mention.end - 1]?.key === 'pays' &&
      /^(?:le|ce)$/.test(this.narration.tokens[mention.start]?.key ?? '');
    const state = isCountry ? this.recent(({ referent }) => this.isState(referent)) : undefined;
    if (state) return state.referent;
    const head =
      this.narration.tokens
        .slice(mention.start, mention.end)
        .find(
          ({ stem, kind }) => kind === 'word' && !this.grammar.is('definite', undefined) && stem.length > 2,
        )?.stem ?? '';
    const key = `group:${mention.role?.role ?? ''}:${mention.country ?? ''}:${mention.role ? this.headOf(mention) : head}`;
    const known =
      this.byKey.get(key) ??
      (mention.definite && !mention.country
        ? this.recent(
            ({ referent }) =>
              referent.key.startsWith('group:') && referent.key.endsWith(`:${this.headOf(mention)}`),
          )?.referent
        : undefined);
    if (known && !this.isOtherGroup(mention, known)) return known;
    const slug = this.slugFor(mention, 'GROUP');
    const referent: Referent = {
      kind: 'GROUP',
      slug,
      gender: mention.gender,
      plural: true,
      name: this.described(mention),
      named: false,
      posts: [{ role: 'people', country: mention.country, field: mention.field }],
      key,
      medium: false,
      heads: new Set([this.headOf(mention)]),
      certain: true,
    };
    this.byKey.set(key, referent);
    return referent;
  }

  /** «сотрудники таможни» are not the «сотрудники порта» met before. */
  private isOtherGroup(mention: Mention, { name }: Referent): boolean {
    const own = stemsOf(this.described(mention));
    const known = stemsOf(name);
    return own.length > 1 && !own.every((stem) => known.includes(stem));
  }

  protected isState(referent: Referent): boolean {
    return (
      /^organization:[A-Z]{2}$/.test(referent.key) ||
      (referent.key.startsWith('slug:') &&
        this.lexicon.entities.get(referent.slug ?? '')?.subkind === 'STATE')
    );
  }

  /** A noun with nothing but its article. */
  protected isPlain({ start, end }: Mention): boolean {
    return end - start <= (this.grammar.language.code === 'ru' ? 1 : 2);
  }

  /** «в пресс-службе мэрии», then «пресс-служба мэрии»: the same words in another case. */
  private inAnotherCase(mention: Mention, role: string | null): Referent | undefined {
    if (this.grammar.language.code !== 'ru' || role === null || mention.country || mention.slugs.length > 0)
      return undefined;
    const own = stemsOf(this.described(mention)).join(' ');
    return this.recent(
      ({ referent }) =>
        referent.kind === 'ORGANIZATION' && !referent.slug && stemsOf(referent.name).join(' ') === own,
    )?.referent;
  }

  /** «Полиция безопасности …, по сведениям ПБ»: the letters with which the words of a name begin. */
  private spelledOut(mention: Mention): Referent | undefined {
    const printed = this.described(mention);
    if (this.grammar.language.code !== 'ru' || !/^\p{Lu}{2,6}$/u.test(printed)) return undefined;
    return this.recent(({ referent }) => {
      const initials = referent.name
        .split(/[\s-]+/)
        .filter((word) => /^\p{Lu}|^\p{L}{3}/u.test(word))
        .map((word) => word[0]?.toUpperCase())
        .join('');
      return referent.kind === 'ORGANIZATION' && !referent.medium && initials.endsWith(printed);
    })?.referent;
  }

  /** Of two cases of a Russian name the nominative is the name. */
  private inNominative(referent: Referent, mention: Mention): void {
    const printed = this.described(mention);
    if (this.grammar.language.code !== 'ru' || mention.governed || referent.name === printed) return;
    if (stemsOf(referent.name).join(' ') === stemsOf(printed).join(' ')) referent.name = printed;
  }

  /** A noun alone, or «надзорное ведомство»: of a Russian agency an adjective says no more than what it does. */
  private isBareInstitution(mention: Mention): boolean {
    if (this.isPlain(mention)) return true;
    const words = this.narration.tokens.slice(mention.start, mention.end);
    return (
      !mention.country && words.length === 2 && /^ведомств/.test(words[1]?.key ?? '') && !words[0]?.capital
    );
  }

  protected slugFor(mention: Mention, subkind: string): string | null {
    const printed = this.described(mention).toLowerCase();
    for (const { slug, names, subkind: kind } of this.lexicon.entities.values())
      if (kind === subkind && names.some((name) => name.toLowerCase() === printed)) return slug;
    return null;
  }

  protected organization(mention: Mention): { referent: Referent; by: Resolution } {
    const role = mention.role?.role ?? null;
    const slug = this.organizationSlug(mention);
    if (role === 'institution' && this.isBareInstitution(mention) && mention.slugs.length === 0) {
      const isBody = ({ referent }: { referent: Referent }) =>
        referent.kind === 'ORGANIZATION' &&
        !referent.medium &&
        !this.isState(referent) &&
        !referent.posts.some(({ role: held }) => held === 'document');
      const last =
        this.recent((each) => each.speaker && isBody(each)) ??
        this.recent((each) => each.subject && isBody(each)) ??
        this.recent(isBody);
      if (last) return { referent: last.referent, by: 'context' };
    }
    const isBare =
      role !== null &&
      this.isPlain(mention) &&
      !mention.country &&
      !mention.field &&
      mention.definite &&
      mention.slugs.length === 0;
    if (isBare && slug === null) {
      const last = this.recent(
        ({ referent }) => referent.kind === 'ORGANIZATION' && referent.heads.has(this.headOf(mention)),
      )?.referent;
      if (last) this.inNominative(last, mention);
      // «Издание», «газета»: the medium that the text has named.
      const medium =
        role === 'medium'
          ? this.recent(({ referent }) => referent.medium && referent.kind === 'ORGANIZATION')?.referent
          : undefined;
      const company = this.grammar.generics.has(this.headOf(mention)) ? this.recentCompany() : undefined;
      const found = last ?? medium ?? company;
      if (found) return { referent: found, by: 'title' };
    }
    // «Гринпис …, в организации»: the body of which the text does not say what it is.
    if (isBare && role === 'body' && slug === null && this.grammar.language.code === 'ru') {
      const isUnknown = ({ referent }: { referent: Referent }) =>
        referent.kind === 'ORGANIZATION' &&
        referent.named &&
        !referent.medium &&
        referent.posts.length === 0 &&
        !this.isState(referent);
      const last = this.recent((each) => each.subject && isUnknown(each)) ?? this.recent(isUnknown);
      if (last) return { referent: last.referent, by: 'context' };
    }
    // «le ministère de la Défense», «в министерстве»: the ministry that the text has named.
    if (role === 'ministry' && slug === null && !mention.country && mention.slugs.length === 0) {
      const last = this.recent(
        ({ referent }) =>
          referent.kind === 'ORGANIZATION' &&
          referent.posts.some(
            (held) => held.role === 'ministry' && (mention.field === null || held.field === mention.field),
          ),
      )?.referent;
      if (last) return { referent: last, by: 'title' };
    }
    const own = this.ownName(mention);
    const key = slug
      ? `slug:${slug}`
      : `organization:${own ? own.toLowerCase() : role && (mention.country || mention.field) ? `${role}:${mention.country}:${mention.field}` : (mention.country ?? this.described(mention).toLowerCase())}`;
    const known =
      this.byKey.get(key) ??
      this.inAnotherCase(mention, role) ??
      (slug ? undefined : this.spelledOut(mention));
    if (known) {
      // Named alone before, described now: «the company» takes it up from here on.
      if (own) known.heads.add(this.headOf(mention));
      this.inNominative(known, mention);
      return { referent: known, by: mention.slugs.length > 0 ? 'name' : 'title' };
    }
    const referent: Referent = {
      kind: 'ORGANIZATION',
      slug,
      gender: mention.gender,
      plural: mention.plural,
      name: own ?? this.described(mention).replace(/ \(\p{Lu}{2,}\)$/u, ''),
      named: true,
      posts: role ? [{ role, country: mention.country, field: mention.field }] : [],
      key,
      medium: mention.kind === 'medium',
      heads: new Set([this.headOf(mention)]),
      certain: true,
    };
    this.byKey.set(key, referent);
    const short = this.acronymOf(mention);
    if (short && !this.byKey.has(`organization:${short}`)) this.byKey.set(`organization:${short}`, referent);
    return { referent, by: role && !own ? 'description' : 'name' };
  }

  /** «Human Rights Watch (HRW)»: what it is called from then on. */
  private acronymOf({ start, end }: Mention): string | undefined {
    const tokens = this.narration.tokens.slice(start, end + 3);
    const open = tokens.findIndex(({ text }) => text === '(');
    const short = tokens[open + 1];
    return open > 0 && tokens[open + 2]?.text === ')' && /^\p{Lu}{2,}$/u.test(short?.text ?? '')
      ? short?.key
      : undefined;
  }

  /** «German logistics company DHL», «le groupe allemand DHL»: the name behind a common noun that only says what it is. */
  private ownName(mention: Mention): string | null {
    const { tokens } = this.narration;
    // A Russian name without marks is in the genitive there: «в администрации Вяземска».
    if (this.grammar.language.code === 'ru' || mention.role === null) return null;
    const name = this.nameBehind(mention);
    const noun = tokens[name.start - 1];
    if (name.start <= mention.start || name.start >= name.end || noun?.kind !== 'word') return null;
    const isGeneric = tokens
      .slice(mention.start, name.start)
      .some(({ stem }) => this.grammar.generics.has(stem));
    const isRole =
      !noun.capital &&
      /^(?:body|institution|medium)$/.test(mention.role.role) &&
      this.grammar.roles.at(tokens, name.start - 1) !== undefined;
    const isLinked =
      this.grammar.is('prepositions', noun) || determiners.some((list) => this.grammar.is(list, noun));
    return isRole || (isGeneric && !isLinked) ? this.printed(name) : null;
  }

  /** The name in a noun phrase, or the words with a capital that it ends with. */
  private nameBehind({ name, start, end }: Mention): { start: number; end: number } {
    if (name) return name;
    const { tokens } = this.narration;
    let from = end;
    while (
      from > start &&
      tokens[from - 1]?.kind === 'word' &&
      tokens[from - 1]?.capital &&
      !this.grammar.is('definite', tokens[from - 1])
    )
      from -= 1;
    // «l’ONG Oxfam»
    if (from + 1 < end && this.grammar.generics.has(tokens[from]?.stem ?? '')) from += 1;
    return { start: from, end };
  }

  /** «Nortek denied it. "No," the company said»: the firm or association spoken of last, or whatever was named last and may be one. */
  private recentCompany(): Referent | undefined {
    return this.recent(
      ({ referent }) =>
        referent.named &&
        !referent.medium &&
        !this.isState(referent) &&
        referent.posts.every(({ role }) => role === 'body') &&
        (referent.kind === 'ORGANIZATION' ? /^\p{Lu}/u.test(referent.name) : mayBeFirm(referent)),
    )?.referent;
  }

  protected organizationSlug(mention: Mention): string | null {
    const own = mention.slugs.filter((slug) => this.lexicon.entities.get(slug)?.kind === 'ORGANIZATION');
    const role = mention.role?.role ?? null;
    if (role === 'ministry' || role === 'military')
      return (
        this.lexicon.body(role, mention.country, mention.field) ??
        (own.length === 1 && !mention.country
          ? (own[0] ?? null)
          : (own.find((slug) => this.lexicon.countryOf(slug) === mention.country) ?? null))
      );
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return own.find((slug) => this.byKey.has(`slug:${slug}`)) ?? null;
    if (role === null) return this.lexicon.state(mention.country) ?? null;
    return null;
  }
}
