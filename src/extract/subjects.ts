import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import { RussianSubjects } from './russian-subjects.ts';
import type { Token } from './tokens.ts';
import { unlistedBehind, unlistedSubject } from './unlisted-subjects.ts';

/** How many tokens may stand between a verb and its subject. */
const farthest = 90;
/** How far behind the verb it may be said by whose mouth a body speaks. */
const farthestMouth = 8;

const mouths =
  /^(?:par la (?:voix|bouche) (?:de|d'|du)|устами|в лице|through (?:its|his|her|a)|via (?:son|sa|its))/;

/** Finds who does what a cue says: whose words follow, or went before. */
export class Subjects extends RussianSubjects {
  protected find(cue: Cue): Mention | undefined {
    const found =
      this.unlisted(cue) ??
      this.grammatical(cue) ??
      this.inverted(cue) ??
      this.writing(cue) ??
      this.sharedSubject(cue);
    if (!found || found.kind === 'pronoun') return found;
    const joint = this.joint(found, cue);
    if (joint) return joint;
    return found.kind === 'organization'
      ? (this.mouthpiece(found.end) ?? this.mouthpieceBehind(cue) ?? found)
      : found;
  }

  private unlisted(cue: Cue): Mention | undefined {
    if (cue.form !== 'finite' || cue.pronoun) return undefined;
    const found = unlistedSubject(this.tokens, this.sentence(cue.start), cue, this.grammar);
    const isListed = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).some(
      ({ start, end, weak }) => found !== undefined && !weak && start < found.end && end > found.start,
    );
    return isListed ? undefined : found;
  }

  /** «Le Kremlin, par la voix de X, …»: a body has said it by somebody. */
  private mouthpiece(end: number): Mention | undefined {
    const from = this.tokens[end]?.text === ',' ? end + 1 : end;
    const phrase = this.tokens
      .slice(from, from + 4)
      .map(({ key }) => key)
      .join(' ');
    const [said] = mouths.exec(phrase) ?? [];
    if (!said) return undefined;
    const person = this.behind(from + said.split(' ').length, 4, true);
    return person?.kind === 'person' ? person : undefined;
  }

  /** «Moscou a dénoncé la mesure par la voix de X» */
  private mouthpieceBehind({ end }: Cue): Mention | undefined {
    for (let at = end; at < end + farthestMouth; at += 1) {
      const person = this.mouthpiece(at);
      if (person || this.tokens[at]?.kind !== 'word') return person;
    }
    return undefined;
  }

  private grammatical(cue: Cue): Mention | undefined {
    const { code } = this.grammar.language;
    switch (cue.form) {
      case 'source':
        return this.isRelative(cue.end)
          ? this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).findLast(
              ({ end, weak }) => end <= cue.start && !weak,
            )
          : this.issued(this.behind(cue.end, 4, true));
      case 'utterance':
        return this.owner(cue);
      case 'passive':
        return this.agent(cue);
      case 'impersonal':
        return this.document(cue) ?? this.place(cue);
      case 'dependent':
        return this.doing(cue) ?? this.inverted(cue, true) ?? this.left(cue, false) ?? this.mainSubject(cue);
      case 'finite':
        break;
    }
    if (cue.pronoun) return pronounMention(cue, this.grammar);
    const isBehindQuotation = this.followsQuotation(cue.start);
    // «comme le précise X», «как заявил X»
    if (code !== 'en' && /^(?:comme|как|ainsi)$/.test(this.tokens[cue.start - 1]?.key ?? ''))
      return this.right(cue) ?? this.left(cue, true);
    if (code === 'fr') {
      if (isBehindQuotation && !this.isDescribed(cue.start)) return this.right(cue) ?? this.left(cue, true);
      return this.left(cue, true) ?? this.right(cue);
    }
    const before = this.left(cue, true, isBehindQuotation);
    if (before) return before;
    // «A statement said she was …»: English puts a subject behind its verb only after what is said.
    if (code === 'en' && !isBehindQuotation && !this.opensClause(cue.start)) return undefined;
    return this.right(cue) ?? (isBehindQuotation ? this.left(cue, true) : undefined);
  }

  /** «X, « très ému », a remercié Y»: what describes the subject parts it from its verb. */
  private isDescribed(verb: number): boolean {
    const quotation = verb - 2;
    if (this.tokens[verb - 1]?.text !== ',' || this.tokens[quotation]?.kind !== 'quotation') return false;
    if (this.tokens[quotation - 1]?.text !== ',') return false;
    return this.mentionsIn(this.narration.sentenceOf[verb] ?? 0).some(
      ({ end, governed }) => end === quotation - 1 && !governed,
    );
  }

  /** «a-t-il dit, ajoutant …»: whoever does what the inverted verb before says. */
  private inverted(cue: Cue, isNearest = false): Mention | undefined {
    if (cue.form !== 'finite' && cue.form !== 'dependent') return undefined;
    const before = this.finite[this.narration.sentenceOf[cue.start] ?? 0]?.findLast(
      ({ start, pronoun }) => start < cue.start && (isNearest || pronoun !== null),
    );
    if (before?.pronoun) return pronounMention(before, this.grammar);
    // «« … », a dit X, évoquant …»
    if (!before || this.grammar.language.code !== 'fr' || !this.followsQuotation(before.start))
      return undefined;
    const subject = this.of(before);
    return subject && subject.start >= before.end ? subject : undefined;
  }

  /** «Évoquant le port, le maire a dit …»: at the head of a sentence, whoever the main clause is about. */
  private mainSubject(cue: Cue): Mention | undefined {
    const { start } = this.sentence(cue.start);
    const isHead = this.tokens
      .slice(start, cue.start)
      .every(
        ({ kind, key }) => kind !== 'word' || /^(?:et|mais|tout|en|puis|and|but|still|by|then)$/.test(key),
      );
    if (!isHead || this.grammar.language.code === 'ru') return undefined;
    const heads = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).filter(
      (each) =>
        each.start >= cue.end &&
        this.tokens[each.start - 1]?.text === ',' &&
        (each.weak || this.isEligible(each, cue)),
    );
    return (
      heads.find(
        ({ end }) =>
          this.verbs[end] ||
          this.grammar.is('auxiliaries', this.tokens[end]) ||
          this.tokens[end]?.text === ',',
      ) ?? heads[0]
    );
  }

  private opensClause(index: number): boolean {
    return this.sentence(index).start === index || this.isBoundary(index - 1);
  }

  /** «showed Lukashenko telling officers …»: whoever stands right before the participle does it. */
  private doing(cue: Cue): Mention | undefined {
    // «a surpris Jaan Tamm en évoquant …»: the subject does it.
    if (this.grammar.language.code === 'ru' || this.tokens[cue.start]?.key === 'en') return undefined;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      ({ start, end, kind }) =>
        // «quoted Jane Holt as saying»
        (end === cue.start || (end === cue.start - 1 && this.tokens[end]?.key === 'as')) &&
        (kind === 'person' ||
          kind === 'group' ||
          (kind === 'organization' &&
            (this.tokens[cue.start]?.key === 'to' || this.tokens[start - 1]?.key === 'with'))),
    );
  }

  /** Before the verb: in its own segment between commas, or past what is set between commas in front of it. */
  private left(cue: Cue, ownVerb: boolean, onlyOwn = false): Mention | undefined {
    return this.leftOf(cue, ownVerb, onlyOwn) ?? (onlyOwn ? undefined : this.leftmost(cue));
  }

  /** A lone capitalized word that nothing but its place shows to be a name: «Kallas, who …, said». */
  private leftmost(cue: Cue): Mention | undefined {
    const [first] = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    const isSubject =
      first?.weak &&
      first.end < cue.start &&
      this.tokens[first.end]?.text === ',' &&
      this.isParenthesis(first.end + 1, cue.start);
    return isSubject ? first : undefined;
  }

  private leftOf(cue: Cue, ownVerb: boolean, onlyOwn: boolean): Mention | undefined {
    const start = Math.max(this.sentence(cue.start).start, cue.start - farthest);
    const mentions = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    let end = cue.start;
    let isOwn = true;
    for (let rounds = 0; rounds < 12 && end >= start; rounds += 1) {
      let begin = end;
      while (begin > start && !this.isBoundary(begin - 1)) begin -= 1;
      // «la députée (LFI) Anne Morel»: brackets within a mention part nothing.
      begin = mentions.find((each) => each.start < begin && each.end > begin)?.start ?? begin;
      const inside = mentions.filter(
        (each) => each.start >= begin && each.end <= end && this.isEligible(each, cue),
      );
      // «Human Rights Watch (HRW) said»: the bracket belongs to whoever says it.
      const around =
        isOwn && this.grammar.language.code === 'en'
          ? mentions.findLast(
              (each) =>
                each.start < begin &&
                each.end >= begin &&
                each.end <= cue.start &&
                this.isEligible(each, cue),
            )
          : undefined;
      if (around) return around;
      if (isOwn && ownVerb) {
        const adjacent = inside.findLast((each) => this.isAdjacent(each, cue));
        if (adjacent) return adjacent;
        const clause = this.clauseStart(begin, end);
        const found =
          inside.find((each) => each.start >= clause) ?? inside.find((each) => !this.isObjectOf(each, begin));
        if (found) return found;
        const relative = this.relativeIn(begin, end);
        // «монумент, который назвали»: a Russian relative that is no subject leaves that to the main clause.
        if (relative >= 0 && !this.isSubjectRelative(relative, cue))
          return this.antecedentSubject(cue, mentions, relative);
        if (relative >= 0) {
          const antecedent = mentions.findLast((each) => each.end <= relative);
          if (antecedent) return antecedent;
        }
        const institution = this.plain(cue, begin, cue.start) ?? this.plainClause(cue, start);
        if (institution) return institution;
        if (onlyOwn) return undefined;
        // «…, a annoncé mardi le ministère»: nothing before the verb, and whoever said it right behind it.
        const isPast = this.isParenthesis(this.segmentStart(begin - 1, start), begin - 1);
        if (begin === end && !isPast && this.grammar.language.code !== 'en' && cue.class !== 'act') {
          const behind = this.right(cue);
          if (behind) return behind;
        }
      } else if (
        begin < end &&
        !(begin > start && (this.isParenthesis(begin, end) || this.tokens[begin - 1]?.text === '(')) &&
        inside[0] &&
        !this.isObjectOf(inside[0], begin)
      ) {
        const [{ kind, same }] = inside as [Mention];
        return kind === 'organization' && same ? same : inside[0];
      }
      if (begin <= start) break;
      if (this.tokens[begin - 1]?.kind === 'quotation' && onlyOwn) return undefined;
      if (this.tokens[begin - 1]?.text === ';') return undefined;
      isOwn = false;
      end = this.asideStart(begin - 1, start) ?? begin - 1;
    }
    return undefined;
  }

  private segmentStart(end: number, start: number): number {
    let begin = end;
    while (begin > start && !this.isBoundary(begin - 1)) begin -= 1;
    return begin;
  }

  /** «a refusé de quitter le pays, qualifiant …»: behind a verb of its own clause. */
  private isObjectOf({ start }: Mention, begin: number): boolean {
    for (let at = begin; at < start; at += 1) if (this.verbs[at]) return true;
    return false;
  }

  /** Behind the verb: the first who can be a subject, past adverbs, times and those spoken to. */
  private right(cue: Cue): Mention | undefined {
    const { end } = this.sentence(cue.start);
    const mentions = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    const beside = this.plain(cue, cue.end, this.besideEnd(cue.end));
    if (beside) return beside;
    let commas = 0;
    let limit = cue.end;
    for (; limit < Math.min(end, cue.end + 28); limit += 1) {
      const token = this.tokens[limit] as Token;
      // «рассказала «Вестнику» Анна Белова»: to whom it was said.
      // Also «заявил в интервью «Вестнику» мэр».
      const isPaper =
        token.kind === 'quotation' &&
        token.text.split(/\s+/).length <= 3 &&
        (limit === cue.end || (this.grammar.language.code === 'ru' && /^\p{Lu}[^.!?…]*$/u.test(token.text)));
      if ((token.kind === 'quotation' && !isPaper) || /^[.;:!?…]$/.test(token.text)) break;
      if (/^[—–-]$/.test(token.text)) break;
      if (token.text === ',') commas += 1;
      if (commas > 2 || this.grammar.is('complementizers', token) || this.grammar.is('relatives', token))
        break;
      if (limit > cue.end && this.verbs[limit]) break;
    }
    const found = mentions.find(
      (each) => each.start >= cue.end && each.start < limit && this.isEligible(each, cue),
    );
    // «сообщил ТАСС Петр Орлов»
    const toMedium =
      found?.kind === 'medium'
        ? mentions.find(({ start, kind, governed }) => start === found.end && kind === 'person' && !governed)
        : undefined;
    return (
      toMedium ??
      found ??
      (this.followsQuotation(cue.start) ? unlistedBehind(this.tokens, cue.end, this.grammar) : undefined)
    );
  }

  private behind(from: number, within: number, anyCase: boolean): Mention | undefined {
    const mentions = this.mentionsIn(this.narration.sentenceOf[from - 1] ?? 0);
    const found = mentions.find(
      (each) => each.end > from && each.start < from + within && (anyCase || !each.governed),
    );
    return found;
  }

  private agent(cue: Cue): Mention | undefined {
    const { end } = this.sentence(cue.start);
    for (let at = cue.end; at < Math.min(end, cue.end + 14); at += 1) {
      if (/^(?:par|by)$/.test(this.tokens[at]?.key ?? '')) return this.behind(at + 1, 3, true);
    }
    const instrumental = this.instrumental(cue);
    if (instrumental) return instrumental;
    // «est cité Choïgou», and the words of whom a medium cites.
    if (cue.class === 'relay' || /cit/.test(this.tokens[cue.end - 1]?.key ?? ''))
      return this.behind(cue.end, 2, false) ?? this.left(cue, true);
    return undefined;
  }

  /** «цитирует РИА президента», «Reuters quoted X as saying»: whom a medium quotes. */
  quotedBy(cue: Cue, medium: Mention | undefined): Mention | undefined {
    const sentence = this.narration.sentenceOf[cue.start] ?? 0;
    return this.mentionsIn(sentence).find(
      ({ kind, start }) =>
        kind === 'person' &&
        // «приводит слова Орлова агентство»: in Russian the medium may come last.
        start >= Math.max(cue.end, this.grammar.language.code === 'ru' ? 0 : (medium?.end ?? 0)) &&
        start < cue.end + 10 &&
        !this.grammar.is('prepositions', this.tokens[start - 1]),
    );
  }

  private owner(cue: Cue): Mention | undefined {
    const before = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      ({ end, kind }) => end === cue.start && kind === 'pronoun',
    );
    if (before) return before;
    // «Moscow's description of Kyiv»: whoever owns it, and not whom it is of.
    const of = [1, 2].find((step) => this.tokens[cue.start - step]?.key === "'s");
    const behind = of === undefined ? this.behind(cue.end, 3, true) : undefined;
    if (behind) return behind;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).findLast(
      ({ end }) => end <= cue.start && end >= cue.start - 2,
    );
  }

  /** «X, selon qui …», «X, pour lequel …» */
  private isRelative(index: number): boolean {
    return /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(this.tokens[index]?.key ?? '');
  }

  /** «À Riga, on appelle au calme», «fait-on savoir à la mairie»: where people say it. */
  private place(cue: Cue): Mention | undefined {
    if (this.grammar.language.code !== 'fr') return undefined;
    return this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(({ kind, start }) => {
      const before = this.tokens[start - 1]?.key ?? '';
      if (/^(?:de|d')$/.test(before) && /^sources?$/.test(this.tokens[start]?.key ?? '')) return true;
      return (
        (kind === 'organization' || kind === 'medium') &&
        (/^(?:à|au|aux|chez|côté|dans)$/.test(before) ||
          (this.tokens[start - 2]?.key === 'auprès' && /^(?:de|d'|du|des)$/.test(before)))
      );
    });
  }

  /** The first of a sentence that can be its subject. */
  topic(sentence: number): Mention | undefined {
    const mentions = this.mentionsIn(sentence);
    return (
      mentions.find((each) => !each.governed && !each.weak && each.role?.role !== 'document') ??
      // «Même constat chez X : …»
      mentions.find(({ start }) => /^(?:chez|côté)$/.test(this.tokens[start - 1]?.key ?? ''))
    );
  }
}

function pronounMention(cue: Cue, grammar: Grammar): Mention | undefined {
  const pronoun = grammar.language.pronouns[cue.pronoun ?? ''];
  if (!pronoun) return undefined;
  return {
    start: cue.start,
    end: cue.end,
    kind: 'pronoun',
    name: null,
    role: null,
    country: null,
    field: null,
    gender: pronoun.gender,
    plural: pronoun.number === 'plural',
    slugs: [],
    governed: false,
    definite: true,
    weak: false,
  };
}
