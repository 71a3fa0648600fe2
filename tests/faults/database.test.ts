import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, vi } from 'vitest';
import { load } from './load.ts';
import { test } from './own-postgres.ts';
import { ask, serve } from './served.ts';

const query = '{ statements(first: 100) { totalCount nodes { id text translations { text } } } }';
const whole = { status: 200, codes: [], data: { statements: { totalCount: 54 } } };

test.for(['SIGKILL', 'SIGINT'] as const)(
  'PostgreSQL ended by %s under load and started again is found again',
  async (signal, { postgres }) => {
    const { url, logged } = await serve(postgres.url, { queueMs: 2_000 });
    const { outcomes, stop } = load(url);
    await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(50), 10_000);
    postgres.kill(signal);
    await sleep(100);
    const before = outcomes.length;
    await vi.waitFor(() => expect(outcomes.slice(before)).toContainEqual({ status: 200, codes: [] }), 10_000);
    await stop();
    const kinds = new Set(outcomes.map((outcome) => JSON.stringify(outcome)));
    kinds.delete(JSON.stringify({ status: 200, codes: [] }));
    kinds.delete(JSON.stringify({ status: 503, codes: ['SERVICE_UNAVAILABLE'] }));
    expect([...kinds]).toEqual([]);
    expect(logged.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
  },
);

/** A way to PostgreSQL that is cut, `times` times, once `afterBytes` of an answer have come through. */
async function cutting(target: string, afterBytes: number, times: number): Promise<string> {
  const { hostname, port } = new URL(target);
  let left = times;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let bytes = 0;
    for (const end of [client, server]) end.on('error', () => {});
    client.pipe(server);
    server.on('data', (data) => {
      bytes += data.length;
      if (bytes < afterBytes || left === 0) return client.write(data);
      left -= 1;
      client.write(data.subarray(0, data.length >> 1));
      client.destroySoon();
      return server.destroy();
    });
    server.on('close', () => client.destroySoon());
    client.on('close', () => server.destroy());
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void proxy.close());
  await new Promise((resolve) => proxy.once('listening', resolve));
  const through = new URL(target);
  through.port = String((proxy.address() as AddressInfo).port);
  return through.href;
}

test('a connection cut in the middle of an answer costs a second try', async ({ postgres }) => {
  const { url } = await serve(await cutting(postgres.url, 20_000, 1), { max: 1 });
  expect(await ask(url, query)).toMatchObject(whole);
});

test('connections that are cut in the middle of every answer are SERVICE_UNAVAILABLE', async ({
  postgres,
}) => {
  const { url } = await serve(await cutting(postgres.url, 20_000, 2), { max: 1 });
  const answer = await ask(url, query);
  expect(answer).toMatchObject({ status: 503, codes: ['SERVICE_UNAVAILABLE'] });
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await ask(url, query)).toMatchObject(whole);
});

test('a database that is away for longer than requests wait is SERVICE_UNAVAILABLE', async () => {
  const { url } = await serve('postgres://reader@127.0.0.1:1/archive', { queueMs: 100 });
  const answer = await ask(url, query);
  expect(answer).toMatchObject({ status: 503, codes: ['SERVICE_UNAVAILABLE'] });
  expect(answer.headers.get('retry-after')).toBe('1');
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1']);
});

test('a full disk is SERVICE_UNAVAILABLE until there is room again', async ({
  postgres: { url: on, run },
}) => {
  const { url } = await serve(on);
  await run(
    on,
    `create function disk_full() returns boolean language plpgsql as
      $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
     alter table statement rename to statement_kept;
     create view statement as select * from statement_kept where disk_full();`,
  );
  expect(await ask(url, query)).toMatchObject({ status: 503, codes: ['SERVICE_UNAVAILABLE'] });
  await run(on, 'drop view statement; alter table statement_kept rename to statement');
  expect(await ask(url, query)).toMatchObject(whole);
});

test('a database that has become read-only is read from', async ({ postgres: { url: on, run } }) => {
  const { url } = await serve(on);
  await ask(url, query);
  await run(on, `alter database on_record set default_transaction_read_only = on`);
  await run(
    on,
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
  );
  expect(await ask(url, query)).toMatchObject(whole);
  await run(
    on,
    'set transaction_read_only = off; alter database on_record reset default_transaction_read_only',
  );
});
