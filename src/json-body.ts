import type { IncomingMessage } from 'node:http';
import { holdsOnlyStorableText } from './storable-text.ts';

/** A body read as JSON. */
export interface JsonBody {
  /** Undefined where it is no JSON. */
  readonly value: unknown;
  /** Whether PostgreSQL can store every text in it. */
  readonly storable: boolean;
}

/** Listeners instead of `for await`, which costs more than all the rest of reading. Never settles for a client that left. */
export async function readJson(request: IncomingMessage): Promise<JsonBody> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  const text = (await promise).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    // Only an escape can spell what cannot be stored: JSON has no U+0000, and UTF-8 no halves of surrogate pairs.
    return { value, storable: !text.includes('\\u') || holdsOnlyStorableText(value) };
  } catch {
    return { value: undefined, storable: true };
  }
}

/**
 * What Yoga takes for the body of a request that was read: parsed JSON, which it does not parse again, or a short text with
 * the same fault. It lists the keys of a body, and in a Buffer of 1 MB every byte is one.
 */
export function unreadBody({ value }: JsonBody): object {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return value;
  if (value === undefined) return Buffer.from('{');
  return Buffer.from(typeof value === 'string' ? '""' : JSON.stringify(value));
}
