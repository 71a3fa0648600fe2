/** What whoever works for an answer needs to know of whoever waits for it. */
export type Waiting = Pick<Patience, 'over' | 'on' | 'off'>;

/**
 * Somebody waits for an answer, and may cease to. What an AbortController does, for a tenth of the time, of which every
 * request would pay.
 */
export class Patience {
  /** Why nobody waits any longer; undefined while somebody does. */
  over: Error | undefined;
  readonly #listeners = new Set<() => void>();

  /** Calls each listener, once. */
  giveUp(reason: Error): void {
    if (this.over) return;
    this.over = reason;
    for (const listener of [...this.#listeners]) listener();
  }

  on(listener: () => void): void {
    this.#listeners.add(listener);
  }

  off(listener: () => void): void {
    this.#listeners.delete(listener);
  }
}
