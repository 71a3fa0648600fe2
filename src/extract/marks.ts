import type { Stretch } from './paragraphs.ts';

/** Marks that pair with each other; a text may still close one family with a mark of another. */
export type Family = 'guillemets' | 'double' | 'single' | 'straight';

/** A quotation mark where it stands, before it is paired. */
export interface Mark extends Stretch {
  readonly family: Family;
  readonly role: 'open' | 'close' | 'either';
}

const pattern = /[«»“”„‟‹›‘’‚‛"″〝〞]|<<|>>|``|''|,,(?=\p{L})|'/gu;

const families: Record<string, [Family, Mark['role']]> = {
  '«': ['guillemets', 'open'],
  '<<': ['guillemets', 'open'],
  '»': ['guillemets', 'close'],
  '>>': ['guillemets', 'close'],
  '“': ['double', 'open'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '``': ['double', 'open'],
  ',,': ['double', 'open'],
  '〝': ['double', 'open'],
  '”': ['double', 'close'],
  "''": ['double', 'close'],
  '〞': ['double', 'close'],
  '″': ['double', 'close'],
  '‹': ['single', 'open'],
  '›': ['single', 'close'],
  '‘': ['single', 'open'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'either'],
  '"': ['straight', 'either'],
};

const opensAfter = /[\s([{<—–\-/«“„‘'’]/u;
const closesBefore = /[\s.,;:!?…)\]}>»”—–\-/]/u;
const letter = /[\p{L}\p{N}]/u;

/** Every quotation mark of a paragraph; apostrophes and signs of measure are none. */
export function marksOf(text: string, { start, end }: Stretch): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: printed, index } of text.slice(start, end).matchAll(pattern)) {
    const at = start + index;
    const [family, role] = families[printed] ?? ['straight', 'either'];
    const before = at > start ? (text[at - 1] ?? ' ') : ' ';
    const after = at + printed.length < end ? (text[at + printed.length] ?? ' ') : ' ';
    if (family === 'single' && !quotes(printed, before, after)) continue;
    marks.push({
      start: at,
      end: at + printed.length,
      family,
      role: role === 'either' ? turned(before, after) : role,
    });
  }
  return marks;
}

/** Which way a mark without a direction looks: to the side where the word stands. */
function turned(before: string, after: string): Mark['role'] {
  const isBehindBlank = opensAfter.test(before);
  const isBeforeBlank = closesBefore.test(after);
  if (isBehindBlank === isBeforeBlank) return 'either';
  return isBehindBlank ? 'open' : 'close';
}

/** Between letters a single mark is an apostrophe; before one, the straight mark may open and the curved may not. */
function quotes(printed: string, before: string, after: string): boolean {
  if (printed !== "'" && printed !== '’') return true;
  // L'« autonomie » attendra.
  if (/[«“"„]/.test(after) && letter.test(before)) return false;
  if (letter.test(after)) return printed === "'" && /[\s([—–"“]/u.test(before);
  return !/[\s\p{N}]/u.test(before);
}
