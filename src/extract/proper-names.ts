import { CapitalizedRuns } from './capitalized-runs.ts';
import type { Role } from './grammar.ts';
import type { Gender } from './language.ts';
import { isNoAcronym } from './letters.ts';
import type { Mention } from './mention.ts';
import { office } from './surnames.ts';

const articled = /^(?:le|la|l'|les|du|des|au|aux)$/;
/** Posts that are known by the body they belong to. */
const belonging = /^(?:spokesperson|leader|secgen|mayor|governor|judge|politician|anybody)$/;

/** Russian places as they follow the title of whoever governs them. */
const placeInGenitive =
  /..(?:ии|стана|града|бурга|поля|ска|цка|ополя|[бвгджзклмнпрстфхцчшщ]ы|[гкжчшщ]и|ской|ского|ских|ных|ной|ного)$/;

/** What a row of capitalized words names, and whose name in it is a person's. */
export abstract class ProperNames extends CapitalizedRuns {
  /** The person's name in a row of capitalized words; what belongs to the title before it is left out. */
  protected nameWithin(
    from: number,
    to: number,
    isComplement: boolean,
  ): { start: number; end: number } | null {
    let start = from;
    // «l’avocat d’Anne Morel»: whose lawyer it is, and not who.
    if (isComplement && this.isOwnedBy(from)) return null;
    // «the House Intelligence Committee»: nobody's name ends with what a body is.
    const last = this.grammar.roles.at(this.tokens, to - 1)?.value;
    if (this.grammar.language.code === 'en' && last?.kind === 'organization') return null;
    for (let index = from; index < to; index += 1) {
      if (this.grammar.isGivenName(this.tokens[index]) && !this.isPlaceName(index)) {
        return { start: index, end: to };
      }
    }
    // «du Haut Val»: behind an article stands a place or a body; somebody’s name has none.
    if (
      isComplement &&
      this.grammar.language.code === 'fr' &&
      this.isArticled(from) &&
      this.placeOrBody(from) === from
    )
      return null;
    // «глава Абхазии Багапш», «мэр Смоленска Белов»: a place in the genitive, and then the name.
    if (to - from === 2 && this.isPlaceOf(from)) return { start: from + 1, end: to };
    while (start < to) {
      const skip = this.placeOrBody(start);
      if (skip > start) start = skip;
      // «director of the Institute for Harbour Studies»: no English name stands behind a place without a comma.
      else if (start === from && isComplement && this.grammar.language.code === 'en') return null;
      else if (start === from && isComplement) start += 1;
      else break;
    }
    // «председатель Высшего совета»: a Russian adjective before a small letter is part of the title.
    const isAdjective =
      to - start === 1 &&
      this.grammar.language.code === 'ru' &&
      /(?:ого|его|ой|ей|ых|их|ому|ему)$/.test(this.tokens[start]?.key ?? '') &&
      !this.isFunctionWord(to) &&
      this.tokens[to]?.kind === 'word';
    return start < to && !isAdjective ? { start, end: to } : null;
  }

  /** Behind the French preposition of an owner, a name that is no country’s. */
  protected isOwnedBy(index: number): boolean {
    return (
      this.grammar.language.code === 'fr' &&
      /^(?:de|d')$/.test(this.tokens[index - 1]?.key ?? '') &&
      this.placeOrBody(index) === index &&
      (this.grammar.isGivenName(this.tokens[index]) ||
        (this.runEnd(index) - index > 1 && !this.hasGivenName(index + 1, this.runEnd(index))))
    );
  }

  private hasGivenName(from: number, to: number): boolean {
    return this.tokens.slice(from, to).some((each) => this.grammar.isGivenName(each));
  }

  /** Behind an article, or a preposition that holds one. */
  protected isArticled(index: number): boolean {
    return articled.test(this.tokens[index - 1]?.key ?? '');
  }

  private isPlaceOf(index: number): boolean {
    return (
      this.grammar.language.code === 'ru' &&
      this.grammar.nominatives.has(this.tokens[index - 1]?.key ?? '') &&
      placeInGenitive.test(this.tokens[index]?.key ?? '') &&
      !/(?:ии|ой|ого|ы|и)$/.test(this.tokens[index + 1]?.key ?? '')
    );
  }

  protected isPlaceName(index: number): boolean {
    const token = this.tokens[index];
    // «Герман» is nobody's country, «Германия» is.
    const isName = token !== undefined && this.grammar.language.code === 'ru' && token.stem === token.key;
    return !isName && this.grammar.countries.at(this.tokens, index) !== undefined;
  }

  /** The index behind a country, institution, known organization, field or role that begins here. */
  protected placeOrBody(index: number): number {
    const phrase =
      this.grammar.countries.at(this.tokens, index) ??
      this.grammar.institutions.at(this.tokens, index) ??
      (isNoAcronym(this.tokens[index]) ? undefined : this.grammar.roles.at(this.tokens, index));
    const known = this.known.get(this.tokens[index]?.start ?? -1);
    const knownEnd = known && !this.isPerson(known) ? this.after(known.end) : index;
    // Also «СПбГУ»
    const isAcronym = /^(?:\p{Lu}[\p{Lu}\p{N}]+|\p{Lu}\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*)$/u.test(
      this.tokens[index]?.text ?? '',
    );
    const field = this.grammar.fields.has(this.tokens[index]?.stem ?? '') ? index + 1 : index;
    // «премьер Госсовета КНР»
    const isOffice = this.grammar.language.code === 'ru' && office.test(this.tokens[index]?.key ?? '');
    return Math.max(phrase?.end ?? index, knownEnd, field, isAcronym || isOffice ? index + 1 : index);
  }

  protected slugsIn(from: number, to: number): readonly string[] {
    for (let index = from; index < to; index += 1) {
      const known = this.known.get(this.tokens[index]?.start ?? -1);
      if (known && known.end <= (this.tokens[to - 1]?.end ?? 0)) return known.slugs;
    }
    return [];
  }

  protected countryIn(from: number, to: number): string | null {
    let acronym: string | null = null;
    for (let index = from; index < to; index += 1) {
      const country = this.grammar.countries.at(this.tokens, index);
      if (country) return country.value.code;
      const known = this.known.get(this.tokens[index]?.start ?? -1);
      if (known && !this.isPerson(known)) {
        const code = this.lexicon.countryOf(known.slugs[0] ?? null);
        if (code) return code;
        if (known.slugs[0]) return known.slugs[0];
      }
      const token = this.tokens[index];
      // «глава МИД Польши» is of Poland, «глава ЦБ» of no country that the text names.
      if (/^\p{Lu}{2,}$/u.test(token?.text ?? '')) acronym ??= token?.text ?? null;
      const body = this.grammar.institutions.at(this.tokens, index);
      if (body?.value.country) return body.value.country;
    }
    return acronym;
  }

  /** «le porte-parole de Portnet»: a body that no list has tells whose it is, as a country does. */
  protected bodyIn(from: number, to: number, { kind, role }: Role): string | null {
    if (this.grammar.language.code !== 'fr' || kind !== 'person' || !belonging.test(role)) return null;
    for (let index = from + 1; index < to; index += 1) {
      const token = this.tokens[index];
      if (!token?.capital || !this.isLinked(index) || this.grammar.fields.has(token.stem)) continue;
      return this.tokens
        .slice(index, Math.min(to, this.runEnd(index)))
        .map(({ stem }) => stem)
        .join(' ');
    }
    return null;
  }

  protected fieldIn(from: number, to: number): string | null {
    for (let index = from; index < to; index += 1) {
      const field = this.grammar.fields.get(this.tokens[index]?.stem ?? '');
      if (field) return field;
    }
    return null;
  }

  protected genderOf(start: number, head: number, name: Mention['name'], role: Role | null): Gender | null {
    if (role?.gender === 'f') return 'f';
    for (let index = start; index < head; index += 1) {
      const key = this.tokens[index]?.key ?? '';
      if (/^(?:la|une|cette|une)$/.test(key)) return 'f';
      if (/^(?:le|un|ce)$/.test(key)) return 'm';
    }
    if (name) return this.genderOfName(name) ?? null;
    // «Эксперт Анна Белова»: a Russian title is masculine, whoever bears it.
    if (this.grammar.language.code === 'ru' && role?.role !== 'anybody') return null;
    return role?.gender ?? null;
  }

  protected genderOfName({ start, end }: { start: number; end: number }): Gender | null {
    for (let index = start; index < end; index += 1) {
      const gender = this.grammar.genderOf(this.tokens[index]);
      if (gender && (end - start > 1 || index === start)) return gender;
    }
    const last = this.tokens[end - 1]?.key ?? '';
    if (this.grammar.language.code === 'ru' && /(?:ова|ева|ина|ская|цкая)$/.test(last)) return null;
    return null;
  }

  protected organization(
    start: number,
    end: number,
    role: Role | null,
    country: string | null,
    slugs: readonly string[] = [],
  ): Mention {
    return this.make({
      start,
      end,
      kind: 'organization',
      name: { start: this.isDeterminer(start) ? start + 1 : start, end },
      role,
      country,
      field: role?.field ?? null,
      slugs: slugs.length > 0 ? slugs : this.slugsIn(start, end),
      governed:
        this.isGoverned(start) || this.tokens[end]?.key === "'s" || this.isOblique(start, role, country),
    });
  }

  /** A Russian country in any case but the nominative. */
  private isOblique(start: number, role: Role | null, country: string | null): boolean {
    const isListed = this.grammar.language.code === 'ru' && (role !== null || country !== null);
    return isListed && !this.grammar.nominatives.has(this.tokens[start]?.key ?? '');
  }

  /** An organization of the archive whose name is no row of capitals. */
  protected knownBody(start: number, from: number): Mention | undefined {
    const known = this.known.get(this.tokens[from]?.start ?? -1);
    if (!known || this.isPerson(known)) return undefined;
    if (!known.slugs.some((slug) => this.lexicon.entities.get(slug)?.kind === 'ORGANIZATION'))
      return undefined;
    const end = this.after(known.end);
    const subkind = this.lexicon.entities.get(known.slugs[0] ?? '')?.subkind;
    const mention = this.organization(
      start,
      end,
      null,
      this.lexicon.countryOf(known.slugs[0] ?? null),
      known.slugs,
    );
    return subkind === 'NEWS_AGENCY' || subkind === 'MEDIA' ? { ...mention, kind: 'medium' } : mention;
  }
}
