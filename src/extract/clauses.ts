import { disagrees } from './agreement.ts';
import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Narration, Sentence } from './narration.ts';
import type { Token } from './tokens.ts';

/** Behind these English verbs stands whoever is spoken to or of. */
const told = /^(?:told|tells|telling|informed|assured|reminded|accused|thanked|blamed|praised|criticized)$/;

/** «выступающий», «прибывшая», «избранный»; «вернувшись», «отвечая». */
const participle =
  /(?:[вн]?ш|[юуая]щ|[еи]м|нн|[аия]т)(?:ий|ый|ая|ее|ое|ие|ые|его|ого|ей|ой|ему|ому|ую|их|ых|им|ым|ими|ыми|ем|ом)(?:ся)?$/;
const gerund = /(?:..[аеиоуя]в(?:ши)?|вшись|[аоеиую]я|..[бвджзклмнпрст]я|ясь|ась)$/;

/** Where the clauses of a sentence begin and end, and who in them can be a subject. */
export abstract class Clauses {
  protected readonly tokens: readonly Token[];
  protected readonly narration: Narration;
  protected readonly grammar: Grammar;
  /** The mentions of each sentence, in their order. */
  protected readonly bySentence: readonly (readonly Mention[])[];
  protected readonly verbs: Uint8Array;
  /** The verbs of each sentence that have a subject of their own, in their order. */
  protected readonly finite: readonly (readonly Cue[])[];

  constructor(narration: Narration, grammar: Grammar, cues: readonly Cue[], mentions: readonly Mention[]) {
    this.narration = narration;
    this.tokens = narration.tokens;
    this.grammar = grammar;
    const bySentence: Mention[][] = narration.sentences.map(() => []);
    for (const mention of mentions) bySentence[narration.sentenceOf[mention.start] ?? 0]?.push(mention);
    this.bySentence = bySentence;
    this.verbs = new Uint8Array(this.tokens.length);
    const finite: Cue[][] = narration.sentences.map(() => []);
    for (const cue of cues) {
      const { start, end, form } = cue;
      if (form !== 'source' && form !== 'utterance') this.verbs.fill(1, start, end);
      if (form === 'finite') finite[narration.sentenceOf[start] ?? 0]?.push(cue);
    }
    this.finite = finite;
  }

  protected sentence(index: number): Sentence {
    return this.narration.sentences[this.narration.sentenceOf[index] ?? 0] as Sentence;
  }

  protected isEligible(mention: Mention, cue: Cue): boolean {
    if (mention.role?.role === 'document') return false;
    if (mention.governed && !this.isAfterAs(mention, cue)) return false;
    if (told.test(this.tokens[mention.start - 1]?.key ?? '')) return false;
    if (this.grammar.language.code === 'ru' && disagrees(mention, cue, this.tokens)) return false;
    return !mention.weak || (this.isAdjacent(mention, cue) && !this.isInterjected(cue.end));
  }

  /** «Правда, говорят, …»: a verb between commas has no subject, but «Орлов обещает, что …» has. */
  private isInterjected(index: number): boolean {
    return this.tokens[index]?.text === ',' && !this.grammar.is('complementizers', this.tokens[index + 1]);
  }

  /** «As Jane Holt put it, …», «hours after Jane Holt said …»: a preposition that begins a clause. */
  private isAfterAs(mention: Mention, cue: Cue): boolean {
    return (
      /^(?:as|after|before|since|until|till|than)$/.test(this.tokens[mention.start - 1]?.key ?? '') &&
      (this.isAdjacent(mention, cue) || this.isPastAside(mention, cue))
    );
  }

  /** «after Jane Holt, including her party, said …» */
  private isPastAside({ end }: Mention, { start }: Cue): boolean {
    return (
      this.tokens[end]?.text === ',' &&
      end < start - 2 &&
      this.tokens[start - 1]?.text === ',' &&
      this.isParenthesis(end + 1, start - 1)
    );
  }

  /** Only adverbs stand between the mention and the verb. */
  protected isAdjacent(mention: Mention, cue: Cue): boolean {
    for (let at = mention.end; at < cue.start; at += 1) {
      const token = this.tokens[at];
      if (
        !this.grammar.is('adverbs', token) &&
        !/(?:ment|ly)$/.test(token?.key ?? '') &&
        !(token && this.grammar.is('possessives', token)) &&
        !/^(?:part|côté|tour)$/.test(token?.key ?? '')
      )
        return false;
    }
    return mention.end <= cue.start;
  }

  protected isBoundary(index: number): boolean {
    const token = this.tokens[index];
    return (
      token !== undefined &&
      (/^[,;:—–()]$/.test(token.text) ||
        (token.text === '-' &&
          (this.tokens[index - 1]?.end !== token.start || this.tokens[index - 1]?.text === '-')) ||
        (token.kind === 'quotation' && token.text.length > 40))
    );
  }

  /** Behind the last conjunction of a segment, unless it joins two subjects. */
  protected clauseStart(begin: number, end: number): number {
    for (let at = end - 1; at > begin; at -= 1) {
      const token = this.tokens[at];
      if (this.grammar.is('complementizers', token)) return at + 1;
      if (!this.grammar.is('conjunctions', token)) continue;
      let hasVerb = false;
      for (let each = begin; each < at; each += 1)
        hasVerb ||= this.verbs[each] === 1 || this.grammar.is('auxiliaries', this.tokens[each]);
      if (hasVerb) return at + 1;
    }
    return begin;
  }

  /** «Jane Holt -- the company, which …, is hers -- told», «Jane Holt (R-Neb.) said»: where what two dashes or brackets enclose begins. */
  protected asideStart(closing: number, start: number): number | undefined {
    if (this.grammar.language.code !== 'en') return undefined;
    const isBracket = this.tokens[closing]?.text === ')';
    if (!isBracket && !this.isDash(closing)) return undefined;
    let at = closing - 1;
    while (at > start && this.isDash(at) && !isBracket) at -= 1;
    for (; at > start; at -= 1) {
      if (this.tokens[at]?.text === ';') return undefined;
      if (isBracket ? this.tokens[at]?.text !== '(' : !this.isDash(at)) continue;
      while (!isBracket && at > start && this.isDash(at - 1)) at -= 1;
      return at;
    }
    return undefined;
  }

  private isDash(index: number): boolean {
    const token = this.tokens[index];
    return (
      (token !== undefined &&
        (/^[—–―]$/.test(token.text) ||
          (token.text === '-' && this.tokens[index - 1]?.end !== token.start))) ||
      (token?.text === '-' && this.tokens[index - 1]?.text === '-')
    );
  }

  protected relativeIn(begin: number, end: number): number {
    for (let at = begin; at < end; at += 1) if (this.grammar.is('relatives', this.tokens[at])) return at;
    return -1;
  }

  /** Whether what is set between commas belongs to what went before: a relative clause, a participle, an adverbial. */
  protected isParenthesis(begin: number, end: number): boolean {
    let at = begin;
    while (/^(?:et|and|и|mais|but|но|а|now|then|today|aujourd'hui)$/.test(this.tokens[at]?.key ?? ''))
      at += 1;
    const token = this.tokens[at];
    if (!token) return true;
    // «La Russie, elle, …»
    if (end - begin === 1 && Object.hasOwn(this.grammar.language.pronouns, token.key)) return true;
    return (
      this.grammar.is('relatives', token) ||
      this.grammar.is('prepositions', token) ||
      this.grammar.is('complementizers', token) ||
      /(?:ing|ant|ая|яя)$/.test(token.key) ||
      participle.test(token.key) ||
      gerund.test(token.key) ||
      /^(?:alors|tandis|while|when|as|comme|lorsque|когда|пока|хотя|если|even|notamment)$/.test(token.key)
    );
  }

  /** Whether nothing but punctuation stands between a quotation and the token. */
  followsQuotation(index: number): boolean {
    let at = index - 1;
    while (at >= 0 && this.tokens[at]?.kind === 'punctuation') at -= 1;
    const words = this.tokens[at];
    // «le « Rêve géorgien », accuse …»: a name within the sentence is nobody's words.
    const isName =
      /^\p{Lu}/u.test(words?.text ?? '') &&
      this.tokens[at - 1]?.kind === 'word' &&
      (words?.text.split(/\s+/).length ?? 0) <= 4;
    return words?.kind === 'quotation' && !isName;
  }

  mentionsIn(sentence: number): readonly Mention[] {
    return this.bySentence[sentence] ?? [];
  }
}
