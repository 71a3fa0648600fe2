import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { test as base, expect, inject } from 'vitest';
import { readSamples } from '../src/samples.ts';
import { ask, failedStart, startedArchive } from './archive-process.ts';
import { onRecord } from './cli/running.ts';
import { administer, createDatabase, dropDatabase, urlOf } from './databases.ts';

const patience = 60_000;

interface Roles {
  /** Connection strings of the database for its administrator, its owner and its reader. */
  readonly admin: string;
  readonly owner: string;
  readonly reader: string;
  readonly readerName: string;
  /** The file under names of the test's own: roles belong to the whole server. */
  readonly file: string;
}

/** An archive with the roles that db/roles.sql makes, migrated and seeded by its owner. */
const test = base
  .extend('server', { scope: 'file' }, () => inject('databases').server)
  .extend('roles', { scope: 'file' }, async ({ server }, { onCleanup }): Promise<Roles> => {
    const prefix = `test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    const name = await createDatabase(server);
    const as = (role: string) => {
      const url = new URL(urlOf(server, name));
      url.username = role;
      url.password = 'secret';
      return url.href;
    };
    const adminName = `${prefix}_admin`;
    const ownerName = `${prefix}_owner`;
    const readerName = `${prefix}_reader`;
    // As where PostgreSQL is managed: the administrator is no superuser.
    await administer(server, `create role ${adminName} login createrole createdb password 'secret'`);
    await administer(server, `alter database ${name} owner to ${adminName}`);
    const admin = as(adminName);
    const file = readFileSync(new URL('../db/roles.sql', import.meta.url), 'utf8').replaceAll(
      'on_record',
      prefix,
    );
    onCleanup(async () => {
      await dropDatabase(server, name);
      await administer(server, `drop role if exists ${ownerName}, ${readerName}, ${adminName}`);
    });
    await administer(admin, file);
    for (const role of [ownerName, readerName])
      await administer(admin, `alter role ${role} password 'secret'`);
    const roles = { admin, owner: as(ownerName), reader: as(readerName), readerName, file };
    const { code, stderr } = await onRecord(roles.owner, ['migrate', '--reader', readerName]);
    if (code !== 0) throw new Error(stderr);
    return roles;
  });

/** PostgreSQL's code for why it refuses a statement; undefined where it does not. */
async function refusal(url: string, statement: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // What a client can switch off protects nothing.
    await client.query('set default_transaction_read_only = off');
    await client.query(statement);
    return undefined;
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : String(error);
  } finally {
    await client.end();
  }
}

test(
  'the owner migrates and seeds, and a second time finds nothing to do',
  async ({ roles }) => {
    const { code, stdout } = await onRecord(roles.owner, ['migrate', '--reader', roles.readerName, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ migrated: [], seeds: 'unchanged', reader: roles.readerName });
  },
  patience,
);

test(
  'a server that may only read answers every sample operation and export',
  async ({ roles }) => {
    const { url } = await startedArchive({ DATABASE_URL: roles.reader });
    for (const { query } of readSamples()) {
      expect(await ask(url, query), query).toEqual({ data: expect.anything() });
    }
    for (const format of ['csv', 'ndjson', 'jsonld']) {
      const response = await fetch(`${url}/export.${format}`);
      expect((await response.text()).length, format).toBeGreaterThan(1_000);
    }
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  },
  patience,
);

test.for([
  "update statement set text = 'never said'",
  'delete from entity',
  "insert into seeding (sha256) values ('mine')",
  'truncate statement cascade',
  'begin; lock table seeding in share row exclusive mode',
  'create table mine ()',
  'create temporary table mine ()',
  'create function mine() returns int language sql return 1',
  'create schema mine',
  'drop table statement cascade',
  'alter table statement add column mine int',
  'select text from source',
  'select * from source',
  'select source::text from source',
  'select sha256 from source_version',
  'select * from kysely_migration_lock',
  "copy statement to program 'cat'",
  'select passwd from pg_shadow',
])('the reader is refused: %s', async (statement, { roles }) => {
  expect(await refusal(roles.reader, statement)).toBe('42501');
});

test('settings of the reader hold on every connection, whoever hands them out', async ({ roles }) => {
  const client = new pg.Client({ connectionString: roles.reader });
  await client.connect();
  const settings = ['default_transaction_read_only', 'TimeZone', 'random_page_cost', 'statement_timeout'];
  const { rows } = await client.query('select name, setting from pg_settings where name = any($1)', [
    settings,
  ]);
  await client.end();
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    default_transaction_read_only: 'on',
    TimeZone: 'UTC',
    random_page_cost: '1.1',
    statement_timeout: '30000',
  });
});

test('nobody else may connect', async ({ roles }) => {
  const { server } = inject('databases');
  const stranger = `${roles.readerName}_stranger`;
  await administer(server, `create role ${stranger} login password 'secret'`);
  const url = new URL(roles.admin);
  url.username = stranger;
  url.password = 'secret';
  const client = new pg.Client({ connectionString: url.href });
  await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
  await administer(server, `drop role ${stranger}`);
});

test('the file can be run again', async ({ roles }) => {
  await administer(roles.admin, roles.file);
  expect(await refusal(roles.reader, 'select count(*) from statement')).toBeUndefined();
});

test('importing as the reader is refused with what to do', async ({ roles }) => {
  const { code, stderr } = await onRecord(
    roles.reader,
    ['import', '-', '--format', 'yaml'],
    'topics: [{slug: mine, kind: ISSUE, names: [{value: Mine, language: en, kind: PREFERRED}]}]\n',
  );
  expect({ code, stderr }).toEqual({
    code: 5,
    stderr: expect.stringContaining('Use the owner of the archive in DATABASE_URL'),
  });
});

test(
  'seeds of another version are no reason for a reader not to start, but it says so',
  async ({ roles }) => {
    await administer(roles.owner, "update seeding set sha256 = 'of another version'");
    const { url } = await startedArchive({ DATABASE_URL: roles.reader });
    expect(await ask(url, '{ statements { totalCount } }')).toEqual({
      data: { statements: { totalCount: 54 } },
    });
    const { stdout, stderr } = await onRecord(roles.reader, ['export', '--format', 'ndjson']);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('{"count":54}');
    expect(stderr).toContain('run "on-record migrate" with a DATABASE_URL of the owner');
  },
  patience,
);

test(
  'a reader whose archive is not up to date is refused in one line that says what to do',
  async ({ roles }) => {
    await administer(roles.owner, "delete from kysely_migration where name >= '0008'");
    const { code, stderr } = await failedStart({ DATABASE_URL: roles.reader });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The archive is not up to date \(0008[^\n]+\), and user \w+_reader may not migrate it: run "on-record migrate" with a DATABASE_URL of its owner\.\n$/,
    );
  },
  patience,
);

test(
  'a reader who was granted nothing is refused in one line that says what to do',
  async ({ roles }) => {
    await administer(roles.owner, `revoke all on all tables in schema public from ${roles.readerName}`);
    const { code, stderr } = await failedStart({ DATABASE_URL: roles.reader });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^User \w+_reader may not read this archive: run "on-record migrate --reader \w+"[^\n]+\n$/,
    );
  },
  patience,
);
