import { createHash } from 'node:crypto';
import type { Bundle, Source, Span, Statement } from './bundle.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './reporter.ts';
import { codePointLength } from './values.ts';

/** Longest prefix and suffix, in code points. */
const contextLength = 32;

/** What the bundle says the text of a source has at an offset, and where it says so. */
interface Claim {
  readonly character: string;
  readonly statement?: Statement;
  readonly path: Path;
}
type Claims = Map<number, Claim>;

/** Checks that spans lie within their source in order, and agree with its text and with each other. */
export function checkSpans(bundle: Bundle, reporter: Reporter): void {
  const sources = new Map(
    bundle.sources.map((source) => [source.key, { source, claims: claimsOfText(source) }]),
  );
  for (const source of bundle.sources) checkSourceText(source, reporter);
  for (const statement of bundle.statements) {
    for (const [i, { source: key, spans }] of statement.appearances.entries()) {
      const known = sources.get(key);
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
        const isMeasured = checkLengths(span, known?.source.codePoints, report);
        if (known && isMeasured) checkClaims(known.claims, span, statement, path, reporter);
      }
    }
  }
}

function checkLengths(
  span: Span,
  codePoints: number | undefined,
  report: (keys: Path, message: string) => void,
): boolean {
  const { start, end, exact, prefix, suffix } = span;
  const length = codePointLength(exact);
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
  else if (length !== end - start)
    refuse(
      'exact',
      `is ${length} code points long, but ${start}–${end} is ${end - start}: ${lengthHint(exact, end - start)}`,
    );
  for (const [key, context, room] of [
    ['prefix', prefix, start],
    ['suffix', suffix, (codePoints ?? Number.POSITIVE_INFINITY) - end],
  ] as const) {
    const own = codePointLength(context);
    if (own > contextLength)
      refuse(key, `is ${own} code points long: keep the ${contextLength} next to the quotation`);
    else if (own > room && room >= 0)
      refuse(key, `is ${own} code points long, but the text has only ${room} there: shorten it`);
  }
  return isRight;
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

/** Compares what a span says of the text with the text itself and with what other spans say of the same place. */
function checkClaims(
  claims: Claims,
  span: Span,
  statement: Statement,
  path: Path,
  { report, where }: Reporter,
): void {
  for (const [key, words, offset] of [
    ['exact', span.exact, span.start],
    ['prefix', span.prefix, span.start - codePointLength(span.prefix)],
    ['suffix', span.suffix, span.end],
  ] as const) {
    let at = offset;
    for (const character of words) {
      const claim = claims.get(at);
      if (claim && claim.character !== character) {
        const other = claim.statement
          ? `at ${where(claim.statement, claim.path)}`
          : 'in the text of the source';
        const found = `${JSON.stringify(character)} at offset ${at} is ${JSON.stringify(claim.character)} ${other}`;
        report(statement, [...path, key], `${found}: correct the words or the offsets`);
        break;
      }
      if (!claim) claims.set(at, { character, statement, path: [...path, key] });
      at += 1;
    }
  }
}

function claimsOfText({ text }: Source): Claims {
  return new Map(Array.from(text ?? '', (character, at) => [at, { character, path: [] }]));
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
