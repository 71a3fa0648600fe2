import { type Mark, marksOf } from './marks.ts';
import type { Stretch } from './paragraphs.ts';

/** What is not as it should be with the marks of a quotation. */
export type Flaw = 'mismatched' | 'unclosed' | 'unopened';

/** Words between quotation marks, as the text has them; whether they are anybody's words is another question. */
export interface Quotation {
  /** Where the opening mark begins, or the closing one where no mark opens. */
  readonly start: number;
  /** Where the closing mark ends, or the words where no mark closes. */
  readonly end: number;
  /** The words without marks and blanks, in parts where a blank line stands between; none where no mark opens. */
  readonly parts: readonly Stretch[];
  readonly flaws: readonly Flaw[];
}

interface Open {
  readonly mark: Mark;
  readonly paragraph: number;
  readonly inner: Quotation[];
}

/** How many paragraphs a quotation may run on without any mark of its own. */
const longestRun = 8;
/** Nobody quotes deeper; what looks like it is a text of nothing but marks. */
const deepest = 6;

/**
 * The outermost quotations of a text, in its order. Marks pair by family first; a lonely mark closes whatever is open, and
 * what stays open to the end of its paragraph runs on only where a later paragraph says so.
 */
export function quotationsOf(text: string, paragraphs: readonly Stretch[]): Quotation[] {
  const marks = paragraphs.map((paragraph) => marksOf(text, paragraph));
  const found: Quotation[] = [];
  const open: Open[] = [];

  const quote = (outer: Open, paragraph: number, closing: Stretch, flaws: Flaw[]): Quotation => {
    const parts: { start: number; end: number }[] = [];
    for (let index = outer.paragraph; index <= paragraph; index += 1) {
      const { start, end } = paragraphs[index] ?? closing;
      const from = index === outer.paragraph ? outer.mark.end : start;
      const part = trimmed(text, from, index === paragraph ? closing.start : end);
      const last = parts.at(-1);
      // A single line break only wraps; a blank line parts.
      if (last && /^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(last.end, part.start))) last.end = part.end;
      else if (part.end > part.start) parts.push({ ...part });
    }
    return { start: outer.mark.start, end: closing.end, parts, flaws };
  };

  const close = (depth: number, mark: Mark, paragraph: number) => {
    const outer = open[depth];
    if (!outer) return;
    open.length = depth;
    const quotation = quote(outer, paragraph, mark, outer.mark.family === mark.family ? [] : ['mismatched']);
    (open.at(-1)?.inner ?? found).push(quotation);
  };

  /** What stays open: the outermost to the end of its paragraph, or to the first of those it seems to hold. */
  const abandon = (paragraph: number, flaws: Flaw[]) => {
    const [outer] = open;
    const inner = open.flatMap((each) => each.inner);
    open.length = 0;
    if (!outer) return;
    // ««…», — said X»: one mark closes what is inside and what is around it.
    const last = inner.findIndex(
      (each) => each.flaws.length === 0 && closesBoth.test(text.slice(each.end, each.end + 6)),
    );
    if (last >= 0 && outer.mark.family !== 'single') {
      const { end: closed } = inner[last] as Quotation;
      found.push(quote(outer, paragraph, { start: closed - 1, end: closed }, ['mismatched']));
      found.push(...inner.slice(last + 1));
      return;
    }
    const { end } = paragraphs[paragraph] ?? { end: text.length };
    const until = inner[0]?.start ?? end;
    if (outer.mark.family !== 'single')
      found.push(quote(outer, paragraph, { start: until, end: until }, flaws));
    found.push(...inner);
  };

  for (const [index, paragraph] of paragraphs.entries()) {
    const own = marks[index] ?? [];
    for (const [position, mark] of own.entries()) {
      const outer = open[0];
      const resumes = position === 0 && outer && outer.paragraph < index && isHead(text, paragraph, mark);
      if (resumes && outer.mark.family === mark.family) abandon(index - 1, []);
      const partner = partnerOf(text, mark, open, own[position + 1]);
      const role = roleOf(text, mark, partner, open);
      // The allies' plan: a plural's apostrophe, where the quotation is closed later.
      const isPlural =
        mark.family === 'single' &&
        partner >= 0 &&
        /^s['’]\s+\p{Ll}/u.test(text.slice(mark.start - 1, mark.end + 3));
      if (isPlural && own[position + 1]?.family === 'single' && own[position + 1]?.role === 'close') continue;
      if (role === 'open') {
        if (open.length < deepest) open.push({ mark, paragraph: index, inner: [] });
      } else if (partner >= 0) close(partner, mark, index);
      else if (open.length === 0 && mark.family !== 'single' && role === 'close')
        found.push({ start: mark.start, end: mark.end, parts: [], flaws: ['unopened'] });
    }
    const [outer] = open;
    if (outer && !runsOn(text, outer, index, marks, paragraphs)) abandon(index, ['unclosed']);
  }
  return found;
}

const closesBoth = /^,?\s[—–-]\s\p{Ll}/u;

/** The open mark that this one would close: the last of its family, else the last of all. */
function partnerOf(text: string, mark: Mark, open: readonly Open[], next: Mark | undefined): number {
  const same = open.findLastIndex((each) => each.mark.family === mark.family);
  if (same >= 0 || mark.family === 'single') return same;
  const last = open.findLastIndex((each) => each.mark.family !== 'single');
  const top = open[last];
  if (!top || (mark.family === 'straight' && mark.role === 'open')) return -1;
  // Its own mark comes next: this one then belongs to nothing, unless it ends a phrase.
  const isClosedNext = next?.family === top.mark.family && next.role === 'close';
  return isClosedNext && last === 0 && !/^\s*(?:[,.;:]|[—–-]\s|$)/u.test(text.slice(mark.end, mark.end + 3))
    ? -1
    : last;
}

function roleOf(text: string, mark: Mark, partner: number, open: readonly Open[]): Mark['role'] {
  const before = text[mark.start - 1] ?? '\n';
  const after = text[mark.end] ?? '\n';
  const top = open[partner]?.mark;
  if (mark.role === 'either') return top ? 'close' : 'open';
  if (mark.role === 'open') {
    // „German“ closes with the mark that opens “English”; before a full stop no mark opens.
    if (text[mark.start] === '“' && top && text[top.start] === '„') return 'close';
    const isFinal = /[\s,.;:!?]/.test(after) && /\S/.test(before);
    return top && isFinal && mark.family === 'double' ? 'close' : 'open';
  }
  // A closing mark glued to the word behind it was meant to open.
  const isGlued = /[\p{L}\p{N}]/u.test(after) && /[\s.,:;!?]/.test(before);
  return isGlued && open.length === 0 && mark.family !== 'single' ? 'open' : 'close';
}

function isHead(text: string, { start }: Stretch, mark: Mark): boolean {
  let head = start;
  while (/\s/.test(text[head] ?? '')) head += 1;
  return mark.start === head;
}

/** Whether what is open at the end of a paragraph is closed in a later one, or taken up at the head of the next. */
function runsOn(
  text: string,
  outer: Open,
  index: number,
  marks: readonly (readonly Mark[])[],
  paragraphs: readonly Stretch[],
): boolean {
  const { family } = outer.mark;
  const last = Math.min(outer.paragraph + longestRun, paragraphs.length - 1);
  for (let next = index + 1; next <= last; next += 1) {
    const first = marks[next]?.find((each) => each.family === family);
    if (!first) continue;
    if (first.role === 'close') return true;
    const paragraph = paragraphs[next];
    return next === index + 1 && paragraph !== undefined && isHead(text, paragraph, first);
  }
  return false;
}

/** The stretch without blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
