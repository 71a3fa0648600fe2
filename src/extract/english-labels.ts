import type { Fragment } from './fragment.ts';

const inscribed =
  /^(?:signs?|banners?|placards?|posters?|plaques?|stickers?|billboards?|graffiti|t-shirts?|shirts?|caps?|hats?|badges?|flags?|murals?|tattoos?|labels?|plates?|leaflets?|flyers?|inscriptions?)$/;
const callings =
  /^(?:called|named|dubbed|nicknamed|termed|christened|codenamed|rebranded|renamed|baptised|baptized)$/;
const knowing = /^(?:known|sold|marketed|billed|advertised|abbreviated|translated)$/;
/** How far «known in the West as» is apart, and how far back a relative clause may begin. */
const farthestAs = 6;
const farthestRelative = 12;

/** English names and labels: what is on a sign, what a thing is called or known as. Nobody says them. */
export function isEnglishLabel(fragment: Fragment): boolean {
  return (
    fragment.grammar.language.code === 'en' &&
    (isInscribed(fragment) ||
      isEpithet(fragment) ||
      isCalled(fragment) ||
      isKnown(fragment) ||
      isLetter(fragment))
  );
}

/** «The practice, called "sportswashing", …», «a group called "Nous"»: the verb has no object of its own. */
function isCalled({ narration: { tokens }, grammar, first }: Fragment): boolean {
  if (!callings.test(tokens[first - 1]?.key ?? '')) return false;
  const isRelative = tokens
    .slice(Math.max(0, first - farthestRelative), first)
    .some((token) => grammar.is('relatives', token) || token.key === 'what');
  if (isRelative) return false;
  const before = tokens[first - 2];
  if (before?.text === ',') return true;
  return (
    before?.kind === 'word' &&
    !before.capital &&
    !Object.hasOwn(grammar.language.pronouns, before.key) &&
    !grammar.is('auxiliaries', before) &&
    !grammar.is('adverbs', before) &&
    grammar.roles.at(tokens, first - 2)?.value.kind !== 'person' &&
    /^(?:an?|one|some|any|no)$/.test(tokens[first - 3]?.key ?? '')
  );
}

/** «known in the West as "Satan"» */
function isKnown({ narration: { tokens }, first }: Fragment): boolean {
  if (tokens[first - 1]?.key !== 'as') return false;
  const words = tokens.slice(Math.max(0, first - farthestAs), first - 1);
  return words.some(({ key }) => knowing.test(key)) && !words.some(({ key }) => key === 'by');
}

/** «marked with a "Z"» */
const isLetter = ({ words }: Fragment): boolean =>
  words.length === 1 && /^\p{Lu}$/u.test(words[0]?.text ?? '') && words[0]?.key !== 'i';

/** «a sign saying "No to war"», «the poster said "Wanted"»: what a thing has on it. */
function isInscribed({ narration: { tokens }, cue, first }: Fragment): boolean {
  return (
    cue !== null &&
    cue.end <= first &&
    cue.end >= first - 1 &&
    inscribed.test(tokens[cue.start - 1]?.key ?? '')
  );
}

/** «which NATO calls "Satan"», «whom critics call "the Iron Lady"» */
function isEpithet({ narration: { tokens }, grammar, cue, first, words }: Fragment): boolean {
  const at = grammar.is('definite', tokens[first - 1]) ? first - 1 : first;
  if (cue?.end !== at || !/^calls?$/.test(tokens[at - 1]?.key ?? '')) return false;
  const isRelative = [2, 3, 4].some((step) =>
    /^(?:which|whom|who|what)$/.test(tokens[first - step]?.key ?? ''),
  );
  const weighty = words.filter((word) => !grammar.is('definite', word) && !grammar.is('prepositions', word));
  if (!isRelative) return false;
  // «what Beijing calls the "new Silk Road"»: a name with an adjective in front.
  const names = weighty.slice(weighty.findIndex(({ capital }) => capital));
  return names.every(({ capital }) => capital) && (names.length === weighty.length || names.length > 1);
}
