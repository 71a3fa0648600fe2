import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { isPassing } from './database-failure.ts';
import type { Waiting } from './patience.ts';

/** How many may wait for PostgreSQL to come back; more would only hold memory. */
const MOST_WAITING = 1_000;
const probeEveryMs = 50;

/** Lets a PostgreSQL that is away for a moment look like a pause: what reads is run again when it is back. */
export class Comeback {
  readonly #pool: pg.Pool;
  readonly #patienceMs: number;
  #waiting = 0;
  #back: Promise<boolean> | undefined;

  constructor(pool: pg.Pool, patienceMs: number) {
    this.#pool = pool;
    this.#patienceMs = patienceMs;
  }

  /**
   * Runs again, once, what failed with `error`, if that is due to PostgreSQL being away and it is back soon enough.
   * Once only: it might be what brings PostgreSQL down.
   *
   * @throws the error, or why patience is over.
   */
  async again<T>(
    error: unknown,
    startedAt: number,
    patience: Waiting | undefined,
    run: () => Promise<T>,
  ): Promise<T> {
    if (!isPassing(error) || this.#waiting >= MOST_WAITING) throw error;
    this.#waiting += 1;
    try {
      const left = startedAt + this.#patienceMs - performance.now();
      this.#back ??= this.#probe();
      const over = new AbortController();
      const giveUp = () => over.abort();
      patience?.on(giveUp);
      const timedOut = sleep(Math.max(left, 0), false, { signal: over.signal }).catch(() => false);
      const isBack = await Promise.race([this.#back, timedOut]).finally(() => {
        patience?.off(giveUp);
        over.abort();
      });
      if (patience?.over) throw patience.over;
      if (!isBack) throw error;
    } finally {
      this.#waiting -= 1;
    }
    return await run();
  }

  /** Asks until PostgreSQL answers, or nobody wants to know. */
  async #probe(): Promise<boolean> {
    try {
      while (this.#waiting > 0) {
        if (await this.#answers()) return true;
        await sleep(probeEveryMs);
      }
      return false;
    } finally {
      this.#back = undefined;
    }
  }

  #answers(): Promise<boolean> {
    return this.#pool.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
