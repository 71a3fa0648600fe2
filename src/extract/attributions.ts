import type { Attribution, Tie } from './attribution.ts';
import type { Cue } from './cue.ts';
import { Headlines } from './headlines.ts';
import type { Mention } from './mention.ts';
import { hasObject, isJudged, isSubjectOf } from './narrated-clauses.ts';
import type { Token } from './tokens.ts';

const questioned =
  /^(?:asked|questioned|pressed|interrogée?s?|questionnée?s?|sollicitée?s?|отвечая|комментируя|спрошенный)$/;
/** How many words, the subject aside, may stand between a fragment and the verb behind it. */
const farthestVerb = 3;
/** Fewer words are a part of their clause. */
const leastClause = 5;
const citing = /^(?:cit|quot|(?:про)?цитир)/;
const those = /^(?:ceux|celles|those|people|те|тех|тем)$/;
const silent = /^(?:n'|ne|не|not|never|declined?|refused?)$/;

/** Ties every quotation to the cue that attributes it; undefined where nothing does. */
export class Attributions extends Headlines {
  of(places: readonly number[]): Attribution | undefined {
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return this.inserted(places) ?? this.resumed(first) ?? this.choose(first, last);
  }

  /** "A," X said, "b": behind the comma the words before the attribution go on. */
  private resumed(first: number): Attribution | undefined {
    if (this.tokens[first - 1]?.text !== ',') return undefined;
    const cue = this.cuesIn(this.narration.sentenceOf[first] ?? 0).findLast(({ end }) => end <= first);
    return cue && this.isTail(cue, first) ? this.use('inserted', cue) : undefined;
  }

  protected use(tie: Tie, cue: Cue): Attribution | undefined {
    const subject = this.subjectOf(cue);
    if (subject && this.isAnybody(subject)) return undefined;
    // «… et cite Marc Bloch : « … »»
    const cited =
      tie === 'colon' &&
      citing.test(this.tokens[cue.end - 1]?.key ?? '') &&
      this.subjects.quotedBy(cue, undefined);
    if (cited) return { tie, cue, subject: cited };
    // «l’agence Tass, citant X, a parlé d’un « accord »»
    if (subject?.kind === 'medium') {
      const source = this.cuesIn(this.narration.sentenceOf[cue.start] ?? 0).find(
        ({ start, form }) => form === 'source' && citing.test(this.tokens[start]?.key ?? ''),
      );
      const quoted = source && this.subjectOf(source);
      if (quoted) return { tie, cue, subject: quoted };
    }
    // «selon X, cité par Reuters, …»: by whom somebody is cited.
    if (
      cue.form === 'passive' &&
      subject?.kind === 'medium' &&
      (cue.class === 'relay' || citing.test(this.tokens[cue.end - 1]?.key ?? ''))
    )
      return undefined;
    // «Jane Holt quoted Peter Lang as saying …»
    if (citing.test(this.tokens[cue.end - 1]?.key ?? '') && this.isAsSaying(cue)) {
      const quoted = this.subjects.quotedBy(cue, subject);
      if (quoted) return { tie, cue, subject: quoted };
    }
    // Who relays has not said it; a verb without anybody who could do it is no attribution by itself.
    if (cue.class === 'relay' && cue.form === 'finite' && subject?.kind !== 'person') {
      const quoted = this.subjects.quotedBy(cue, subject);
      if (quoted || !subject || subject.kind === 'medium') return quoted && { tie, cue, subject: quoted };
    }
    const isBare =
      tie === 'sentence' || cue.form === 'source' || (cue.form === 'passive' && tie !== 'inserted');
    return subject || cue.form === 'impersonal' || !isBare ? { tie, cue, subject } : undefined;
  }

  private isAsSaying({ end }: Cue): boolean {
    const next = this.tokens.slice(end, end + 10);
    return next.some(
      ({ key }, at) => key === 'as' && /^(?:saying|telling|having)$/.test(next[at + 1]?.key ?? ''),
    );
  }

  /** «People call it …»: nobody in particular. */
  private isAnybody({ kind, start, end }: Mention): boolean {
    return (
      kind === 'group' &&
      end - start === 1 &&
      /^(?:people|люди)$/.test(this.tokens[start]?.key ?? '') &&
      // «people familiar with the talks»
      !/^(?:familiar|close|briefed|involved|with|who|knowledgeable|near|inside|present)$/.test(
        this.tokens[end]?.key ?? '',
      )
    );
  }

  /** «ceux qui parlent de …» */
  private isThose({ start }: Cue): boolean {
    return (
      this.grammar.is('relatives', this.tokens[start - 1]) &&
      those.test(this.tokens[start - 2]?.key ?? '') &&
      // «was among those who said …»
      !/^(?:among|of)$/.test(this.tokens[start - 3]?.key ?? '')
    );
  }

  private inserted(places: readonly number[]): Attribution | undefined {
    for (let index = 0; index + 1 < places.length; index += 1) {
      const from = places[index] ?? 0;
      const to = places[index + 1] ?? 0;
      const sentences = new Set([from, to - 1].map((place) => this.narration.sentenceOf[place] ?? 0));
      const cue = [...sentences]
        .flatMap((sentence) => this.cuesIn(sentence))
        .find(({ start }) => start > from && start < to);
      const found = cue && this.use('inserted', cue);
      if (found) return found;
    }
    return undefined;
  }

  /** «a « totalement » rejeté»: the verb stands on both sides. */
  private around(first: number, last: number): Attribution | undefined {
    const cue = this.cuesIn(this.narration.sentenceOf[first] ?? 0).find(
      ({ start, end }) => start < first && end > last,
    );
    return cue && this.use('before', cue);
  }

  private choose(first: number, last: number): Attribution | undefined {
    const around = this.around(first, last);
    if (around) return around;
    const begins = this.beginsSentence(first);
    const behind = this.after(last);
    const isAside =
      !begins &&
      behind?.cue &&
      behind.subject &&
      this.isAside(first, this.narration.sentenceOf[first] ?? 0, behind.cue, behind.subject);
    const after =
      isAside ||
      (!begins && this.isNewClause(behind)) ||
      !(begins || this.isParted(last, behind?.cue ?? null))
        ? undefined
        : behind;
    if (after && begins) return after;
    const colon = this.tokens[first - 1]?.text === ':' ? this.colon(first) : undefined;
    if (colon) return colon;
    const headed = this.behindColon(this.colonOf(first, last));
    if (headed) return headed;
    const before = this.elided(first) ?? this.before(first);
    if (after && !before) return after;
    if (before && after?.cue && before.cue && this.isCloser(first, last, before, after)) return after;
    return before ?? after ?? this.elsewhere(first, last);
  }

  /** Words that somebody says behind them end with a comma or a dash: the "grey fleet" worries the ministry. */
  private isParted(last: number, cue: Cue | null): boolean {
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
  private isCloser(first: number, last: number, before: Attribution, after: Attribution): boolean {
    const { cue } = after;
    if (!cue || !before.cue) return false;
    const subject = after.subject;
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
    return (
      isDistant ||
      (before.cue.class === 'act' && before.subject?.kind === 'organization' && cue.class === 'say')
    );
  }

  private beginsSentence(first: number): boolean {
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

  private wordsBetween(from: number, to: number): number {
    let words = 0;
    for (let at = from + 1; at < to; at += 1) if (this.tokens[at]?.kind !== 'punctuation') words += 1;
    return words;
  }

  /** A cue right behind the quotation: «…», a déclaré X; "…," X said. */
  private after(last: number): Attribution | undefined {
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
      (cue.start === last + 1 && isSubjectOf(between, cue, this.subjectOf(cue))) ||
      (!this.beginsSentence(last) && this.hasOwnObject(cue))
    );
  }

  private hasOwnObject(cue: Cue): boolean {
    return (
      this.grammar.language.code === 'en' && hasObject(this.tokens, cue, this.subjectOf(cue), this.grammar)
    );
  }

  private cueAt(index: number): Cue | undefined {
    return this.bySentence[this.narration.sentenceOf[index] ?? 0]?.find(({ start }) => start === index);
  }

  /** The nearest cue of the sentence in front of the quotation. */
  private before(first: number): Attribution | undefined {
    const cues = this.cuesIn(this.narration.sentenceOf[first] ?? 0).filter(({ end }) => end <= first);
    let implied: Attribution | undefined;
    let quoted: Attribution | undefined;
    for (const cue of cues.toReversed()) {
      if (this.isThose(cue)) return undefined;
      if (cue.form === 'impersonal' && !this.subjectOf(cue)) continue;
      if (cue.class === 'hold' && !this.leadsTo(cue, first)) continue;
      if (this.isTail(cue, first)) continue;
      if (cue.inHeadline && (cue.start !== first || !this.isHeadline(first))) continue;
      // «вспомнил слова Орлова: «…»»: those are the words.
      const isQuoted = this.tokens[first - 1]?.text === ':' && first - cue.end <= 4;
      if (
        cue.form === 'utterance' &&
        (this.isPastComma(cue, first) || (this.isObject(cue, cues, first) && !isQuoted))
      )
        continue;
      if ((cue.class === 'act' || cue.form === 'utterance') && this.isTermAfter(cue, first)) continue;
      if (cue.form === 'utterance' && isJudged(this.tokens, cue, first, this.grammar)) continue;
      const found = this.use('before', cue);
      // A quoted verb belongs to what somebody says, if anybody does.
      if (cue.start === cue.end) quoted ??= found;
      else if (found?.subject) return found;
      else if (found && cue.class === 'say' && cue.form === 'finite') implied ??= found;
    }
    return quoted?.subject ? quoted : implied;
  }

  /** «"…," X told workers at the "Atlant" plant»: behind what was said and who said it nothing more is said. */
  isTail(cue: Cue, first: number): boolean {
    const subject = this.subjectOf(cue);
    const start = Math.min(cue.start, subject && subject.end <= cue.start ? subject.start : cue.start);
    const isBehind =
      this.subjects.followsQuotation(start) && !this.isHead(start) && this.tokens[start - 1]?.text !== ';';
    // «The "grey zone", she adds, is often "fear"»: the sentence goes on.
    const group = Math.max(cue.end, subject?.end ?? 0);
    const goesOn = this.tokens[group]?.text === ',' && this.grammar.is('auxiliaries', this.tokens[group + 1]);
    // «Malgré la « crise », X a parlé de « paix »»: in French whoever has said it stands behind the verb.
    const isNew =
      this.grammar.language.code === 'fr' &&
      subject !== undefined &&
      subject.end <= cue.start &&
      !cue.pronoun;
    // «« A », a dit X, et « B »»
    const isJoined =
      this.grammar.language.code === 'fr' && /^(?:et|puis|mais)$/.test(this.tokens[first - 1]?.key ?? '');
    if (cue.form !== 'finite' || !isBehind || goesOn || isNew || isJoined) return false;
    for (let at = cue.end; at < first; at += 1) {
      const token = this.tokens[at];
      if (token?.text === ':' || this.grammar.is('complementizers', token)) return false;
      if (token?.kind === 'quotation') return false;
    }
    return true;
  }

  /** Whether the sentence has nothing but punctuation in front of the token. */
  private isHead(index: number): boolean {
    const sentence = this.narration.sentenceOf[index];
    let at = index - 1;
    while (at >= 0 && this.tokens[at]?.kind === 'punctuation') at -= 1;
    return at < 0 || this.narration.sentenceOf[at] !== sentence;
  }

  /** «назвала заявление Москвы циничным»: what is said about an utterance is not of it. */
  private isObject(cue: Cue, cues: readonly Cue[], first: number): boolean {
    const verb = cues.findLast(({ end, form }) => end <= cue.start && form === 'finite');
    if (!verb || cue.start - verb.end > 2) return false;
    for (let at = cue.end; at < first; at += 1)
      if (this.grammar.is('complementizers', this.tokens[at])) return false;
    return true;
  }

  /** «les propos de X auprès de Y, …»: the noun reaches no further than its own phrase; a Russian clause begins with a comma. */
  private isPastComma(cue: Cue, first: number): boolean {
    if (this.grammar.language.code === 'ru') return false;
    for (let at = cue.end; at < first; at += 1) if (this.tokens[at]?.text === ',') return true;
    return false;
  }

  /** An opinion is one where that …, or the words themselves, come right behind the verb. */
  private leadsTo(cue: Cue, first: number): boolean {
    // «не верит в «мирный путь»»: what nobody says.
    if (first - cue.end <= 2 && /^(?:в|во|in|à|aux?)$/.test(this.tokens[cue.end]?.key ?? '')) return false;
    if (first - cue.end <= 4 || /^(?:as|comme|как)$/.test(this.tokens[first - 1]?.key ?? '')) return true;
    // «dismissed Norway as being in the "suburbs of Oslo"»
    const reach = first - 5;
    for (let at = Math.max(cue.end, reach); at < first; at += 1)
      if (this.tokens[at]?.key === 'as') return true;
    return [0, 1, 2].some((step) => this.grammar.is('complementizers', this.tokens[cue.end + step]));
  }

  /** «condemned claims that they might use a "dirty bomb"»: a thing in a clause that is not the verb's own. */
  private isTermAfter(cue: Cue, first: number): boolean {
    if (!this.grammar.is('indefinite', this.tokens[first - 1])) return false;
    for (let at = cue.end + 2; at < first; at += 1) {
      if (this.grammar.is('complementizers', this.tokens[at])) return true;
    }
    return false;
  }

  /** Before a colon whoever the sentence is about speaks, whatever the verb. */
  private colon(first: number): Attribution | undefined {
    const before = this.before(first);
    if (before) return (before.cue && this.use('colon', before.cue)) ?? { ...before, tie: 'colon' };
    let sentence = this.narration.sentenceOf[first] ?? 0;
    if (this.narration.sentences[sentence]?.start === first) sentence -= 1;
    const cue = this.cuesIn(sentence).findLast(({ form }) => form !== 'impersonal');
    const subject = (cue && this.subjectOf(cue)) ?? this.subjects.topic(sentence);
    return subject && { tie: 'colon', cue: cue ?? null, subject };
  }

  /** Anywhere else in the sentence: «… "fragment" …, selon X». */
  private elsewhere(first: number, last: number): Attribution | undefined {
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
  private isAside(first: number, sentence: number, cue: Cue, subject: Mention): boolean {
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
    return subject !== undefined && subject.end <= cue.start && this.tokens[subject.start - 1]?.text === ',';
  }
}
