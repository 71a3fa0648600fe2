import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from './problem.ts';

/** One row under its head, with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A mistake that ends the reading: what follows cannot be told apart. */
export class CsvMistake extends Error {
  override readonly name = 'CsvMistake';
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const LARGEST_ROW = 4 * 1024 * 1024;

/**
 * The rows of a CSV file as spreadsheets write it: separated by comma, semicolon or tab, whichever its head has most of;
 * with or without a byte order mark; lines ended either way.
 *
 * @throws CsvMistake
 */
export async function* csvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  const texts = decoded(chunks);
  const first = await texts.next();
  const beginning = first.done ? '' : first.value;
  const all = async function* () {
    yield beginning;
    yield* texts;
  };
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(beginning),
    info: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
  });
  const source = Readable.from(all());
  source.once('error', (error) => parser.destroy(error));
  let head: string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (head)
        yield { line, cells: Object.fromEntries(record.map((cell, at) => [head?.[at] ?? '', plain(cell)])) };
      else head = record.map((name) => name.trim().toLowerCase());
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CsvMistake(lineOf(error, line), explained(error));
    throw error;
  }
}

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of chunks) {
      if (isFirst && chunk.length > 1 && [0xfffe, 0xfeff].includes(chunk.readUInt16BE(0)))
        throw new CsvMistake(1, 'is UTF-16: save the file as CSV UTF-8');
      isFirst = false;
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw new CsvMistake(1, 'holds U+0000: save the file as CSV UTF-8');
      if (text !== '') yield text;
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new CsvMistake(1, 'is not UTF-8: save the file as CSV UTF-8');
    throw error;
  }
}

function delimiterOf(beginning: string): string {
  const head = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A spreadsheet that was kept from taking a cell for a formula shows it with an apostrophe. */
const plain = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The parser may be further on than the row it last gave out. */
function lineOf(error: CsvError, line: number): number {
  const opened = /opening quote at line (\d+)/.exec(error.message)?.[1];
  const { lines } = error as unknown as { lines?: number };
  return Number(opened ?? lines ?? line);
}

function explained({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened here and never closed: close it, or double it within the cell';
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return 'has another number of cells than the head: quote cells that hold the separator';
    case 'CSV_MAX_RECORD_SIZE':
      return 'is a row of more than 4 MiB: a quotation mark is opened and not closed';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quotation mark stands within a cell: quote the whole cell and double the mark';
    default:
      return message;
  }
}

export const csvProblem = (
  file: string,
  line: number,
  column: number,
  path: string,
  message: string,
): Problem => ({
  file,
  line,
  column,
  path,
  message,
});
