import { sql } from 'kysely';
import { expect } from 'vitest';
import { markedPieces } from '../../examples/explorer/parts/marked-pieces.ts';
import { statementId } from './every-view.ts';
import { writingTest as test } from './fixture.ts';

const hostile = `<img src=x onerror="document.title='pwned'"> &amp; <mark>forged</mark>`;

test('markup in what is stored is shown as text, in lists, in hits, in views and in citations', async ({
  db,
  watched: { page, complaints },
}) => {
  await sql`with renamed as (update entity set name = name || ${hostile})
    update entity_name set value = value || ${hostile}`.execute(db);
  await sql`update source set title = ${hostile}`.execute(db);
  await sql`update appearance set attribution = ${hostile}, speaker_as_printed = ${hostile}`.execute(db);
  await sql`update statement set text = ${hostile} || text`.execute(db);
  for (const path of [
    '/',
    '/?words=forged',
    '/network',
    '/network?as=graph',
    '/contents',
    '/actor/lukashenko',
    '/organization/csto',
    '/exercise/allied-resolve-2022',
    `/statement/${statementId}`,
  ]) {
    await page.goto(path);
    await page.locator('.view').waitFor();
    await page.getByText('<img src=x').first().waitFor({ state: 'attached' });
    expect(await page.locator('main img').count(), path).toBe(0);
    expect(await page.title(), path).not.toMatch(/^pwned/);
  }
  await page.goto('/?words=forged');
  await page.locator('mark').first().waitFor();
  expect(new Set(await page.locator('mark').allTextContents())).toEqual(new Set(['forged']));
  expect(complaints).toEqual([]);
});

test('a highlight is read as texts: nothing in it but the marks is markup', () => {
  expect(markedPieces('a &lt;b&gt; <mark>c &amp;amp; d</mark> &quot;e&#39;')).toEqual([
    { text: 'a <b> ', marked: false },
    { text: 'c &amp; d', marked: true },
    { text: ' "e\'', marked: false },
  ]);
});
