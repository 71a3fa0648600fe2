import type { Attribution, Tie } from './attribution.ts';
import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import type { Subjects } from './subjects.ts';
import type { Token } from './tokens.ts';

/** No row of quotations in front of a colon has more words and commas. */
const longestRow = 16;

/** What attributes words where no verb of saying stands beside them: colons, headlines and verbs that are not said again. */
export abstract class Headlines {
  protected readonly text: string;
  protected readonly tokens: readonly Token[];
  protected readonly narration: Narration;
  protected readonly grammar: Grammar;
  protected readonly subjects: Subjects;
  protected readonly subjectOf: (cue: Cue) => Mention | undefined;
  protected readonly bySentence: readonly (readonly Cue[])[];

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

  protected wordsBetween(from: number, to: number): number {
    let words = 0;
    for (let at = from + 1; at < to; at += 1) if (this.tokens[at]?.kind !== 'punctuation') words += 1;
    return words;
  }

  /** The attribution by a cue, where it has a subject that may have said the words. */
  protected abstract use(tie: Tie, cue: Cue): Attribution | undefined;

  /** «Malgré sa « petite crise », X parle»: in French whoever has said it stands behind the verb. */
  protected isNewClause(behind: Attribution | undefined): boolean {
    const { cue, subject } = behind ?? {};
    return (
      this.grammar.language.code === 'fr' &&
      cue?.form === 'finite' &&
      !cue.pronoun &&
      subject !== undefined &&
      subject.end <= cue.start
    );
  }

  /** Whether the verb leads up to the words by «que», or by a colon. */
  protected introducesClause({ end }: Cue, first: number): boolean {
    for (let at = end; at < first; at += 1)
      if (this.grammar.is('complementizers', this.tokens[at]) || this.tokens[at]?.text === ':') return true;
    return false;
  }

  /** No full stop ends it. */
  protected isHeadline(first: number): boolean {
    const { end = 0 } = this.narration.sentences[this.narration.sentenceOf[first] ?? 0] ?? {};
    return !/[.!?…]$/.test(this.tokens[end - 1]?.text ?? '');
  }

  /** The colon behind words that begin their sentence, alone or in a row; -1 where there is none. */
  protected colonOf(first: number, last: number): number {
    const isWords = (at: number) =>
      this.tokens[at]?.kind === 'quotation' || /^(?:,|et|ou)$/.test(this.tokens[at]?.key ?? '');
    let at = last + 1;
    while (isWords(at) && at < last + longestRow) at += 1;
    if (this.tokens[at]?.text !== ':') return -1;
    const { start = 0 } = this.narration.sentences[this.narration.sentenceOf[first] ?? 0] ?? {};
    if (first - start > longestRow) return -1;
    for (let before = first - 1; before >= start; before -= 1)
      if (!isWords(before) && this.tokens[before]?.kind !== 'punctuation') return -1;
    return at;
  }

  /** «« Nous tiendrons » : X promet …»: whoever the rest of a headline is about. */
  protected behindColon(colon: number): Attribution | undefined {
    if (colon < 0) return undefined;
    const sentence = this.narration.sentenceOf[colon] ?? 0;
    const { end = 0 } = this.narration.sentences[sentence] ?? {};
    for (let at = colon; at < end; at += 1) if (this.tokens[at]?.kind === 'quotation') return undefined;
    for (const cue of this.cuesIn(sentence)) {
      const found = cue.start > colon && cue.form !== 'impersonal' ? this.use('sentence', cue) : undefined;
      if (found?.subject && found.subject.start > colon) return found;
    }
    const rest = this.subjects
      .mentionsIn(sentence)
      .filter(({ start, weak, role }) => start > colon && !weak && role?.role !== 'document');
    const subject = rest.find(({ governed }) => !governed) ?? rest.find(({ kind }) => kind === 'person');
    return subject && { tie: 'sentence', cue: null, subject };
  }

  /** «X dénonce « une honte », Y un « scandale »»: the verb is not said again. */
  protected elided(first: number): Attribution | undefined {
    if (this.grammar.language.code !== 'fr') return undefined;
    const sentence = this.narration.sentenceOf[first] ?? 0;
    let at = first - 1;
    while (
      at > first - 3 &&
      (this.grammar.is('indefinite', this.tokens[at]) ||
        /^(?:d'|de|sur|à|que)$/.test(this.tokens[at]?.key ?? ''))
    )
      at -= 1;
    const subject = this.subjects.mentionsIn(sentence).find(({ end }) => end === at + 1);
    const link = this.tokens[(subject?.start ?? 0) - 1];
    if (!subject || subject.governed || !link || !/^(?:,|;|et|mais|and|while)$/.test(link.key))
      return undefined;
    const isBehindWords = this.tokens[subject.start - 2]?.kind === 'quotation';
    const cue = this.cuesIn(sentence).findLast(
      ({ end, form }) => end < subject.start && (form === 'finite' || form === 'dependent'),
    );
    return isBehindWords && cue && this.subjectOf(cue) ? { tie: 'before', cue, subject } : undefined;
  }
}
