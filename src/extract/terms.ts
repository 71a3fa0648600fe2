import type { Cue } from './cue.ts';
import type { Fragment } from './fragment.ts';
import type { Grammar } from './grammar.ts';
import type { Narration } from './narration.ts';
import type { Token } from './tokens.ts';

const nicknaming = /^(?:surnomm|rebaptis|nicknam|dubbed|прозва|прозыва|окрести)/;
const naming =
  /^(?:appelle|appellent|appelait|nomme|nomment|calls?|called|dubs|называет|называют|именует|именуют)$/;
const pursuing =
  /^(?:poursui(?:t|vent|vi|vant|vait)|justifi(?:e|ent|é|ant|er|ait)|repren(?:d|nent|ant)|repris|développ(?:e|ent|é|ant|er)|lan(?:ce|cent|cé|çant|cer)|poursuivre|reprendre)$/;
const titling = /^(?:titr(?:e|ent|ait|aient|ant|é)|headlin(?:e|es|ed|ing)|озаглав\p{L}+)$/u;
const nickname =
  /^(?:names?|nicknames?|nom|noms|surnoms?|sobriquets?|имя|прозвище|название|кличка|signs?|banners?|placards?|posters?|plaques?|graffiti|табличка|плакат|баннер|надпись|pancartes?|panneaux?|inscriptions?|affiches?|banderoles?)$/;
/** Before a name; «cette» and «ces» point at what was said. */
export const article = /^(?:le|la|l'|les)$/;
const remembering = /^(?:souvien|вспомина\p{L}+т|remember)/u;
const longestTerm = 3;
const longestSubject = 3;
const longestWord = 2;

/** Whether the narrator only calls something so: a term, a title or a nickname, and nobody's words. */
export function isTerm(fragment: Fragment): boolean {
  // «de « l’opération spéciale »»: an article inside the marks counts for nothing.
  const isArticled = article.test(fragment.words[0]?.key ?? '');
  const isShort = fragment.words.length - (isArticled ? 1 : 0) <= longestTerm;
  return (
    isTitled(fragment) ||
    isExplained(fragment) ||
    (isShort &&
      (isNickname(fragment) ||
        isRemembered(fragment) ||
        isNamed(fragment) ||
        isObject(fragment) ||
        isOneThing(fragment) ||
        isSubject(fragment)))
  );
}

/** «la « petite sœur », comme la surnomment …»: what somebody or something is called. */
function isNickname({ narration: { tokens, sentenceOf }, last }: Fragment): boolean {
  for (let at = last + 1; at < last + 9 && sentenceOf[at] === sentenceOf[last]; at += 1) {
    if (tokens[at]?.kind === 'quotation') return false;
    if (nicknaming.test(tokens[at]?.key ?? '')) return true;
  }
  return false;
}

/** «вспоминают «кражу века»»: what happened, and not what was said. */
function isRemembered({ narration: { tokens }, first, cue }: Fragment): boolean {
  return (
    cue !== null &&
    cue.end >= first - 2 &&
    tokens[first - 1]?.text !== ':' &&
    remembering.test(tokens[cue.end - 1]?.key ?? '') &&
    cue.end <= first
  );
}

/** «ce que Moscou appelle son « opération »» */
function isNamed({ narration: { tokens }, grammar, first }: Fragment): boolean {
  if (!grammar.is('possessives', tokens[first - 1])) return false;
  // «poursuit son « opération »»: the verb does something with the thing.
  return naming.test(tokens[first - 2]?.key ?? '') || pursuing.test(tokens[first - 2]?.key ?? '');
}

/** «Le quotidien titrait : « … »»: what somebody printed above an article. */
function isTitled({ narration: { tokens, sentences, sentenceOf }, first }: Fragment): boolean {
  const { start = first } = sentences[sentenceOf[first] ?? 0] ?? {};
  for (let at = first - 1; at >= start && at > first - 9; at -= 1) {
    if (tokens[at]?.kind === 'quotation') return false;
    const key = tokens[at]?.key ?? '';
    if (titling.test(key) || (tokens[first - 1]?.text === ':' && nickname.test(key))) return true;
  }
  return false;
}

/** «the word "neutrality"», «the report, "Flank", was», «the myth of a "buffer"», «"grey zone", a term»: a noun says what it is. */
function isExplained({ narration: { tokens }, grammar, first, last, words, cue }: Fragment): boolean {
  // «понять» is no «понятие».
  const isTermNoun = (token: Token | undefined) =>
    token?.kind === 'word' && grammar.terms.has(token.stem) && !token.key.endsWith('ть');
  const before = tokens[first - 1];
  // «the "Malgre-nous" ("against our will")»: what a name means.
  if (before?.text === '(' && tokens[last + 1]?.text === ')' && tokens[first - 2]?.kind === 'quotation')
    return true;
  // «le groupe, dit « format Ramstein »»
  if (/^dite?s?$/.test(before?.key ?? '') && tokens[first - 2]?.text === ',') return true;
  // «назвал эти слова «ложью»»
  if (isTermNoun(before) && (cue?.end !== first || words[0]?.capital))
    return !/^(?:эти|такие|подобные|его|ее|их)$/.test(tokens[first - 2]?.key ?? '');
  const comma = [1, 2, 3].map((step) => last + step).find((at) => tokens[at]?.text === ',');
  if (comma) {
    const noun = grammar.is('indefinite', tokens[comma + 1]) ? comma + 2 : comma + 1;
    if ((noun > comma + 1 || grammar.language.code === 'ru') && isTermNoun(tokens[noun])) return true;
  }
  // A Russian name in apposition has a capital: «… соглашений, «не выполняя обязательств»» has none.
  const mayBeName = grammar.language.code !== 'ru' || words[0]?.capital === true;
  if (before?.text === ',' && mayBeName && /^[,.]$/.test(tokens[last + 1]?.text ?? ''))
    return isApposed(tokens, first - 2, grammar, cue);
  // «"camite", a gas»: the narrator says what it is.
  const isDefined =
    words.length <= longestWord &&
    tokens[last + 1]?.text === ',' &&
    (grammar.language.code === 'fr' ? /^une?$/ : /^an?$/).test(tokens[last + 2]?.key ?? '') &&
    ![3, 4, 5, 6].some((step) => grammar.roles.at(tokens, last + step)) &&
    !grammar.is('indefinite', before);
  if (isDefined) return true;
  if (words.length > longestTerm + 1) return false;
  let at = first - 1;
  while (
    tokens[at]?.key !== 'des' &&
    (grammar.is('indefinite', tokens[at]) || grammar.is('definite', tokens[at]))
  )
    at -= 1;
  // «qualifier l'accord de « farce »»: the verb's own.
  const takes = /^(?:qualifi|trait|tax|accus|soupçonn|suspect)/.test(tokens[(cue?.end ?? 0) - 1]?.key ?? '');
  if (takes) return false;
  const isLink = /^(?:de|d'|du|des|of|for|о|об|про|вокруг)$/.test(tokens[at]?.key ?? '');
  const noun = tokens[at - 1];
  // «the author of "Harbours"»
  if (grammar.roles.at(tokens, isLink ? at - 1 : at)?.value.role === 'author' && words[0]?.capital)
    return true;
  // «called for a "reset"»: the verb's own preposition.
  if (cue && cue.start <= at && cue.end >= at) return false;
  return isLink && noun?.kind === 'word' && (grammar.terms.has(noun.stem) || grammar.topics.has(noun.stem));
}

/** «the motto of the school, "Always there",»: a noun for what has a name, and the name behind a comma. */
function isApposed(tokens: readonly Token[], from: number, grammar: Grammar, cue: Cue | null): boolean {
  for (let at = from; at > from - 6; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (cue && cue.start <= at && cue.end > at)) return false;
    const isNoun = !token.capital && (grammar.terms.has(token.stem) || grammar.naming.has(token.stem));
    if (isNoun && (at === from || grammar.is('definite', tokens[at - 1]) || tokens[at - 1]?.key === "'s"))
      return true;
    if (grammar.is('conjunctions', token)) return false;
  }
  return false;
}

/** «Ils se moquent du nom de la « zone »»: behind a preposition and an article, unless the verb itself takes it. */
function isObject({ narration: { tokens }, grammar, first, last, words, cue }: Fragment): boolean {
  const before = tokens[first - 1];
  if (grammar.language.code === 'ru' || !before || isInterposed(tokens, cue)) return false;
  const isContracted =
    /^(?:du|au|aux)$/.test(before.key) ||
    (grammar.language.code === 'fr' && words.length > 2 && article.test(words[0]?.key ?? ''));
  const at = isContracted ? first - 1 : first - 2;
  if (!isContracted && !grammar.is('definite', before)) return false;
  // «la visite du « criminel » Untel»: what somebody is called to his face.
  if (tokens[last + 1]?.capital) return false;
  // «said it left because of the "security situation"»: English reports even so what somebody said.
  if (grammar.language.code === 'en' && cue !== null && cue.class !== 'act' && cue.end <= at) return false;
  return grammar.is('prepositions', tokens[at]) && !(cue && cue.end >= at && cue.end < first);
}

/** «Les îles auront une « voix » au conseil, a dit X»: a thing within the clause that a sentence is attributed with. */
const isOneThing = ({ narration: { tokens }, grammar, first, last, words, cue }: Fragment) =>
  words.length === 1 &&
  cue?.class === 'say' &&
  cue.start > last + 1 &&
  grammar.is('indefinite', tokens[first - 1]) &&
  grammar.is('prepositions', tokens[last + 1]);

/** «La ville, dit-il, passe sous l'« emprise » du port»: set between commas it makes the whole sentence somebody's. */
const isInterposed = (tokens: readonly Token[], cue: Cue | null) =>
  cue !== null &&
  (cue.pronoun !== null || cue.form === 'source') &&
  tokens[cue.start - 1]?.text === ',' &&
  [0, 1, 2, 3, 4].some((step) => tokens[cue.end + step]?.text === ',');

/** «say the "liberators" looted it»: whoever does something in what is reported. */
function isSubject({ narration, grammar, first, last, words, cue }: Fragment): boolean {
  const { tokens, sentences, sentenceOf } = narration;
  if (words.length > longestSubject) return false;
  const next = tokens[last + 1];
  if (next?.kind !== 'word' || grammar.is('prepositions', next) || grammar.is('conjunctions', next))
    return false;
  if (
    grammar.language.code === 'en' &&
    cue !== null &&
    cue.start > last + 1 &&
    opensSentence(narration, grammar, first)
  )
    return !adjective.test(words.at(-1)?.key ?? '');
  const isRussian = grammar.language.code === 'ru';
  const hasArticle =
    grammar.is('definite', tokens[first - 1]) || grammar.is('possessives', tokens[first - 1]);
  const head = hasArticle ? first - 2 : first - 1;
  const isFrench = grammar.language.code === 'fr';
  // «Les « sentinelles » sont parties, a dit X», «Selon X, les « sentinelles » sont parties»
  const begins =
    isFrench &&
    (tokens[head]?.text === ',' || sentences[sentenceOf[first] ?? 0]?.start === head + 1) &&
    next.kind === 'word';
  const leads = grammar.is('complementizers', tokens[head]) || cue?.end === head + 1 || begins;
  if (!leads || !(cue?.class === 'say' || (isFrench && cue?.class === 'hold'))) return false;
  return isRussian
    ? grammar.is('complementizers', tokens[head]) && russianSubject.test(words.at(-1)?.key ?? '')
    : hasArticle;
}

const adjective = /(?:al|ful|ous|ive|ic|ed|ing|able|ible|ent|ant|less|y|est|er)$/;

/** «The "swamp" remains, Jane Holt said»: an article, or an owner, and nothing else in front. */
function opensSentence(
  { tokens, sentences, sentenceOf }: Narration,
  grammar: Grammar,
  first: number,
): boolean {
  const { start = first } = sentences[sentenceOf[first] ?? 0] ?? {};
  const determiner = tokens[first - 1];
  if (determiner?.key === "'s") return first - start <= 4 && tokens[start]?.capital === true;
  return first - start === 1 && (grammar.is('definite', determiner) || grammar.is('possessives', determiner));
}

const russianSubject = /(?:тели|ники|чики|щики|цы|исты|ции|ия|ость|ение|ание|тель|ник|ец)$/;
