import { decode } from './decode.ts';

/** One line of a file; counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** What keeps the line from being read, in words. */
  readonly mistake?: string;
}

/** In bytes; a record of a statement has a few thousand. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** The lines of a file that is too large to be held, without their ends. A mark at the beginning does not count. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let rest: Buffer[] = [];
  let length = 0;
  const take = (last: Buffer): Line => {
    const bytes = rest.length === 0 ? last : Buffer.concat([...rest, last]);
    rest = [];
    length = 0;
    number += 1;
    return lineOf(number, bytes);
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      yield take(chunk.subarray(at, end));
      at = end + 1;
    }
    rest.push(chunk.subarray(at));
    length += chunk.length - at;
    if (length > LONGEST_LINE) {
      const size = LONGEST_LINE / 1024 / 1024;
      yield {
        number: number + 1,
        text: '',
        mistake: `is a line of more than ${size} MiB: write one record a line`,
      };
      return;
    }
  }
  if (length > 0) yield take(Buffer.alloc(0));
}

function lineOf(number: number, bytes: Buffer): Line {
  const decoded = decode(bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes);
  return 'text' in decoded ? { number, text: decoded.text } : { number, text: '', mistake: decoded.mistake };
}
