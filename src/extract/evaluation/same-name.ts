import { foldName } from '../../../db/names.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ExtractedSpeaker } from '../types.ts';
import type { Quote } from './passages.ts';

/** How alike two names must be, by the pairs of letters they share, to be two spellings of one. */
const alike = 0.6;

/**
 * Whether the speaker found is the one annotated: the same entity, the name as it is printed, or another spelling of the
 * annotation's English name. A title that stands for an annotated pronoun is no name, so it does not count.
 */
export function isSameSpeaker(
  found: ExtractedSpeaker,
  { canonical, surface, kind }: Quote['speaker'],
  lexicon: Lexicon,
): boolean {
  const wanted = foldName(canonical);
  const recorded = found.entity ? (lexicon.entities.get(found.entity)?.names ?? []) : [];
  if (recorded.some((name) => foldName(name) === wanted)) return true;
  const name = foldName(found.name);
  const printed = /^(?:pronoun|none)$/.test(surface) ? '' : foldName(surface);
  if (printed && (printed.includes(name) || name.includes(printed))) return true;
  if (resemblance(name, wanted) >= alike) return true;
  const surname = wanted.split(' ').at(-1) ?? '';
  return kind === 'person' && name.split(' ').some((word) => resemblance(word, surname) >= alike);
}

function resemblance(a: string, b: string): number {
  if (a.length > 3 && skeleton(a) === skeleton(b)) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / Math.max(left.size + right.size, 1);
}

const pairs = (name: string) =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));

/** Consonants as all transliterations have them: Zaloujny and Zaluzhnyi. */
const skeleton = (name: string) =>
  name
    .replace(/shch|tch|sch|zh|sh|ch|kh/g, 's')
    .replace(/[aeiouyhj ]/g, '')
    .replace(/w/g, 'v')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
