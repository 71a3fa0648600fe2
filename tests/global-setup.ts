import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDb } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { loadSeeds } from '../seeds/load.ts';
import { administer, createDatabase, dropDatabase, urlOf } from './databases.ts';

/** Starts PostgreSQL once for the whole run, or uses TEST_DATABASE_URL, whose user must be allowed to create databases and roles. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { url: server, stop } = await startServer();
  const made: string[] = [];
  const create = async (template?: string) => {
    const name = await createDatabase(server, template);
    made.push(name);
    return name;
  };
  const tearDown = async () => {
    for (const name of made) await dropDatabase(server, name);
    await stop();
  };
  try {
    const migrated = await create();
    await withDb(urlOf(server, migrated), migrateToLatest);
    const seeded = await create(migrated);
    await withDb(urlOf(server, seeded), loadSeeds);
    await administer(urlOf(server, seeded), 'vacuum analyze');
    const shared = await create(seeded);
    await administer(server, `alter database ${shared} set default_transaction_read_only = on`);
    project.provide('databases', { server, migrated, seeded, shared });
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const dataDir = join(tmpdir(), `on-record-test-${randomUUID()}`);
  const embedded = await startEmbedded({
    dataDir,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  });
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  // An interrupted run never comes to its tear-down.
  process.once('exit', remove);
  const stop = async () => {
    await embedded.stop();
    remove();
  };
  return { url: embedded.connectionString, stop };
}

async function withDb(
  url: string,
  work: (db: ReturnType<typeof createDb>) => Promise<unknown>,
): Promise<void> {
  const db = createDb(url, { max: 2 });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}
