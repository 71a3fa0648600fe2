import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What the files of each folder may import besides their own; start.ts and the commands put the parts together. */
const allowed: Record<string, string[]> = {
  src: ['schema', 'db', 'seeds'],
  schema: ['db'],
  db: [],
  seeds: ['db'],
  examples: [],
};

const imports = new Map(
  globSync(`{${Object.keys(allowed).join(',')}}/**/*.{ts,tsx}`, { cwd: root })
    .filter((file) => !/node_modules|examples\/explorer\/dist/.test(file))
    .map((file) => [file, importsOf(file)]),
);

/** Files of this repository that a file imports, types included: a folder that only knows a type still knows it. */
function importsOf(file: string): string[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  const specifiers = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;]*?from '(\.[^']+)'|(?:^|\n)import '(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...specifiers].map(([, from, effect, lazy]) =>
    relative(root, resolve(root, dirname(file), from ?? effect ?? lazy ?? '')),
  );
}

const folderOf = (file: string) => file.split('/')[0] ?? '';

test('every import is found', () => {
  expect(imports.get('schema/statement.ts')).toContain('schema/actor.ts');
  expect([...imports.keys()].length).toBeGreaterThan(80);
});

test('nothing imports upwards: src → schema → db, seeds → db', () => {
  const upwards = [...imports].flatMap(([file, targets]) =>
    targets
      .filter(
        (target) =>
          folderOf(target) !== folderOf(file) && !allowed[folderOf(file)]?.includes(folderOf(target)),
      )
      .map((target) => `${file} → ${target}`),
  );
  expect(upwards).toEqual([]);
});

test('the plan knows nothing of the archive: it imports only itself', () => {
  const out = [...imports].flatMap(([file, targets]) =>
    file.startsWith('schema/plan/') ? targets.filter((target) => !target.startsWith('schema/plan/')) : [],
  );
  expect(out).toEqual([]);
});

test('only the opening of a database and the command line know the seeds', () => {
  const knowing = [...imports].filter(([, targets]) => targets.some((target) => target.startsWith('seeds/')));
  const outside = knowing.map(([file]) => file).filter((file) => !/^(seeds|src\/cli)\//.test(file));
  expect(outside).toEqual(['src/open-database.ts']);
});

test('files import each other without a cycle, types of the plan aside', () => {
  const values = new Map(
    [...imports].map(([file]) => [file, importsOf(file).filter((target) => !onlyTypes(file, target))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of values.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of values.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

/** A file imported for its types only leaves no trace at run time. */
function onlyTypes(file: string, target: string): boolean {
  const text = readFileSync(resolve(root, file), 'utf8');
  const name = target.slice(target.lastIndexOf('/') + 1);
  const lines = [...text.matchAll(/(?:^|\n)((?:import|export)\b[^;]*?'[^']+')/g)].map(
    (match) => match[1] ?? '',
  );
  const of = lines.filter((line) => line.endsWith(`/${name}'`));
  return of.length > 0 && of.every((line) => /^(import|export) type\b/.test(line));
}

test('a file is named in kebab-case and exports by name', () => {
  const files = [...imports.keys()].filter((file) => !file.startsWith('examples/'));
  expect(files.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
  expect(files.filter((file) => /export default/.test(readFileSync(resolve(root, file), 'utf8')))).toEqual(
    [],
  );
});
