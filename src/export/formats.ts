import type { Lines } from '../../schema/plan/index.ts';
import { csvHead, csvRows } from './csv.ts';
import { jsonLdEnd, jsonLdHead, jsonLdItems } from './json-ld.ts';
import type { ExportedStatement } from './record.ts';

interface Format {
  readonly contentType: string;
  readonly head: () => string;
  /** Some statements; at least one. */
  readonly body: (lines: Lines, isFirst: boolean) => string | Buffer;
  readonly end: (count: number) => string;
}

export const formats = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    head: csvHead,
    body: (lines) => csvRows(statementsIn(lines)),
    end: () => '',
  },
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    // As PostgreSQL wrote it.
    body: ({ text }) => text,
    end: (count) => `{"count":${count}}\n`,
  },
  jsonld: {
    contentType: 'application/ld+json',
    head: jsonLdHead,
    body: (lines, isFirst) => (isFirst ? '' : ',\n') + jsonLdItems(statementsIn(lines)),
    end: jsonLdEnd,
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

/** Statements as they were read, parsed. */
export const statementsIn = ({ text }: Lines): ExportedStatement[] =>
  text
    .toString('utf8', 0, text.length - 1)
    .split('\n')
    .map((line) => JSON.parse(line));

/** An export in UTF-8, piece by piece, of statements as they come. `onCount` is told how many came. */
export async function* exportBytes(
  statements: AsyncIterable<Lines>,
  name: FormatName,
  onCount: (count: number) => void,
): AsyncGenerator<Buffer> {
  const format: Format = formats[name];
  yield Buffer.from(format.head());
  let count = 0;
  for await (const lines of statements) {
    const body = format.body(lines, count === 0);
    yield typeof body === 'string' ? Buffer.from(body) : body;
    count += lines.count;
    onCount(count);
  }
  yield Buffer.from(format.end(count));
}
