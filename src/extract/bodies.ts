import { Holders } from './holders.ts';
import type { Mention } from './mention.ts';
import type { Referent, Resolution } from './referent.ts';

/** Nouns for what a body is, and no part of its name. */
const generic =
  /^(?:société|groupe|compagnie|entreprise|géant|constructeur|fabricant|opérateur|avionneur|armateur|exploitant|éditeur|plateforme|plate-forme|ong|réseau|firme|start-up|multinationale|conglomérat|holding|organisation|association|chaîne|site|quotidien|hebdomadaire|magazine|journal|agence|enseigne|marque|filiale|cabinet|think-tank|régulateur|transporteur|distributeur|diffuseur|fournisseur)$/;

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
    if (known) return known;
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

  protected slugFor(mention: Mention, subkind: string): string | null {
    const printed = this.described(mention).toLowerCase();
    for (const { slug, names, subkind: kind } of this.lexicon.entities.values())
      if (kind === subkind && names.some((name) => name.toLowerCase() === printed)) return slug;
    return null;
  }

  protected organization(mention: Mention): { referent: Referent; by: Resolution } {
    const role = mention.role?.role ?? null;
    const slug = this.organizationSlug(mention);
    if (role === 'institution' && this.isPlain(mention) && mention.slugs.length === 0) {
      const last = this.recent(
        ({ referent }) =>
          referent.kind === 'ORGANIZATION' &&
          !referent.medium &&
          !this.isState(referent) &&
          !referent.posts.some(({ role: held }) => held === 'document'),
      );
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
      const company = last ?? (generic.test(this.nounOf(mention)) ? this.recentCompany() : undefined);
      if (company) return { referent: company, by: 'title' };
    }
    // «le ministère de la Défense», of which the text has said whose it is.
    if (role === 'ministry' && slug === null && !mention.country && mention.field) {
      const last = this.recent(({ referent }) =>
        referent.posts.some((each) => each.role === role && each.field === mention.field),
      )?.referent;
      if (last?.kind === 'ORGANIZATION') return { referent: last, by: 'title' };
    }
    const proper = role === null ? null : this.properName(mention);
    const key = slug
      ? `slug:${slug}`
      : `organization:${proper ? proper.toLowerCase() : role && (mention.country || mention.field) ? `${role}:${mention.country}:${mention.field}` : (mention.country ?? this.described(mention).toLowerCase())}`;
    const known = this.byKey.get(key);
    if (known) return { referent: known, by: mention.slugs.length > 0 ? 'name' : 'title' };
    const referent: Referent = {
      kind: 'ORGANIZATION',
      slug,
      gender: mention.gender,
      plural: mention.plural,
      name: proper ?? this.described(mention),
      named: true,
      posts: role ? [{ role, country: mention.country, field: mention.field }] : [],
      key,
      medium: mention.kind === 'medium',
      heads: new Set([this.headOf(mention)]),
      certain: true,
    };
    this.byKey.set(key, referent);
    return { referent, by: role ? 'description' : 'name' };
  }

  /** The firm or association spoken of last. */
  private recentCompany(): Referent | undefined {
    return this.recent(
      ({ referent }) =>
        referent.kind === 'ORGANIZATION' &&
        referent.named &&
        !referent.medium &&
        !this.isState(referent) &&
        /^\p{Lu}/u.test(referent.name) &&
        referent.posts.every(({ role }) => role === 'body'),
    )?.referent;
  }

  private nounOf({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.narration.tokens.slice(start, end).find(({ key }) => generic.test(key))?.key ?? '';
  }

  /** «le groupe allemand DHL»: the name of its own that a body has behind the noun for what it is. */
  private properName({ start, end }: Mention): string | null {
    const { tokens } = this.narration;
    if (this.grammar.language.code !== 'fr') return null;
    let from = end;
    while (
      from > start &&
      tokens[from - 1]?.kind === 'word' &&
      tokens[from - 1]?.capital &&
      !this.grammar.is('definite', tokens[from - 1])
    )
      from -= 1;
    // «l’ONG Oxfam»
    if (from + 1 < end && generic.test(tokens[from]?.key ?? '')) from += 1;
    const before = tokens[from - 1];
    const isApposed =
      from > start + 1 &&
      from < end &&
      before?.kind === 'word' &&
      !this.grammar.is('prepositions', before) &&
      !this.grammar.is('definite', before) &&
      !this.grammar.is('indefinite', before) &&
      !this.grammar.is('possessives', before) &&
      generic.test(this.nounOf({ start, end: from }));
    return isApposed ? this.printed({ start: from, end }) : null;
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
