import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';

/** The pronoun that stands with a verb, or in it: a-t-il dit. */
export function pronounMention(cue: Cue, grammar: Grammar): Mention | undefined {
  const pronoun = grammar.language.pronouns[cue.pronoun ?? ''];
  if (!pronoun) return undefined;
  return {
    start: cue.start,
    end: cue.end,
    kind: 'pronoun',
    name: null,
    role: null,
    country: null,
    field: null,
    gender: pronoun.gender,
    plural: pronoun.number === 'plural',
    slugs: [],
    governed: false,
    definite: true,
    weak: false,
  };
}
