import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import type { Limits } from '../../src/limits/limits.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';

// Only the schema is asked: the pool never connects.
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
const open: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of open) await end();
  await db.destroy();
});

/** The answer of a server with these limits. */
async function answer(limits: Partial<Limits>, body: unknown) {
  const server = createServer({ schema, db, log: pino({ level: 'silent' }), limits });
  open.push(() => close(server, 100));
  const response = await fetch(`${await listen(server, '127.0.0.1', 0)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const refused = (limit: string, requested: number, allowed: number) => ({
  errors: [expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', limit, requested, allowed } })],
});

const introspection = '{ __schema { a: queryType { name } types @skip(if: true) { name } } __typename }';

test.for<[limit: keyof Limits, requested: number]>([
  ['depth', 3],
  ['aliases', 1],
  ['rootFields', 2],
  ['directives', 1],
  ['cost', 2],
])('%s is refused above the figure set, and allowed at it', async ([limit, requested]) => {
  const query = introspection;
  const { body } = await answer({ [limit]: requested - 1 }, { query });
  expect(body).toEqual(refused(limit, requested, requested - 1));
  const allowed = await answer({ [limit]: requested }, { query });
  expect(allowed.body).toEqual({ data: { __schema: { a: { name: 'Query' } }, __typename: 'Query' } });
});

test('tokens are refused above the figure set, and so are documents too long for it', async () => {
  expect((await answer({ tokens: 3 }, { query: '{ __typename }' })).body).toEqual({
    data: { __typename: 'Query' },
  });
  expect((await answer({ tokens: 2 }, { query: '{ __typename }' })).body).toEqual(refused('tokens', 3, 2));
  const long = `{ __typename } ${' '.repeat(150)}`;
  expect((await answer({ tokens: 3 }, { query: long })).body).toEqual(refused('tokens', long.length, 150));
});

test('a body above the figure set is refused', async () => {
  const { status, body } = await answer({ bodyBytes: 20 }, { query: '{ __typename }' });
  expect(status).toBe(413);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('a list of operations is answered up to the figure set, each held to the limits', async () => {
  const query = '{ __typename }';
  const { body } = await answer({ batch: 2 }, [{ query }, { query: '{ a: __typename b: __typename }' }]);
  expect(body).toEqual([{ data: { __typename: 'Query' } }, { data: { a: 'Query', b: 'Query' } }]);
  const mixed = await answer({ batch: 2, rootFields: 1 }, [
    { query },
    { query: '{ a: __typename b: __typename }' },
  ]);
  expect(mixed.body).toEqual([{ data: { __typename: 'Query' } }, refused('rootFields', 2, 1)]);
  const more = await answer({ batch: 2 }, [{ query }, { query }, { query }]);
  expect(more).toMatchObject({ status: 413, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
});
