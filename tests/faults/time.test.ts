import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, vi } from 'vitest';
import { createDb } from '../../db/client.ts';
import { Patience } from '../../db/patience.ts';
import { readerOf } from '../../db/reader.ts';
import { writingTest as test } from '../database-fixture.ts';
import { ask, backends, serve, waiting, whileLocked } from './served.ts';

/** Answered by SQL alone, and by the executor since a name is unknown. */
const direct = '{ statements(first: 1) { nodes { id } } }';
const executed = '{ statements(first: 1) { nodes { id } } actor(ref: "nobody at all") { id } }';

test.for([direct, executed])(
  'a request that takes too long is answered with TIMEOUT, and its SQL is cancelled: %s',
  async (query, { db, url }) => {
    const served = await serve(url, { max: 1 }, { requestTimeoutMs: 200 });
    await ask(served.url, direct);
    const before = await backends(db);
    await whileLocked(db, async () => {
      const { status, codes } = await ask(served.url, query);
      expect(status).toBe(504);
      expect(new Set(codes)).toEqual(new Set(['TIMEOUT']));
      await vi.waitFor(async () => expect(await waiting(db)).toBe(0), 5_000);
    });
    expect(await ask(served.url, direct)).toMatchObject({ status: 200, codes: [] });
    expect(await backends(db)).toEqual(expect.arrayContaining(before));
  },
);

test.for(['/graphql', '/graphql?', '/export.csv'])(
  'a client that leaves cancels its query: %s',
  async (path, { db, url }) => {
    const served = await serve(url, { max: 1 });
    await whileLocked(db, async () => {
      const asked = request(served.url + path, {
        method: path.startsWith('/export') ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json' },
      });
      asked.on('error', () => {});
      asked.end(path.startsWith('/export') ? undefined : JSON.stringify({ query: direct }));
      await vi.waitFor(async () => expect(await waiting(db)).toBe(1), 5_000);
      asked.destroy();
      await vi.waitFor(async () => expect(await waiting(db)).toBe(0), 5_000);
    });
    await vi.waitFor(() => expect(served.logged.filter(({ msg }) => msg === 'request')).toHaveLength(1));
    expect(served.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(await ask(served.url, direct)).toMatchObject({ status: 200, codes: [] });
  },
);

test('PostgreSQL itself ends a read of an export that takes too long', async ({ db, url }) => {
  const served = await serve(url, { statementTimeoutMs: 200 });
  await whileLocked(db, async () => {
    const response = await fetch(`${served.url}/export.ndjson`);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
  });
});

test('a request that finds no free connection is told to come again', async ({ db, url }) => {
  const served = await serve(url, { max: 1, queueMs: 100 });
  const { first } = await whileLocked(db, async () => {
    const first = ask(served.url, direct);
    await vi.waitFor(async () => expect(await waiting(db)).toBe(1), 5_000);
    const second = await ask(served.url, direct);
    expect(second).toMatchObject({ status: 503, codes: ['SERVICE_UNAVAILABLE'] });
    expect(second.headers.get('retry-after')).toBe('1');
    const exported = await fetch(`${served.url}/export.csv`);
    expect([exported.status, exported.headers.get('retry-after')]).toEqual([503, '1']);
    return { first };
  });
  expect(await first).toMatchObject({ status: 200 });
});

test('more than a thousand do not wait for a connection', async ({ url }) => {
  const pool = createDb(url, { max: 1 });
  onTestFinished(() => pool.destroy());
  const patience = new Patience();
  const read = () => readerOf(pool)('select pg_sleep(60)', [], { caller: { patience } });
  const waiting = Array.from({ length: 1_001 }, read);
  await expect(read()).rejects.toThrow('Too many queries wait for a connection');
  patience.giveUp(new Error('enough'));
  const reasons = (await Promise.allSettled(waiting)).map((each) => 'reason' in each && each.reason.message);
  expect(new Set(reasons)).toEqual(new Set(['enough']));
});

test('a request whose turn comes in time is answered', async ({ db, url }) => {
  const served = await serve(url, { max: 1 });
  const asked = await whileLocked(db, async () => {
    const all = Array.from({ length: 20 }, () => ask(served.url, direct));
    await vi.waitFor(async () => expect(await waiting(db)).toBe(1), 5_000);
    return () => Promise.all(all);
  });
  expect((await asked()).map(({ status }) => status)).toEqual(Array(20).fill(200));
});

// Each of these clients leaves at another moment: while it waits, while its query runs, as it ends, after it.
test('the cancel of a query never meets the next one on its connection', async ({ db, url }) => {
  const served = await serve(url, { max: 2 });
  await ask(served.url, direct);
  const leaving = async (afterMs: number) => {
    const left = new AbortController();
    const asked = ask(served.url, direct, { signal: left.signal }).catch(() => {});
    await sleep(afterMs);
    left.abort();
    await asked;
  };
  for (let round = 0; round < 60; round += 1) {
    const leavers = Array.from({ length: 6 }, (_, at) => leaving((round % 12) / 4 + at / 2));
    const stayers = Array.from({ length: 4 }, () => ask(served.url, direct));
    expect((await Promise.all(stayers)).map(({ codes }) => codes)).toEqual(Array(4).fill([]));
    await Promise.all(leavers);
  }
  expect(await waiting(db)).toBe(0);
});

test('an answer half sent to a client that leaves disturbs nobody', async ({ url }) => {
  const served = await serve(url, { max: 1 });
  const asked = request(`${served.url}/export.ndjson`).end();
  const [response] = await once(asked, 'response');
  response.destroy();
  expect(await ask(served.url, direct)).toMatchObject({ status: 200, codes: [] });
});
