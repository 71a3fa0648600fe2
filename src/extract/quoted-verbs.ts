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
  if (kind) return { start: index + 1, end: index + 1, class: kind, form: 'finite', pronoun: null };
  if (!isParted && !isClitic && grammar.language.code === 'fr' && isPredicate(tokens, index, grammar))
    return {
      start: index + 1,
      end: index + 1,
      class: 'say',
      form: 'finite',
      pronoun: null,
      inHeadline: true,
    };
  return undefined;
}

/** «Le Kremlin « n’exclut rien »», and in headlines «Anne Morel « prête » à partir»: what the words say of whoever precedes them. */
function isPredicate(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const words = tokenize((tokens[index + 1]?.text ?? '').slice(0, 80)).filter(({ kind }) => kind === 'word');
  const next = tokens[index + 2];
  if (!words[0] || words[0].capital || !endsSubject(tokens[index], grammar)) return false;
  const isDenial = /^(?:ne|n')$/.test(words[0].key) && words.length > 2;
  const isVerb = predicates.test(words[0].key) && words.length > 2;
  if (isDenial || isVerb) return true;
  const adjective = words.find(({ key }) => !grammar.is('adverbs', { key } as Token) && !degree.test(key));
  const isAdjective =
    words.length <= longestAdjective && adjective !== undefined && adjectives.test(adjective.key);
  const endsThere =
    next === undefined || next.kind !== 'word' || grammar.is('prepositions', next) || next.capital;
  return isAdjective && endsThere && tokens[index]?.capital === true && beginsClause(tokens, index, grammar);
}

const predicates = /^(?:est|sont|était|a|ont|va|vont|veut|veulent|peut|doit|doivent|se|s')$/;
const degree = /^(?:très|plus|trop|si|aussi|assez|extrêmement|pas|pleinement|profondément)$/;
const adjectives =
  /(?:é|ée|és|ées|ant|ante|ants|eux|euse|if|ive|el|elle|ent|ente|iste|able|ible|prêts?|prêtes?|ain|aine|ique|uit|ut|us|ue|et|ète|ets|ètes|ile|ais|ois)$/;
const longestAdjective = 4;

/** Whether the name that ends here begins its clause. */
function beginsClause(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  let at = index;
  while (tokens[at - 1]?.capital || grammar.is('definite', tokens[at - 1])) at -= 1;
  const before = tokens[at - 1];
  return (
    before === undefined || /^[:,;.!?–—]$/.test(before.text) || before.end < (tokens[at]?.start ?? 0) - 1
  );
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
