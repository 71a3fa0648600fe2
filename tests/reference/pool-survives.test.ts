import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Ask } from '../fixture.ts';
import { wideWritingTest as test } from '../fixture.ts';
import { dataOf } from '../schema/asking.ts';

/** More at once than the pool has connections. */
async function stillAnswers(gql: Ask): Promise<void> {
  const asked = Array.from({ length: 12 }, () => dataOf(gql('{ organization(ref: "nato") { slug } }')));
  expect(await Promise.all(asked)).toEqual(Array(12).fill({ organization: { slug: 'nato' } }));
}

const codesOf = async (asked: ReturnType<Ask>) =>
  ((await asked).errors ?? []).map(({ extensions }) => extensions.code);

test('a statement that PostgreSQL refuses leaves the pool usable', async ({ db, gql }) => {
  const document = '{ statements(first: 5) { nodes { id translations { text } } } }';
  await dataOf(gql(document));
  await sql`alter table translation rename to translation_away`.execute(db);
  for (let time = 0; time < 20; time += 1) expect(await codesOf(gql(document))).toEqual(['INTERNAL']);
  await stillAnswers(gql);
  await sql`alter table translation_away rename to translation`.execute(db);
  expect((await dataOf(gql<{ statements: { nodes: unknown[] } }>(document))).statements.nodes).toHaveLength(
    5,
  );
});

test('a value that PostgreSQL cannot read leaves the pool usable', async ({ gql }) => {
  const list = '{ statements(first: 1) { pageInfo { endCursor } } }';
  const { statements } = await dataOf(gql<{ statements: { pageInfo: { endCursor: string } } }>(list));
  const [fingerprint] = JSON.parse(Buffer.from(statements.pageInfo.endCursor, 'base64url').toString());
  const damaged = Buffer.from(JSON.stringify([fingerprint, 'no day', 'no id'])).toString('base64url');
  const document =
    'query ($after: String) { statements(first: 1, after: $after) { totalCount nodes { id } } }';
  for (let time = 0; time < 20; time += 1)
    expect(await codesOf(gql(document, { after: damaged }))).toEqual(['BAD_USER_INPUT']);
  await stillAnswers(gql);
});

test('a statement that is cancelled leaves the pool usable', async ({ db, gql }) => {
  const document = '{ statements(first: 7) { nodes { id speaker { name } } } }';
  await db.transaction().execute(async (lock) => {
    await sql`lock table statement in access exclusive mode`.execute(lock);
    let open = 2;
    const waiting = [1, 2].map(() => codesOf(gql(document)).finally(() => (open -= 1)));
    while (open > 0) {
      await sql`select pg_cancel_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await Promise.all(waiting)).toEqual([['TIMEOUT'], ['TIMEOUT']]);
  });
  await stillAnswers(gql);
  await dataOf(gql(document));
});

test('connections that PostgreSQL closes are replaced', async ({ db, gql }) => {
  await stillAnswers(gql);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await stillAnswers(gql);
});

test('requests that their clients give up leave the pool usable', async ({ gql, serverUrl }) => {
  const query =
    '{ statements(first: 100) { nodes { id about { name statementsAbout(first: 100) { nodes { text } } } } } }';
  const given = Array.from({ length: 30 }, async (_, at) => {
    const give = new AbortController();
    setTimeout(() => give.abort(), at);
    const asked = fetch(`${serverUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: give.signal,
    });
    return await asked.then(
      (response) =>
        response.text().then(
          () => 'answered',
          () => 'given up',
        ),
      () => 'given up',
    );
  });
  expect(await Promise.all(given)).toContain('given up');
  await stillAnswers(gql);
});
