import type { IncomingMessage } from 'node:http';

/** A body read as JSON. */
export interface JsonBody {
  /** Undefined where it is no JSON. */
  readonly value: unknown;
  /** Whether a text in it is written with an escape for a code unit: only so can it be one that PostgreSQL cannot store. */
  readonly escaped: boolean;
}

/** Listeners instead of `for await`, which costs more than all the rest of reading. Never settles for a client that left. */
export async function readJson(request: IncomingMessage): Promise<JsonBody> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  const text = (await promise).toString('utf8');
  try {
    return { value: JSON.parse(text) as unknown, escaped: text.includes('\\u') };
  } catch {
    return { value: undefined, escaped: false };
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
