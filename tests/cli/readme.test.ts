import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readLexicon } from '../../db/lexicon.ts';
import { draftsOf } from '../../src/cli/drafts.ts';
import { extract } from '../../src/extract/extract.ts';
import { Lexicon } from '../../src/extract/lexicon.ts';
import { readingTest as test } from '../database-fixture.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.split('## Extracting quotations')[1] ?? '';

test('the README shows the draft that the command prints for its sentence', async ({ db }) => {
  const text = `${/^> (.+)$/m.exec(section)?.[1]}\n`;
  const shown = /```yaml\n(.*?)```/s.exec(section)?.[1] ?? '';
  const lexicon = new Lexicon(await readLexicon(db));
  const drafts = draftsOf(extract(text, { language: 'en', lexicon }), {
    key: 'article',
    title: 'An article',
    text,
    publishedOn: null,
  });
  expect(shown.length).toBeGreaterThan(200);
  expect(drafts).toContain(shown);
});
