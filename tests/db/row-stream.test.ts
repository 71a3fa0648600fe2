import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import { createDb } from '../../db/client.ts';
import { readerOf, streamerOf } from '../../db/reader.ts';
import { readingTest as test } from '../database-fixture.ts';

type Stream = ReturnType<ReturnType<typeof streamerOf>>;

function open(url: string, max = 1) {
  const db = createDb(url, { max });
  onTestFinished(() => db.destroy());
  return db;
}

async function rowsOf(stream: Stream): Promise<(string | undefined)[][]> {
  const rows: (string | undefined)[][] = [];
  for (let row = await stream.next(); row; row = await stream.next())
    rows.push(row.map((value) => value?.toString()));
  return rows;
}

/** Rows of many sizes: within a part of what a socket yields, over several, and more than the parser keeps memory for. */
const sizes = [0, 1, 100, 70_000, 5, 200_000, 65_536, 3, 1_000_000, 2];
const varied = `select n, repeat('ж' || n, size) from unnest($1::int[]) with ordinality as given (size, n) order by n`;

test('rows come as bytes, whole and in order, and stay as they came', async ({ url }) => {
  const db = open(url);
  const expected = sizes.map((size, at) => [String(at + 1), `ж${at + 1}`.repeat(size)]);
  expect(await rowsOf(streamerOf(db)(varied, [`{${sizes.join(',')}}`]))).toEqual(expected);
  const texts = await readerOf(db)(varied, [`{${sizes.join(',')}}`]);
  expect(texts.map(([n, text]) => [n, Buffer.from(text ?? '', 'latin1').toString()])).toEqual(expected);
});

test('a null is no text, and no rows are the end', async ({ url }) => {
  const stream = streamerOf(open(url));
  expect(await rowsOf(stream('select null::text, $1::text', ['']))).toEqual([[undefined, '']]);
  expect(await rowsOf(stream('select 1 where false', []))).toEqual([]);
});

test('PostgreSQL waits with what was not taken', async ({ url, db: other }) => {
  const stream = streamerOf(open(url))(
    `select repeat('x', 100000), '${url.length} waits' from generate_series(1, 300)`,
    [],
  );
  expect(await stream.next()).toBeDefined();
  const state = async () => {
    const { rows } = await sql<{ event: string }>`select wait_event as event from pg_stat_activity
      where query like '%waits%' and pid <> pg_backend_pid() and state = 'active'`.execute(other);
    return rows.map(({ event }) => event);
  };
  // Waiting for us, and not for room in the socket: nothing is on its way.
  await expect.poll(state).toEqual(['ClientRead']);
  let count = 1;
  while (await stream.next()) count += 1;
  expect(count).toBe(300);
});

test('after the last row the connection serves others, as it was before', async ({ url }) => {
  const db = open(url);
  const before = await readerOf(db)('show work_mem', []);
  expect((await rowsOf(streamerOf(db)('select n from generate_series(1, 40) as n', []))).length).toBe(40);
  expect(await readerOf(db)('show work_mem', [])).toEqual(before);
  const { rows } = await sql`select 'ж' as letter`.execute(db);
  expect(rows).toEqual([{ letter: 'ж' }]);
});

test('an error rejects after the rows before it, and leaves the pool usable', async ({ url }) => {
  const db = open(url);
  const stream = streamerOf(db)('select 100 / (50 - n) from generate_series(1, 60) as n', []);
  await expect(rowsOf(stream)).rejects.toThrow('division by zero');
  await expect(rowsOf(streamerOf(db)('select ж', []))).rejects.toThrow('column "ж" does not exist');
  expect(await readerOf(db)('select 1', [])).toEqual([['1']]);
});

test('a stream that is closed ends its statement, wherever it is', async ({ url, db: other }) => {
  const db = open(url);
  const endless = `select generate_series(1, 1000000000), 'endless'`;
  const [unopened, begun] = [streamerOf(db)(endless, []), streamerOf(db)(endless, [])];
  unopened.close();
  expect(await begun.next()).toBeDefined();
  begun.close();
  expect(await readerOf(db)('select 1', [])).toEqual([['1']]);
  const running = async () => {
    const { rows } = await sql`select pid from pg_stat_activity
      where query like '%endless%' and pid <> pg_backend_pid()`.execute(other);
    return rows.length;
  };
  await expect.poll(running).toBe(0);
});
