import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Narration } from './narration.ts';
import type { Token } from './tokens.ts';

/** Words in marks within the narrator's sentence: where they stand and what they are. */
export interface Fragment {
  readonly narration: Narration;
  readonly grammar: Grammar;
  /** Where they begin and end among the tokens of the narration. */
  readonly first: number;
  readonly last: number;
  readonly words: readonly Token[];
  readonly cue: Cue | null;
}
