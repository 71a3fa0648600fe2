import { type NameWord, type Role, wordsOf } from './name-words.ts';
import { foldName } from './names.ts';

/** The weight of a tsvector that stands for a role. */
const weightOf = { head: 'A', part: 'B', patronymic: 'C', initial: 'D' } as const satisfies Record<
  Role,
  string
>;
/** Fewer consonants are shared by too many words. */
const SHORTEST_SKELETON = 4;
/** Fewer sounds are too few to miss one. */
const SHORTEST_WITH_SLIP = 5;

/**
 * A name's keys, stored beside it. For each word: the word as folded (`lukashenko`), its readings (`~lukaSenka`), and the
 * first reading with one sound left out (`-ukaSenka`), which it shares with words that differ by a slip; for the head
 * once more its readings (`!lukaSenka`), and its consonants (`=lksnk`). Text of a tsvector, whose positions number the
 * words and whose weights are their roles.
 */
export function keysOf(name: string): string {
  const keys = wordsOf(name).flatMap((word, at) =>
    storedKeys(word).map((key) => `${quoted(key)}:${at + 1}${weightOf[word.role]}`),
  );
  return keys.join(' ');
}

/** The columns of `entity_name` that follow from `value`: whoever writes a name writes them with it. */
export const nameColumns = (value: string) => ({ folded: foldName(value), keys: keysOf(value) });

function storedKeys({ folded, readings, role }: NameWord): string[] {
  const slips = withoutOneSound(readings.slice(0, 1));
  return [
    folded,
    ...read(readings),
    ...(role === 'head' ? [...heads(readings), ...skeletons(folded)] : []),
    ...slipped(slips),
  ];
}

export const read = (readings: readonly string[]): string[] => readings.map((reading) => `~${reading}`);
export const heads = (readings: readonly string[]): string[] => readings.map((reading) => `!${reading}`);
export const slipped = (readings: readonly string[]): string[] => readings.map((reading) => `-${reading}`);

/** The consonants of a word, roughly, where they are enough to know it by: what is left of Lukahsenko is left of Lukashenko. */
export function skeletons(folded: string): string[] {
  const bones = folded
    .replace(/[aeiouyhj0-9]/g, '')
    .replace(/[cqkx]/g, 'k')
    .replace(/[zs]/g, 's')
    .replace(/[wvf]/g, 'v')
    .replace(/(.)\1+/g, '$1');
  return bones.length < SHORTEST_SKELETON ? [] : [`=${bones}`];
}

/** Each reading without one of its sounds. Two words that differ by one sound, or by two exchanged, share one of these. */
export function withoutOneSound(readings: readonly string[]): string[] {
  const long = readings.filter((reading) => reading.length >= SHORTEST_WITH_SLIP);
  return [
    ...new Set(
      long.flatMap((reading) => Array.from(reading, (_, at) => reading.slice(0, at) + reading.slice(at + 1))),
    ),
  ];
}

/** As tsvector and tsquery want it; keys hold nothing that would end the quotation. */
export const quoted = (key: string): string => `'${key}'`;
