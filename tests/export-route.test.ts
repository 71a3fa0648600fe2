import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { test, writingTest } from './fixture.ts';

const filterOf = (filter: unknown) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

test('an export holds exactly what the same filter lists, and says how many at its end', async ({
  serverUrl,
  gql,
}) => {
  const filter = { about: ['OTAN'], saidOn: { from: '2022-01-01', to: '2022-12-31' } };
  const { data } = await gql<{ statements: { nodes: { id: string }[] } }>(
    'query ($filter: StatementFilter) { statements(filter: $filter, first: 100, orderBy: { field: SAID_ON, direction: ASC }) { nodes { id } } }',
    { filter },
  );
  const ids = data?.statements.nodes.map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(1);
  const request = get(`${serverUrl}/export.ndjson?${filterOf(filter)}`);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const lines = (await response.setEncoding('utf8').toArray()).join('').trimEnd().split('\n');
  expect(lines.slice(0, -1).map((line) => JSON.parse(line).id)).toEqual(ids);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ count: ids.length });
  expect(response.trailers).toEqual({ 'x-statement-count': String(ids.length) });
});

test('every format is served under its own type', async ({ serverUrl }) => {
  const types = new Map<string, string | null>();
  for (const format of ['csv', 'ndjson', 'jsonld'])
    types.set(format, (await fetch(`${serverUrl}/export.${format}`)).headers.get('content-type'));
  expect([...types]).toEqual([
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['ndjson', 'application/x-ndjson; charset=utf-8'],
    ['jsonld', 'application/ld+json'],
  ]);
  expect((await fetch(`${serverUrl}/export.xlsx`)).status).toBe(404);
});

test.for([
  ['an unknown name', filterOf({ by: 'Lukashenka2' }), 'UNKNOWN_ENTITY', 'Did you mean Alexander Lukashenko'],
  [
    'a name of several',
    filterOf({ about: 'Occident' }),
    'AMBIGUOUS_ENTITY',
    'Pass the slug of the one you mean',
  ],
  ['an unknown key', filterOf({ who: 'x' }), 'BAD_USER_INPUT', '"who" is not defined'],
  ['no JSON', 'filter={by:1}', 'BAD_USER_INPUT', 'The filter is not JSON'],
  [
    'a range that ends early',
    filterOf({ saidOn: { from: '2023-01-01', to: '2022-01-01' } }),
    'BAD_USER_INPUT',
    'swap',
  ],
  ['U+0000', filterOf({ by: 'a\0' }), 'BAD_USER_INPUT', 'U+0000'],
  ['another parameter', 'limit=3', 'BAD_USER_INPUT', 'there is only filter'],
  ['two filters', 'filter={}&filter={}', 'BAD_USER_INPUT', 'more than one filter'],
  ['a list', filterOf([1]), 'BAD_USER_INPUT', 'StatementFilter'],
] as const)(
  '%s is refused with the code and the words of the API',
  async ([, query, code, words], { serverUrl }) => {
    const response = await fetch(`${serverUrl}/export.csv?${query}`);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(response.status).toBe(400);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toContain(words);
  },
);

test('an export is asked for by GET', async ({ serverUrl }) => {
  const posted = await fetch(`${serverUrl}/export.csv`, { method: 'POST', body: 'x' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  const head = await fetch(`${serverUrl}/export.csv`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

writingTest(
  'a client that stops reading or leaves holds no connection of the pool',
  async ({ serverUrl, db }) => {
    // Far more than sockets buffer, and hard to compress.
    await sql`insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
    select gen_random_uuid(), 'DIRECT', words, 'en', speaker_id, speaker_kind, sort_on
    from (select * from statement limit 1) one, generate_series(1, 4000) number, lateral
      (select string_agg(md5(number || ' ' || word), '') as words from generate_series(1, 130) word)`.execute(
      db,
    );
    const { hostname, port } = new URL(serverUrl);
    const sockets = Array.from({ length: 6 }, () => connect(Number(port), hostname));
    sockets.forEach((socket, index) => {
      const encoding = ['', 'accept-encoding: gzip\r\n', 'accept-encoding: br\r\n'][index % 3];
      socket.pause();
      socket.write(`GET /export.ndjson HTTP/1.1\r\nhost: localhost\r\n${encoding}\r\n`);
    });
    // All of them are stuck when nothing more is asked of the database.
    const busy = async () => {
      const { rows } = await sql<{ open: number }>`select count(*) as open from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(db);
      return rows[0]?.open;
    };
    let quiet = 0;
    while (quiet < 5) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      quiet = (await busy()) === 0 ? quiet + 1 : 0;
    }
    // The pool of four serves others although six exports are open.
    expect((await fetch(`${serverUrl}/ready`)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    const whole = await (await fetch(`${serverUrl}/export.ndjson`)).text();
    expect(whole.endsWith('{"count":4054}\n')).toBe(true);
  },
);
