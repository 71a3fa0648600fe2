import type { Tie } from './attribution.ts';
import type { Flaw } from './quotations.ts';
import type { Resolution } from './referent.ts';

/** What speaks for and against a statement: each reason with the share of confidence that it leaves. */
export interface Evidence {
  readonly tie: Tie | 'reported';
  readonly resolution: Resolution;
  readonly flaws: readonly Flaw[];
  /** How many words a fragment has; 0 where the words stand on their own. */
  readonly words: number;
}

const ties: Readonly<Record<Evidence['tie'], readonly [number, string]>> = {
  inserted: [0.98, 'the attribution stands inside the quotation'],
  after: [0.97, 'the attribution follows the quotation'],
  colon: [0.96, 'the quotation follows a colon'],
  before: [0.92, 'the attribution leads up to the quotation'],
  sentence: [0.82, 'the sentence is attributed as a whole'],
  continued: [0.7, 'the quotation continues the one before it'],
  next: [0.65, 'the speaker is named in the next sentence'],
  carried: [0.5, 'the sentence before it is attributed'],
  reported: [0.85, 'reported speech with a verb of saying'],
};

const resolutions: Readonly<Record<Resolution, readonly [number, string]>> = {
  name: [1, 'the speaker is named'],
  title: [0.95, 'the speaker is known by a title'],
  office: [0.85, 'the speaker held the post on the day'],
  pronoun: [0.92, 'the speaker is a pronoun'],
  context: [0.78, 'the speaker follows from the context'],
  description: [0.93, 'the speaker is described, not named'],
  nobody: [0.5, 'the speaker is a pronoun, and the text names nobody whom it could mean'],
};

const flaws: Readonly<Record<Flaw, readonly [number, string]>> = {
  mismatched: [0.96, 'its marks do not match'],
  unclosed: [0.8, 'its closing mark is missing'],
  unopened: [0.75, 'its opening mark is missing'],
};

/** The confidence from 0 to 1 in hundredths, with its reasons. */
export function confidenceOf({ tie, resolution, flaws: found, words }: Evidence): {
  confidence: number;
  reasons: string[];
} {
  const parts = [ties[tie], resolutions[resolution], ...found.map((flaw) => flaws[flaw])];
  if (words > 0 && words <= 2) parts.push([0.88, 'a word or two may be meant ironically']);
  const confidence = parts.reduce((product, [share]) => product * share, 1);
  return { confidence: Math.round(confidence * 100) / 100, reasons: parts.map(([, reason]) => reason) };
}
