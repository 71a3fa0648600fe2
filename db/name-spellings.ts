/**
 * How languages write the same sounds, as data. A sound is one letter: S is ш, C ч, J ж and дж, H х, W щ, c ц; every
 * small letter stands for itself. Patterns may look at what stands beside; the longest is tried first.
 */
export type Spelling = Readonly<Record<string, string>>;

/** Letters whose mark decides what they stand for. All others lose theirs. */
export const markedLetters: Spelling = {
  ...{ š: 'S', ș: 'S', ş: 'S', č: 'C', ć: 'C', ç: 'C', ž: 'J', ż: 'J', ř: 'J', đ: 'J', ŝ: 'W' },
  ...{ ě: 'ie', â: 'ia', û: 'iu', ŭ: 'v', ä: 'e', ę: 'en', ą: 'on', ï: 'y' },
};

/** Read alike by all languages that do not say otherwise below. */
const common: Spelling = {
  ...{
    sh: 'S',
    zh: 'J',
    dzh: 'J',
    dj: 'J',
    kh: 'H',
    h: 'H',
    gh: 'g',
    ts: 'c',
    tz: 'c',
    sC: 'W',
    SC: 'W',
    dJ: 'J',
  },
  ...{ w: 'v', x: 'ks', q: 'k', ck: 'k', ph: 'f', th: 't', c: 'k', 'c(?=[eiy])': 's' },
};

/** Cyrillic too is read here: its transliteration, with kh for х and ya for я, is the English one. */
const english: Spelling = { shch: 'W', sch: 'W', tch: 'C', ch: 'C', oo: 'u', ee: 'i' };

const french: Spelling = {
  ...{ chtch: 'W', ch: 'S', sch: 'S', tch: 'C', j: 'J', ou: 'u', 'gu(?=[eiy])': 'g' },
  // Poutine, Khrénine.
  '(?<=[iy]n)e$': '',
};

const german: Spelling = {
  ...{ schtsch: 'W', sch: 'S', tsch: 'C', dsch: 'J', ch: 'H', sh: 'J', z: 'c', ss: 's', dj: 'dj' },
};

/** German has no letters for ж and з: Prigoschin, Selenskyj, Kusnezow. */
const germanVoiced: Spelling = {
  ...german,
  sch: 'J',
  '(?<=^|[aeiouyj])s(?=[aeiouyjbdglmnv])': 'z',
};

const polish: Spelling = {
  szcz: 'W',
  sz: 'S',
  cz: 'C',
  rz: 'J',
  ch: 'H',
  c: 'c',
  ck: 'ck',
  'c(?=[eiy])': 'c',
};

/** Polish of Belarusian and Ukrainian names: Hulewicz. */
const polishOfEast: Spelling = { ...polish, h: 'g' };

/** Czech, Croatian, Lithuanian, Latvian, ISO 9: letters mean one thing each, and marks tell с from ш. */
const caron: Spelling = { ch: 'H', c: 'c', ck: 'ck', dj: 'dj', 'c(?=[eiy])': 'c' };

/** Putinas, Sergejus, Zelenskis; Latvian Ivanovs. */
const baltic: Spelling = { ...caron, '(?<=.{4})(?:as|us)$': '', '(?<=.[eo]v)s$': '', '(?<=[sc]k)is$': 'i' };

const spanish: Spelling = { ch: 'C', j: 'H', z: 's', '[gq]u(?=[ei])': 'g', 'qu(?=[ei])': 'k' };

/** Dutch and Scandinavian: Loekasjenko, Poetin. */
const nordic: Spelling = { sjtsj: 'W', sj: 'S', tsj: 'C', zj: 'J', ch: 'H', oe: 'u', ie: 'i' };

/** Belarusian and Ukrainian: г is h, ў closes a syllable, д and т soften: Пуцін, Дзмітрый, Cichanoŭskaja. */
const belarusian: Spelling = {
  ...{
    shch: 'W',
    ch: 'C',
    h: 'g',
    c: 'c',
    ck: 'ck',
    '(?:ts|c)(?=v?[eijy])': 't',
    'dz(?=[eijmvy])': 'd',
    '^ul': 'vl',
  },
  ...{ 'ou(?![aeiouy])': 'ov', 'au(?![aeiouy])': 'av', 'eu(?![aeiouy])': 'ev' },
};

/** The same in its own Latin alphabet, and in Polish eyes: ch is х. */
const lacinka: Spelling = { ...belarusian, ch: 'H' };

const withCommon = (own: Spelling): Spelling => ({ ...common, ...own });

/** Every way to read a word in Latin letters. A reading that is as another's adds nothing. */
export const latinSpellings: readonly Spelling[] = [
  english,
  french,
  german,
  germanVoiced,
  polish,
  polishOfEast,
  caron,
  baltic,
  spanish,
  nordic,
  belarusian,
  lacinka,
].map(withCommon);

/** Every way to read what was transliterated from another script. */
export const transliterationSpellings: readonly Spelling[] = [english, belarusian].map(withCommon);

type Habit = readonly [pattern: RegExp, sound: string];

/** What all languages blur, in this order. */
export const habits: readonly Habit[] = [
  [/[jy]/g, 'i'],
  [/([^aeo])\1+/g, '$1'],
];

/** What they blur besides in a word long enough to remain itself. */
export const longWordHabits: readonly Habit[] = [
  // Smirnoff.
  [/(?<=[aeo])f$/, 'v'],
  // A glide melts into the vowel after it: Pashinyan, Pachinian; Пётр, Petr, Piotr.
  [/i[aeo]/g, 'e'],
  [/iu/g, 'u'],
  // Unstressed vowels sound alike: Козлов, Казлоў; Кравченко, Краўчанка.
  [/(?<=[SCJWc])[ao]/g, 'e'],
  [/o/g, 'a'],
  // Tikhanovskaya, Cichanouska.
  [/(?<=sk)ae$/, 'a'],
];

/** Endings that cases leave on a Cyrillic name, as transliterated, and what the name itself ends in. */
export const caseEndings: readonly (readonly [ending: string, nominatives: readonly string[]])[] = [
  ['ymi', ['yy', 'ye', 'oy']],
  ['imi', ['iy', 'ie']],
  ['ami', ['', 'a', 'y']],
  ['ykh', ['yy', 'ye', 'oy']],
  ['ogo', ['iy', 'yy', 'oy', 'i', 'y']],
  ['omu', ['iy', 'yy', 'oy', 'i', 'y']],
  ['ym', ['', 'iy', 'yy', 'i', 'y']],
  ['im', ['', 'iy', 'i']],
  ['om', ['', 'iy', 'yy', 'i', 'y', 'o']],
  ['em', ['', 'y', 'e']],
  ['oy', ['a', 'aya']],
  ['ey', ['a', 'ya']],
  ['yu', ['ya', 'y', '']],
  ['ya', ['y', '', 'e']],
  ['ev', ['']],
  ['a', ['', 'o']],
  ['u', ['', 'a', 'o']],
  ['e', ['', 'a', 'o', 'ya']],
  ['y', ['', 'a']],
  ['i', ['', 'a', 'ya']],
];
