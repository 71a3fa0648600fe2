import { setTimeout as sleep } from 'node:timers/promises';
import { type Postgres, PostgresFailure } from './embedded-process.ts';

const soonMs = 50;
const laterMs = 1_000;

/** PostgreSQL that is started again whenever it ends without having been stopped. `start` starts it on the same port. */
export function keepRunning(
  first: Postgres,
  start: () => Promise<Postgres>,
  onNotice: (notice: string) => void,
): { stop(): Promise<void> } {
  let postgres = first;
  let isStopping = false;

  const restart = async (): Promise<Postgres | undefined> => {
    let told = '';
    while (!isStopping) {
      try {
        return await start();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const passes = error instanceof PostgresFailure && error.passes;
        if (!passes && message !== told) onNotice(message);
        told = message;
        await sleep(passes ? soonMs : laterMs, undefined, { ref: false });
      }
    }
    return undefined;
  };

  const supervised = (async () => {
    for (;;) {
      await postgres.ended;
      if (isStopping) return;
      onNotice('The embedded PostgreSQL has ended without being stopped: it is started again.');
      const next = await restart();
      if (!next) return;
      postgres = next;
      if (isStopping) await postgres.stop();
      else onNotice('The embedded PostgreSQL is running again.');
    }
  })();

  return {
    stop: async () => {
      isStopping = true;
      await postgres.stop();
      await supervised;
    },
  };
}
