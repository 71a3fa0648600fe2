import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { smallBundle, smallText, writeBundle } from '../bundle-fixture.ts';
import { onRecord, test } from './running.ts';

test('quotations are looked up in the texts of a folder, and the outcome is recorded with date and text', async ({
  url,
  db,
}) => {
  const directory = await writeBundle(smallBundle());
  await onRecord(url, [
    'import',
    '--no-seeds',
    join(directory, 'entities.yaml'),
    join(directory, 'statements.yaml'),
  ]);
  const texts = join(directory, 'texts');
  await mkdir(texts);
  const verify = (...args: string[]) => onRecord(url, ['verify', '--texts', texts, ...args]);
  const recorded = async () =>
    await db
      .selectFrom('appearance')
      .select(['verification', 'verified_sha256'])
      .select(({ eb }) => eb('verified_at', 'is not', null).as('dated'))
      .executeTakeFirstOrThrow();

  const without = await verify();
  expect([without.code, await recorded()]).toEqual([
    0,
    { verification: 'UNCHECKED', verified_sha256: null, dated: false },
  ]);

  // By its address.
  await writeFile(join(texts, 'example.org_paper.txt'), smallText);
  const exact = await verify('--json');
  expect(JSON.parse(exact.stdout)).toEqual([
    { source: 'paper', sha256: expect.any(String), hasChanged: false, outcomes: { EXACT: 1 }, notFound: [] },
  ]);
  const first = await recorded();
  expect(first).toMatchObject({ verification: 'EXACT', dated: true });

  // By its title; another text than before.
  await rm(join(texts, 'example.org_paper.txt'));
  await writeFile(join(texts, 'A paper.txt'), 'Он молчал.');
  const lost = await verify();
  expect(lost.code).toBe(4);
  expect(lost.stdout).toContain('NOT_FOUND shield-speech: Мо');
  expect(lost.stderr).toBe('1 printing was not found.\n');
  const second = await recorded();
  expect(second.verification).toBe('NOT_FOUND');
  expect(second.verified_sha256).not.toBe(first.verified_sha256);

  // A check without the text leaves what that one found.
  await rm(join(texts, 'A paper.txt'));
  expect((await verify()).code).toBe(0);
  expect(await recorded()).toEqual(second);
});

test('a folder of texts that is not there is named', async ({ url }) => {
  const ended = await onRecord(url, ['verify', '--texts', '/none']);
  expect([ended.code, ended.stderr]).toEqual([6, '/none does not exist: check the name.\n']);
});
