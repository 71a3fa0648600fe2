import type { Role } from './grammar.ts';
import type { Mention } from './mention.ts';
import { Titles } from './titles.ts';
import type { Token } from './tokens.ts';

/** French nouns for people that are adjectives too. */
const adjectival =
  /^(?:militaire|scientifique|universitaire|parlementaire|dissidente?|opposante?|responsable|combattante?|séparatiste|rebelle|islamiste|djihadiste|jihadiste|extrémiste|nationaliste|indépendantiste|populiste|souverainiste|travailliste|conservat(?:eur|rice)|démocrate|(?:néo|social|chrétien)-démocrate|républicaine?|socialiste|écologiste|centriste|communiste|libérale?|insoumise?|critique|rivale?|volontaire|étudiante?|poli(?:cier|cière)|ouvri(?:er|ère)|fidèle|voisine?|européen|occidental|américain|industriel(?:le)?|intellectuel(?:le)?|chef|pilote|proche|blessée?|rescapée?|réfugiée?|retraitée?|élue?|migrante?|humanitaire|mineur|libéraux|jeune|créat(?:eur|rice)|particip(?:ant|ante)|victime|royal|marin)s?$/;
/** French adjectives that stand before their noun. */
const prenominal =
  /^(?:nouve(?:au|l|lle|aux|lles)|anciens?|anciennes?|jeunes?|vieux|vieil(?:le)?s?|grand(?:e)?s?|petite?s?|haute?s?|premi(?:er|ère)s?|second(?:e)?s?|deuxième|troisième|derni(?:er|ère)s?|prochaine?s?|futur(?:e)?s?|actuel(?:le)?s?|célèbres?|simples?|autres?|même|seule?s?|principa(?:l|le|ux|les)|probables?|présumée?s?|éminente?s?|puissante?s?|influente?s?|fameu(?:x|se)s?|richissimes?|très|fidèles?|bon(?:ne)?s?|meilleure?s?|nombreu(?:x|ses)|différente?s|diver(?:s|ses)|rares?|certaine?s?|vrai(?:e)?s?|fau(?:x|sses?)|propres?|ex|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques?|plusieurs)$/;

const several = /(?:[иы]|ых|их|ов|ев|ами|ями|ыми|ими|ам|ям|ах|ях)$/;

/** Nouns for posts and bodies with what belongs to them: le ministre russe de la Défense Sergueï Choïgou. */
export abstract class NounPhrases extends Titles {
  /** A noun for a post or a body with what belongs to it, and the name behind it. */
  protected nounPhrase(start: number, head: number): Mention | undefined {
    const { code } = this.grammar.language;
    const found = this.roleFrom(head);
    if (!found) return undefined;
    const { index, end: roleEnd, role } = found;
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

  /** What follows a role noun and belongs to it; the name may come last. */
  protected complement(
    from: number,
    role: Role,
  ): { end: number; name: { start: number; end: number } | null } {
    const { code } = this.grammar.language;
    // A document has its owner behind it, who is somebody else.
    if (role.role === 'document') return { end: from, name: null };
    // «сказал журналистам Песков»: those spoken to are not whoever is named behind them.
    if (code === 'ru' && /(?:ам|ям|ами|ями)$/.test(this.tokens[from - 1]?.key ?? ''))
      return { end: from, name: null };
    // «источник в ведомстве», «посол в Минске»
    const isPosted =
      role.role === 'diplomat' ||
      role.role === 'general' ||
      /^(?:источник|собеседник)$/.test(this.tokens[from - 1]?.key ?? '');
    let index = from;
    let plain = 0;
    const sentence = this.narration.sentenceOf[from - 1];
    while (index < this.tokens.length && this.narration.sentenceOf[index] === sentence && index < from + 24) {
      const token = this.tokens[index] as Token;
      // «МИД Белоруссии меры Вильнюса …»: behind the name of a country the phrase is over.
      const isBehindName =
        code === 'ru' &&
        index > from &&
        !token.capital &&
        this.tokens[index - 1]?.capital &&
        this.grammar.countries.at(this.tokens, index - 1) !== undefined;
      if (isBehindName && !this.isLink(index, isPosted, role)) break;
      if (token.kind === 'punctuation' && token.text === '(' && this.tokens[index + 2]?.text === ')') {
        index += 3;
        continue;
      }
      // «members of the "Norway First" party»
      if (code === 'en' && token.kind === 'quotation' && this.isLinked(index)) {
        const noun = this.tokens[index + 1];
        index += noun?.kind === 'word' && !noun.capital && this.grammar.naming.has(noun.stem) ? 2 : 1;
        continue;
      }
      // «commander of the 3rd Brigade»
      if (
        code === 'en' &&
        token.kind === 'number' &&
        this.isLinked(index) &&
        this.tokens[index + 1]?.capital
      ) {
        index += 1;
        continue;
      }
      // «a teacher named Jane Holt»
      if (
        code === 'en' &&
        role.kind === 'person' &&
        /^(?:named|called)$/.test(token.key) &&
        this.tokens[index + 1]?.capital
      ) {
        const start = index + 1;
        return { end: this.runEnd(start), name: { start, end: this.runEnd(start) } };
      }
      // «компания «Сармат»»
      if (code === 'ru' && index === from && role.kind === 'organization' && this.isNameInMarks(index))
        return { end: index + 1, name: null };
      if (token.kind === 'number' || token.kind !== 'word' || this.verbs[index]) break;
      if (
        Object.hasOwn(this.grammar.language.honorifics, token.key) &&
        (this.tokens[index + 1]?.capital || this.tokens[index + 2]?.capital)
      ) {
        const start = index + (this.tokens[index + 1]?.text === '.' ? 2 : 1);
        return { end: this.runEnd(start), name: { start, end: this.runEnd(start) } };
      }
      // «сказал дипломат Financial Times»: to whom it was said.
      const medium = code === 'ru' && token.capital ? this.grammar.media.at(this.tokens, index) : undefined;
      // «основатель Telegram Петр Орлов»
      if (medium && role.role !== 'medium' && this.grammar.isGivenName(this.tokens[medium.end])) {
        index = medium.end;
        continue;
      }
      if (medium && role.role !== 'medium') break;
      if (code === 'ru' && role.role === 'medium' && token.capital) {
        const end = this.grammar.media.at(this.tokens, index)?.end ?? this.runEnd(index);
        return { end, name: { start: index, end } };
      }
      if (token.capital) {
        const end = this.runEnd(index);
        const isComplement = this.isLinked(index);
        // «Radio Nord Anne Morel»: behind the name of a body somebody’s own begins.
        const behind = role.kind === 'organization' ? this.personIn(index + 1, end) : -1;
        if (behind > 0) return { end: behind, name: null };
        const isParty = this.isParty(index, end, from) || this.isSuperior(index, end, from);
        // «the human rights group Justice Now»: whatever the words of the name mean elsewhere.
        if (
          code === 'en' &&
          index === from &&
          this.isCommonBody(from - 1, role) &&
          !this.grammar.is('otherWords', token)
        )
          return { end, name: { start: index, end } };
        const name =
          role.kind === 'group' || this.isHome(index, end, role) || isParty
            ? null
            : this.nameWithin(this.holderStart(index, end, from), end, isComplement);
        // «a lawyer for Jane Holt»: not the lawyer's name.
        const isOthers = code === 'en' && isComplement && name?.start === index && role.kind === 'person';
        if (name && (isOthers || (code === 'en' && this.isTitled(index, from))))
          return { end: name.end, name: null };
        // «the house of Jane Holt»: two of whom the text speaks.
        const isOwner = code === 'en' && isComplement && role.kind === 'organization';
        if (name?.start === index && isOwner && this.grammar.isGivenName(token))
          return { end: this.beforeLink(index, from), name: null };
        if (name) return { end: name.end, name };
        if (
          !isComplement &&
          !isParty &&
          code !== 'ru' &&
          role.kind !== 'organization' &&
          !this.grammar.countries.at(this.tokens, index) &&
          code === 'fr'
        )
          break;
        index = end;
        continue;
      }
      if (this.isLink(index, isPosted, role)) {
        const next = this.tokens[index + 1];
        // «the ambassador on Monday»
        if (code === 'en' && this.grammar.is('otherWords', next) && next?.capital) break;
        if (
          next?.kind !== 'word' ||
          (code === 'fr' && token.key !== 'du' && token.key !== 'au' && isInfinitive(next))
        )
          break;
        index += 1;
        while (this.isDeterminer(index) && index < from + 24) index += 1;
        const object = this.tokens[index];
        if (object?.kind === 'word' && !object.capital) index += 1;
        plain = 0;
        continue;
      }
      const joined = code === 'ru' ? this.joinedEnd(index) : -1;
      if (joined > index) {
        index = joined;
        continue;
      }
      if (this.isFunctionWord(index) || this.isDeterminer(index) || this.looksFinite(token)) break;
      if (code === 'fr' && !this.looksAdjective(index)) break;
      // «сообщил журналистам министр»: the next noun in the nominative is somebody else; «президент страны» is one.
      if (
        code === 'ru' &&
        this.grammar.nominatives.has(token.key) &&
        (this.grammar.roles.at(this.tokens, index)?.value.kind ?? 'group') !== 'group'
      )
        break;
      const owned = code === 'en' && token.key === "'s" ? this.ownedEnd(index + 1) : index;
      if (owned > index) {
        index = owned;
        continue;
      }
      if (code === 'en' && !this.grammar.roles.at(this.tokens, index)) break;
      if (code === 'en' && this.grammar.roles.at(this.tokens, index)?.value.role === 'document') break;
      // «в офисе тему комментировать»: neither an infinitive nor an object belongs to the noun.
      if (code === 'ru' && /(?:[еоуюь]|ться)$/.test(token.key) && !/..[ое](?:го|му)$/.test(token.key)) break;
      plain += 1;
      if (plain > (code === 'ru' ? 4 : 3)) break;
      index += 1;
    }
    return { end: index, name: null };
  }

  /** «жительница Сум», «мэр Вяземска»: a lone name behind such a Russian noun is a place. */
  protected isHome(index: number, end: number, { role }: Role): boolean {
    const token = this.tokens[index];
    const isLone = end - index === 1 && !this.grammar.isGivenName(token);
    if (this.grammar.language.code !== 'ru' || !isLone) return false;
    const isGenitive =
      /[аяыи]$/.test(token?.key ?? '') && this.grammar.nominatives.has(this.tokens[index - 1]?.key ?? '');
    return role === 'anybody' || (/^(?:mayor|governor)$/.test(role) && isGenitive);
  }

  /** «l’agence Tass» */
  private isMedium({ role }: Role, from: number, to: number): boolean {
    if (role !== 'institution' || this.grammar.language.code !== 'fr') return false;
    for (let index = from; index < to; index += 1) if (this.grammar.media.at(this.tokens, index)) return true;
    return false;
  }

  /** «la mère d’Anne Morel» */
  private hasOwner(from: number, to: number): boolean {
    for (let index = from + 1; index < to; index += 1)
      if (this.tokens[index]?.capital && this.isOwnedBy(index) && this.personIn(index, to) === index)
        return true;
    return false;
  }

  /** «députés Renaissance», «Paul Roy, député Vert»: what they belong to. */
  private isParty(index: number, end: number, from: number): boolean {
    if (this.grammar.language.code !== 'fr' || this.personIn(index, end) >= 0) return false;
    const isSeveral = this.grammar.roles.at(this.tokens, index - 1)?.value.kind === 'group';
    const head = this.tokens[from - 2];
    const isApposed = index === from && end - index === 1 && head?.text === ',';
    return isSeveral || (isApposed && this.tokens[from - 3]?.capital === true);
  }

  /** «conseiller du président Zelensky»: the name is the other’s. */
  private isSuperior(index: number, end: number, from: number): boolean {
    const role = this.grammar.roles.at(this.tokens, index - 1)?.value;
    return (
      this.grammar.language.code === 'fr' &&
      index - 1 > from &&
      role?.kind === 'person' &&
      this.personIn(index + 1, end) < 0 &&
      /^(?:de|du|d'|la|le|l')$/.test(this.tokens[index - 2]?.key ?? '')
    );
  }

  /** Where a given name begins somebody’s name in a row of capitals; -1 where none does. */
  private personIn(from: number, to: number): number {
    if (this.grammar.language.code !== 'fr') return -1;
    for (let index = from; index + 1 < to; index += 1)
      if (this.grammar.isGivenName(this.tokens[index]) && !this.isPlaceName(index)) return index;
    return -1;
  }

  protected isLink(index: number, isEnvoy: boolean, { kind }: Role): boolean {
    const key = this.tokens[index]?.key ?? '';
    switch (this.grammar.language.code) {
      case 'fr':
        // «secrétaire à la Défense», but not «un diplomate à la frontière»
        if (kind === 'person' && /^(?:à|aux?|en)$/.test(key) && !this.isOfficial(index + 1)) return false;
        return (
          /^(?:de|d'|du|des|pour|à|au|aux|auprès|en|chargé|chargée)$/.test(key) &&
          !(key === 'en' && /^(?:a|ont|est)$/.test(this.tokens[index + 1]?.key ?? ''))
        );
      case 'en':
        return /^(?:of|for|at|to|in|on)$/.test(key);
      case 'ru':
        return key === 'по' || key === 'при' || (isEnvoy && /^(?:в|во|на|при)$/.test(key));
    }
  }

  /** A place, a body or a field of government, past its article. */
  private isOfficial(index: number): boolean {
    const at = this.isDeterminer(index) ? index + 1 : index;
    const token = this.tokens[at];
    return (
      token?.capital === true ||
      this.grammar.fields.has(token?.stem ?? '') ||
      this.grammar.roles.at(this.tokens, at)?.value.kind === 'organization'
    );
  }
}

/** «accuse l'opposition de préparer …» */
const isInfinitive = ({ key, capital }: Token) =>
  !capital && /..(?:er|ir)$/.test(key) && !/^(?:premier|hiver|avenir|fer|mer)$/.test(key);
