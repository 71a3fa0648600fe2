import type { CueClass } from './language.ts';

/** Words that say that somebody says something. Indices are of tokens, end exclusive. */
export interface Cue {
  /** Where the verb begins, its auxiliaries included. */
  readonly start: number;
  readonly end: number;
  readonly class: CueClass;
  /**
   * Where whoever says it is to be found: beside a `finite` verb, as the subject of the main clause for a `dependent` one, right behind
   * a `source` (selon) or an `utterance` (the words of), after the agent's preposition of a `passive`, nowhere for an `impersonal` one.
   */
  readonly form: 'finite' | 'dependent' | 'source' | 'utterance' | 'passive' | 'impersonal';
  /** The pronoun of an inverted verb: a-t-elle dit. */
  readonly pronoun: string | null;
  /** Where the quoted words are the predicate: only a headline attributes so. */
  readonly inHeadline?: boolean;
}
