import type { Tie } from './attributions.ts';
import type { Grammar } from './grammar.ts';
import type { Narration } from './narration.ts';
import type { Turn } from './speech-turns.ts';
import { type Token, tokenize } from './tokens.ts';

const small = ['definite', 'indefinite', 'prepositions', 'conjunctions', 'possessives'] as const;

const namingVerb =
  /^(?:appelle|appellent|appelait|nomme|nomment|calls?|called|dubs|называет|называют|именует|именуют)$/;

/** Longer than any name, title or ironic word. */
const longName = 8;
const longNickname = 3;

/** Whether attributed words in marks were said at all: names, titles and terms stand in marks too. */
export function isSpeech(
  turn: Turn,
  places: readonly number[],
  narration: Narration,
  grammar: Grammar,
  tie: Tie,
  cueEnd: number,
): boolean {
  if (turn.by === 'dash') return true;
  const place = places[0] ?? 0;
  const words = turn.parts.flatMap(({ start, end }) =>
    tokenize(narration.tokens[place]?.text ?? '').filter(({ kind }) => kind !== 'punctuation' && end > start),
  );
  if (!words.some(({ kind }) => kind === 'word')) return false;
  if (words.length > longName || tie === 'inserted' || tie === 'colon') return true;
  if (words.length <= longNickname && isNickname(narration, places.at(-1) ?? place)) return false;
  const before = narration.tokens[place - 1];
  const beginsSentence = narration.sentences[narration.sentenceOf[place] ?? 0]?.start === place;
  if (before?.kind === 'word' && grammar.terms.has(before.stem) && words[0]?.capital) return false;
  if (before?.kind === 'word' && cueEnd !== place) {
    if (grammar.terms.has(before.stem)) return false;
    // «ce que Moscou appelle son "opération"»
    if (grammar.is('possessives', before) && namingVerb.test(narration.tokens[place - 2]?.key ?? ''))
      return false;
    if (grammar.naming.has(before.stem) && (words[0]?.capital || words[0]?.kind === 'number')) return false;
  }
  // the "Wagner" group
  const after = narration.tokens[(places.at(-1) ?? place) + 1];
  const isCapital = words[0]?.capital === true && words.length <= 4;
  // the "kill switch" law, but not the "disgraceful" law
  const isNoun =
    grammar.is('definite', before) &&
    words.length <= 2 &&
    !/(?:al|ful|ous|ive|ic|ed|ing|able|ible|ent|ant|less|y|est|er)$/.test(words.at(-1)?.key ?? '');
  if (
    (isCapital || isNoun) &&
    grammar.language.code === 'en' &&
    after?.kind === 'word' &&
    grammar.naming.has(after.stem)
  )
    return false;
  if (beginsSentence) return true;
  const last = words.at(-1);
  if (last && words.length <= 2 && grammar.terms.has(last.stem)) return false;
  // «criaient « Dehors ! »»: no name right behind a word of the narrator's is shouted.
  const isShouted =
    /[!?]$/.test(narration.tokens[place]?.text ?? '') &&
    before?.kind === 'word' &&
    !before.capital &&
    !grammar.is('definite', before) &&
    !grammar.naming.has(before.stem);
  return isShouted || !isName(words, grammar, grammar.is('definite', before));
}

/** «la « petite sœur », comme la surnomment …»: what somebody or something is called. */
function isNickname({ tokens, sentenceOf }: Narration, last: number): boolean {
  for (let at = last + 1; at < last + 9 && sentenceOf[at] === sentenceOf[last]; at += 1) {
    if (tokens[at]?.kind === 'quotation') return false;
    if (nicknaming.test(tokens[at]?.key ?? '')) return true;
  }
  return false;
}

const nicknaming = /^(?:surnomm|nicknam|dubbed|прозвал|прозыва)/;

/** Every word of weight has a capital; in French and Russian the first is enough within a sentence. */
function isName(words: readonly Token[], grammar: Grammar, isArticled: boolean): boolean {
  const [first] = words;
  if (!first?.capital && first?.kind !== 'number') return false;
  const weighty = words.filter(
    (word) => word.kind === 'word' && !small.some((list) => grammar.is(list, word)),
  );
  const isTitleCase = weighty.every(({ capital }) => capital);
  if (grammar.language.code === 'en') return isTitleCase && (words.length > 1 || isArticled);
  return isTitleCase || words.length <= 4;
}
