import type { Cue } from './cue.ts';
import { DependentSubjects } from './dependent-subjects.ts';
import type { Mention } from './mention.ts';
import { pronounMention } from './pronouns.ts';
import type { Token } from './tokens.ts';
import { unlistedBehind, unlistedSubject } from './unlisted-subjects.ts';

/** How far behind the verb it may be said by whose mouth a body speaks. */
const farthestMouth = 8;

const mouths =
  /^(?:par la (?:voix|bouche) (?:de|d'|du)|устами|в лице|through (?:its|his|her|a)|via (?:son|sa|its))/;

/** Finds who does what a cue says: whose words follow, or went before. */
export class Subjects extends DependentSubjects {
  protected find(cue: Cue): Mention | undefined {
    const found =
      this.unlisted(cue) ??
      this.paper(cue) ??
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

  /** «Документ призывает страны …»: right before its verb the document does it, which has no cases to tell. */
  private paper(cue: Cue): Mention | undefined {
    if (this.grammar.language.code !== 'ru' || cue.form !== 'finite') return undefined;
    const document = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).find(
      (each) => each.role?.role === 'document' && !each.governed && this.isAdjacent(each, cue),
    );
    const isHead =
      document !== undefined &&
      (this.isBoundary(document.start - 1) || document.start === this.sentence(cue.start).start);
    return isHead ? document : undefined;
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
        // «…, warning of a "winter of fire"»: no noun behind a comma.
        return (
          (/ing$/.test(this.tokens[cue.end - 1]?.key ?? '') ? this.telling(cue) : undefined) ??
          this.owner(cue)
        );
      case 'passive':
        return this.agent(cue);
      case 'impersonal':
        return this.document(cue) ?? this.place(cue);
      case 'dependent':
        return (
          this.doing(cue) ??
          this.telling(cue) ??
          this.inverted(cue, true) ??
          this.left(cue, false) ??
          this.mainSubject(cue)
        );
      case 'finite':
        break;
    }
    if (cue.pronoun) return pronounMention(cue, this.grammar);
    const behindComma = this.behindComma(cue);
    if (behindComma) return behindComma;
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

  /** «Oslo holds on, said its envoy, Jane Holt, …»: an English verb between a comma and whoever says it. */
  private behindComma({ start, end }: Cue): Mention | undefined {
    if (!/^sa(?:id|ys)$/.test(this.tokens[start]?.key ?? '') || this.tokens[start - 1]?.text !== ',')
      return undefined;
    return this.mentionsIn(this.narration.sentenceOf[start] ?? 0).find(
      (each) =>
        each.start === end &&
        !each.governed &&
        each.kind !== 'pronoun' &&
        /^[,.]$/.test(this.tokens[each.end]?.text ?? ''),
    );
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

  private opensClause(index: number): boolean {
    return this.sentence(index).start === index || this.isBoundary(index - 1);
  }

  /** Behind the verb: the first who can be a subject, past adverbs, times and those spoken to. */
  protected right(cue: Cue): Mention | undefined {
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
      (each) =>
        each !== medium &&
        (each.kind === 'person' || this.isHim(each, cue)) &&
        // «приводит слова Орлова агентство»: in Russian the medium may come last.
        each.start >= Math.max(cue.end, this.grammar.language.code === 'ru' ? 0 : (medium?.end ?? 0)) &&
        each.start < cue.end + 10 &&
        !this.grammar.is('prepositions', this.tokens[each.start - 1]),
    );
  }

  /** «цитирует его ТАСС» */
  private isHim({ kind, start }: Mention, cue: Cue): boolean {
    return this.grammar.language.code === 'ru' && kind === 'pronoun' && start === cue.end;
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
