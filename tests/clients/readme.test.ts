import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The README marks a block that repeats a file by `<!-- path -->` on the line before its fence. */
const snippets = new Map(
  [...read('README.md').matchAll(/^<!-- (\S+) -->\s*\n```\w*\n(.*?)^```$/gms)].map(([, path = '', text]) => [
    path,
    text,
  ]),
);

test('the README shows every client', () => {
  expect([...snippets.keys()]).toEqual(
    expect.arrayContaining(globSync('examples/clients/*.{ts,tsx}', { cwd: root })),
  );
});

test.each([...snippets])('the README shows %s as it is type-checked', (path, text) => {
  expect(text).toBe(read(path));
});
