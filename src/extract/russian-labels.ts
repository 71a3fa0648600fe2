import type { Cue } from './cue.ts';
import type { Fragment } from './fragment.ts';
import type { Grammar } from './grammar.ts';
import { endsAsVerb } from './russian-verbs.ts';
import type { Token } from './tokens.ts';

/** Longer than any name, but for laws and decrees. */
const longest = 8;
const longestSubject = 4;
const longestGloss = 4;
const longestActor = 3;
const longestNickname = 3;

/** The plurals of calling: «его называют», «их прозвали». */
const calling =
  /^(?:называют|называли|именуют|именовали|зовут|звали|величают|прозвали|окрестили|нарекли|обзывают)$/;
/** Laws are long: «О внесении изменений в …». */
const law = /^(?:об?|обо)$/;

/**
 * Whether Russian words in marks are a name within the narrator's sentence: Russian has no articles, and a capital behind a word
 * that says nothing begins a name, not a sentence.
 */
export function isRussianLabel(fragment: Fragment): boolean {
  return (
    fragment.grammar.language.code === 'ru' &&
    (isLaw(fragment) ||
      isSubject(fragment) ||
      isActor(fragment) ||
      isApposed(fragment) ||
      isCalled(fragment) ||
      isTitle(fragment))
  );
}

/** «закон «О рекламе …»» */
function isLaw({ narration: { tokens }, grammar, first, words }: Fragment): boolean {
  const before = tokens[first - 1];
  return (
    words[0]?.capital === true &&
    law.test(words[0].key) &&
    before?.kind === 'word' &&
    (before.capital || grammar.naming.has(before.stem) || grammar.topics.has(before.stem))
  );
}

/** ««Ночные волки» хотят …»: at the head of a sentence, with no comma before what they do. */
function isSubject(fragment: Fragment): boolean {
  const { narration, grammar, first, last, words } = fragment;
  const { tokens, sentences, sentenceOf } = narration;
  const begins = sentences[sentenceOf[first] ?? 0]?.start === first;
  const next = tokens[last + 1];
  return (
    begins &&
    words.length <= longestSubject &&
    words[0]?.capital === true &&
    next?.kind === 'word' &&
    !next.capital &&
    !(grammar.cue('finite', next.key) && isSomebody(fragment.narration.tokens, last + 2, grammar)) &&
    !/[.,!?…]$/.test(tokens[first]?.text ?? '')
  );
}

/** ««Мост» — сказал он», where the mark of punctuation was forgotten. */
const isSomebody = (tokens: readonly Token[], index: number, grammar: Grammar): boolean =>
  tokens[index]?.capital === true ||
  Object.hasOwn(grammar.language.pronouns, tokens[index]?.key ?? '') ||
  grammar.roles.at(tokens, index)?.value.kind === 'person';

/** «считает, что «черный вторник» обрушил рынок»: whatever does something in what is reported. */
function isActor({ narration: { tokens }, grammar, first, last, words }: Fragment): boolean {
  const next = tokens[last + 1];
  return (
    words.length <= longestActor &&
    grammar.is('complementizers', tokens[first - 1]) &&
    next?.kind === 'word' &&
    endsAsVerb(next.key) &&
    !words.some(
      ({ key }) => endsAsVerb(key) || grammar.is('prepositions', words[0]) || grammar.is('adverbs', words[0]),
    )
  );
}

/** «блокада пролива — «ворот» страны»: behind a dash the narrator says what it is. */
function isApposed({
  narration: { tokens, sentences, sentenceOf },
  grammar,
  first,
  words,
  cue,
}: Fragment): boolean {
  const dash = tokens[first - 1];
  const before = tokens[first - 2];
  return (
    dash !== undefined &&
    /^[—–-]$/.test(dash.text) &&
    before?.kind === 'word' &&
    before.end < dash.start &&
    words.length <= longestGloss &&
    words[0]?.capital === false &&
    !isOwnObject(tokens, first, cue, grammar) &&
    hasVerb(tokens, first - 2, sentences[sentenceOf[first] ?? 0]?.start ?? 0, grammar) &&
    !(cue && cue.end >= first - 1 && cue.end <= first) &&
    sentences[sentenceOf[first] ?? 0]?.start !== first - 1
  );
}

/** «назвал причину — «лень»»: what the verb of saying itself has for its object, and not what is reported. */
const isOwnObject = (tokens: readonly Token[], first: number, cue: Cue | null, grammar: Grammar): boolean =>
  cue?.form === 'finite' &&
  cue.end <= first &&
  !tokens.slice(cue.end, first).some((token) => grammar.is('complementizers', token));

/** «что мост — «яд»»: a clause without a verb has the dash for one. */
function hasVerb(tokens: readonly Token[], last: number, start: number, grammar: Grammar): boolean {
  for (let at = last; at >= start && !grammar.is('complementizers', tokens[at]); at -= 1)
    if (tokens[at]?.kind === 'word' && endsAsVerb(tokens[at]?.key ?? '')) return true;
  return false;
}

/** «таких людей называют «черными рыцарями»»: people at large do, unless somebody stands beside the verb. */
function isCalled({
  narration: { tokens, sentences, sentenceOf },
  grammar,
  first,
  words,
  cue,
}: Fragment): boolean {
  const at = (cue?.end ?? 0) - 1;
  if (!cue || words.length > longestNickname || first - at > 3 || !calling.test(tokens[at]?.key ?? ''))
    return false;
  const start = sentences[sentenceOf[first] ?? 0]?.start ?? 0;
  for (let index = at - 1; index >= start && index > at - 6; index -= 1) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word') break;
    if (grammar.nominatives.has(token.key) || token.capital || /^(?:они|которые|кто)$/.test(token.key))
      return false;
  }
  return true;
}

/** «о создании «Специального трибунала по …»»: a capital behind a noun of the narrator's, and no verb. */
function isTitle({
  narration: { tokens, sentences, sentenceOf },
  grammar,
  first,
  words,
  cue,
}: Fragment): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || before.capital || cue?.end === first || words.length > longest) return false;
  if (sentences[sentenceOf[first] ?? 0]?.start === first || grammar.is('complementizers', before))
    return false;
  const [head] = words;
  if (!head?.capital || words.length <= longestSubject) return false;
  const isSomebody =
    grammar.isGivenName(head) || grammar.countries.at(words, 0) !== undefined || words[1]?.capital === true;
  return (
    !isSomebody &&
    !grammar.is('otherWords', head) &&
    !words.some(({ key, capital }) => !capital && endsAsVerb(key)) &&
    !/[.!?…]$/.test(tokens[first]?.text ?? '')
  );
}
