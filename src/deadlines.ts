import type { ServerResponse } from 'node:http';
import { GivenUp } from './given-up.ts';

/** A request that can be given up. */
export interface Awaited {
  readonly startedAt: number;
  giveUp(reason: GivenUp): void;
}

/** Gives up requests that take too long, or whose clients leave. One timer serves all, since each may take as long. */
export class Deadlines {
  readonly #withinMs: number;
  /** In the order of their ends. */
  readonly #waiting = new Set<Awaited>();
  #timer: NodeJS.Timeout | undefined;

  constructor(withinMs: number) {
    this.#withinMs = withinMs;
  }

  /** `isTimed` says whether the request may take only so long; that its client leaves is always noticed. */
  watch(request: Awaited, response: ServerResponse, isTimed: boolean): void {
    if (isTimed) this.#waiting.add(request);
    if (!this.#timer && isTimed) this.#expireIn(this.#withinMs);
    response.once('close', () => {
      this.#waiting.delete(request);
      if (!response.writableFinished) request.giveUp(new GivenUp('CLIENT_LEFT'));
    });
  }

  #expireIn(ms: number): void {
    this.#timer = setTimeout(() => this.#expire(), ms);
    this.#timer.unref();
  }

  #expire(): void {
    this.#timer = undefined;
    for (const request of this.#waiting) {
      const left = request.startedAt + this.#withinMs - performance.now();
      if (left > 0) {
        this.#expireIn(left);
        return;
      }
      this.#waiting.delete(request);
      request.giveUp(new GivenUp('TIMEOUT'));
    }
  }
}
