import type { Role } from './grammar.ts';
import { Titles } from './titles.ts';
import type { Token } from './tokens.ts';

/** Who is told something more often than holds a post there, unless as a member. */
const assembly = /^(?:parlement|sénat|assemblée|congrès|chambre|bundestag|knesset|députés|sénateurs)$/;

/** What belongs to a noun for a post or a body, and whether a name behind it is of whoever holds it. */
export abstract class Complements extends Titles {
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
      /^(?:источник|собеседник|кандидат)$/.test(this.tokens[from - 1]?.key ?? '');
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
        (this.grammar.countries.at(this.tokens, index - 1)?.value.form ?? 'adjective') !== 'adjective';
      if (isBehindName && !this.isLink(index, isPosted, role)) break;
      if (token.kind === 'punctuation' && token.text === '(' && this.tokens[index + 2]?.text === ')') {
        // «l'ONG Mer Libre (ML) dit»: other letters for the name that is over.
        if (role.kind === 'organization' && !this.tokens[index + 3]?.capital) break;
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
      // «глава компании «Сармат» Иван Белов», «депутат от «Единой России» Петр Орлов»
      const isOfBody =
        code === 'ru' &&
        role.kind === 'person' &&
        this.isNameInMarks(index) &&
        this.tokens[index + 1]?.capital &&
        // «сказал корреспонденту «Вестника» Петр Орлов»: two people.
        (this.isObliqueName(index + 1) ||
          this.grammar.nominatives.has(this.tokens[from - 1]?.key ?? '') ||
          index > from);
      if (isOfBody) {
        index += 1;
        continue;
      }
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
        const end = this.ownEnd(this.runEnd(index), from);
        if (end === index) break;
        // «глава Ryanair Майкл О'Лири»: a firm in Latin letters.
        if (role.kind === 'person' && this.tokens[end]?.capital && this.changesScript(index, end)) {
          index = end;
          continue;
        }
        const isComplement = this.isLinked(index) || this.isOfKind(index, role);
        // «Radio Nord Anne Morel», «la presse Anne Morel»: behind the name of a body, or a medium without one, somebody’s own begins.
        const isMedium = role.role === 'medium';
        const behind =
          role.kind === 'organization' || isMedium ? this.personIn(isMedium ? index : index + 1, end) : -1;
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
        const isOfParty = code === 'ru' && this.isNameInMarks(index + 1);
        if (isOfParty) {
          index += 1;
          continue;
        }
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
  private isHome(index: number, end: number, { role }: Role): boolean {
    const token = this.tokens[index];
    const isLone = end - index === 1 && !this.grammar.isGivenName(token);
    if (this.grammar.language.code !== 'ru' || !isLone) return false;
    const isGenitive =
      /[аяыи]$/.test(token?.key ?? '') && this.grammar.nominatives.has(this.tokens[index - 1]?.key ?? '');
    return role === 'anybody' || (/^(?:mayor|governor)$/.test(role) && isGenitive);
  }

  /** «la mère d’Anne Morel» */
  protected hasOwner(from: number, to: number): boolean {
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

  private isLink(index: number, isEnvoy: boolean, { kind, role }: Role): boolean {
    const key = this.tokens[index]?.key ?? '';
    switch (this.grammar.language.code) {
      case 'fr':
        // «secrétaire à la Défense», but not «un diplomate à la frontière»
        if (kind === 'person' && /^(?:à|aux?|en)$/.test(key) && !this.isOfficial(index + 1, role))
          return false;
        return (
          /^(?:de|d'|du|des|pour|à|au|aux|auprès|en|chargé|chargée)$/.test(key) &&
          !(key === 'en' && /^(?:a|ont|est)$/.test(this.tokens[index + 1]?.key ?? ''))
        );
      case 'en':
        return /^(?:of|for|at|to|in|on)$/.test(key);
      case 'ru':
        // «депутат от партии», «кандидат от блока»
        if (key === 'от') return /^(?:mp|politician|diplomat)$/.test(role);
        return key === 'по' || key === 'при' || (isEnvoy && /^(?:в|во|на|при)$/.test(key));
    }
  }

  private isMediumNoun(index: number): boolean {
    return this.grammar.roles.at(this.tokens, index)?.value.role === 'medium';
  }

  /** A place, a body or a field of government, past its article; not whom something is told, «à la presse», «au Parlement». */
  private isOfficial(index: number, role: string): boolean {
    const at = this.isDeterminer(index) ? index + 1 : index;
    const token = this.tokens[at];
    if (this.grammar.media.at(this.tokens, at) || this.isMediumNoun(at)) return false;
    if (role !== 'mp' && assembly.test(token?.key ?? '')) return false;
    return (
      token?.capital === true ||
      this.grammar.fields.has(token?.stem ?? '') ||
      this.grammar.roles.at(this.tokens, at)?.value.kind === 'organization'
    );
  }

  /** «le patron de la société Zelt»: the name of what somebody heads, and not their own. */
  private isOfKind(index: number, role: Role): boolean {
    const kind = this.tokens[index - 1];
    if (role.kind !== 'person' || !kind || kind.capital || !this.grammar.naming.has(kind.stem)) return false;
    const name = this.tokens[index];
    return name !== undefined && this.isLinked(index - 1) && !this.grammar.isGivenName(name);
  }
}

/** «accuse l'opposition de préparer …» */
const isInfinitive = ({ key, capital }: Token) =>
  !capital && /..(?:er|ir)$/.test(key) && !/^(?:premier|hiver|avenir|fer|mer)$/.test(key);
