import { Complements } from './complements.ts';
import type { Role } from './grammar.ts';
import type { Mention } from './mention.ts';

/** French nouns for people that are adjectives too. */
const adjectival =
  /^(?:militaire|scientifique|universitaire|parlementaire|dissidente?|opposante?|responsable|combattante?|séparatiste|rebelle|islamiste|djihadiste|jihadiste|extrémiste|nationaliste|indépendantiste|populiste|souverainiste|travailliste|conservat(?:eur|rice)|démocrate|(?:néo|social|chrétien)-démocrate|républicaine?|socialiste|écologiste|centriste|communiste|libérale?|insoumise?|critique|rivale?|volontaire|étudiante?|poli(?:cier|cière)|ouvri(?:er|ère)|fidèle|voisine?|européen|occidental|américain|industriel(?:le)?|intellectuel(?:le)?|chef|pilote|proche|blessée?|rescapée?|réfugiée?|retraitée?|élue?|migrante?|humanitaire|mineur|libéraux|jeune|créat(?:eur|rice)|particip(?:ant|ante)|victime|royal|marin)s?$/;
/** French adjectives that stand before their noun. */
const prenominal =
  /^(?:nouve(?:au|l|lle|aux|lles)|anciens?|anciennes?|jeunes?|vieux|vieil(?:le)?s?|grand(?:e)?s?|petite?s?|haute?s?|premi(?:er|ère)s?|second(?:e)?s?|deuxième|troisième|derni(?:er|ère)s?|prochaine?s?|futur(?:e)?s?|actuel(?:le)?s?|célèbres?|simples?|autres?|même|seule?s?|principa(?:l|le|ux|les)|probables?|présumée?s?|éminente?s?|puissante?s?|influente?s?|fameu(?:x|se)s?|richissimes?|très|fidèles?|bon(?:ne)?s?|meilleure?s?|nombreu(?:x|ses)|différente?s|diver(?:s|ses)|rares?|certaine?s?|vrai(?:e)?s?|fau(?:x|sses?)|propres?|ex|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques?|plusieurs)$/;

const several = /(?:[иы]|ых|их|ов|ев|ами|ями|ыми|ими|ам|ям|ах|ях)$/;

/** Nouns for posts and bodies with what belongs to them: le ministre russe de la Défense Sergueï Choïgou. */
export abstract class NounPhrases extends Complements {
  /** A noun for a post or a body with what belongs to it, and the name behind it. */
  protected nounPhrase(start: number, head: number): Mention | undefined {
    const { code } = this.grammar.language;
    const found = this.roleFrom(head);
    if (!found) return undefined;
    const { index, end: roleEnd, role } = found;
    // «На основании этого служба …»: a word of another case belongs to what went before.
    const isApart =
      code === 'ru' &&
      start < index &&
      /(?:[ое]го|[ое]му)$/.test(this.tokens[index - 1]?.key ?? '') &&
      !this.grammar.is('possessives', this.tokens[index - 1]) &&
      this.grammar.nominatives.has(this.tokens[index]?.key ?? '');
    if (isApart) return undefined;
    const before = this.tokens[start - 1];
    const printed = this.tokens[index]?.key ?? '';
    // «оппозиционеры», «военных»: several, where the list has one; but not «главы».
    const isSeveral =
      code === 'ru' &&
      role.kind === 'person' &&
      role.gender !== 'f' &&
      several.test(printed) &&
      !/^зам.*главы$/.test(printed) &&
      !['а', 'я'].some((ending) => this.grammar.nominatives.has(printed.replace(/[иы]$/, ending)));
    const tail = this.complement(roleEnd, isSeveral ? { ...role, kind: 'group' } : role);
    const range = { from: head, to: tail.end };
    const country =
      role.country ??
      this.countryIn(range.from, tail.name?.start ?? range.to) ??
      this.bodyIn(roleEnd, tail.name?.start ?? range.to, role);
    const field = role.field ?? this.fieldIn(head, tail.name?.start ?? tail.end);
    const determiner = this.tokens[start];
    const isOwned =
      (start < head && this.grammar.is('possessives', determiner)) ||
      (role.kind === 'person' && !tail.name && this.hasOwner(roleEnd, tail.end));
    const indefinite =
      start < head && (this.grammar.is('indefinite', determiner) || this.grammar.is('unnamed', determiner));
    const slugs = tail.name ? this.slugsIn(tail.name.start, tail.name.end) : [];
    const isOblique =
      code === 'ru' && !this.grammar.nominatives.has(printed) && !(isSeveral && /[иы]$/.test(printed));
    const isOwner = this.tokens[tail.end]?.key === "'s";
    // «Retired U.S. Air Force Gen. Jane Holt»
    const hasHonorific =
      tail.name !== null &&
      this.range(tail.name.start - 2, tail.name.start).some(({ key }) =>
        Object.hasOwn(this.grammar.language.honorifics, key),
      );
    const kind = isSeveral
      ? 'group'
      : tail.name && (role.kind !== 'organization' || hasHonorific)
        ? 'person'
        : role.role === 'medium' || this.isMedium(role, roleEnd, tail.end)
          ? 'medium'
          : role.kind;
    // Without an article a French or English common noun is no subject, unless it begins its clause or names somebody.
    const isBare =
      start === head &&
      code !== 'ru' &&
      role.kind !== 'group' &&
      !tail.name &&
      !this.tokens[head]?.capital &&
      before?.kind === 'word';
    return this.make({
      start,
      end: tail.end,
      kind: kind as Mention['kind'],
      name: tail.name,
      role,
      country,
      field,
      gender: this.genderOf(start, head, tail.name, role),
      plural:
        role.plural ||
        isSeveral ||
        (this.grammar.is('unnamed', determiner) === false &&
          /^(?:les|des|ces|plusieurs|these|those|several)$/.test(determiner?.key ?? '') &&
          !tail.name),
      slugs,
      governed:
        this.isGoverned(start) || isOblique || isOwner || isBare || this.isUninflected(start, printed),
      definite: !indefinite,
      owned: isOwned,
    });
  }

  /** The role noun that a noun phrase beginning here is about: in English the last of the row, elsewhere the first. */
  protected roleFrom(head: number): { index: number; end: number; role: Role } | undefined {
    const { code } = this.grammar.language;
    let found: { index: number; end: number; role: Role } | undefined;
    const limit = code === 'en' ? 7 : code === 'ru' ? 4 : 3;
    for (let index = head; index < head + limit; index += 1) {
      const token = this.tokens[index];
      if (token?.kind === 'number' && index > head - 1) continue;
      if (token?.kind !== 'word' || this.verbs[index]) break;
      if (code === 'ru' && this.grammar.is('prepositions', token)) break;
      // «Since taking office, Holt …»: what somebody does, and no office.
      if (index === head && this.isDoing(index)) return undefined;
      const role = this.roleAt(index);
      // «la coopération militaire», «sa supériorité militaire»: an adjective behind another noun.
      if (
        code === 'fr' &&
        role &&
        index > head &&
        adjectival.test(token.key) &&
        !prenominal.test(this.tokens[index - 1]?.key ?? '')
      )
        break;
      // «an army statement»: whose it is speaks.
      if (code === 'en' && role?.value.role === 'document' && found?.role.kind === 'organization')
        return found;
      if (
        role &&
        !(
          found &&
          token.capital !== this.tokens[found.index]?.capital &&
          found.role.kind === 'person' &&
          token.capital
        )
      ) {
        found = { index, end: role.end, role: role.value };
        if (code !== 'en') return found;
        index = role.end - 1;
        // A name behind a title ends the row.
        const next = this.tokens[role.end];
        if (next?.capital && !this.grammar.roles.at(this.tokens, role.end) && this.isNameStart(role.end))
          return found;
        continue;
      }
      if (token.key === "'s") {
        if (code !== 'en' || this.isDocumentNear(index + 1)) break;
        continue;
      }
      if (this.isFunctionWord(index) && !/^nouveau$/.test(token.key)) break;
      if (code === 'fr' && token.capital && index > head) break;
      if (
        code === 'fr' &&
        token.capital &&
        !this.grammar.countries.at(this.tokens, index) &&
        !this.grammar.is('adverbs', token) &&
        this.narration.sentences[this.narration.sentenceOf[index] ?? 0]?.start !== index
      )
        break;
      if (code === 'ru' && !this.isRussianAdjective(index)) break;
      // «a state television host»: one more noun may stand before the last.
      if (code === 'en' && found && !token.capital && !this.grammar.roles.at(this.tokens, index + 1)) break;
    }
    return found;
  }

  protected isNameStart(index: number): boolean {
    const token = this.tokens[index];
    return (
      token !== undefined &&
      !this.grammar.fields.has(token.stem) &&
      (this.grammar.isGivenName(token) ||
        (!this.grammar.countries.at(this.tokens, index) && !this.grammar.roles.at(this.tokens, index)))
    );
  }

  protected precedesRole(index: number): boolean {
    if (this.grammar.language.code !== 'en' || this.verbs[index]) return false;
    const next = this.roleFrom(index)?.role;
    return next !== undefined && next.role !== 'document';
  }

  /** «l’agence Tass» */
  private isMedium({ role }: Role, from: number, to: number): boolean {
    if (role !== 'institution' || this.grammar.language.code !== 'fr') return false;
    for (let index = from; index < to; index += 1) if (this.grammar.media.at(this.tokens, index)) return true;
    return false;
  }
}
