import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { readingTest as test } from '../database-fixture.ts';
import { onRecord, startOnRecord } from './running.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-cli-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test('an export appears under its name when it is whole, and says how much it holds', async ({ url }) => {
  const directory = await folder();
  const file = join(directory, 'nato.csv');
  const ended = await onRecord(url, [
    'export',
    '--filter',
    '{"by": "Lukashenko", "about": "NATO"}',
    '--bom',
    '-o',
    file,
  ]);
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '1 statement\n' });
  const csv = await readFile(file, 'utf8');
  expect(csv.startsWith('\uFEFFid,form,text,')).toBe(true);
  const refused = await onRecord(url, [
    'export',
    '--filter',
    '{"by": "Lukashenka2"}',
    '-o',
    join(directory, 'other.csv'),
  ]);
  expect([refused.code, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toContain('Did you mean Alexander Lukashenko (`lukashenko`)?');
  expect(await readdir(directory)).toEqual(['nato.csv']);
});

test('a bundle of a filter holds all that its statements name, and can be imported', async ({ url }) => {
  const { stdout } = await onRecord(url, [
    'export',
    '--format',
    'bundle',
    '--filter',
    '{"by": "Lukashenko", "about": "NATO"}',
  ]);
  const lists = stdout
    .trimEnd()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line))[0]);
  expect(lists.filter((list) => list === 'statements')).toHaveLength(1);
  expect(lists.filter((list) => list === 'sources')).toHaveLength(1);
  expect(lists.filter((list) => list === 'actors').length).toBeLessThan(10);
  expect(lists.at(-1)).toBe('count');
});

test('a command line that is wrong ends with 2 and says how it is written', async ({ url }) => {
  for (const [args, words] of [
    [['exprot'], "unknown command 'exprot'"],
    [['export'], 'Say what to write: --format'],
    [['export', '--format', 'xlsx'], 'Allowed choices are csv, ndjson, jsonld, bundle'],
    [['import'], "missing required argument 'files'"],
  ] as const) {
    const ended = await onRecord(url, args);
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining(words)]);
  }
  const help = await onRecord(url, ['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('4  a quotation was not found in its source');
});

test('a disk that is full ends an export with its name', async ({ url }) => {
  const child = startOnRecord(url, ['export', '--format', 'ndjson', '-o', '/dev/full/x.ndjson']);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(6);
  expect(existsSync('/dev/full/x.ndjson')).toBe(false);
});
