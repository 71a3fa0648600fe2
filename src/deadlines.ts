import type { Socket } from 'node:net';
import { GivenUp } from './given-up.ts';

/** A request that can be given up. */
export interface Awaited {
  readonly startedAt: number;
  giveUp(reason: GivenUp): void;
}

/**
 * Gives up requests that take too long, or whose clients leave. One timer serves all, since each may take as long, and one
 * listener all requests of a connection.
 */
export class Deadlines {
  readonly #withinMs: number;
  /** In the order of their ends. */
  readonly #waiting = new Set<Awaited>();
  readonly #askedOn = new WeakMap<Socket, Awaited[]>();
  #timer: NodeJS.Timeout | undefined;

  constructor(withinMs: number) {
    this.#withinMs = withinMs;
  }

  /** Notices when the client of this connection leaves. */
  accept(socket: Socket): void {
    const asked: Awaited[] = [];
    this.#askedOn.set(socket, asked);
    socket.once('close', () => {
      for (const request of asked) request.giveUp(new GivenUp('CLIENT_LEFT'));
    });
  }

  /** `isTimed` says whether the request may take only so long; that its client leaves is always noticed. */
  begin(request: Awaited, socket: Socket, isTimed: boolean): void {
    this.#askedOn.get(socket)?.push(request);
    if (!isTimed) return;
    this.#waiting.add(request);
    if (!this.#timer) this.#expireIn(this.#withinMs);
  }

  end(request: Awaited, socket: Socket): void {
    this.#waiting.delete(request);
    const asked = this.#askedOn.get(socket);
    asked?.splice(asked.indexOf(request), 1);
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
