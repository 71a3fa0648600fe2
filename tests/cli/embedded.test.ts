import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, startedArchive, stopped } from '../archive-process.ts';
import { onRecord } from './running.ts';

const topic = JSON.stringify({
  topics: [
    { slug: 'brand-new', kind: 'THEME', names: [{ value: 'Brand new', language: 'en', kind: 'PREFERRED' }] },
  ],
});

test('the embedded archive is used with the server and without it', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-embedded-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  const env = { DATA_DIR: join(folder, 'data') };
  const { child, url } = await startedArchive(env);
  const beside = await onRecord(env, ['import', '--format', 'ndjson', '-'], topic);
  expect(beside).toMatchObject({ code: 0, stdout: 'topics: 1 added\n' });
  expect(await ask(url, '{ topic(ref: "brand-new") { name } }')).toEqual({
    data: { topic: { name: 'Brand new' } },
  });
  expect(await stopped(child, 'SIGTERM')).toBe(0);
  const alone = await onRecord(env, ['import', '--format', 'ndjson', '-'], topic);
  expect(alone.stdout).toContain('Nothing changed');
});
