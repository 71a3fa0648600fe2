import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const policy = readFileSync(new URL('SECURITY.md', root), 'utf8');
const rows = [...policy.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].filter(
  ([, threat]) => threat !== 'threat',
);

test('every threat that SECURITY.md names has a test that is there', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const [, threat, tests = ''] of rows) {
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '');
    expect(files, threat).not.toEqual([]);
    expect(
      files.filter((file) => !existsSync(new URL(file, root))),
      threat,
    ).toEqual([]);
  }
});
