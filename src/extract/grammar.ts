import { type CountryName, countriesOf, countryNames } from './country-names.ts';
import type { CueClass, Gender, Language, LanguageCode, RoleNouns } from './language.ts';
import { languages } from './languages.ts';
import { media } from './media.ts';
import { obliqueNames, withoutFleetingVowel } from './oblique-names.ts';
import { Phrases } from './phrases.ts';
import { stemOf } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';
import { formsOf } from './word-forms.ts';

/** A role as a noun of the text names it. */
export interface Role {
  readonly role: string;
  readonly kind: RoleNouns['kind'];
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Country and field of government, where the noun itself says so. */
  readonly country: string | null;
  readonly field: string | null;
}

/** The words of a language, ready to be looked up. */
export interface Grammar {
  readonly language: Language;
  readonly is: (list: WordList, token: Token | undefined) => boolean;
  readonly cue: (
    form: 'finite' | 'participle' | 'gerund' | 'infinitive',
    key: string,
  ) => CueClass | undefined;
  readonly cuePhrases: Phrases<CueClass>;
  readonly sources: Phrases<true>;
  readonly utterances: Phrases<true>;
  readonly roles: Phrases<Role>;
  /** Russian forms in which a role can be a subject. */
  readonly nominatives: ReadonlySet<string>;
  readonly institutions: Phrases<Role>;
  readonly countries: Phrases<CountryName>;
  readonly media: Phrases<true>;
  readonly fields: ReadonlyMap<string, string>;
  readonly givenNames: ReadonlySet<string>;
  /** Russian given names in all cases but the nominative. */
  readonly obliqueNames: ReadonlySet<string>;
  /** Whether a word is a form of a given name: «Иван» and «Ивана», but not «Иванова». */
  readonly isGivenName: (token: Token | undefined) => boolean;
  readonly genderOf: (givenName: Token | undefined) => Gender | null;
  readonly naming: ReadonlySet<string>;
  readonly generics: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

const wordLists = [
  'definite',
  'indefinite',
  'possessives',
  'prepositions',
  'conjunctions',
  'complementizers',
  'relatives',
  'auxiliaries',
  'adverbs',
  'otherWords',
  'unnamed',
] as const;
type WordList = (typeof wordLists)[number];

const classes: readonly CueClass[] = ['say', 'act', 'hold', 'relay'];
const items = (list: string) =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    // French «de» loses its vowel before another.
    .flatMap((item) =>
      item.endsWith(' de')
        ? [item, `${item.slice(0, -1)}'`, `${item.slice(0, -2)}du`, `${item.slice(0, -2)}des`]
        : [item],
    );
const keyOf = (word: string) => formsOf(word).key;
const words = (list: string) => list.split(/\s+/).filter(Boolean).map(keyOf);
const byStem = (token: Token) => token.stem;
const byKey = (token: Token) => token.key;

const cache = new Map<LanguageCode, Grammar>();

export function grammarOf(code: LanguageCode): Grammar {
  let grammar = cache.get(code);
  if (!grammar) {
    grammar = compile(languages[code]);
    cache.set(code, grammar);
  }
  return grammar;
}

function compile(language: Language): Grammar {
  return {
    language,
    is: membership(language),
    cue: cuesOf(language),
    cuePhrases: phrases(
      byKey,
      classes.flatMap((each) => items(language.cuePhrases[each]).map((phrase) => [phrase, each] as const)),
    ),
    sources: phrases(
      byKey,
      items(language.sources).map((phrase) => [phrase, true] as const),
    ),
    utterances: phrases(
      language.code === 'ru' ? byStem : byKey,
      items(language.utterances.replaceAll(' ', language.code === 'ru' ? ',' : ' ')).map(
        (phrase) => [phrase, true] as const,
      ),
    ),
    ...rolesOf(language),
    nominatives: nominativesOf(language),
    institutions: institutionsOf(language),
    countries: countriesOf(language.code),
    media: phrases(
      byStem,
      items(media).map((name) => [name, true] as const),
    ),
    fields: new Map(
      Object.entries(language.portfolios).flatMap(([field, list]) =>
        stems(list).map((stem) => [stem, field]),
      ),
    ),
    givenNames: new Set([...stems(language.givenNames.m), ...stems(language.givenNames.f)]),
    ...namesOf(language),
    naming: new Set(stems(language.naming)),
    generics: new Set(stems(language.generics)),
    terms: new Set(stems(language.terms)),
    topics: new Set(stems(language.topics)),
  };
}

function namesOf(language: Language): Pick<Grammar, 'obliqueNames' | 'isGivenName' | 'genderOf'> {
  const nominatives = [...words(language.givenNames.m), ...words(language.givenNames.f)];
  const byStems = new Set(nominatives.map(stemOf));
  const oblique = language.code === 'ru' ? obliqueNames(nominatives) : new Set<string>();
  const forms = new Set([...nominatives, ...oblique]);
  const isGivenName = (token: Token | undefined) =>
    token !== undefined &&
    byStems.has(token.stem) &&
    (language.code !== 'ru' || token.stem === token.key || forms.has(token.key));
  return { obliqueNames: oblique, isGivenName, genderOf: gendersOf(language, isGivenName) };
}

/** Александр and Александра share a stem: then only the form as it is listed tells. */
function gendersOf({ givenNames }: Language, isGivenName: Grammar['isGivenName']): Grammar['genderOf'] {
  const exact = new Map(
    (['m', 'f'] as const).flatMap((gender) =>
      words(givenNames[gender]).map((name) => [name, gender] as const),
    ),
  );
  const male = new Set(stems(givenNames.m));
  const female = new Set(stems(givenNames.f));
  return (token) => {
    if (!token || !isGivenName(token)) return null;
    const [isMale, isFemale] = [male.has(token.stem), female.has(token.stem)];
    if (isMale && isFemale) return exact.get(token.key) ?? null;
    return isMale ? 'm' : isFemale ? 'f' : null;
  };
}

const stems = (list: string) =>
  tokenize(list)
    .filter(({ kind }) => kind === 'word')
    .map(byStem);

function phrases<V>(by: (token: Token) => string, entries: readonly (readonly [string, V])[]): Phrases<V> {
  const found = new Phrases<V>(by);
  for (const [phrase, value] of entries) found.add(phrase, value);
  return found;
}

/** One look-up tells all lists a word is in: each has a bit. */
function membership(language: Language): Grammar['is'] {
  const bits = new Map<string, number>();
  const masks = Object.fromEntries(wordLists.map((list, index) => [list, 1 << index])) as Record<
    WordList,
    number
  >;
  for (const list of wordLists)
    for (const word of words(language[list])) bits.set(word, (bits.get(word) ?? 0) | masks[list]);
  return (list, token) => token !== undefined && ((bits.get(token.key) ?? 0) & masks[list]) !== 0;
}

function cuesOf({ cues }: Language): Grammar['cue'] {
  const forms = {
    finite: new Map<string, CueClass>(),
    participle: new Map<string, CueClass>(),
    gerund: new Map<string, CueClass>(),
    infinitive: new Map<string, CueClass>(),
  };
  for (const each of classes)
    for (const form of ['finite', 'participle', 'gerund', 'infinitive'] as const)
      for (const word of cues[each][form])
        if (!forms[form].has(keyOf(word))) forms[form].set(keyOf(word), each);
  return (form, key) => forms[form].get(key);
}

function rolesOf(language: Language): Pick<Grammar, 'roles'> {
  const roles = new Phrases<Role>(byStem);
  // «analyste» is listed for men and for women: then only the article tells.
  const listed = (gender: Gender) =>
    new Set(language.roles.filter((each) => each.gender === gender).flatMap(({ nouns }) => items(nouns)));
  const [male, female] = [listed('m'), listed('f')];
  for (const { role, kind, gender: own, nouns } of language.roles) {
    for (const noun of items(nouns)) {
      const gender = kind === 'person' && male.has(noun) && female.has(noun) ? null : own;
      const meaning: Role = {
        role,
        kind,
        gender,
        plural: kind === 'group',
        country: null,
        field: fieldIn(language, noun),
      };
      roles.add(noun, meaning);
      if (language.code === 'ru') roles.add(withoutFleetingVowel(noun), meaning);
    }
  }
  return { roles };
}

/** The first words of titles, bodies and countries as they are listed: in Russian that is the nominative. */
function nominativesOf(language: Language): ReadonlySet<string> {
  const names = [
    ...language.roles.flatMap(({ nouns }) => items(nouns)),
    ...Object.keys(language.institutions),
  ];
  return new Set([...names, ...countryNames(language.code)].flatMap((name) => tokenize(name)[0]?.key ?? []));
}

/** The field of government that a post or body of one word or expression names: Минобороны, chef de la diplomatie. */
function fieldIn({ portfolios }: Language, noun: string): string | null {
  const named = new Set(stems(noun));
  return (
    Object.entries(portfolios).find(([, list]) => stems(list).some((stem) => named.has(stem)))?.[0] ?? null
  );
}

function institutionsOf(language: Language): Phrases<Role> {
  const found = new Phrases<Role>(byStem);
  for (const [name, meaning] of Object.entries(language.institutions)) {
    const [role = 'body', country = null, field = null] = meaning.split(' ');
    const meaningOf: Role = { role, kind: 'organization', gender: null, plural: false, country, field };
    found.add(name, meaningOf);
    found.add(name.replace(/^(?:the |le |la |l')/, ''), meaningOf);
  }
  return found;
}
