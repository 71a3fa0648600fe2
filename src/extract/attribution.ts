import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';

/** How a quotation is tied to its cue. */
export type Tie = 'inserted' | 'after' | 'before' | 'colon' | 'sentence' | 'continued' | 'next' | 'carried';

/** What says whose words a quotation is. */
export interface Attribution {
  readonly tie: Tie;
  readonly cue: Cue | null;
  /** Undefined where the words go on from, or lead up to, others. */
  readonly subject: Mention | undefined;
}
