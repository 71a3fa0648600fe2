import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type Host, own, prepareHost, run } from './embedded-host.ts';
import { PostgresFailure, releaseDirectory, runningPort, spawnPostgres } from './embedded-process.ts';
import { keepRunning } from './embedded-supervisor.ts';

export interface EmbeddedOptions {
  /** Folder of the database; made when it does not exist. */
  readonly dataDir: string;
  /** Receives one line whenever something was decided that a person should know. */
  readonly onNotice?: (notice: string) => void;
  /** Settings of postgresql.conf, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether to use the PostgreSQL that another process runs in the folder, where there is one; else that is an error. */
  readonly join?: boolean;
}

export interface Embedded {
  readonly connectionString: string;
  /** Where the database really lies: not the folder asked for where PostgreSQL could not enter that. */
  readonly dataDir: string;
  /**
   * Stops PostgreSQL after rolling back what is open; may be called again. Close all pools first. One that another process
   * started is left running.
   */
  stop(): Promise<void>;
}

const user = 'on_record';
const database = 'on_record';
const retryForMs = 10_000;

/**
 * Starts a PostgreSQL of our own on a free port of 127.0.0.1, open only to who knows the password kept in its folder.
 * Recovers from a server or PostgreSQL that was killed at any moment, and starts it again where it ends by itself.
 *
 * @throws when another server uses the folder and it is not to be joined, or PostgreSQL does not start: with the end of its log.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await start(options);
  } catch (error) {
    if (!(error instanceof Error && 'path' in error && 'code' in error)) throw error;
    throw new Error(
      `The data directory ${options.dataDir} cannot be used: ${error.message}. Set DATA_DIR to a folder you may write to.`,
      { cause: error },
    );
  }
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const { onNotice = () => {}, settings = {}, join: joins = false } = options;
  const host = await prepareHost(options.dataDir, onNotice);
  const cluster = join(host.dataDir, 'cluster');
  if (!existsSync(cluster)) await createCluster(host, cluster);
  const password = readFileSync(join(cluster, 'password'), 'utf8');
  const data = join(cluster, 'data');
  const running = joins ? runningPort(data) : undefined;
  const { postgres, port } =
    running === undefined
      ? await startPostgres(host, data, settings, onNotice)
      : { postgres: { stop: async () => {} }, port: running };
  const urlOf = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  try {
    await ensureDatabase(urlOf('postgres'));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { connectionString: urlOf(database), dataDir: host.dataDir, stop: postgres.stop };
}

/**
 * A cluster is made beside its place and moved there when it is whole, so whatever is at its place is whole, also when
 * two servers make it at once.
 */
async function createCluster(host: Host, cluster: string): Promise<void> {
  for (const name of await readdir(host.dataDir)) {
    const maker = /^cluster\.made-by-(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker)))
      await rm(join(host.dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const draft = `${cluster}.made-by-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { mode: 0o700 });
    const password = join(draft, 'password');
    await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
    await own(host, draft, password);
    await run(host, host.binaries.initdb, [
      `--pgdata=${join(draft, 'data')}`,
      `--username=${user}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--data-checksums',
    ]);
    await rename(draft, cluster).catch((error: unknown) => {
      if (!existsSync(cluster)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function startPostgres(
  host: Host,
  data: string,
  settings: Readonly<Record<string, string>>,
  onNotice: (notice: string) => void,
): Promise<{ postgres: { stop(): Promise<void> }; port: number }> {
  const deadline = Date.now() + retryForMs;
  for (;;) {
    await releaseDirectory(data, host.dataDir, onNotice);
    const port = await freePort();
    try {
      const spawn = () => spawnPostgres(host, data, port, settings);
      return { postgres: keepRunning(await spawn(), spawn, onNotice), port };
    } catch (error) {
      if (!(error instanceof PostgresFailure && error.passes && Date.now() < deadline)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function ensureDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
