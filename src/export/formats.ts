import type { StatementExport } from '../../schema/statement-export.ts';
import { csvHead, csvRows } from './csv.ts';
import { jsonLdEnd, jsonLdHead, jsonLdItems } from './json-ld.ts';

interface Format {
  readonly contentType: string;
  readonly head: () => string;
  /** Some statements, given as lines of JSON; at least one. */
  readonly body: (lines: readonly string[], isFirst: boolean) => string;
  readonly end: (count: number) => string;
}

export const formats = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    head: csvHead,
    body: csvRows,
    end: () => '',
  },
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    body: (lines) => `${lines.join('\n')}\n`,
    end: (count) => `{"count":${count}}\n`,
  },
  jsonld: {
    contentType: 'application/ld+json',
    head: jsonLdHead,
    body: (lines, isFirst) => (isFirst ? '' : ',\n') + jsonLdItems(lines),
    end: jsonLdEnd,
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

/** The text of an export, piece by piece; no more is read than was taken. `onCount` is told how many statements came. */
export async function* exportText(
  statements: StatementExport,
  name: FormatName,
  onCount: (count: number) => void,
  atOnce = 1,
): AsyncGenerator<string> {
  const format: Format = formats[name];
  yield format.head();
  let count = 0;
  for await (const lines of statements.lines(atOnce)) {
    yield format.body(lines, count === 0);
    count += lines.length;
    onCount(count);
  }
  yield format.end(count);
}
