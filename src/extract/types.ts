import type { LanguageCode } from './language.ts';

/** What was found in a text. Offsets are Unicode code points into that text. */
export interface Extraction {
  readonly language: LanguageCode;
  readonly statements: readonly ExtractedStatement[];
}

export interface ExtractedStatement {
  /** DIRECT: whole words of the speaker. MIXED: a fragment of them within the narrator's sentence. INDIRECT: reported only. */
  readonly form: 'DIRECT' | 'MIXED' | 'INDIRECT';
  readonly speaker: ExtractedSpeaker;
  /** Who says it and how, as printed; null where nothing says so beside the words. */
  readonly attribution: string | null;
  /** The agency or other medium that the text credits for the words: its slug, or its name where it is not on record. */
  readonly via: string | null;
  /** The words, without their marks; several where an attribution stands between them. */
  readonly spans: readonly ExtractedSpan[];
  readonly about: readonly ExtractedMention[];
  /** From 0 to 1, how surely these are that speaker's words. */
  readonly confidence: number;
  /** What the confidence rests on. */
  readonly reasons: readonly string[];
}

export interface ExtractedSpeaker {
  /** Slug, or null where nobody of that name is on record. */
  readonly entity: string | null;
  /** The fullest form of the name in the text; a title or description where there is no name. */
  readonly name: string;
  /** Whether that is a proper name, and neither title nor description. */
  readonly named: boolean;
  /** How the text names the speaker beside these words; null where it does not. */
  readonly asPrinted: string | null;
  readonly kind: 'PERSON' | 'GROUP' | 'ORGANIZATION';
}

export interface ExtractedSpan {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface ExtractedMention {
  readonly entity: string;
  /** Named within the words; false where only the sentence around them names it. */
  readonly explicit: boolean;
  readonly surface: string;
}
