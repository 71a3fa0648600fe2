import type { Role } from './grammar.ts';
import { isNoAcronym } from './letters.ts';
import type { Mention } from './mention.ts';
import { ProperNames } from './proper-names.ts';
import { nominativeSurname } from './surnames.ts';
import { tokenize } from './tokens.ts';

const longestName = 4;
/** A closing mark and a blank. */
const closing = 2;

/** Whose nouns have somebody behind them more often than a name. */
const serving =
  /^(?:помощни(?:к|ца|ка|ку|ком|цы|це)|советни(?:к|ца|ка|ку|ком|цы|це)|заместител(?:ь|я|ю|ем)|пресс-секретар(?:ь|я|ю|ем)|спецпосланник|спецпредставител(?:ь|я)|представител(?:ь|я|ю|ем|ьница)|соратни(?:к|ца|ка)|сторонни(?:к|ца|ка)|союзни(?:к|ца|ка)|коллег(?:а|и|е)|однопарти(?:ец|йца)|предшественни(?:к|ца|ка)|преемни(?:к|ца|ка)|брат|брата|сын|сына|друг|друга|жена|жены|вдова|вдовы|дочь|дочери|мать|отец|защитник|доверенное|окружени[ея]|офис[ае]?|команд[аые]|администраци[яию]|штаб[ае]?)$/;

/** What Russian nouns and the names behind them are, by their cases: it has no articles to tell. */
export abstract class RussianNouns extends ProperNames {
  /** A role as the word itself says it: Russian words of one stem may be a person, a body and a verb. */
  protected roleAt(index: number): { value: Role; end: number } | undefined {
    const found = this.grammar.roles.at(this.tokens, index) ?? this.formerAt(index);
    const key = this.tokens[index]?.key ?? '';
    if (this.grammar.language.code !== 'ru' || !found) return found;
    if (isNoAcronym(this.tokens[index])) return undefined;
    if (found.value.kind !== 'person') return found;
    // «мэр» and «мэрия», «судья» and «суд»
    if (/^(?:мэри.+|суд(?:[ауеы]|ом|ов|ам|ами|ах)?)$/.test(key))
      return { ...found, value: { ...found.value, role: 'body', kind: 'organization', gender: null } };
    // «политолог» and «политология», «брат» and «брать»
    if (found.end > index + 1) return found;
    // «военный катер»: an adjective before its noun.
    const next = this.tokens[index + 1];
    const isBeforeNoun =
      next?.kind === 'word' && !next.capital && !this.isFunctionWord(index + 1) && !this.looksFinite(next);
    if (isBeforeNoun && /^(?:военн|рабоч|пожарн)/.test(key)) return undefined;
    return /(?:и[яию]|ией|иям|иях|..[аяие]ть)$/.test(key) ? undefined : found;
  }

  /** «экс-следователь», «вице-спикер»: what a prefix is put before. */
  private formerAt(index: number): { value: Role; end: number } | undefined {
    const [, noun] = /^(?:экс|вице|обер)-(.{3,})$/.exec(this.tokens[index]?.key ?? '') ?? [];
    const held = noun ? this.grammar.roles.at(tokenize(noun), 0) : undefined;
    return held && { value: held.value, end: index + 1 };
  }

  /** «Слова Дональда Трампа», «Старик Петр Орлов»: a noun has its capital from the head of the sentence only. */
  protected pastNoun(from: number, end: number): number {
    const isGiven = (at: number) => this.grammar.isGivenName(this.tokens[at]);
    return !isGiven(from) && isGiven(from + 1) && end > from + 2 ? from + 1 : from;
  }

  /** Words in marks that are short and begin with a capital, as names do. */
  protected isNameInMarks(index: number): boolean {
    const token = this.tokens[index];
    return (
      token?.kind === 'quotation' &&
      /^\p{Lu}[^.!?…:]*$/u.test(token.text) &&
      token.text.split(/\s+/).length <= longestName
    );
  }

  /** «В «Газпроме» заявили», ««Газпром» заявил»: a body known by a name in marks, beside its verb. */
  protected bodyInMarks(index: number): Mention | undefined {
    if (this.grammar.language.code !== 'ru' || !this.isNameInMarks(index)) return undefined;
    const governed = /^(?:в|во|на)$/.test(this.tokens[index - 1]?.key ?? '');
    // «Газпром» заявил
    const isSubject =
      this.verbs[index + 1] === 1 &&
      // Within a quotation the dashes around the attribution are gone.
      (this.tokens[index + 1]?.start ?? 0) - (this.tokens[index]?.end ?? 0) <= closing &&
      this.tokens[index - 1]?.text !== ':' &&
      // «лидер «Моста» заявил», «автор канала «Мост»»
      !this.grammar.roles.at(this.tokens, index - 1) &&
      !this.grammar.naming.has(this.tokens[index - 1]?.stem ?? '') &&
      /[лт](?:а|о)?(?:сь|ся)?$/.test(this.tokens[index + 1]?.key ?? '') &&
      !this.tokens[index + 2]?.capital;
    const isBeside = [index - 2, index - 3, index + 1, index + 2].some((at) => this.verbs[at] === 1);
    if (!(governed ? isBeside : isSubject)) return undefined;
    const name = { start: index, end: index + 1 };
    const printed = tokenize(this.tokens[index]?.text ?? '');
    const kind = this.grammar.media.at(printed, 0)?.end === printed.length ? 'medium' : 'organization';
    return this.make({ start: index, end: index + 1, kind, name, governed });
  }

  /** «в эфире радио «Мост»»: a noun without cases belongs to the noun before it. */
  protected isUninflected(start: number, printed: string): boolean {
    const before = this.tokens[start - 1];
    return (
      /^(?:радио|сми|бюро|депо)$/.test(printed) &&
      before?.kind === 'word' &&
      !this.isFunctionWord(start - 1) &&
      !this.looksFinite(before)
    );
  }

  /** «министр природных ресурсов и экологии Иван Белов»: where the second field ends and the name begins. */
  protected joinedEnd(index: number): number {
    if (this.tokens[index]?.key !== 'и') return -1;
    for (let at = index + 1; at < index + 5; at += 1) {
      const token = this.tokens[at];
      if (token?.capital && at > index + 1 && this.grammar.isGivenName(token)) return at;
      const isSomebody =
        this.grammar.nominatives.has(token?.key ?? '') &&
        (this.grammar.roles.at(this.tokens, at)?.value.kind ?? 'organization') === 'person';
      if (token?.capital && at > index + 1) return at;
      if (token?.kind !== 'word' || token.capital || isSomebody || this.isFunctionWord(at)) return -1;
    }
    return -1;
  }

  /** «на встрече с послом Ирана Хамитов отметил»: a name in the nominative is not of a title in another case. */
  protected ownEnd(end: number, from: number): number {
    const isOther =
      this.grammar.language.code === 'ru' &&
      /(?:[аяуюе]|[оеё]м|[оеё]й)$/.test(this.tokens[from - 1]?.key ?? '') &&
      !this.grammar.nominatives.has(this.tokens[from - 1]?.key ?? '') &&
      nominativeSurname.test(this.tokens[end - 1]?.key ?? '') &&
      this.tokens[end - 2]?.text !== '.' &&
      !this.grammar.isGivenName(this.tokens[end - 2]);
    return isOther ? end - 1 : end;
  }

  protected isRussianAdjective(index: number): boolean {
    const key = this.tokens[index]?.key ?? '';
    // «представление прокуратуры»: a noun, however it ends.
    if (/(?:[ае]ние|[аояы]тие|ствие)$/.test(key)) return false;
    if (/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю|ей)$/.test(key)) return true;
    // «в российском МИДе»
    return (
      /(?:[кнвшщчл]ом|[шщчн]ем)$/.test(key) &&
      /^(?:в|во|на|о|об|при)$/.test(this.tokens[index - 1]?.key ?? '')
    );
  }

  /**
   * Where in a row of Russian capitals behind a title the name of its holder begins: «пресс-секретарь Владимира Путина Дмитрий
   * Песков», and not in «адвокат Алексея Навального» or «помощник Путина».
   */
  protected holderStart(index: number, end: number, from: number): number {
    const noun = this.tokens[from - 1]?.key ?? '';
    if (this.grammar.language.code !== 'ru') return index;
    // Also «советника Обамы»: it must be a man's, or a woman's in the genitive.
    const isServant = end - index === 1 && serving.test(this.tokens[index - 1]?.key ?? '');
    // «пресс-секретарь Леха Качиньского Марта Ковальчик»
    const isOfAnother =
      this.grammar.nominatives.has(noun) &&
      /..[сц]кого$/.test(this.tokens[end - 1]?.key ?? '') &&
      this.tokens[end]?.capital;
    if (isOfAnother) return end;
    if (isServant && /(?:[бвгджзклмнпрстфхцчшщ]а|ы|ого|его)$/.test(this.tokens[index]?.key ?? '')) return end;
    if (!this.grammar.nominatives.has(noun) || !this.grammar.obliqueNames.has(this.tokens[index]?.key ?? ''))
      return index;
    for (let at = index + 1; at < end; at += 1)
      if (this.grammar.isGivenName(this.tokens[at]) && !this.isObliqueName(at)) return at;
    return end;
  }
}
