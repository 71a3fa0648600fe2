import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { startEmbedded } from '../../db/embedded.ts';

const dataDir = join(tmpdir(), `on-record-embedded-${randomUUID()}`);
const pidFile = join(dataDir, 'cluster/data/postmaster.pid');
const start = (onNotice = (_: string) => {}) =>
  startEmbedded({ dataDir, onNotice, settings: { fsync: 'off' } });
const readPid = async () => Number((await readFile(pidFile, 'utf8')).split('\n')[0]);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function query(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another server on the same data directory; resolves with its first line. */
async function startElsewhere() {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('../../db/embedded.ts', import.meta.url))});
    try {
      const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } });
      console.log(embedded.connectionString);
      process.stdin.once('end', () => process.exit()).resume();
    } catch (error) { console.log(error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { child, line: line.trim() };
}

// One after the other on one data directory, as the life of a server goes.

test('what an interrupted first start left behind is thrown away', async () => {
  const draft = join(dataDir, 'cluster.made-by-999999999');
  await mkdir(join(draft, 'data'), { recursive: true });
  await writeFile(join(draft, 'data/PG_VERSION'), '18');
  const embedded = await start();
  expect(existsSync(draft)).toBe(false);
  await query(embedded.connectionString, 'create table kept as select 1 as row');
  await embedded.stop();
  await embedded.stop();
  expect(existsSync(pidFile)).toBe(false);
});

test('the database is UTF-8, compares by code point, checks its pages, and lets nobody in without its password', async () => {
  const embedded = await start();
  const settings = await query(
    embedded.connectionString,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
       current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
       current_setting('unix_socket_directories') as sockets
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual([
    {
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      checksums: 'on',
      listens: '127.0.0.1',
      sockets: '',
    },
  ]);
  const url = new URL(embedded.connectionString);
  url.password = 'guessed';
  await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect((await stat(join(dataDir, 'cluster'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(dataDir, 'cluster/password'))).mode & 0o777).toBe(0o600);
  await embedded.stop();
});

test('a second server on the same data directory is told who uses it; the first goes on', async () => {
  const embedded = await start();
  const { line } = await startElsewhere();
  expect(line).toBe(
    `${dataDir} is in use by process ${process.pid}: stop it, or set DATA_DIR to another folder.`,
  );
  expect(await query(embedded.connectionString, 'select row from kept')).toEqual([{ row: 1 }]);
  await embedded.stop();
});

test('after kill -9 of the server, its PostgreSQL is stopped and what was committed is there', async () => {
  const { child, line } = await startElsewhere();
  await query(line, 'insert into kept values (2)');
  const orphan = await readPid();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const notices: string[] = [];
  const embedded = await start((notice) => notices.push(notice));
  expect(notices).toEqual([`The PostgreSQL of a killed server still ran in ${dataDir}: it was stopped.`]);
  expect(await readPid()).not.toBe(orphan);
  expect(await query(embedded.connectionString, 'select row from kept order by row')).toEqual([
    { row: 1 },
    { row: 2 },
  ]);
  await embedded.stop();
});

test('after kill -9 of PostgreSQL, stopping does not hang and the next start recovers', async () => {
  const first = await start();
  await query(first.connectionString, 'insert into kept values (3)');
  process.kill(await readPid(), 'SIGKILL');
  await first.stop();
  expect(existsSync(pidFile)).toBe(true);
  const second = await start();
  expect(await query(second.connectionString, 'select count(*)::int from kept')).toEqual([{ count: 3 }]);
  await second.stop();
});

test('a stale pid file whose number now belongs to another program does not keep PostgreSQL from starting', async () => {
  await writeFile(pidFile, `${process.pid}\n${dataDir}/cluster/data\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
  const embedded = await start();
  expect(await readPid()).not.toBe(process.pid);
  await embedded.stop();
});

test('a server that ends without stopping its PostgreSQL leaves none behind', async () => {
  const { child } = await startElsewhere();
  expect(await readPid()).toBeGreaterThan(0);
  child.stdin.end();
  await once(child, 'exit');
  await vi.waitFor(() => expect(existsSync(pidFile)).toBe(false), 5_000);
});

test('a PostgreSQL that does not start says why', async () => {
  const failing = startEmbedded({ dataDir, settings: { shared_buffers: 'plenty' } });
  await expect(failing).rejects.toThrow(
    /did not start.*invalid value for parameter "shared_buffers": "plenty"/s,
  );
});

test('a data directory that cannot be one is refused in one line', async () => {
  const file = join(dataDir, 'postgres.log');
  await expect(startEmbedded({ dataDir: join(file, 'data') })).rejects.toThrow(
    /^The data directory .* cannot be used: ENOTDIR.* Set DATA_DIR to a folder you may write to\.$/,
  );
});
