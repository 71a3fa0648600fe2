import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import type { Subjects } from './subjects.ts';
import type { Token } from './tokens.ts';

/** How a quotation is tied to its cue. */
export type Tie = 'inserted' | 'after' | 'before' | 'colon' | 'sentence' | 'continued' | 'next' | 'carried';

/** What says whose words a quotation is. */
export interface Attribution {
  readonly tie: Tie;
  readonly cue: Cue | null;
  /** Undefined where the words go on from, or lead up to, others. */
  readonly subject: Mention | undefined;
}

const questioned =
  /^(?:asked|questioned|pressed|interrogée?s?|questionnée?s?|sollicitée?s?|отвечая|комментируя|спрошенный)$/;
/** How many words, the subject aside, may stand between a fragment and the verb behind it. */
const farthestVerb = 3;
const citing = /^(?:cit|quot|(?:про)?цитир)/;
const those = /^(?:ceux|celles|those|people|те|тех|тем)$/;
const silent = /^(?:n'|ne|не|not|never|declined?|refused?)$/;

/** Ties every quotation to the cue that attributes it; undefined where nothing does. */
export class Attributions {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly narration: Narration;
  private readonly grammar: Grammar;
  private readonly subjects: Subjects;
  private readonly subjectOf: (cue: Cue) => Mention | undefined;
  private readonly bySentence: readonly (readonly Cue[])[];

  constructor(
    text: string,
    narration: Narration,
    grammar: Grammar,
    cues: readonly Cue[],
    subjects: Subjects,
    subjectOf: (cue: Cue) => Mention | undefined,
  ) {
    this.text = text;
    this.subjectOf = subjectOf;
    this.narration = narration;
    this.tokens = narration.tokens;
    this.grammar = grammar;
    this.subjects = subjects;
    const bySentence: Cue[][] = narration.sentences.map(() => []);
    for (const cue of cues) bySentence[narration.sentenceOf[cue.start] ?? 0]?.push(cue);
    this.bySentence = bySentence;
  }

  cuesIn(sentence: number): readonly Cue[] {
    return this.bySentence[sentence] ?? [];
  }

  of(places: readonly number[]): Attribution | undefined {
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return this.inserted(places) ?? this.choose(first, last);
  }

  private use(tie: Tie, cue: Cue): Attribution | undefined {
    const subject = this.subjectOf(cue);
    if (subject && this.isAnybody(subject)) return undefined;
    // «… et cite Marc Bloch : « … »»
    const cited =
      tie === 'colon' &&
      citing.test(this.tokens[cue.end - 1]?.key ?? '') &&
      this.subjects.quotedBy(cue, undefined);
    if (cited) return { tie, cue, subject: cited };
    // Who relays has not said it; a verb without anybody who could do it is no attribution by itself.
    if (cue.class === 'relay' && cue.form === 'finite' && subject?.kind !== 'person') {
      const quoted = this.subjects.quotedBy(cue, subject);
      if (quoted || !subject || subject.kind === 'medium') return quoted && { tie, cue, subject: quoted };
    }
    const isBare =
      tie === 'sentence' || cue.form === 'source' || (cue.form === 'passive' && tie !== 'inserted');
    return subject || cue.form === 'impersonal' || !isBare ? { tie, cue, subject } : undefined;
  }

  /** «People call it …»: nobody in particular. */
  private isAnybody({ kind, start, end }: Mention): boolean {
    return kind === 'group' && end - start === 1 && /^(?:people|люди)$/.test(this.tokens[start]?.key ?? '');
  }

  /** «ceux qui parlent de …» */
  private isThose({ start }: Cue): boolean {
    return (
      this.grammar.is('relatives', this.tokens[start - 1]) && those.test(this.tokens[start - 2]?.key ?? '')
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

  private choose(first: number, last: number): Attribution | undefined {
    const begins = this.beginsSentence(first);
    const behind = this.after(last);
    const isAside =
      !begins &&
      behind?.cue &&
      behind.subject &&
      this.isAside(first, this.narration.sentenceOf[first] ?? 0, behind.cue, behind.subject);
    const after = isAside || !(begins || this.isParted(last, behind?.cue ?? null)) ? undefined : behind;
    if (after && begins) return after;
    const colon = this.tokens[first - 1]?.text === ':' ? this.colon(first) : undefined;
    if (colon) return colon;
    const before = this.before(first);
    if (after && !before) return after;
    if (before && after?.cue && before.cue && this.isCloser(first, last, before, after)) return after;
    return before ?? after ?? this.elsewhere(first, last);
  }

  /** Words that somebody says behind them end with a comma or a dash: the "grey fleet" worries the ministry. */
  private isParted(last: number, cue: Cue | null): boolean {
    const token = this.tokens[last];
    const next = this.tokens[last + 1];
    if (!token || !next || !cue || cue.form === 'source' || cue.form === 'passive') return true;
    if (cue.start === last + 1) return true;
    const subject = this.subjectOf(cue);
    const own = subject && subject.start > last && subject.end <= cue.start ? subject.end - subject.start : 0;
    // «under a "partnership", the countries help each other if attacked»: another clause.
    if (this.wordsBetween(last, cue.start) - own > farthestVerb) return false;
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
    if (!isBeside) return false;
    const isDistant = this.wordsBetween(before.cue.end - 1, first) > 3;
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
      if (this.grammar.is('complementizers', token) && !/^(?:якобы|будто)$/.test(token.key)) return undefined;
      // «о «прослушке», о которой пишут СМИ»: what others do about it.
      if (this.grammar.language.code === 'ru' && this.grammar.is('relatives', token)) return undefined;
      const cue = this.cueAt(at);
      if (!cue) continue;
      const found = cue.form === 'dependent' ? undefined : this.use('after', cue);
      if (found) return found;
      at = cue.end - 1;
    }
    return undefined;
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
      // «вспомнил слова Орлова: «…»»: those are the words.
      const isQuoted = this.tokens[first - 1]?.text === ':' && first - cue.end <= 4;
      if (
        cue.form === 'utterance' &&
        (this.isPastComma(cue, first) || (this.isObject(cue, cues, first) && !isQuoted))
      )
        continue;
      if ((cue.class === 'act' || cue.form === 'utterance') && this.isTermAfter(cue, first)) continue;
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
    if (cue.form !== 'finite' || !isBehind || goesOn) return false;
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
    for (const cue of this.cuesIn(sentence)) {
      if (cue.start <= last || cue.form === 'dependent' || cue.form === 'impersonal') continue;
      const isClosing =
        cue.form === 'source' || this.tokens[cue.start - 1]?.text === ',' || this.isSubjectClause(cue);
      if (!isClosing || this.grammar.is('complementizers', this.tokens[cue.end])) continue;
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
