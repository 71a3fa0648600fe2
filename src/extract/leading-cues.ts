import type { Attribution } from './attribution.ts';
import type { Cue } from './cue.ts';
import { Headlines } from './headlines.ts';
import { isCommented, isJudged } from './narrated-clauses.ts';

/** No more words are within the reach of a participle and its agent, and of a verb in marks. */
const farthestAgent = 3;
const leastClause = 5;
const those = /^(?:ceux|celles|those|people|те|тех|тем)$/;

const aside = /^(?:как|comme|as)$/;

/** Which cue in front of words leads up to them. */
export abstract class LeadingCues extends Headlines {
  /** «ceux qui parlent de …» */
  private isThose({ start }: Cue): boolean {
    return (
      this.grammar.is('relatives', this.tokens[start - 1]) &&
      those.test(this.tokens[start - 2]?.key ?? '') &&
      // «was among those who said …»
      !/^(?:among|of)$/.test(this.tokens[start - 3]?.key ?? '')
    );
  }

  /** The nearest cue of the sentence in front of the quotation. */
  protected before(first: number): Attribution | undefined {
    const cues = this.cuesIn(this.narration.sentenceOf[first] ?? 0).filter(({ end }) => end <= first);
    let implied: Attribution | undefined;
    let quoted: Attribution | undefined;
    for (const cue of cues.toReversed()) {
      if (this.isThose(cue)) return undefined;
      if (cue.form === 'impersonal' && !this.subjectOf(cue)) continue;
      if (cue.class === 'hold' && !this.leadsTo(cue, first)) continue;
      // «estime que le port « mérite mieux », … et « les progrès »»: a verb in marks says nothing further on.
      if (cue.start === cue.end && this.wordsBetween(cue.start, first) > leastClause) continue;
      if (this.isTail(cue, first) || this.isPastAgent(cue, first) || this.isConditional(cue, first)) continue;
      if (isCommented(this.tokens, cue, first)) continue;
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
      // «служба, как отмечает газета, заключала, что …»: an aside.
      if (implied && aside.test(this.tokens[cue.start - 1]?.key ?? '')) continue;
      const found = this.use('before', cue);
      // A quoted verb belongs to what somebody says, if anybody does.
      if (this.isQuotedVerb(cue)) quoted ??= found;
      else if (found?.subject && quoted && cue.class !== 'say' && quoted.cue?.start !== quoted.cue?.end)
        break;
      else if (found?.subject) return found;
      else if (found && cue.class === 'say' && cue.form === 'finite') implied ??= found;
    }
    return quoted?.subject ? quoted : implied;
  }

  /** Before a colon whoever the sentence is about speaks, whatever the verb. */
  protected colon(first: number): Attribution | undefined {
    const before = this.before(first);
    if (before) return (before.cue && this.use('colon', before.cue)) ?? { ...before, tie: 'colon' };
    let sentence = this.narration.sentenceOf[first] ?? 0;
    if (this.narration.sentences[sentence]?.start === first) sentence -= 1;
    const cue = this.cuesIn(sentence).findLast(({ form }) => form !== 'impersonal');
    const subject = (cue && this.subjectOf(cue)) ?? this.subjects.topic(sentence);
    return subject && { tie: 'colon', cue: cue ?? null, subject };
  }

  /** «Oslo "regrets" it», «Oslo had "strongly asked" for it» */
  private isQuotedVerb({ start, end }: Cue): boolean {
    return (
      start === end ||
      (this.tokens[end]?.kind === 'quotation' && /^(?:has|have|had)$/.test(this.tokens[end - 1]?.key ?? ''))
    );
  }

  /** «says that when Oslo refers to the strait, it means "…"»: the condition says nothing itself. */
  private isConditional(cue: Cue, first: number): boolean {
    const subject = this.subjectOf(cue);
    const before = this.tokens[(subject && subject.end <= cue.start ? subject.start : cue.start) - 1];
    return (
      /^(?:when|whenever|if|once|unless|until)$/.test(before?.key ?? '') &&
      this.tokens.slice(cue.end, first).some(({ text }, at) => text === ',' && cue.end + at < first - 1)
    );
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
      this.grammar.language.code === 'fr' &&
      (/^(?:et|puis|mais)$/.test(this.tokens[first - 1]?.key ?? '') || this.goesOnWith(cue, first, group));
    if (cue.form !== 'finite' || !isBehind || goesOn || isNew || isJoined) return false;
    for (let at = cue.end; at < first; at += 1) {
      const token = this.tokens[at];
      if (token?.text === ':' || this.grammar.is('complementizers', token)) return false;
      if (token?.kind === 'quotation') return false;
    }
    return true;
  }

  /** «« A », a dit X avant de « saluer B »», «« A », écrit X, « en voisin »»: more of what the same verb says. */
  private goesOnWith(cue: Cue, first: number, group: number): boolean {
    if (/^\p{Lu}/u.test(this.tokens[first]?.text ?? '')) return false;
    const link = this.tokens
      .slice(group, first)
      .map(({ key }) => key)
      .join(' ');
    const isBeside = link === ',' && (cue.pronoun !== null || group > cue.end);
    return isBeside || /(?:^| )(?:avant|afin) d(?:e|')$/.test(link);
  }

  /** «les plans présentés par la ville, et le « retard »»: a participle with its agent reaches no further than its own phrase. */
  private isPastAgent(cue: Cue, first: number): boolean {
    if (cue.form !== 'passive' || this.introducesClause(cue, first)) return false;
    const agent = this.subjectOf(cue);
    const end = Math.max(cue.end, agent && agent.start >= cue.end ? agent.end : cue.end);
    return (
      !this.grammar.is('auxiliaries', this.tokens[cue.start]) &&
      this.wordsBetween(end - 1, first) > farthestAgent
    );
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
    const isRussian = this.grammar.language.code === 'ru';
    for (let at = cue.end; at < first; at += 1) {
      if (this.tokens[at]?.text !== ',') continue;
      // «показы бойцов, а также «…»»: another thing of a row.
      if (!isRussian || /^(?:а|и|но|или|также)$/.test(this.tokens[at + 1]?.key ?? '')) return true;
    }
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
}
