import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { createDb } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { administer, createDatabase, urlOf } from '../databases.ts';

/** A PostgreSQL of the file's own, which may be killed: it is started again at once. */
export interface OwnPostgres {
  /** A seeded archive on it. */
  readonly url: string;
  /** Makes an empty database; its connection string. */
  emptyDatabase(): Promise<string>;
  /** Sends a signal to PostgreSQL's first process. */
  kill(signal: NodeJS.Signals): void;
  /** Runs a statement in the database of the connection string, as superuser. */
  run(url: string, statement: string): Promise<void>;
}

export const test = base
  .extend('dataDir', { scope: 'file' }, () => join(tmpdir(), `on-record-faults-${randomUUID()}`))
  .extend('postgres', { scope: 'file' }, async ({ dataDir }, { onCleanup }): Promise<OwnPostgres> => {
    const embedded = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
    onCleanup(async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    });
    const server = embedded.connectionString;
    const db = createDb(server, { max: 1 });
    await migrateToLatest(db);
    await loadSeeds(db);
    await db.destroy();
    const pidFile = join(dataDir, 'cluster/data/postmaster.pid');
    return {
      url: server,
      emptyDatabase: async () => urlOf(server, await createDatabase(server)),
      kill: (signal) => void process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), signal),
      run: administer,
    };
  });
