import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished } from 'vitest';
import { smallBundle, writeBundle } from '../bundle-fixture.ts';
import { onRecord, startOnRecord, test } from './running.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-cli-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('an import says what became of the records, for people and as JSON', async ({ url }) => {
  const directory = await writeBundle(smallBundle());
  const files = ['entities.yaml', 'statements.yaml'].map((name) => join(directory, name));
  const first = await onRecord(url, ['import', '--no-seeds', ...files]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('organizations: 2 added\n');
  const second = await onRecord(url, ['import', '--no-seeds', ...files]);
  expect(second.stdout).toContain('Nothing changed: the archive has all of it already.');
  const bundle = await onRecord(url, ['export', '--format', 'bundle']);
  const piped = await onRecord(url, ['import', '--json', '--format', 'ndjson', '-'], bundle.stdout);
  expect(JSON.parse(piped.stdout)).toMatchObject({
    counts: { statements: { added: 0, changed: 0, unchanged: 1, kept: 0 } },
    rejected: 0,
  });
});

test('killed in the middle, an import leaves the archive as it was', async ({ url, db }) => {
  const source = (n: number) =>
    `${JSON.stringify({ sources: [{ key: `paper-${n}`, title: 'A paper', language: 'en', codePoints: 3 }] })}\n`;
  const child = startOnRecord(url, ['import', '--no-seeds', '--format', 'ndjson', '-']);
  child.stdin?.on('error', () => {});
  const written = async () => {
    // What the open transaction has written already shows in the size of the table.
    const { rows } = await sql<{ size: number }>`select pg_relation_size('source') as size`.execute(db);
    return rows[0]?.size ?? 0;
  };
  for (let n = 0; (await written()) === 0; n += 1_000)
    child.stdin?.write(Array.from({ length: 1_000 }, (_, i) => source(n + i)).join(''));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(await db.selectFrom('source').select('id').execute()).toEqual([]);
  // Nor does it keep the next one waiting.
  const next = await onRecord(url, ['import', '--no-seeds', '--format', 'ndjson', '-'], source(1));
  expect(next.stdout).toContain('sources: 1 added');
});

test('an import whose database leaves ends with a word about it', async ({ url, db }) => {
  const child = startOnRecord(url, ['import', '--no-seeds', '--format', 'ndjson', '-']);
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  const complaint = child.stderr?.setEncoding('utf8').toArray();
  const kill = () =>
    sql<{ gone: boolean }>`select pg_terminate_backend(pid) as gone from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`.execute(
      db,
    );
  while ((await kill()).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.stdin?.on('error', () => {});
  child.stdin?.end(`${JSON.stringify({ topics: [] })}\n`);
  const code = await ended;
  expect([code, (await complaint)?.join('')]).toEqual([
    5,
    expect.stringMatching(/^The database left in the middle: .*\. Nothing was written; try again\.\n$/),
  ]);
});

test('a mistake ends an import although the pipe it reads stays open', async ({ url }) => {
  const child = startOnRecord(url, ['import', '--no-seeds', '--format', 'ndjson', '-']);
  child.stdin?.on('error', () => {});
  child.stdin?.write(`${JSON.stringify({ sources: [{ key: 'A' }] })}\n`);
  const source = (n: number) => ({
    sources: [{ key: `paper-${n}`, title: 'A', language: 'en', codePoints: 3 }],
  });
  child.stdin?.write(Array.from({ length: 5_000 }, (_, n) => `${JSON.stringify(source(n))}\n`).join(''));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3);
});

test('files that cannot be read or written end with their name', async ({ url }) => {
  const directory = await folder();
  const good = join(directory, 'good.ndjson');
  await writeFile(good, `${JSON.stringify({ statements: [{}] })}\n`);
  const ends = async (...args: string[]) => {
    const { code, stderr } = await onRecord(url, ['import', '--no-seeds', ...args]);
    return [code, stderr.trimEnd()];
  };
  expect(await ends(join(directory, 'none.yaml'))).toEqual([
    6,
    `${join(directory, 'none.yaml')} does not exist: check the name.`,
  ]);
  expect(await ends(directory)).toEqual([6, `${directory} is a directory: name a file in it.`]);
  expect(await ends('/etc/hostname')).toEqual([
    2,
    '/etc/hostname: the name does not tell what it is; say so with --format yaml|json|ndjson|csv|popolo.',
  ]);
  expect(await ends('--keep-going', '/dev/full', good)).toEqual([
    6,
    'The file cannot be written: the disk is full.',
  ]);
});

test('records that were refused are in the file named, with what is wrong with them', async ({ url, db }) => {
  const directory = await folder();
  const input = `${JSON.stringify({ topics: [{ slug: 'S' }] })}\n${JSON.stringify({
    topics: [{ slug: 's', kind: 'THEME', names: [{ value: 'S', language: 'en', kind: 'PREFERRED' }] }],
  })}\n`;
  const rejects = join(directory, 'rejects.ndjson');
  const ended = await onRecord(
    url,
    ['import', '--no-seeds', '--format', 'ndjson', '--keep-going', rejects, '-'],
    input,
  );
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain('1 refused: see');
  const [only] = (await readFile(rejects, 'utf8')).trimEnd().split('\n');
  expect(JSON.parse(only ?? '')).toMatchObject({
    record: { slug: 'S' },
    problems: [{ file: '<stdin>', line: 1, column: 20, path: 'topics[0].slug' }, {}, {}],
  });
  expect(await db.selectFrom('entity').select('slug').execute()).toEqual([{ slug: 's' }]);
});
