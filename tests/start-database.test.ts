import { once } from 'node:events';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { ask, failedStart, startedArchive, stopped } from './archive-process.ts';
import { emptyTest as test } from './database-fixture.ts';

const patience = 60_000;
const canonical = '{ statements(filter: { by: "Lukashenko", about: "NATO" }) { totalCount } }';

test(
  'an empty database named by DATABASE_URL is seeded and answers',
  async ({ url }) => {
    const archive = await startedArchive({ DATABASE_URL: url });
    expect(await ask(archive.url, canonical)).toEqual({ data: { statements: { totalCount: 1 } } });
    expect((await fetch(`${archive.url}/health`)).headers.get('keep-alive')).toBe('timeout=75');
    expect(await stopped(archive.child, 'SIGTERM')).toBe(0);
  },
  patience,
);

test(
  'after SIGTERM a server says at once that it is not ready, and still answers until it has drained',
  async ({ url }) => {
    const archive = await startedArchive({ DATABASE_URL: url, DRAIN_MS: '2000' });
    const ended = once(archive.child, 'exit');
    archive.child.kill('SIGTERM');
    await vi.waitFor(async () => expect((await fetch(`${archive.url}/ready`)).status).toBe(503));
    expect(await (await fetch(`${archive.url}/ready`)).json()).toEqual({
      status: 'not ready',
      reason: 'The server is stopping.',
    });
    expect((await fetch(`${archive.url}/health`)).status).toBe(200);
    expect(await ask(archive.url, canonical)).toEqual({ data: { statements: { totalCount: 1 } } });
    expect(await ended).toEqual([0, null]);
  },
  patience,
);

test('a wrong password is refused in one line without it', async ({ url }) => {
  const wrong = new URL(url);
  wrong.password = 's3cret';
  const { code, stderr } = await failedStart({ DATABASE_URL: wrong.href });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Database [^\n]+:\*\*\*@[^\n]+: User name or password is wrong\.[^\n]+\n$/);
});

test('a database that does not exist is refused in one line', async ({ url }) => {
  const missing = new URL(url);
  missing.pathname = '/nowhere';
  const { code, stderr } = await failedStart({ DATABASE_URL: missing.href });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Database [^\n]+\/nowhere[^\n]*: That database does not exist\.[^\n]+\n$/);
});

test('a database that cannot be reached is refused in one line without its password', async () => {
  const { code, stderr } = await failedStart({
    DATABASE_URL: 'postgres://reader:s3cret@127.0.0.1:1/archive',
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Database postgres:\/\/reader:\*\*\*@127\.0\.0\.1:1\/archive: [^\n]+DATABASE_URL[^\n]*\n$/,
  );
});

test('an archive migrated by a newer version is refused in one line', async ({ db, url }) => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(
    db,
  );
  const { code, stderr } = await failedStart({ DATABASE_URL: url });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^[^\n]*newer version[^\n]*\n$/);
});
