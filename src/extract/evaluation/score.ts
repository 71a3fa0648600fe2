import { foldName } from '../../../db/names.ts';
import { extract } from '../extract.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ExtractedStatement } from '../types.ts';
import type { Passage, Quote } from './passages.ts';
import { isSameSpeaker } from './same-name.ts';

/** Counts over the passages of one language. */
export class Score {
  found = 0;
  false = 0;
  missed = 0;
  speakers = 0;
  rightSpeakers = 0;
  notSpeech = 0;
  takenForSpeech = 0;
  mentions = { found: 0, false: 0, missed: 0 };

  /** One figure a column, as they are printed. */
  row(): Record<string, string> {
    const f1 = (found: number, wrong: number, missed: number) => share(2 * found, 2 * found + wrong + missed);
    return {
      quotations: String(this.found + this.missed),
      precision: share(this.found, this.found + this.false),
      recall: share(this.found, this.found + this.missed),
      'span F1': f1(this.found, this.false, this.missed),
      'right speaker': `${share(this.rightSpeakers, this.speakers)} (${this.rightSpeakers}/${this.speakers})`,
      'not speech, taken for it': `${this.takenForSpeech}/${this.notSpeech}`,
      'mention F1': f1(this.mentions.found, this.mentions.false, this.mentions.missed),
    };
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

type Part = { readonly start: number; readonly end: number };
type Found = Part & { readonly exact: string; readonly statement: ExtractedStatement };

/** Adds a passage to the score of its language and tells what is wrong, a line each. */
export function scorePassage(passage: Passage, lexicon: Lexicon, score: Score): string[] {
  const { id, text, language, quotes, notSpeech } = passage;
  const points = Array.from(text);
  const wordsOf = ({ start, end }: Part) => JSON.stringify(points.slice(start, end).join('').slice(0, 60));
  const errors: string[] = [];
  const wanted = quotes.flatMap((quote) => quote.parts.map((part) => ({ ...part, quote })));
  const found: Found[] = extract(text, { language, lexicon })
    .statements.filter(({ form }) => form !== 'INDIRECT')
    .flatMap((statement) => statement.spans.map((span) => ({ ...span, statement })));
  const hit = new Set<Part>();
  for (const part of found) {
    const same = wanted.find((each) => isSame(each, part));
    if (same) {
      hit.add(same);
      if (!same.quote.borderline) score.found += 1;
      score.speakers += 1;
      if (isSameSpeaker(part.statement.speaker, same.quote.speaker, lexicon)) score.rightSpeakers += 1;
      else
        errors.push(
          `${id}: speaker of ${wordsOf(part)} is ${same.quote.speaker.canonical}, not ${part.statement.speaker.name}: ${part.statement.reasons.join('; ')}`,
        );
      scoreMentions(same.quote, part.statement, lexicon, score);
    } else if (!isArguable(part, passage)) {
      score.false += 1;
      errors.push(
        `${id}: ${wordsOf(part)} is no quotation, or ends elsewhere: ${part.statement.reasons.join('; ')}`,
      );
    }
  }
  for (const part of wanted) {
    if (hit.has(part) || part.quote.borderline) continue;
    score.missed += 1;
    errors.push(`${id}: ${wordsOf(part)} of ${part.quote.speaker.canonical} is missing`);
  }
  for (const part of notSpeech.filter(({ borderline }) => !borderline)) {
    score.notSpeech += 1;
    if (!found.some((each) => isSame(each, part))) continue;
    score.takenForSpeech += 1;
    errors.push(`${id}: ${wordsOf(part)} is not speech`);
  }
  return errors;
}

const isSame = (a: Part, b: Part) => a.start === b.start && a.end === b.end;

/** A careful reader may decide either way. */
const isArguable = (part: Part, { quotes, notSpeech }: Passage) =>
  [
    ...quotes.filter(({ borderline }) => borderline).flatMap(({ parts }) => parts),
    ...notSpeech.filter(({ borderline }) => borderline),
  ].some(({ start, end }) => start < part.end && part.start < end);

/** Only entities of the archive can be found, so only those count. */
function scoreMentions(
  { about }: Quote,
  statement: ExtractedStatement,
  lexicon: Lexicon,
  { mentions }: Score,
): void {
  const wanted = new Set(about.flatMap(({ name }) => slugOf(name, lexicon) ?? []));
  const found = new Set(statement.about.map(({ entity }) => entity));
  for (const slug of found) mentions[wanted.has(slug) ? 'found' : 'false'] += 1;
  for (const slug of wanted) if (!found.has(slug)) mentions.missed += 1;
}

function slugOf(name: string, { entities }: Lexicon): string | undefined {
  const folded = foldName(name);
  for (const { slug, names } of entities.values())
    if (names.some((each) => foldName(each) === folded)) return slug;
  return undefined;
}
