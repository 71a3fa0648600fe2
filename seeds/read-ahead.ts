import { appearanceId, statementId } from '../db/ids.ts';
import type { Reading } from './reading.ts';

/** Reads the next batch while PostgreSQL works on the one before, and makes its ids, which are remembered. */
export class ReadAhead {
  readonly #batches: AsyncIterator<Reading>;
  #next: Promise<IteratorResult<Reading>> | undefined;

  constructor(batches: AsyncIterable<Reading>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** To be called when PostgreSQL is busy. Sooner it would keep from being sent what PostgreSQL waits for. */
  begin(): void {
    this.#next ??= this.#read();
    // Awaited when it is taken, but perhaps never, where the work on the one before fails.
    this.#next.catch(() => {});
  }

  /** The next batch; undefined at the end. */
  async take(): Promise<Reading | undefined> {
    this.begin();
    const next = this.#next;
    this.#next = undefined;
    const { value, done } = (await next) ?? { done: true };
    return done ? undefined : value;
  }

  close(): void {
    // Not awaited: the next batch may be long in coming, from a pipe say, and nobody wants it any more.
    void this.#batches.return?.().catch(() => {});
  }

  async #read(): Promise<IteratorResult<Reading>> {
    const item = await this.#batches.next();
    if (item.done) return item;
    for (const { key, appearances } of item.value.bundle.statements) {
      statementId(key);
      for (const { source } of appearances) appearanceId(key, source);
    }
    return item;
  }
}
