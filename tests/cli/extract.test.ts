import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readBundle } from '../../seeds/read.ts';
import type { Extraction } from '../../src/extract/types.ts';
import { writingTest } from '../database-fixture.ts';

const root = join(import.meta.dirname, '../..');
const french = 'Le port est fermé depuis mardi. « Nous attendons », a déclaré Alexandre Loukachenko.\n';

/** `file` writes a file of the test's own, `run` the command with arguments, and with standard input where it is given. */
const test = writingTest
  .extend('directory', { scope: 'file' }, async ({ database }, { onCleanup }) => {
    const directory = await mkdtemp(join(tmpdir(), `${database.name}-`));
    onCleanup(() => rm(directory, { recursive: true, force: true }));
    return directory;
  })
  .extend('file', ({ directory }) => async (name: string, content: string | Uint8Array) => {
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  })
  .extend(
    'run',
    ({ url }) =>
      (args: readonly string[], input?: string) =>
        extractProcess(url, args, input),
  );

function extractProcess(url: string, args: readonly string[], input = '') {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/on-record.ts', 'extract', ...args],
      { cwd: root, env: { PATH: process.env.PATH, DATABASE_URL: url } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

test('--json prints one object and nothing else, with slugs of the archive', async ({ file, run }) => {
  const { code, stdout, stderr } = await run(['--json', await file('port.txt', french)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { language, statements } = JSON.parse(stdout) as Extraction;
  expect(language).toBe('fr');
  expect(statements.map(({ speaker, spans }) => [speaker.entity, spans[0]?.exact])).toEqual([
    ['lukashenko', 'Nous attendons'],
  ]);
});

test('a hyphen reads standard input', async ({ run }) => {
  const { stdout } = await run(['--json', '--no-archive', '-'], french);
  const { statements } = JSON.parse(stdout) as Extraction;
  expect(statements.map(({ speaker }) => [speaker.entity, speaker.name])).toEqual([
    [null, 'Alexandre Loukachenko'],
  ]);
});

test('--batch prints one object a line with its id, and says which line it cannot read', async ({
  file,
  run,
}) => {
  const lines = [
    { id: 'a', text: french },
    { id: 7, text: '«Ждем», — сказал Петр Орлов.', language: 'ru', date: '2024-01-02' },
    { id: 'c', text: 42 },
    { id: 'd', text: 'Nothing was said.', language: null },
  ];
  const path = await file('batch.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{\n`);
  const { code, stdout, stderr } = await run(['--batch', path]);
  const printed = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Extraction & { id: unknown });
  expect(printed.map(({ id, language, statements }) => [id, language, statements.length])).toEqual([
    ['a', 'fr', 1],
    [7, 'ru', 1],
    ['d', 'en', 0],
  ]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/batch\.jsonl:3: "text" is wrong[^\n]+\n[^\n]+batch\.jsonl:5: is no JSON/);
});

test('the drafts are a bundle that can be loaded once every speaker is somebody on record', async ({
  file,
  run,
}) => {
  const text = `${french}Jane Holt a jugé le port « très sale ».\n`;
  const { stdout } = await run(['--date', '2024-01-02', await file('Port d’hiver.txt', text)]);
  expect(stdout).toContain('Confidence 0.97: the attribution follows the quotation; the speaker is named.');
  expect(stdout).toContain('Not on record: Jane Holt (person).');
  const entities =
    'actors:\n  - { slug: lukashenko, kind: PERSON, names: [{ value: A, language: en, kind: PREFERRED }] }\n';
  const decided = stdout.replace('form: MIXED\n', 'form: MIXED\n    speaker: lukashenko\n');
  const load = (yaml: string) =>
    readBundle([{ file: 'drafts.yaml', bytes: Buffer.from(`${yaml}\n${entities}`) }]);
  expect(() => load(stdout)).toThrow(/speaker.+is missing/);
  const { sources, statements } = load(decided);
  expect(sources[0]).toMatchObject({
    key: 'port-d-hiver',
    sha256: createHash('sha256').update(text).digest('hex'),
    publishedOn: '2024-01-02',
  });
  expect(statements.map(({ form, quotedFragments }) => [form, quotedFragments])).toEqual([
    ['DIRECT', []],
    ['MIXED', ['très sale']],
  ]);
});

const page = `<!doctype html><html lang="fr"><head><title>Le port fermé</title></head><body>
  <nav><a href="/">« Accueil », a dit Paul Menu.</a></nav><article><h1>Le port fermé</h1>
  ${'<p>Le port est fermé depuis mardi, et personne ne sait quand il rouvrira cette année.</p>'.repeat(8)}
  <p>Il l’est encore. <q>Nous attendons 🚢</q>, a déclaré Anne Morel.</p></article></body></html>`;

test('of a web page the article is read, and --text-out writes the text that offsets count in', async ({
  directory,
  file,
  run,
}) => {
  const out = join(directory, 'port-text.txt');
  const { stdout } = await run(['--json', '--no-archive', '--text-out', out, await file('port.html', page)]);
  const { statements } = JSON.parse(stdout) as Extraction;
  expect(statements.map(({ speaker }) => speaker.name)).toEqual(['Anne Morel']);
  const [span] = statements[0]?.spans ?? [];
  const { stdout: again } = await run(['--json', '--no-archive', out]);
  expect((JSON.parse(again) as Extraction).statements[0]?.spans[0]).toEqual(span);
  expect(span?.exact).toBe('Nous attendons 🚢');
});

test.for<[string, string | Uint8Array, string, RegExp]>([
  ['an empty file', ' \n', 'empty.txt', /empty\.txt: is empty/],
  ['a file of another encoding', Buffer.from([0x4c, 0x0a, 0xe9, 0x74]), 'l1.txt', /l1\.txt:2: is not UTF-8/],
  ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'port.zip', /port\.zip:1: is no text but a binary/],
  ['a page without an article', '<!doctype html><html><body></body></html>', 'e.html', /holds no article/],
  [
    'a text in another language',
    'Der Hafen ist geschlossen und bleibt es bis zum Frühling, sagte die Bürgermeisterin der Stadt.',
    'de.txt',
    /de\.txt: is in no language that can be read/,
  ],
])('%s is refused with its place and reason', async ([, content, name, message], { file, run }) => {
  const { code, stdout, stderr } = await run(['--json', '--no-archive', await file(name, content)]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a file that is not there and a directory are refused', async ({ directory, run }) => {
  expect(await run(['--no-archive', join(directory, 'none.txt')])).toMatchObject({
    code: 6,
    stderr: expect.stringContaining('none.txt: does not exist'),
  });
  expect(await run(['--no-archive', directory])).toMatchObject({
    code: 6,
    stderr: expect.stringContaining('is a directory'),
  });
});

test('UTF-16 with a byte order mark is read', async ({ file, run }) => {
  const path = await file('utf16.txt', Buffer.from(`\ufeff${french}`, 'utf16le'));
  const { stdout } = await run(['--json', '--no-archive', path]);
  expect((JSON.parse(stdout) as Extraction).statements[0]?.spans[0]).toMatchObject({ start: 34, end: 48 });
});

test('a wrong date is refused before anything is read', async ({ run }) => {
  expect(await run(['--date', '2024-13-40', '-'], french)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no date'),
  });
});

test('where the archive cannot be opened, names alone are given and standard error says so', async ({
  file,
}) => {
  const url = 'postgres://reader:s3cret@127.0.0.1:1/archive';
  const { code, stdout, stderr } = await extractProcess(url, ['--json', await file('port.txt', french)]);
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Extraction).statements[0]?.speaker.entity).toBeNull();
  expect(stderr).toContain('No archive');
  expect(stderr).not.toContain('s3cret');
});
