import { createHash } from 'node:crypto';
import type { Bundle, Source, Span, Statement } from './bundle.ts';
import { type Claim, refuseContradictions } from './claims.ts';
import type { Known } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './reporter.ts';
import { codePointLength } from './values.ts';

/** Longest prefix and suffix, in code points. */
const contextLength = 32;

/** Checks that spans lie within their source in order, and agree with its text and with each other. */
export function checkSpans(bundle: Bundle, reporter: Reporter, known: Known): void {
  const own = new Map(bundle.sources.map((source) => [source.key, source]));
  const claims = new Map<string, Claim[]>();
  for (const source of bundle.sources) {
    checkSourceText(source, reporter);
    if (source.text !== undefined)
      claims.set(source.key, [
        { start: 0, length: codePointLength(source.text), parts: [{ words: source.text }] },
      ]);
  }
  for (const statement of bundle.statements) {
    for (const [i, { source: key, spans }] of statement.appearances.entries()) {
      const codePoints = (own.get(key) ?? known.sources.get(key))?.codePoints;
      let previousEnd = 0;
      for (const [j, span] of spans.entries()) {
        const path = ['appearances', i, 'spans', j];
        const report = (keys: Path, message: string) =>
          reporter.report(statement, [...path, ...keys], message);
        if (span.start < previousEnd)
          report(
            ['start'],
            `${span.start} is before the end ${previousEnd} of the span above: order the spans, without overlap`,
          );
        previousEnd = Math.max(previousEnd, span.end);
        const lengths = checkLengths(span, codePoints, report);
        if (!lengths) continue;
        let ofSource = claims.get(key);
        if (!ofSource) {
          ofSource = [];
          claims.set(key, ofSource);
        }
        ofSource.push(claimOf(span, lengths, statement, path));
      }
    }
  }
  for (const ofSource of claims.values()) refuseContradictions(ofSource, reporter);
}

/** What a span says the text has, from its prefix to its suffix. */
function claimOf(
  { start, exact, prefix, suffix }: Span,
  { before, own, after }: Lengths,
  statement: Statement,
  path: Path,
): Claim {
  return {
    start: start - before,
    length: before + own + after,
    parts: [
      // In the order in which a person looks at them.
      { words: exact, offset: before, path: [...path, 'exact'], statement },
      { words: prefix, offset: 0, path: [...path, 'prefix'], statement },
      { words: suffix, offset: before + own, path: [...path, 'suffix'], statement },
    ],
  };
}

interface Lengths {
  readonly before: number;
  readonly own: number;
  readonly after: number;
}

/** The lengths in code points, where they fit the offsets. */
function checkLengths(
  span: Span,
  codePoints: number | undefined,
  report: (keys: Path, message: string) => void,
): Lengths | undefined {
  const { start, end, exact, prefix, suffix } = span;
  const own = codePointLength(exact);
  let isRight = true;
  const refuse = (key: string, message: string) => {
    isRight = false;
    report([key], message);
  };
  if (end <= start) refuse('end', `${end} is not after start ${start}: correct the offsets`);
  else if (codePoints !== undefined && end > codePoints)
    refuse(
      'end',
      `${end} is past the end of the source, which has ${codePoints} code points: correct the offset`,
    );
  else if (own !== end - start)
    refuse(
      'exact',
      `is ${own} code points long, but ${start}–${end} is ${end - start}: ${lengthHint(exact, end - start)}`,
    );
  const [before, after] = [codePointLength(prefix), codePointLength(suffix)];
  for (const [key, length, room] of [
    ['prefix', before, start],
    ['suffix', after, (codePoints ?? Number.POSITIVE_INFINITY) - end],
  ] as const) {
    if (length > contextLength)
      refuse(key, `is ${length} code points long: keep the ${contextLength} next to the quotation`);
    else if (length > room && room >= 0)
      refuse(key, `is ${length} code points long, but the text has only ${room} there: shorten it`);
  }
  return isRight && codePoints !== undefined ? { before, own, after } : undefined;
}

function lengthHint(exact: string, wanted: number): string {
  if (exact.length === wanted) return 'the offsets count UTF-16 units, count code points instead';
  if (Buffer.byteLength(exact) === wanted) return 'the offsets count bytes, count code points instead';
  for (const form of ['NFC', 'NFD']) {
    if (codePointLength(exact.normalize(form)) === wanted)
      return `it would fit in ${form}, keep accents composed or decomposed as the source has them`;
  }
  return 'correct the offsets or the words';
}

function checkSourceText(source: Source, { report }: Reporter): void {
  if (source.text === undefined) return;
  const length = codePointLength(source.text);
  if (length !== source.codePoints)
    report(
      source,
      ['codePoints'],
      `is ${source.codePoints}, but the text has ${length} code points: correct one`,
    );
  const sha256 = createHash('sha256').update(source.text).digest('hex');
  if (source.sha256 && source.sha256 !== sha256)
    report(source, ['sha256'], `the text has another one, ${sha256}: correct one of the two`);
}
