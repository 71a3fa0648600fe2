import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';
import { inverted } from './verb-groups.ts';

/** Fewer words in marks may be a title, which people do other things with than say it. */
const leastWords = 4;
const farthest = 9;

const russianVerb = /(?:л|ла|ли|лся|лась|лись|ет|ит|ют|ят|ется|ится|ются|ятся)$/;
const englishVerb = /(?:ed|began|read|sang|cut)$/;
const frenchVerb = /^(?:a|ont|avait|avaient|s'|se|veut|veulent|voulait|tient|tenait|vient)$/;

/**
 * Whatever verb stands between a whole quotation and a name says who spoke: « …, a ricané X », «…», — хохотнул X,
 * "…," X wheezed. No list of verbs is ever complete.
 */
export function impliedCue(tokens: readonly Token[], index: number, grammar: Grammar): Cue | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.capital) return undefined;
  const pronoun = token.key.includes('-') ? inverted.exec(token.key)?.[2] : undefined;
  if (pronoun && grammar.language.code === 'fr' && followsWords(tokens, index, 1))
    return {
      start: index,
      end: index + 1,
      class: 'say',
      form: pronoun === 'on' ? 'impersonal' : 'finite',
      pronoun,
    };
  const end = endOf(tokens, index, grammar);
  return end === undefined ? undefined : { start: index, end, class: 'say', form: 'finite', pronoun: null };
}

function endOf(tokens: readonly Token[], index: number, grammar: Grammar): number | undefined {
  switch (grammar.language.code) {
    case 'ru': {
      const isVerb = russianVerb.test(tokens[index]?.key ?? '') && isPlainWord(tokens[index], grammar);
      return isVerb &&
        (followsWords(tokens, index) || followsDash(tokens, index) || isInserted(tokens, index)) &&
        isName(tokens, index + 1, grammar)
        ? index + 1
        : undefined;
    }
    case 'fr':
      return followsWords(tokens, index) ? frenchEnd(tokens, index, grammar) : undefined;
    case 'en': {
      if (!englishVerb.test(tokens[index]?.key ?? '') || tokens[index + 1]?.key === 'by') return undefined;
      let at = index;
      while (at > index - farthest && tokens[at - 1]?.capital) at -= 1;
      return at < index && !grammar.is('otherWords', tokens[at]) && followsWords(tokens, at)
        ? index + 1
        : undefined;
    }
  }
}

/** « …, a voulu rassurer X », « …, s’emballe un voisin »: behind the verb nothing but whoever does it. */
function frenchEnd(tokens: readonly Token[], index: number, grammar: Grammar): number | undefined {
  const isGroup = frenchVerb.test(tokens[index]?.key ?? '');
  if (!isGroup && !(isPlainWord(tokens[index], grammar) && finite.test(tokens[index]?.key ?? '')))
    return undefined;
  if (!isGroup && !/^[,—–―-]$/.test(tokens[index - 1]?.text ?? '')) return undefined;
  let end = isGroup ? -1 : index + 1;
  for (let at = index + 1; at <= index + farthest; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const isSomebody =
      token.capital ||
      grammar.is('definite', token) ||
      grammar.is('indefinite', token) ||
      isOwn(token, grammar);
    if (isSomebody && end === at) return end;
    if (token.capital) return undefined;
    if (isPlainWord(token, grammar) && verbal.test(token.key) && !/^(?:été|eu)$/.test(token.key))
      end = at + 1;
  }
  return undefined;
}

const finite = /(?:e|ent|it|t|d|ait|aient|a|èrent|irent)$/;
const verbal = /(?:é|ée|és|ées|i|ie|u|ue|it|ite|is|ise|s|er|ir|re)$/;
const isOwn = (token: Token, grammar: Grammar) =>
  grammar.is('possessives', token) && !/^(?:sa|leur)$/.test(token.key);

const isPlainWord = (token: Token | undefined, grammar: Grammar) =>
  token?.kind === 'word' &&
  !token.capital &&
  !(
    [
      'prepositions',
      'conjunctions',
      'relatives',
      'definite',
      'indefinite',
      'possessives',
      'adverbs',
      'otherWords',
    ] as const
  ).some((list) => grammar.is(list, token)) &&
  !(token.key in grammar.language.honorifics);

const isName = (tokens: readonly Token[], index: number, grammar: Grammar) =>
  tokens[index]?.capital === true ||
  /^(?:он|она|они)$/.test(tokens[index]?.key ?? '') ||
  grammar.roles.at(tokens, index) !== undefined;

/** «…, — смеется X»: in Russian the dash tells, even where the words have no marks. */
const followsDash = (tokens: readonly Token[], index: number) =>
  /^[—–―-]$/.test(tokens[index - 1]?.text ?? '') && /^[,?!…]$/.test(tokens[index - 2]?.text ?? '');

/** Between two parts of one quotation. */
const isInserted = (tokens: readonly Token[], index: number) =>
  tokens[index - 1]?.kind === 'quotation' &&
  tokens.slice(index + 2, index + 6).some(({ kind }) => kind === 'quotation');

/** Whether only a comma or a dash parts the token from a whole quotation. */
function followsWords(tokens: readonly Token[], index: number, least = leastWords): boolean {
  let at = index - 1;
  while (at > index - 4 && /^[,—–―-]$/.test(tokens[at]?.text ?? '')) at -= 1;
  const words = tokens[at];
  return words?.kind === 'quotation' && words.text.split(/\s+/).length >= least;
}
