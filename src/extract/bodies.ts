import { Holders } from './holders.ts';
import type { Mention } from './mention.ts';
import type { Referent, Resolution } from './referent.ts';
import { tokenize } from './tokens.ts';

const stemsOf = (name: string) => tokenize(name).map(({ stem }) => stem);

/** Which body or group of people is meant. */
export abstract class Bodies extends Holders {
  protected group(mention: Mention): Referent {
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
      if (last) {
        this.inNominative(last, mention);
        return { referent: last, by: 'title' };
      }
    }
    // «Издание», «газета»: the medium that the text has named.
    if (isBare && role === 'medium' && slug === null) {
      const last = this.recent(
        ({ referent }) => referent.medium && referent.kind === 'ORGANIZATION',
      )?.referent;
      if (last) return { referent: last, by: 'title' };
    }
    // «в министерстве», «внешнеполитическое ведомство»: the ministry that the text has named.
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
    const key = slug
      ? `slug:${slug}`
      : `organization:${role && (mention.country || mention.field) ? `${role}:${mention.country}:${mention.field}` : (mention.country ?? this.described(mention).toLowerCase())}`;
    const known = this.byKey.get(key) ?? this.inAnotherCase(mention, role);
    if (known) {
      this.inNominative(known, mention);
      return { referent: known, by: mention.slugs.length > 0 ? 'name' : 'title' };
    }
    const referent: Referent = {
      kind: 'ORGANIZATION',
      slug,
      gender: mention.gender,
      plural: mention.plural,
      name: this.described(mention),
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
