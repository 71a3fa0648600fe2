import { parseJson } from './json-document.ts';
import { linesOf } from './lines.ts';
import { Reading } from './reading.ts';

/** Statements and sources that are stored together. Entities do not count: they name each other, and are few. */
const BATCH = 2_000;

/**
 * Reads a bundle of which every line is one, in constant memory: as batches, each of which names only records of its own,
 * of earlier ones, or of the archive.
 */
export async function* readNdjson(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Reading> {
  let reading = new Reading();
  let before = 0;
  for await (const { number, text, mistake } of linesOf(chunks)) {
    if (mistake !== undefined) {
      reading.refuse({ file, line: number, column: 1, path: '', message: mistake });
      break;
    }
    if (text.trim() === '') continue;
    const document = parseJson(file, text, number);
    if (document.problems.length > 0) reading.reject({ line: text.slice(0, 2_000) }, ...document.problems);
    else reading.addDocument(document);
    if (reading.bundle.statements.length + reading.bundle.sources.length < BATCH) continue;
    before += reading.size;
    const whole = reading;
    reading = new Reading();
    reading.declared = whole.declared;
    yield whole;
  }
  reading.refuseOtherCount(before + reading.size);
  yield reading;
}
