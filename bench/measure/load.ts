import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Request } from './contestants.ts';

export interface Load {
  readonly origin: string;
  readonly requests: readonly Request[];
  readonly clients: number;
  readonly seconds: number;
}

export interface Loaded {
  readonly requests: number;
  /** Answers other than 200. */
  readonly failed: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Cores the generator used: near 1 it is the bottleneck. */
  readonly generatorCpu: number;
}

/** Starts the process that makes the load. */
export function startGenerator(): { load(load: Load): Promise<Loaded>; stop(): void } {
  const child = fork(join(import.meta.dirname, 'generator.ts'));
  return {
    load: async (load) => {
      child.send(load);
      const [loaded] = (await once(child, 'message')) as [Loaded | { error: string }];
      if ('error' in loaded) throw new Error(`${load.origin}: ${loaded.error}`);
      if (loaded.failed > 0) throw new Error(`${load.origin} failed ${loaded.failed} requests.`);
      return loaded;
    },
    stop: () => child.disconnect(),
  };
}
