import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, vi } from 'vitest';
import { ask, startedArchive, starting, stopped } from '../archive-process.ts';
import { load } from './load.ts';
import { test } from './own-postgres.ts';

const patience = 60_000;
const counted = '{ statements { totalCount } }';
const all = { data: { statements: { totalCount: 54 } } };

/** Something locked by one connection, and another to look on. */
async function holding(url: string, lock: string): Promise<{ client: pg.Client; release(): Promise<void> }> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  const holder = new pg.Client(url);
  holder.on('error', () => {});
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query(`begin; ${lock}`);
  return { client, release: async () => void (await holder.query('rollback')) };
}

/** Waits until a statement like this one waits for a lock. */
async function isStuck(client: pg.Client, like: string): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ~* $1`,
      [like],
    );
    expect(rows).toHaveLength(1);
  }, 20_000);
}

const tables = `select count(*)::int as count from pg_tables where schemaname = 'public' and tablename in ('entity', 'statement')`;

test(
  'a server killed while it migrates leaves nothing half done, and the next start completes',
  async ({ postgres }) => {
    const url = await postgres.emptyDatabase();
    const { client, release } = await holding(url, 'lock table pg_extension in share mode');
    const child = starting({ DATABASE_URL: url });
    await isStuck(client, 'create extension');
    await stopped(child, 'SIGKILL');
    await release();
    expect((await client.query(tables)).rows).toEqual([{ count: 0 }]);
    const next = await startedArchive({ DATABASE_URL: url });
    expect(await ask(next.url, counted)).toEqual(all);
  },
  patience,
);

test(
  'a server killed while it seeds leaves no record, and the next start completes',
  async ({ postgres }) => {
    const url = await postgres.emptyDatabase();
    const first = await startedArchive({ DATABASE_URL: url });
    await stopped(first.child, 'SIGKILL');
    await postgres.run(url, 'truncate entity, source, seeding cascade');
    const { client, release } = await holding(url, 'lock table statement in access exclusive mode');
    const child = starting({ DATABASE_URL: url });
    await isStuck(client, 'statement');
    await stopped(child, 'SIGKILL');
    await release();
    await vi.waitFor(async () => {
      const { rows } = await client.query('select count(*)::int as count from entity');
      expect(rows).toEqual([{ count: 0 }]);
    });
    const next = await startedArchive({ DATABASE_URL: url });
    expect(await ask(next.url, counted)).toEqual(all);
  },
  patience,
);

test(
  'two servers that start at once on an empty database both answer, and everything is there once',
  async ({ postgres }) => {
    const url = await postgres.emptyDatabase();
    const both = await Promise.all([
      startedArchive({ DATABASE_URL: url }),
      startedArchive({ DATABASE_URL: url }),
    ]);
    for (const each of both) expect(await ask(each.url, counted)).toEqual(all);
  },
  patience,
);

test(
  'the embedded PostgreSQL that dies under a running server is started again by it',
  async ({ dataDir, postgres: _ }) => {
    const own = join(dataDir, 'of-the-server');
    const { child, url } = await startedArchive({ DATA_DIR: own });
    const pidFile = join(own, 'cluster/data/postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await vi.waitFor(async () => expect(await ask(url, counted)).toEqual(all), 10_000);
    expect(child.exitCode).toBeNull();
    expect(await stopped(child, 'SIGTERM')).toBe(0);
  },
  patience,
);

test(
  'SIGTERM under load loses no request that was sent',
  async ({ postgres }) => {
    const { child, url } = await startedArchive({ DATABASE_URL: postgres.url });
    const { outcomes, stop } = load(url, 16);
    await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(500), 20_000);
    expect(await stopped(child, 'SIGTERM')).toBe(0);
    await stop();
    expect([...new Set(outcomes.map((outcome) => JSON.stringify(outcome)))]).toEqual([
      '{"status":200,"codes":[]}',
    ]);
  },
  patience,
);

test(
  'a request on an open connection is still answered during the stop, and is told that it is the last',
  async ({ postgres }) => {
    const { child, url } = await startedArchive({ DATABASE_URL: postgres.url });
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    onTestFinished(() => void socket.destroy());
    const head = 'GET /health HTTP/1.1\r\nhost: archive\r\n\r\n';
    socket.write(head);
    const [kept] = (await once(socket, 'data')) as [string];
    expect(kept).toMatch(/connection: keep-alive/i);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } }), {
      timeout: 5_000,
      interval: 10,
    });
    socket.write(head);
    const [last] = (await once(socket, 'data')) as [string];
    expect(last).toMatch(/^HTTP\/1.1 200 /);
    expect(last).toMatch(/connection: close/i);
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0);
  },
  patience,
);
