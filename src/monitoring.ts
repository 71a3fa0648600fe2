import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { DB } from '../db/tables.ts';
import type { Config } from './config.ts';
import { close, listen } from './listen.ts';
import { operationNames } from './operation-names.ts';
import type { Observer } from './request-state.ts';
import { readSamples } from './samples.ts';

export interface Monitoring {
  readonly observers: readonly Observer[];
  /** Sends what is not yet sent, and stops listening. */
  stop(): Promise<void>;
}

/**
 * Starts what the configuration asks for. Each is loaded only then: nobody else pays for it. Requests are told apart by the
 * names of the operations in `documents` and in the samples.
 * @throws {Error} where the address for metrics cannot be had.
 */
export async function startMonitoring(
  config: Config,
  db: Kysely<DB>,
  documents: Iterable<string>,
  log: Logger,
): Promise<Monitoring> {
  if (!config.metrics && !config.tracing) return { observers: [], stop: async () => {} };
  const observers: Observer[] = [];
  const stops: (() => Promise<void>)[] = [];
  const operations = operationNames([...readSamples().map(({ query }) => query), ...documents]);
  if (config.metrics) {
    const { createMetrics } = await import('./metrics.ts');
    const { observer, server } = createMetrics(db, operations);
    const address = await listen(server, config.metrics.host, config.metrics.port, 'METRICS_');
    log.info({ metrics: `${address}/metrics` }, 'metrics are served');
    observers.push(observer);
    stops.push(() => close(server, 0));
  }
  if (config.tracing) {
    const { createTracing } = await import('./tracing.ts');
    const tracing = createTracing(config.tracing, operations, log);
    observers.push(tracing.observer);
    stops.push(tracing.stop);
  }
  return { observers, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}
