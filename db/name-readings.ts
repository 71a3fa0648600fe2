import anyAscii from 'any-ascii';
import { givenNames } from './given-names.ts';
import {
  caseEndings,
  habits,
  latinSpellings,
  longWordHabits,
  markedLetters,
  type Spelling,
  transliterationSpellings,
} from './name-spellings.ts';
import { translatedWords } from './translated-words.ts';

/** No word of a name is longer: what follows does not count. */
export const LONGEST_WORD = 40;
/** In a word of so few sounds every vowel counts: EU is not AU. */
const SHORT_WORD = 4;

export const isLatin = (text: string): boolean => !/(?!\p{Script=Latin})\p{L}/u.test(text);

/**
 * Latin letters for a text in any script, lower case. Capital letters among them are the sounds of marked letters, see
 * name-spellings.ts.
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => markedLetters[letter] ?? anyAscii(letter).toLowerCase())
    .replace(/['`]/g, '');
}

/** A word as `lettersOf` writes it. What was in another script is transliterated: it is not read as French or Polish. */
export interface Word {
  readonly letters: string;
  readonly latin: boolean;
}

/**
 * How a word sounds when it is read in each language: two words are alike where a reading of one is a reading of the
 * other. Forms of a given name share one, and translations of some other words. Empty for a word with digits, which is only itself.
 */
export function readingsOf({ letters, latin }: Word): string[] {
  if (/[0-9]/.test(letters)) return [];
  const readings = soundsOf(letters.slice(0, LONGEST_WORD), latin);
  return [...new Set([...readings, ...readings.flatMap((reading) => firstForms().get(reading) ?? [])])];
}

/** Readings of what an inflected Cyrillic word may be in the nominative: Путина, Путин. */
export function nominativeReadingsOf({ letters, latin }: Word): string[] {
  if (latin || letters.length > LONGEST_WORD) return [];
  const nominatives = caseEndings
    .filter(([ending]) => letters.endsWith(ending) && letters.length >= ending.length + SHORT_WORD)
    .flatMap(([ending, endings]) => endings.map((each) => letters.slice(0, -ending.length) + each));
  return [...new Set(nominatives.flatMap((each) => readingsOf({ letters: each, latin })))];
}

/** The sound an initial stands for: Ю. and Yu., Ж. and Zh. */
export const initialSoundsOf = ({ letters, latin }: Word): string[] => [
  ...new Set(soundsOf(letters, latin).map((sounds) => blurred(sounds, longWordHabits).slice(0, 1))),
];

function soundsOf(letters: string, latin: boolean): string[] {
  return [
    ...new Set(
      (latin ? latinReaders : otherReaders).map((read) => {
        const sounds = blurred(read(letters), habits);
        return sounds.length > SHORT_WORD ? blurred(sounds, longWordHabits) : sounds;
      }),
    ),
  ].filter((sounds) => sounds !== '');
}

const blurred = (sounds: string, by: typeof habits): string =>
  by.reduce((text, [pattern, sound]) => text.replace(pattern, sound), sounds);

const latinReaders = latinSpellings.map(readerOf);
const otherReaders = transliterationSpellings.map(readerOf);

/** Replaces each group of letters by its sound; the longest pattern is tried first. */
function readerOf(spelling: Spelling): (letters: string) => string {
  const patterns = Object.keys(spelling).sort((a, b) => b.length - a.length);
  const any = new RegExp(patterns.map((each) => `(${each})`).join('|'), 'g');
  return (letters) =>
    letters.replace(any, (...groups: unknown[]) => {
      const which = groups.slice(1, patterns.length + 1).findIndex((group) => group !== undefined);
      return spelling[patterns[which] ?? ''] ?? '';
    });
}

let byReading: Map<string, string[]> | undefined;

/** For each reading of a form of a word that languages say differently, the reading of its first form. */
function firstForms(): Map<string, string[]> {
  if (byReading) return byReading;
  byReading = new Map();
  for (const line of `${givenNames.trim()}\n${translatedWords.trim()}`.split('\n')) {
    const forms = line.split(' ').map((form) => soundsOf(lettersOf(form), isLatin(form)));
    const first = forms[0]?.[0] ?? '';
    for (const reading of new Set(forms.flat())) {
      byReading.set(reading, [...(byReading.get(reading) ?? []), first]);
    }
  }
  return byReading;
}
