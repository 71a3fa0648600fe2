import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Exit } from './exit.ts';

/** What a person gave cannot be used. The message says where, why, and what to do. */
export class InputError extends Exit {
  constructor(message: string) {
    super(3, message);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the name',
  EISDIR: 'is a directory: name a file in it',
  EACCES: 'may not be read: check its permissions',
  EPERM: 'may not be read: check its permissions',
};

/**
 * Reads a file, or standard input where it is called `-`: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * @throws {Exit} where there is no such file, {InputError} where there is no text in it.
 */
export async function readText(
  file: string,
  input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = await (file === '-' ? buffer(input) : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Exit(6, `${name}: ${reasons[error.code ?? ''] ?? error.message}`);
    },
  );
  const text = decode(bytes, name);
  if (text.trim() === '') throw new InputError(`${name}: is empty: there is no text to read`);
  const control = text.search(/(?![\t\n\v\f\r\u0085])\p{Cc}/u);
  if (control >= 0)
    throw new InputError(
      `${name}:${lineOf(text, control)}: is no text but a binary file: save it as plain text or HTML`,
    );
  return text;
}

function decode(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = encoding === 'utf-8' ? `:${firstBadLine(bytes)}` : '';
    throw new InputError(
      `${name}${line}: is not ${encoding.toUpperCase()}: save it as UTF-8, or as UTF-16 with a byte order mark`,
    );
  }
}

/** The first line that is no UTF-8. A line feed is no part of any longer sequence, so lines can be decoded one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
