import { heads, quoted, read, skeletons, slipped, withoutOneSound } from './name-keys.ts';
import { initialSoundsOf, nominativeReadingsOf } from './name-readings.ts';
import { type NameWord, type Role, wordsOf } from './name-words.ts';
import { foldName } from './names.ts';

/** A question for names, in terms of the keys that are stored. Conditions are tsqueries, empty where they find nothing. */
export interface AskedName {
  readonly text: string;
  readonly folded: string;
  /** What names begin with; of a single word, that word alone. */
  readonly opening: string;
  /** Names with all the words, however they are spelt; of a single word, names whose head it is. */
  readonly spelt: string;
  /** The same where the last word is only begun. */
  readonly begun: string;
  /** Of a single word, names that have it, or a word that begins so, anywhere. */
  readonly anywhere: string;
  /** Names with all the words, where words may have slips or cases. */
  readonly slipped: string;
  /** Names with some of the words, or with a head much like one. */
  readonly partial: string;
  /** What each word weighs, in their order. */
  readonly weights: readonly number[];
  /** Keys that show a word, by its number from 1. Parallel arrays. */
  readonly words: readonly number[];
  readonly keys: readonly string[];
  /** How surely the key is the word, from 0 to 1. */
  readonly sure: readonly number[];
  /** Whether all keys that begin so show it. */
  readonly begins: readonly boolean[];
}

/** From here on two words are the same one, spelt differently. */
export const SURE = 0.9;
const sureness = {
  folded: 1,
  reading: 0.95,
  initial: SURE,
  inflected: 0.78,
  slip: 0.75,
  begun: 0.7,
  skeleton: 0.6,
} as const;

const weightOf: Readonly<Record<Role, number>> = { head: 1, part: 1, patronymic: 0.15, initial: 0.1 };
/** A lone initial tells namesakes apart. */
const FIRST_INITIAL = 0.4;

/** So few letters begin too many words. */
const SHORTEST_BEGINNING = 2;
/** Words that are combined in pairs. */
const MOST_PAIRED = 6;

interface Key {
  readonly key: string;
  readonly sure: number;
  readonly begins?: boolean;
}

/** The question for names like this one. */
export function askFor(name: string): AskedName {
  const words = wordsOf(name);
  const said = words
    .filter(({ role }) => role === 'head' || role === 'part')
    .filter(({ folded }, at, all) => all.findLastIndex((other) => other.folded === folded) === at);
  const last = said.at(-1);
  const unfinished = last === words.at(-1) ? last : undefined;
  const initial = words.find(({ role }) => role === 'initial');
  const keys = words.flatMap((word, at) =>
    [...keysOfWord(word), ...(word === unfinished ? beginnings(word) : [])].map((key) => ({
      word: at + 1,
      ...key,
    })),
  );
  const [single] = said.length === 1 ? said : [];
  return {
    text: name,
    folded: foldName(name),
    opening: single ? single.folded : foldName(name),
    spelt: single ? any(heads(single.readings).map(quoted)) : all(said.map(spelt)),
    begun: single
      ? begunBy(heads(single.readings))
      : unfinished
        ? all([...said.slice(0, -1).map(spelt), begunBy(namesOf(unfinished))])
        : '',
    anywhere: single ? any([spelt(single), begunBy(namesOf(single))]) : '',
    slipped: all(said.map((word) => any(keysOfWord(word).map(({ key }) => quoted(key))))),
    partial: any([
      ...pairs(said.map(spelt)),
      ...said.flatMap(({ folded, readings }) => [...heads(readings), ...skeletons(folded)].map(quoted)),
    ]),
    weights: words.map((word) => (word === initial ? FIRST_INITIAL : weightOf[word.role])),
    words: keys.map(({ word }) => word),
    keys: keys.map(({ key }) => key),
    sure: keys.map(({ sure }) => sure),
    begins: keys.map(({ begins = false }) => begins),
  };
}

function keysOfWord(word: NameWord): Key[] {
  const { folded, readings, role } = word;
  if (role === 'initial') {
    const sounds = initialSoundsOf(word).map((sound) => ({
      key: `~${sound}`,
      sure: sureness.initial,
      begins: true,
    }));
    return [{ key: folded, sure: sureness.folded }, ...sounds];
  }
  const missing = withoutOneSound(readings);
  const keyed = (keys: readonly string[], sure: number) => keys.map((key) => ({ key, sure }));
  return [
    { key: folded, sure: sureness.folded },
    ...keyed(read(readings), sureness.reading),
    ...keyed(read(nominativeReadingsOf(word)), sureness.inflected),
    ...keyed(skeletons(folded), sureness.skeleton),
    ...keyed([...read(missing), ...slipped(missing), ...slipped(readings)], sureness.slip),
  ];
}

/** A word as it is and as it is read. */
const namesOf = ({ folded, readings }: NameWord): string[] => [folded, ...read(readings)];
const spelt = (word: NameWord): string => any(namesOf(word).map(quoted));

const beginnings = (word: NameWord): Key[] =>
  namesOf(word).map((key) => ({ key, sure: sureness.begun, begins: true }));

const begunBy = (keys: readonly string[]): string =>
  any(keys.filter((key) => key.length > SHORTEST_BEGINNING).map((key) => `${quoted(key)}:*`));

function pairs(conditions: readonly string[]): string[] {
  if (conditions.length < 3) return [];
  const few = conditions.slice(0, MOST_PAIRED);
  return few.flatMap((one, at) => few.slice(at + 1).map((other) => all([one, other])));
}

function any(conditions: readonly string[]): string {
  const some = conditions.filter((condition) => condition !== '');
  return some.length === 0 ? '' : `(${[...new Set(some)].join(' | ')})`;
}

/** Nothing where one of them finds nothing. */
const all = (conditions: readonly string[]): string =>
  conditions.includes('') ? '' : conditions.join(' & ');
