import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import { type Token, tokenize } from './tokens.ts';

/** «a "fermement condamné" le tir», «the Council "strongly condemned" it»: the verb itself is quoted. */
export function quotedVerb(tokens: readonly Token[], index: number, grammar: Grammar): Cue | undefined {
  const next = tokens[index + 1];
  if (next?.kind !== 'quotation') return undefined;
  if (/^(?:a|ont|has|have|had)$/.test(tokens[index]?.key ?? '')) {
    const kind = grammar.cue('participle', next.text.toLowerCase().split(/\s+/).at(-1) ?? '');
    return kind && { start: index, end: index + 1, class: kind, form: 'finite', pronoun: null };
  }
  // «La ministre, elle, « ne regrette rien »»
  const isParted =
    tokens[index]?.text === ',' && Object.hasOwn(grammar.language.pronouns, tokens[index - 1]?.key ?? '');
  const isClitic =
    /^(?:y|en|ne|n'|se|s'|le|la|les|lui|leur|не)$/.test(tokens[index]?.key ?? '') &&
    Object.hasOwn(grammar.language.pronouns, tokens[index - 1]?.key ?? '');
  if (!isParted && !isClitic && !endsSubject(tokens[index], grammar)) return undefined;
  const words = tokenize(next.text.slice(0, 80));
  const verb = words[words[0] && adverb.test(words[0].key) ? 1 : 0];
  const kind = verb && !verb.capital ? grammar.cue('finite', verb.key) : undefined;
  return kind && { start: index + 1, end: index + 1, class: kind, form: 'finite', pronoun: null };
}

const adverb = /(?:ly|но|ски|^se|^s'|^ne|^не)$/;

/** Whether a subject may end with this word. */
const endsSubject = (token: Token | undefined, grammar: Grammar) =>
  token?.kind === 'word' &&
  !grammar.cue('finite', token.key) &&
  !grammar.cue('participle', token.key) &&
  !grammar.cue('infinitive', token.key) &&
  !grammar.naming.has(token.stem) &&
  !grammar.terms.has(token.stem) &&
  !(
    [
      'prepositions',
      'conjunctions',
      'relatives',
      'definite',
      'indefinite',
      'possessives',
      'auxiliaries',
      'adverbs',
    ] as const
  ).some((list) => grammar.is(list, token));
