import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const longest = 5;
const owning = /^(?:de|du|d'|of)$/;
const people = {
  fr: /(?:eur|euse|rice|ien|ienne|iste|ier|ière|ant|ante|aire|eurs|euses|rices|iens|iennes|istes|iers|ières|ants|antes|aires)$/,
  en: /(?:er|or|ist|ian|man|woman|ant|ent|ers|ors|ists|ians|men|women|ants|ents)$/,
  ru: /(?:анин|янин|тель|ник|чик|щик|ист|ец|арь|олог|ница|чица|щица|истка|анка|янка|тели|ники|чики|щики|исты|цы|ологи|ницы|щицы|чицы|истки)$/,
};

/** «Un carreleur confie», "Freight operators complained": somebody whose trade no list has, right beside the verb. */
export function unlistedSubject(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  cue: Cue,
  grammar: Grammar,
): Mention | undefined {
  const { code } = grammar.language;
  if (code === 'ru') {
    for (const at of [cue.start - 1, cue.end])
      if (
        at >= start &&
        at < end &&
        isTrade(tokens[at], grammar) &&
        !tokens[at]?.capital &&
        !tokens[at + 1]?.capital
      )
        return person(at, at + 1, tokens, code);
    return undefined;
  }
  let head = pastRelative(tokens, start, cue.start - 1, grammar);
  while (head > start && grammar.is('adverbs', tokens[head])) head -= 1;
  let from = head;
  while (
    from > start &&
    from > head - longest &&
    (isNoun(tokens[from], grammar) || owning.test(tokens[from]?.key ?? ''))
  )
    from -= 1;
  const first = tokens[from];
  const begins =
    from === start ||
    /^[,;:—–]$/.test(tokens[from - 1]?.text ?? '') ||
    grammar.is('conjunctions', tokens[from - 1]);
  if (!begins || from > head || !first) return undefined;
  if (from === head || !isArticle(first, grammar)) {
    const isPlural =
      code === 'en' && from === start && tokens[head]?.key.endsWith('s') && isTrade(tokens[head], grammar);
    return isPlural ? person(from, head + 1, tokens, code) : undefined;
  }
  const nouns = tokens.slice(from + 1, head + 1);
  const isSomebody =
    code === 'en' ? isTrade(tokens[head], grammar) : nouns.some((token) => isTrade(token, grammar));
  return isSomebody ? person(from, head + 1, tokens, code) : undefined;
}

/** «« … », lâche un ado du quartier»: right behind the verb, whoever it is. */
export function unlistedBehind(
  tokens: readonly Token[],
  start: number,
  grammar: Grammar,
): Mention | undefined {
  // «un des pilotes du port»
  const isOneOf = grammar.is('unnamed', tokens[start]) && tokens[start + 1]?.key === 'des';
  const from = isOneOf ? start + 1 : start;
  const article = tokens[from];
  const noun = tokens[from + 1];
  if (grammar.language.code !== 'fr' || !article || !isArticle(article, grammar)) return undefined;
  if (!isNoun(noun, grammar) || grammar.is('adverbs', noun) || noNoun.test(noun?.key ?? '')) return undefined;
  if (grammar.roles.at(tokens, from + 1)) return undefined;
  let end = from + 2;
  if (owning.test(tokens[end]?.key ?? '') || tokens[end]?.key === 'des') {
    let at = end + 1;
    while (at < end + 3 && (isArticle(tokens[at] as Token, grammar) || tokens[at]?.kind === 'number'))
      at += 1;
    if (tokens[at]?.kind === 'word') end = at + 1;
  }
  return person(start, end, tokens, 'fr');
}

/** Times and things behind a verb that are not its subject. */
const noNoun =
  /^(?:jours?|lendemain|veille|semaines?|mois|années?|matin|soir|soirée|matinée|nuit|week-end|fois|heures?|minutes?|époque|ton|voix|regard|tête|mots?|phrase|fait|besoin|propos|presse|micro|termes?|espoir|idée|question|chose)$/;

/** «Les transporteurs, qui attendent, crient …»: behind a relative clause, the word before it. */
function pastRelative(tokens: readonly Token[], start: number, at: number, grammar: Grammar): number {
  if (tokens[at]?.text !== ',') return at;
  for (let comma = at - 1; comma > start; comma -= 1)
    if (tokens[comma]?.text === ',' && grammar.is('relatives', tokens[comma + 1])) return comma - 1;
  return at;
}

/** A word that ends as those for somebody's trade or origin do. */
export const isTrade = (token: Token | undefined, { language }: Grammar): boolean =>
  token?.kind === 'word' && token.key.length > 4 && people[language.code].test(token.key);

const isArticle = (token: Token, grammar: Grammar) =>
  (['definite', 'indefinite', 'possessives'] as const).some((list) => grammar.is(list, token));

const isNoun = (token: Token | undefined, grammar: Grammar) =>
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
      'otherWords',
    ] as const
  ).some((list) => grammar.is(list, token));

function person(start: number, end: number, tokens: readonly Token[], code: keyof typeof people): Mention {
  const article = tokens[start]?.key ?? '';
  const last = tokens[end - 1]?.key ?? '';
  const plural =
    code === 'ru'
      ? /[иы]$/.test(last)
      : /^(?:les|des|the|these)$/.test(article)
        ? last.endsWith('s')
        : start === end - 1
          ? last.endsWith('s')
          : /s$/.test(last) && !/^(?:un|une|le|la|l'|an?|the)$/.test(article);
  return {
    start,
    end,
    kind: plural ? 'group' : 'person',
    name: null,
    role: null,
    country: null,
    field: null,
    gender: /^(?:une|la)$/.test(article) || /(?:ница|чица|щица|истка|анка|янка)$/.test(last) ? 'f' : null,
    plural,
    slugs: [],
    governed: false,
    definite: !/^(?:une?|an?)$/.test(article),
    weak: false,
  };
}
