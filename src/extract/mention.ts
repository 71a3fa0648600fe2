import type { Role } from './grammar.ts';
import type { Gender } from './language.ts';

/** Somebody the narrator speaks of. Indices are of the narration's tokens, end exclusive. */
export interface Mention {
  start: number;
  end: number;
  kind: 'person' | 'group' | 'organization' | 'medium' | 'pronoun';
  /** The proper name within, without title. */
  readonly name: { readonly start: number; readonly end: number } | null;
  readonly role: Role | null;
  readonly country: string | null;
  readonly field: string | null;
  gender: Gender | null;
  plural: boolean;
  readonly slugs: readonly string[];
  /** Cannot be a subject: behind a preposition, in an oblique case, or owner of what follows. */
  governed: boolean;
  readonly definite: boolean;
  /** Somebody's: sa voisine, his spokesman. */
  readonly owned?: boolean;
  /** A lone capitalized word that may be no name at all. */
  weak: boolean;
  /** The mention that stands in apposition to it. */
  same?: Mention;
}
