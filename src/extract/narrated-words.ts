import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import { describingParticiples } from './languages/en-participles.ts';
import type { Known, Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Narration } from './narration.ts';
import { endsAsVerb } from './russian-verbs.ts';
import { firstFrom } from './search.ts';
import type { Token } from './tokens.ts';
import { isTrade } from './unlisted-subjects.ts';

/** What a word of the narration is, as far as lists of words and endings tell. */
export abstract class NarratedWords {
  protected readonly tokens: readonly Token[];
  protected readonly narration: Narration;
  protected readonly grammar: Grammar;
  protected readonly lexicon: Lexicon;
  protected readonly known: ReadonlyMap<number, Known>;
  protected readonly verbs: Uint8Array;

  constructor(
    narration: Narration,
    grammar: Grammar,
    cues: readonly Cue[],
    lexicon: Lexicon,
    known: ReadonlyMap<number, Known>,
  ) {
    this.narration = narration;
    this.tokens = narration.tokens;
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.known = known;
    this.verbs = new Uint8Array(this.tokens.length);
    for (const { start, end, form } of cues)
      if (form !== 'source' && form !== 'utterance') this.verbs.fill(1, start, end);
  }

  protected isDeterminer(index: number): boolean {
    const token = this.tokens[index];
    return (
      ['definite', 'indefinite', 'possessives'].some((list) => this.grammar.is(list as 'definite', token)) &&
      // «Rossia La Nouvelle»: part of a name, but not at the head of a sentence behind one.
      !(
        token?.capital &&
        this.tokens[index - 1]?.capital &&
        this.narration.sentenceOf[index - 1] === this.narration.sentenceOf[index]
      )
    );
  }

  protected isFunctionWord(index: number): boolean {
    const token = this.tokens[index];
    return (
      token?.kind !== 'word' ||
      this.verbs[index] === 1 ||
      (['prepositions', 'conjunctions', 'relatives', 'auxiliaries'] as const).some((list) =>
        this.grammar.is(list, token),
      ) ||
      (this.grammar.is('otherWords', token) && !token.capital) ||
      this.grammar.is('adverbs', token)
    );
  }

  /** «A Varsovie»: the French preposition as a capital. */
  protected isUnaccented(index: number): boolean {
    return (
      this.grammar.language.code === 'fr' &&
      this.tokens[index]?.text === 'A' &&
      (this.tokens[index + 1]?.capital === true || this.grammar.is('definite', this.tokens[index + 1])) &&
      !this.tokens[index - 1]?.capital
    );
  }

  /** Behind a preposition, or before the 's of an owner. */
  protected isGoverned(index: number): boolean {
    const before = this.tokens[index - 1];
    if (!before) return false;
    if (this.isGenitive(index) || this.isUnaccented(index - 1)) return true;
    // «des» is both: of the, behind a noun; some, at the beginning of a clause.
    if (this.tokens[index]?.key === 'des')
      return before.kind === 'word' && !this.verbs[index - 1] && !this.grammar.is('conjunctions', before);
    // «Накануне мэр …»: a time, where nothing in the genitive stands behind it.
    if (before.key === 'накануне' && this.grammar.nominatives.has(this.tokens[index]?.key ?? ''))
      return false;
    return this.grammar.is('prepositions', before);
  }

  /** A Russian name behind a noun belongs to it: «заявление Москвы», «вопрос Роуза». */
  protected isGenitive(index: number): boolean {
    const before = this.tokens[index - 1];
    if (
      this.grammar.language.code !== 'ru' ||
      before?.kind !== 'word' ||
      before.capital ||
      !this.tokens[index]?.capital
    )
      return false;
    if (
      this.grammar.is('prepositions', this.tokens[index - 2]) ||
      this.grammar.isGivenName(this.tokens[index])
    )
      return false;
    return (
      !this.isFunctionWord(index - 1) &&
      !this.looksFinite(before) &&
      !this.grammar.is('otherWords', before) &&
      // «школьница Алина», «датчанин Троэльс»
      !isTrade(before, this.grammar) &&
      !/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|но|ще|ко)$/.test(before.key)
    );
  }

  /** Whether a capitalized word stands directly behind a preposition, or its article. */
  protected isLinked(index: number): boolean {
    let at = index - 1;
    if (this.tokens[at]?.key === 'des') return true;
    while (this.isDeterminer(at)) at -= 1;
    return this.grammar.is('prepositions', this.tokens[at]);
  }

  /** «after meeting experts»: what somebody does, and not the head of a noun phrase. */
  protected isDoing(index: number): boolean {
    const token = this.tokens[index];
    const before = this.tokens[index - 1];
    return (
      this.grammar.language.code === 'en' &&
      token !== undefined &&
      /...ing$/.test(token.key) &&
      !describingParticiples.has(token.key) &&
      (this.grammar.is('prepositions', before) || this.grammar.is('conjunctions', before))
    );
  }

  protected looksAdjective(index: number): boolean {
    const key = this.tokens[index]?.key ?? '';
    return (
      this.grammar.fields.has(this.tokens[index]?.stem ?? '') ||
      this.grammar.countries.at(this.tokens, index) !== undefined ||
      /(?:[ié]?ens?|[ié]?ennes?|ais|aises?|ois|oises?|ains?|aines?|al|ale|ales|aux|if|ive|ifs|ives|ique|iques|el|elle|els|elles|aires?|aux|eurs?|ants?|antes?|permanent|permanente|és?|ées?|istes?|ane?|ines?|ins?|ets?|sse|joints?|jointes?|chefs?|ogues?|êmes?|unie?s?|proches?)$/.test(
        key,
      )
    );
  }

  protected looksFinite({ key }: Token): boolean {
    switch (this.grammar.language.code) {
      case 'fr':
        return /(?:ra|ront|ait|aient|èrent)$/.test(key);
      case 'ru':
        return endsAsVerb(key) && !this.grammar.roles.at([{ key } as Token], 0);
      case 'en':
        return /ed$/.test(key);
    }
  }

  protected isPerson({ slugs }: Known): boolean {
    return slugs.some((slug) => this.lexicon.entities.get(slug)?.subkind === 'PERSON');
  }

  protected range(from: number, to: number): readonly Token[] {
    return this.tokens.slice(Math.max(0, from), to);
  }

  /** The first token at an offset or behind it. */
  protected after(offset: number): number {
    return firstFrom(this.tokens, offset, ({ start }) => start);
  }

  protected make(values: Partial<Mention> & Pick<Mention, 'start' | 'end' | 'kind'>): Mention {
    return {
      name: null,
      role: null,
      country: null,
      field: null,
      gender: null,
      plural: false,
      slugs: [],
      governed: false,
      definite: true,
      weak: false,
      ...values,
    };
  }
}
