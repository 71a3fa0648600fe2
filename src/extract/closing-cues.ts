import type { Attribution } from './attribution.ts';
import type { Cue } from './cue.ts';
import { LeadingCues } from './leading-cues.ts';
import type { Mention } from './mention.ts';
import { hasObject, isSubjectOf } from './narrated-clauses.ts';
import type { Token } from './tokens.ts';

const questioned =
  /^(?:asked|questioned|pressed|interrogée?s?|questionnée?s?|sollicitée?s?|отвечая|комментируя|спрошенный)$/;
/** How many words, the subject aside, may stand between a fragment and the verb behind it. */
const farthestVerb = 3;
/** Fewer words are a part of their clause. */
const leastClause = 5;
const silent = /^(?:n'|ne|не|not|never|declined?|refused?)$/;

/** Which cue behind words says whose they are, and whether it has a better claim on them than one in front. */
export abstract class ClosingCues extends LeadingCues {
  /** A cue right behind the quotation: «…», a déclaré X; "…," X said. */
  protected after(last: number): Attribution | undefined {
    let at = last + 1;
    const sentence = this.narration.sentenceOf[last];
    const isOpenEnd = /[?!…]$/.test(this.tokens[last]?.text ?? '');
    for (; at < this.tokens.length && at < last + 26; at += 1) {
      const token = this.tokens[at] as Token;
      if (
        this.narration.sentenceOf[at] !== sentence &&
        !(isOpenEnd && this.narration.sentenceOf[at] === (sentence ?? 0) + 1)
      )
        return undefined;
      if (token.kind === 'quotation' || /^[;:]$/.test(token.text)) return undefined;
      const isRelative = at === last + 1 && this.isRelative(at);
      if (this.grammar.is('complementizers', token) && !isRelative && !/^(?:якобы|будто)$/.test(token.key))
        return undefined;
      // «о «прослушке», о которой пишут СМИ»: what others do about it.
      if (this.grammar.language.code === 'ru' && this.grammar.is('relatives', token)) return undefined;
      const cue = this.cueAt(at);
      if (!cue) continue;
      const found = this.isNarrated(last, cue) ? undefined : this.use('after', cue);
      if (found) return found;
      at = cue.end - 1;
    }
    return undefined;
  }

  /** «une situation « intenable » que dénonce X» */
  private isRelative(index: number): boolean {
    const cue = this.cueAt(index + 1);
    const subject = cue && this.subjectOf(cue);
    return (
      /^(?:que|qu')$/.test(this.tokens[index]?.key ?? '') &&
      subject !== undefined &&
      subject.start >= (cue?.end ?? 0)
    );
  }

  /** Whether the verb behind the words belongs to a clause of the narrator's, of which they are a part. */
  private isNarrated(last: number, cue: Cue): boolean {
    if (cue.form === 'dependent') return true;
    if (this.grammar.language.code !== 'en') return false;
    const between = this.text.slice((this.tokens[last]?.end ?? 1) - 1, this.tokens[cue.start]?.start);
    return (
      (cue.start === last + 1 && isSubjectOf(between, cue, this.subjectOf(cue), this.hasArticle(last))) ||
      (!this.beginsSentence(last) && this.hasOwnObject(cue))
    );
  }

  private hasArticle(index: number): boolean {
    const before = this.tokens[index - 1];
    return this.grammar.is('definite', before) || this.grammar.is('indefinite', before);
  }

  private hasOwnObject(cue: Cue): boolean {
    return (
      this.grammar.language.code === 'en' && hasObject(this.tokens, cue, this.subjectOf(cue), this.grammar)
    );
  }

  private cueAt(index: number): Cue | undefined {
    return this.bySentence[this.narration.sentenceOf[index] ?? 0]?.find(({ start }) => start === index);
  }

  /** Anywhere else in the sentence: «… "fragment" …, selon X». */
  protected elsewhere(first: number, last: number): Attribution | undefined {
    const sentence = this.narration.sentenceOf[first] ?? 0;
    const previous = this.tokens[first - 1];
    if (this.narration.sentences[sentence]?.start === first && sentence > 0) {
      const end = this.narration.sentences[sentence - 1]?.end ?? 0;
      if (this.tokens[end - 1]?.text === ':' || previous?.text === ':') return this.colon(first);
    }
    // «Malgré sa « petite crise », X parle»: a short one in French belongs to its own clause.
    const isFragment =
      this.grammar.language.code === 'fr' &&
      (this.tokens[first]?.text.split(/\s+/).length ?? 0) < leastClause;
    for (const cue of this.cuesIn(sentence)) {
      if (cue.start <= last || cue.form === 'dependent' || cue.form === 'impersonal') continue;
      const isClosing =
        cue.form === 'source' ||
        this.tokens[cue.start - 1]?.text === ',' ||
        (!isFragment && this.isSubjectClause(cue));
      if (!isClosing || this.hasOwnObject(cue) || this.grammar.is('complementizers', this.tokens[cue.end]))
        continue;
      const found = this.use('sentence', cue);
      if (found?.subject && !this.isAside(first, sentence, cue, found.subject)) return found;
    }
    return undefined;
  }

  /** «X, who heads the "cabinet", said», «Asked about the "leaks", X said», «… X declined to say»: not what is said. */
  protected isAside(first: number, sentence: number, cue: Cue, subject: Mention): boolean {
    if (cue.form === 'source') return false;
    const head = this.tokens[this.narration.sentences[sentence]?.start ?? 0]?.key ?? '';
    const group = this.tokens.slice(cue.start - 1, cue.end);
    return (
      (subject.end === first && this.tokens[subject.start - 1]?.text === ',') ||
      // «Jane Holt, a member of the group "Nous", said …»: between who says it and the verb.
      (subject.end <= first && first < cue.start && subject.same !== undefined) ||
      (subject.end < first && this.tokens.slice(subject.end, first).some(({ text }) => text === ',')) ||
      questioned.test(head) ||
      group.some(({ key }) => silent.test(key) || key.endsWith("n't"))
    );
  }

  /** «…, X said»: the subject begins behind a comma. */
  private isSubjectClause(cue: Cue): boolean {
    const subject = this.subjectOf(cue);
    if (!subject || subject.end > cue.start) return false;
    return this.tokens[Math.min(subject.start, subject.same?.start ?? subject.start) - 1]?.text === ',';
  }

  /** Words that somebody says behind them end with a comma or a dash: the "grey fleet" worries the ministry. */
  protected isParted(last: number, cue: Cue | null): boolean {
    const token = this.tokens[last];
    const next = this.tokens[last + 1];
    if (!token || !next || !cue || cue.form === 'source' || cue.form === 'passive') return true;
    // «Ce « début de la fin » inquiète X»: the words are the subject.
    const isSubject =
      this.grammar.language.code === 'fr' &&
      cue.start === last + 1 &&
      (this.grammar.is('definite', this.tokens[last - 1]) ||
        this.grammar.is('indefinite', this.tokens[last - 1]));
    if (isSubject) return false;
    if (cue.start === last + 1 || (cue.start === last + 2 && this.isRelative(last + 1))) return true;
    const subject = this.subjectOf(cue);
    const own = subject && subject.start > last && subject.end <= cue.start ? subject.end - subject.start : 0;
    // «under a "partnership", the countries help each other if attacked»: another clause.
    if (this.wordsBetween(last, cue.start) - own > farthestVerb) return false;
    // «en « sécurité » ici, a dit le député»
    const isInverted =
      this.grammar.language.code === 'fr' && subject !== undefined && subject.start >= cue.end;
    if (isInverted && this.tokens[cue.start - 1]?.text === ',') return true;
    return /[,—–―?!…]|\s-\s/.test(this.text.slice(token.end - 1, next.end));
  }

  /** Whether the cue behind a fragment has a better claim on it than the one in front of it. */
  protected isCloser(first: number, last: number, before: Attribution, after: Attribution): boolean {
    const { cue } = after;
    if (!cue || !before.cue) return false;
    const subject = after.subject;
    // «X said it was "a lock," Reuters reported»: who relays the words has not said them.
    if (before.subject && (cue.class === 'relay' || (subject && this.isMedium(subject)))) return false;
    // «see it as "a lock", in the words of X»
    if (cue.form === 'source' && this.wordsBetween(last, cue.start) === 0) return true;
    const isBeside =
      this.wordsBetween(last, cue.start) === 0 ||
      (subject !== undefined && subject.end <= cue.start && subject.start - last <= 2);
    const isDistant = this.wordsBetween(before.cue.end - 1, first) > 3;
    // «Si X témoignait, il serait en « sécurité » ici, a dit Y»: what closes the sentence attributes all of it.
    const isClosing =
      this.grammar.language.code === 'fr' &&
      this.tokens[cue.start - 1]?.text === ',' &&
      this.wordsBetween(last, cue.start) <= farthestVerb &&
      subject !== undefined &&
      subject.start >= cue.end &&
      (isDistant || this.tokens.slice(before.cue.end, first).some(({ text }) => text === ',')) &&
      !this.introducesClause(before.cue, first);
    if (isClosing) return true;
    if (!isBeside) return false;
    // «assured her that his view was "a lock," X said»
    if (before.cue.form === 'utterance' && cue.class === 'say' && cue.form === 'finite') return true;
    return (
      isDistant ||
      (before.cue.class === 'act' && before.subject?.kind === 'organization' && cue.class === 'say')
    );
  }

  private isMedium({ kind, end }: Mention): boolean {
    return (
      kind === 'medium' || /^(?:media|outlets|newspapers|broadcasters)$/.test(this.tokens[end - 1]?.key ?? '')
    );
  }

  protected beginsSentence(first: number): boolean {
    let at = first - 1;
    while (
      at >= 0 &&
      this.tokens[at]?.text !== ';' &&
      this.tokens[at]?.kind === 'punctuation' &&
      this.narration.sentenceOf[at] === this.narration.sentenceOf[first]
    )
      at -= 1;
    return (
      at < 0 ||
      this.tokens[at]?.text === ';' ||
      this.narration.sentenceOf[at] !== this.narration.sentenceOf[first]
    );
  }

  /** The verb right behind a whole sentence in marks, and its subject behind it. */
  protected isOwnVerb(first: number, last: number, { cue, subject }: Attribution): boolean {
    return (
      cue?.form === 'finite' &&
      subject !== undefined &&
      subject.start >= cue.end &&
      this.wordsBetween(last, cue.start) === 0 &&
      (this.tokens[first]?.text.split(/\s+/).length ?? 0) >= leastClause
    );
  }
}
