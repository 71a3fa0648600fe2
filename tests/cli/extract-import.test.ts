import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { writingTest } from '../fixture.ts';
import { onRecord } from './running.ts';

const text = `Le port est fermé depuis mardi

« Nous attendons », a déclaré Alexandre Loukachenko. Il a jugé le port « très sale ».

« Jane Holt n’est pas venue », a dit Viktor Khrenine. « C’est faux », a répondu Jane Holt. Une source à l’Otan a évoqué « un malentendu ».
`;

/** `fileOf` writes the article under a name of its own. */
const test = writingTest.extend('fileOf', () => async (name: string, content = text) => {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-extract-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
});

const importing = (url: string, ...args: string[]) =>
  onRecord(url, ['extract', '--import', '--date', '2022-02-03', ...args]);

test('--import stores drafts with their confidence, which no list shows by default', async ({
  fileOf,
  gql,
  url,
}) => {
  const { code, stdout } = await importing(url, await fileOf('Порт 1.txt'));
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'sources: 1 added\nstatements: 3 added\n' });
  const { data } = await gql(`{
    drafts: statements(filter: { state: DRAFT, by: "Lukashenko" }, orderBy: { field: RECORDED_AT }) {
      nodes { form text state draft { confidence reasons } appearances { source { title publishedOn } spans { start exact } } }
    }
    all: statements { totalCount }
  }`);
  expect(data).toMatchObject({
    drafts: {
      nodes: expect.arrayContaining([
        {
          form: 'DIRECT',
          text: 'Nous attendons',
          state: 'DRAFT',
          draft: {
            confidence: 0.97,
            reasons: ['the attribution follows the quotation', 'the speaker is named'],
          },
          appearances: [
            {
              source: { title: 'Le port est fermé depuis mardi', publishedOn: '2022-02-03' },
              spans: [{ start: 34, exact: 'Nous attendons' }],
            },
          ],
        },
      ]),
    },
    all: { totalCount: 54 },
  });
});

test('a speaker nobody knows is left out and named with the place, until --create-entities makes them', async ({
  fileOf,
  gql,
  url,
}) => {
  const file = await fileOf('port-2.txt');
  const first = await importing(url, file);
  expect(first.stderr).toMatch(
    /^2 of 5 left out:\n {2}no entity for the speaker 'Jane Holt' \(at \d+–\d+\)\n.*'.*source à l’Otan' \(at .+\)\n.*--create-entities/,
  );
  const dry = await importing(url, '--create-entities', '--dry-run', file);
  expect(dry.stdout).toMatch(/made without more being known: jane-holt\nThis was a dry run/);
  const made = await importing(url, '--create-entities', '--json', file);
  expect(made.stderr).toMatch(/^1 of 5 left out:\n.*source à l’Otan/);
  expect(JSON.parse(made.stdout)).toMatchObject({
    dryRun: false,
    created: ['jane-holt'],
    counts: { statements: { added: 1 } },
  });
  const { data } = await gql(`{
    statements(filter: { state: DRAFT, by: "Jane Holt" }) { nodes { text } }
    about: statements(filter: { state: DRAFT, about: "Jane Holt" }) { nodes { text } }
  }`);
  expect(data).toEqual({
    statements: { nodes: [{ text: 'C’est faux' }] },
    about: { nodes: [{ text: 'Jane Holt n’est pas venue' }] },
  });
  const again = await importing(url, '--create-entities', file);
  expect(again.stdout).toContain('Nothing changed: the archive has all of it already.');
});

test('another text under the same key is refused, and a source on record keeps what is known of it', async ({
  db,
  fileOf,
  url,
}) => {
  const { code, stderr } = await importing(url, await fileOf('efe-2023-11-23.txt'));
  expect({ code, stderr }).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('Another text is on record as source efe-2023-11-23'),
  });
  const file = await fileOf('port-3.txt');
  await importing(url, file);
  await db.updateTable('source').set({ title: 'Known' }).where('key', '=', 'port-3').execute();
  await importing(url, file);
  const source = await db.selectFrom('source').select('title').where('key', '=', 'port-3').executeTakeFirst();
  expect(source?.title).toBe('Known');
});

test('the source has the title, address and publisher that are given, by any name of the publisher', async ({
  db,
  fileOf,
  url,
}) => {
  const file = await fileOf('port-4.txt');
  const told = ['--title', 'Le port', '--url', 'https://example.org/port', '--publisher', 'НАТО'];
  expect((await importing(url, file, ...told)).code).toBe(0);
  const read = () =>
    db
      .selectFrom('source')
      .innerJoin('entity', 'entity.id', 'source.publisher_id')
      .select(['source.title', 'source.url', 'entity.slug'])
      .where('source.key', '=', 'port-4')
      .executeTakeFirst();
  const known = { title: 'Le port', url: 'https://example.org/port', slug: 'nato' };
  expect(await read()).toEqual(known);
  expect((await importing(url, file, ...told)).code).toBe(0);
  const other = await importing(url, file, '--url', 'https://example.org/other');
  expect(other).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('is on record with the url https://example.org/port'),
  });
  expect(await read()).toEqual(known);
});

test('a publisher nobody has on record is refused before anything is stored', async ({ db, fileOf, url }) => {
  const { code, stderr } = await importing(url, await fileOf('port-5.txt'), '--publisher', 'The Port Times');
  expect({ code, stderr }).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('no organization on record'),
  });
  expect(await db.selectFrom('source').select('key').where('key', '=', 'port-5').execute()).toEqual([]);
});

test('the bundle that is printed names the publisher by slug, with an archive or without', async ({
  fileOf,
  url,
}) => {
  const file = await fileOf('port-6.txt');
  const named = await onRecord(url, ['extract', '--publisher', 'NATO', '--title', 'Le port', file]);
  expect(named.stdout).toContain('title: Le port\n    publisher: nato\n');
  const bare = await onRecord(url, ['extract', '--no-archive', '--publisher', 'nato', file]);
  expect(bare.stdout).toContain('publisher: nato\n');
});

test.for([
  [['--import', '--no-archive', 'a.txt'], /opens none/],
  [['--import', '--batch', 'a.jsonl'], /one article/],
  [['--import', '-'], /needs a file/],
  [['--import', 'a.txt'], /needs --date/],
  [['--import', 'a.txt'], /needs --date/],
  [['--dry-run', 'a.txt'], /belong to --import/],
  [['--url', 'example.org', 'a.txt'], /no web address/],
  [['--title', ' ', 'a.txt'], /is empty/],
  [['--json', '--publisher', 'nato', 'a.txt'], /leave one out/],
] as const)('%j is a mistake of the command line', async ([args, message], { url }) => {
  const { code, stderr } = await onRecord(url, ['extract', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
