import type { Tie } from './attribution.ts';
import type { Cue } from './cue.ts';
import { isEnglishLabel } from './english-labels.ts';
import { isFrenchLabel, isTitle } from './french-labels.ts';
import type { Grammar } from './grammar.ts';
import type { Narration } from './narration.ts';
import { isRussianLabel } from './russian-labels.ts';
import type { Turn } from './speech-turns.ts';
import { isTerm } from './terms.ts';
import { type Token, tokenize } from './tokens.ts';

const small = ['definite', 'indefinite', 'prepositions', 'conjunctions', 'possessives'] as const;

/** Longer than any name, title or ironic word. */
const longName = 8;

/** Whether attributed words in marks were said at all: names, titles and terms stand in marks too. */
export function isSpeech(
  turn: Turn,
  places: readonly number[],
  narration: Narration,
  grammar: Grammar,
  tie: Tie,
  cue: Cue | null,
): boolean {
  if (turn.by === 'dash') return true;
  const place = places[0] ?? 0;
  const words = turn.parts.flatMap(({ start, end }) =>
    tokenize(narration.tokens[place]?.text ?? '').filter(({ kind }) => kind !== 'punctuation' && end > start),
  );
  if (!words.some(({ kind }) => kind === 'word')) return false;
  if (tie === 'inserted') return true;
  const last = places.at(-1) ?? place;
  const fragment = { narration, grammar, first: place, last, words, cue };
  if (isTitle(fragment) || (tie !== 'colon' && isRussianLabel(fragment))) return false;
  if (words.length > longName) return true;
  if (isTerm(fragment) || isEnglishLabel(fragment) || isFrenchLabel(fragment)) return false;
  if (tie === 'colon') return true;
  const before = narration.tokens[place - 1];
  // Behind an attributed sentence, the «grey zone» goes on as the narrator's.
  if (tie === 'carried' && (grammar.is('definite', before) || /^(?:du|aux?)$/.test(before?.key ?? '')))
    return false;
  // "Operation Warp" was launched
  if (
    grammar.language.code === 'en' &&
    words.length <= 4 &&
    grammar.naming.has(words[0]?.stem ?? '') &&
    words.length > 1 &&
    words.every(({ capital }) => capital)
  )
    return false;
  const beginsSentence = narration.sentences[narration.sentenceOf[place] ?? 0]?.start === place;
  const isNamed =
    before?.kind === 'word' &&
    cue?.end !== place &&
    grammar.naming.has(before.stem) &&
    (words[0]?.capital || words[0]?.kind === 'number');
  if (isNamed) return false;
  // the "Wagner" group
  const after = narration.tokens[last + 1];
  const isCapital = words[0]?.capital === true && words.length <= 4;
  // the "kill switch" law, but not the "disgraceful" law
  const isNoun =
    (grammar.is('definite', before) || before?.key === "'s") &&
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
  const final = words.at(-1);
  if (final && words.length <= 2 && grammar.terms.has(final.stem) && !final.key.endsWith('ть')) return false;
  // «criaient « Dehors ! »»: no name right behind a word of the narrator's is shouted.
  const isShouted =
    /[!?]$/.test(narration.tokens[place]?.text ?? '') &&
    before?.kind === 'word' &&
    !before.capital &&
    !grammar.is('definite', before) &&
    !grammar.is('prepositions', before) &&
    !grammar.naming.has(before.stem);
  // «the cruiser "Moskva"»
  const isLone =
    grammar.language.code === 'en' &&
    before?.kind === 'word' &&
    cue?.end !== place &&
    words.length === 1 &&
    /^\p{Lu}/u.test(words[0]?.text ?? '') &&
    !grammar.is('otherWords', words[0]) &&
    !/^(?:as|was|is|were|are|be)$/.test(before.key) &&
    grammar.countries.at(words, 0) === undefined;
  return isShouted || !isName(words, grammar, isLone || grammar.is('definite', before));
}

/** Every word of weight has a capital; in French and Russian the first is enough within a sentence. */
function isName(words: readonly Token[], grammar: Grammar, isArticled: boolean): boolean {
  // «le Légionnaire»: an article and a name.
  if (
    words.length === 2 &&
    grammar.is('definite', words[0]) &&
    words[1]?.capital &&
    !words[0]?.capital &&
    grammar.language.code !== 'ru'
  )
    return true;
  // «орден Дружбы»
  if (grammar.language.code === 'ru' && grammar.naming.has(words[0]?.stem ?? '') && words[1]?.capital)
    return true;
  const [first] = words;
  if (!first?.capital && first?.kind !== 'number') return false;
  const weighty = words.filter(
    (word) => word.kind === 'word' && !small.some((list) => grammar.is(list, word)),
  );
  const isTitleCase = weighty.every(({ capital }) => capital);
  if (grammar.language.code === 'en') return isTitleCase && (words.length > 1 || isArticled);
  return isTitleCase || words.length <= 4;
}
