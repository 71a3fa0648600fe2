import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Verb and pronoun of dit-il, a-t-elle. */
export const inverted = /^(.+?)-(?:t-)?(il|elle|ils|elles|on)$/;
/** How far an auxiliary may stand before its participle. */
const reach = 6;

/** Whether what follows is what is said: that …, a colon or a quotation. */
export function introduces(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const next = tokens[index];
  return (
    next !== undefined &&
    (next.kind === 'quotation' ||
      next.key === ':' ||
      grammar.is('complementizers', next) ||
      (next.key === ',' && grammar.is('complementizers', tokens[index + 1])) ||
      /^[«“"„‘]/.test(next.text))
  );
}

const auxiliary =
  /^(?:ai|as|a|avons|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient|ayant|avoir|est|sont|était|étaient|sera|seront|serait|fut|furent|soit|été|vient|fait|font)(?:-(?:t-)?(?:il|elle|ils|elles|on))?$/;
export const isAuxiliary = ({ key }: Token) => auxiliary.test(key);

/** A form that is also a noun (claims, menace) is one behind an article, a preposition or an owner. */
export function isNoun(tokens: readonly Token[], index: number, grammar: Grammar): boolean {
  const before = tokens[index - 1];
  if (!before) return false;
  if (grammar.language.code === 'fr') {
    if (grammar.is('prepositions', tokens[index])) return true;
    if (/^(?:une?|ce|cet|cette|ces|son|sa|ses|leurs|du|des|aux?|de|d')$/.test(before.key)) return true;
    return (
      // «le philosophe»: so does a noun for somebody.
      (nouns.test(tokens[index]?.key ?? '') || grammar.roles.at(tokens, index) !== undefined) &&
      !/^(?:qui|ne|nous|vous|comme|il|elle|on)$/.test(tokens[index - 2]?.key ?? '') &&
      isIntroduced(before, grammar)
    );
  }
  // «another insisted»: a past is no noun.
  if (
    /^(?:another|some|many|most|others|several|one)$/.test(before.key) &&
    /ed$|^said$/.test(tokens[index]?.key ?? '')
  )
    return false;
  if (before.key === "'s" || (grammar.language.code === 'en' && hasAgent(tokens, index))) return true;
  return isIntroduced(before, grammar);
}

/** «said by Jane Holt», but not «said by telephone». */
export const hasAgent = (tokens: readonly Token[], index: number) =>
  tokens[index + 1]?.key === 'by' && !means.test(tokens[index + 2]?.key ?? '');

const means = /^(?:tele)?phone$|^(?:e-?mail|text|message|video|letter|radio|satellite|fax|post|way)$/;

export const isIntroduced = (before: Token, grammar: Grammar) =>
  (['definite', 'indefinite', 'possessives', 'prepositions'] as const).some((list) =>
    grammar.is(list, before),
  );

/** French nouns that look like a form of a verb of saying. */
const nouns =
  /^(?:annonce|demande|menace|note|juge|critique|charge|réclame|cite|condamne|adresse|avance|relance|excuse|désigne|crainte|doute|estime|constate|signale|alerte|révèle|confie|conseille|engage|insiste|invite|refuse|salue|appelle|compare|traite|rejette|vante|lance|commente|livre|titre|trouve|suppose|imagine|pointe|glisse|témoigne|ordonne|propose|plaide|justifie|observe|loue|publie|riposte|réplique|analyse|blague|tempête|murmure|souffle|grogne|tranche|poste|garantie|conteste|plaisante|excuse|offre|peste|balaie|lutte|reproche|prie|communique|gage|signe|célèbre|prêche|siffle|renseigne)$/;

/** The auxiliary a participle belongs to, past adverbs and pronouns; the participle itself where there is none. */
export function groupStart(tokens: readonly Token[], index: number, grammar: Grammar): number {
  let start = grammar.language.code === 'fr' ? auxiliaryBefore(tokens, index, grammar) : index;
  for (let at = start - 1; at >= Math.max(0, start - reach); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (grammar.is('auxiliaries', token) || isAuxiliary(token)) start = at;
    else if (!isBetween(tokens, at, grammar)) break;
  }
  return start;
}

/** French puts much between the two: «a pour sa part aussitôt déclaré»; of that, one word may be unknown. */
export function auxiliaryBefore(tokens: readonly Token[], index: number, grammar: Grammar): number {
  let unknown = 0;
  for (let at = index - 1; at >= Math.max(0, index - reach - 1); at -= 1) {
    const token = tokens[at];
    // «a « totalement » rejeté»: the adverb alone may be quoted.
    if (token?.kind === 'quotation' && /^(?:\S+ )?\S+ment$/.test(token.text)) continue;
    if (token?.kind !== 'word') break;
    if (isAuxiliary(token)) return at;
    if (isBetween(tokens, at, grammar) || grammar.is('auxiliaries', token)) continue;
    unknown += 1;
    if (unknown > 1 || token.capital || isIntroduced(token, grammar) || grammar.is('conjunctions', token))
      break;
  }
  return index;
}

/** An adverb or a possessive; «le document» is none. */
function isBetween(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (grammar.is('adverbs', token) || grammar.is('possessives', token)) return true;
  const isNoun =
    grammar.language.code === 'fr' &&
    /^(?:le|la|l'|les|un|ce|son|leur|du|au)$/.test(tokens[at - 1]?.key ?? '');
  return /(?:ment|ly)$/.test(token.key) && !isNoun;
}

export const clitics = (tokens: readonly Token[], index: number, grammar: Grammar): number =>
  groupStart(tokens, index, grammar);

export function pronounIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const pronoun = inverted.exec(tokens[at]?.key ?? '')?.[2];
    if (pronoun) return pronoun;
  }
  return null;
}
