import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EXPLORER_DIST } from '../../src/explorer.ts';

beforeAll(() => void execFileSync(process.execPath, ['examples/explorer/build.ts']), 60_000);

/** A file of the build and all it imports before it can run. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(EXPLORER_DIST, 'assets', file), 'utf8');
  for (const [, imported] of text.matchAll(/(?:^|[;\s}])(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g))
    if (imported) withImports(imported, found);
  return found;
}

test('the first load is at most 170 kB of compressed JavaScript, without plots and other views', () => {
  const page = readFileSync(join(EXPLORER_DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, file]) => file ?? '');
  const files = new Set(named.flatMap((file) => [...withImports(file)]));
  const bytes = [...files].reduce(
    (sum, file) => sum + statSync(join(EXPLORER_DIST, 'assets', `${file}.gz`)).size,
    0,
  );
  expect(files.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(170_000);
  expect([...files].filter((file) => /plot|matrix|graph|network|actor/.test(file))).toEqual([]);
});

test('no page of the build holds a script, a style or an address of another host', () => {
  const page = readFileSync(join(EXPLORER_DIST, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script>|https?:/);
});
