import type { Forms } from './verb-forms.ts';

export type LanguageCode = 'fr' | 'ru' | 'en';
export type Gender = 'm' | 'f';

/**
 * What a cue does with the words: `say` passes them on, `hold` gives an opinion, `act` does something by saying it (promise,
 * accuse, call for), `relay` repeats what somebody else said.
 */
export type CueClass = 'say' | 'hold' | 'act' | 'relay';

export interface Pronoun {
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
}

/** A noun that stands for whoever holds a post, does a job or belongs to a body. */
export interface RoleNouns {
  /** Which posts are the same: `head` of state, `minister`, `expert` … A more general one stands for several. */
  readonly role: string;
  readonly kind: 'person' | 'group' | 'organization';
  readonly gender: Gender | null;
  /** Comma-separated; in Russian in the nominative. */
  readonly nouns: string;
}

/** Everything the rules know of one language: lists of words, written as people would write them. */
export interface Language {
  readonly code: LanguageCode;
  readonly definite: string;
  readonly indefinite: string;
  readonly possessives: string;
  readonly prepositions: string;
  /** Words that begin a clause of its own. */
  readonly conjunctions: string;
  /** The conjunctions that introduce what is said: que, that, что. */
  readonly complementizers: string;
  readonly relatives: string;
  /** Verbs without a meaning of their own; also what stands between them and the participle. */
  readonly auxiliaries: string;
  readonly adverbs: string;
  /** Common words that are capitalized at the beginning of a sentence only. */
  readonly otherWords: string;
  readonly pronouns: Readonly<Record<string, Pronoun>>;
  readonly honorifics: Readonly<Record<string, Gender | null>>;
  /** Words after whose full stop a sentence goes on. */
  readonly abbreviations: string;
  readonly cues: Readonly<Record<CueClass, Forms>>;
  /** Expressions of several words that cue like a verb. */
  readonly cuePhrases: Readonly<Record<CueClass, string>>;
  /** Expressions before the name of whoever said it: selon, according to, по словам. */
  readonly sources: string;
  /** Nouns for what is said, whose owner said it: les propos de, слова. */
  readonly utterances: string;
  readonly roles: readonly RoleNouns[];
  /** Fields of government by the stems that name them. */
  readonly portfolios: Readonly<Record<string, string>>;
  /** Institutions known by a name of their own, as `name = role country`. */
  readonly institutions: Readonly<Record<string, string>>;
  readonly givenNames: Readonly<Record<Gender, string>>;
  /** Nouns before or behind a quoted name: exercice, газета, battalion. */
  readonly naming: string;
  /** Nouns for what a body is, and no part of its name: company, ONG, газета. */
  readonly generics: string;
  /** Words before what is only called so: le terme, так называемые. */
  readonly terms: string;
  /** Nouns for what people talk about, whose name follows: débat sur, the myth of, разговоры о. */
  readonly topics: string;
  /** Words for somebody who is not named: a source, one of them. */
  readonly unnamed: string;
}
