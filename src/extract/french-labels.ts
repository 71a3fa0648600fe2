import type { Fragment } from './fragment.ts';
import { article, isTerm } from './terms.ts';
import { type Token, tokenize } from './tokens.ts';

/** Participles behind which a title or a name stands, however long. */
const titled =
  /^(?:intitul|(?:re)?baptis|dénomm|surnomm|titr|sous-titr|alias|portant|entitled|titled|named|dubbed|озаглавлен|под названием)/;
/** What somebody is held or tried for. */
const trial =
  /^(?:enquête|information|instruction|poursuiv|condamn|inculp|arrêt|jugé|écrou|incarcér|interpell|emprisonn|détenu|recherch|examen|procès|plainte|peine|prison|ans|soupçonn|écop|chefs?$|classé|inscrit|fiché|désigné)/;
/** Nouns that a kind is named behind, even by a common noun: la mouvance « antivax ». */
const kinds =
  /^(?:mouvances?|courants?|modes?|labels?|statuts?|mentions?|options?|catégories?|générations?|styles?|syndromes?|effets?|méthodes?|rubriques?|comptes?|pages?|versions?|étiquettes?|cases?|onglets?|fonctions?|boutons?)$/;
/** What is put in words before a colon, though nobody says it: «sous le thème central : « … »». */
const themes =
  /^(?:thèmes?|thématiques?|devise|intitulée?s?|titres?|theme|motto|title|тем[аеуой]+|девиз(?:ом)?)$/;
/** How many names in a row are looked back upon. */
const mostSiblings = 4;
const longestLabel = 4;
const longestCharge = 8;

/** «un rapport intitulé « … »», «le livre « Le Port : une histoire »»: what has a title has it at any length. */
export function isTitle({ narration: { tokens }, grammar, first, words, cue }: Fragment): boolean {
  const before = tokens[first - 1];
  if (before?.text === ':' && [2, 3].some((step) => themes.test(tokens[first - step]?.key ?? '')))
    return true;
  if (grammar.language.code !== 'fr' || before?.kind !== 'word') return false;
  if (titled.test(before.key)) return true;
  return (
    words[0]?.capital === true &&
    cue?.end !== first &&
    !before.capital &&
    !/[.!?…]$/.test(tokens[first]?.text ?? '') &&
    grammar.naming.has(before.stem)
  );
}

/** What the narrator names in marks, whoever speaks in the sentence: part of a title, a charge, a kind, or one more of them. */
export function isFrenchLabel(fragment: Fragment, siblings = mostSiblings): boolean {
  if (fragment.grammar.language.code !== 'fr') return false;
  return (
    isGlossed(fragment) ||
    isCharge(fragment) ||
    isPartOfTitle(fragment) ||
    isKind(fragment) ||
    (siblings > 0 && isJoined(fragment, siblings - 1))
  );
}

/** «la « marée lente » (Slow Tide)»: what has another name in brackets is a term. */
function isGlossed({ narration: { tokens }, last, words }: Fragment): boolean {
  const close = [3, 4, 5, 6].some((step) => tokens[last + step]?.text === ')');
  return (
    words.length <= longestLabel &&
    tokens[last + 1]?.text === '(' &&
    tokens[last + 2]?.capital === true &&
    close
  );
}

/** «condamné pour « discrédit de l’armée »» */
function isCharge({ narration: { tokens, sentenceOf }, first, words, cue }: Fragment): boolean {
  if (words.length > longestCharge || !/^(?:pour|de|d')$/.test(tokens[first - 1]?.key ?? '')) return false;
  const farthest = tokens[first - 1]?.key === 'pour' ? 6 : 2;
  for (let at = first - 2; at >= first - 1 - farthest; at -= 1) {
    if (sentenceOf[at] !== sentenceOf[first] || tokens[at]?.kind !== 'word') return false;
    if (cue && cue.form === 'finite' && cue.start <= at && cue.end > at) return false;
    if (trial.test(tokens[at]?.key ?? '')) return true;
  }
  return false;
}

/** «le président de la « République populaire »», «le commandant de « l’opération »» */
function isPartOfTitle({ narration: { tokens }, grammar, first, words }: Fragment): boolean {
  if (words.length > longestLabel + 1) return false;
  const isContracted = /^(?:du|des)$/.test(tokens[first - 1]?.key ?? '');
  const isInner = article.test(words[0]?.key ?? '');
  const link = isContracted || isInner ? first - 1 : first - 2;
  if (!isContracted && !(isInner || grammar.is('definite', tokens[first - 1]))) return false;
  if (!/^(?:de|d'|du|des)$/.test(tokens[link]?.key ?? '')) return false;
  return grammar.roles.at(tokens, link - 1)?.end === link;
}

/** «la mouvance « antivax »» */
function isKind({ narration: { tokens }, first, words, cue }: Fragment): boolean {
  return words.length <= longestLabel && cue?.end !== first && kinds.test(tokens[first - 1]?.key ?? '');
}

/** «le concept de « mer libre » et de « port ouvert »»: joined to a term, it is one more. */
function isJoined({ narration, grammar, first, words, cue }: Fragment, siblings: number): boolean {
  const { tokens } = narration;
  if (words.length > longestLabel) return false;
  let at = first - 1;
  while (
    at > first - 4 &&
    (grammar.is('definite', tokens[at]) ||
      grammar.is('indefinite', tokens[at]) ||
      /^(?:de|d'|du|des|à|au|aux)$/.test(tokens[at]?.key ?? ''))
  )
    at -= 1;
  const isLink = tokens[at]?.text === ',' || /^(?:et|ou|ni)$/.test(tokens[at]?.key ?? '');
  const sibling = tokens[at - 1];
  if (!isLink || sibling?.kind !== 'quotation') return false;
  const own = wordsOf(sibling);
  const fragment = { narration, grammar, first: at - 1, last: at - 1, words: own, cue };
  return (
    own.length <= longestLabel && (isTitle(fragment) || isTerm(fragment) || isFrenchLabel(fragment, siblings))
  );
}

const wordsOf = ({ text }: Token) => tokenize(text).filter(({ kind }) => kind !== 'punctuation');
