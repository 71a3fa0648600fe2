import { expect } from 'vitest';
import { entityId } from '../../db/ids.ts';
import { sourceId, statementId, views } from './every-view.ts';
import { test } from './fixture.ts';

test.for(views)(
  '$name is reached by its address alone, with one operation and nothing from elsewhere',
  async (view, { watched: { page, complaints, elsewhere, operations } }) => {
    await page.goto(view.path);
    await page.getByRole('heading', { name: view.heading }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect({ complaints, elsewhere, operations }).toEqual({
      complaints: [],
      elsewhere: [],
      operations: [view.operation],
    });
  },
);

test('every view is reached by links from the first, and the address of each can be shared', async ({
  watched: { page },
}) => {
  await page.goto('/?by=shoigu&about=allied-resolve-2022');
  await page.getByRole('article').getByRole('link', { name: 'Allied Resolve 2022' }).first().click();
  await page.getByRole('heading', { name: 'Allied Resolve 2022', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Belarus', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Belarus', level: 1 }).waitFor();
  await page.getByRole('link', { name: /^Said by its officials/ }).click();
  await page.getByRole('article').getByRole('link', { name: 'Alexander Lukashenko' }).first().click();
  await page.getByRole('heading', { name: 'Alexander Lukashenko', level: 1 }).waitFor();
  await page.getByRole('link', { name: /^What was said about them/ }).click();
  await page.getByRole('article').getByRole('link', { name: '3 February 2022' }).first().click();
  await page.getByRole('heading', { name: 'Cite this statement' }).waitFor();
  await page.getByRole('link', { name: /^Ils l'auront/ }).click();
  await page.getByRole('heading', { name: '24 statements, in the order they are printed' }).waitFor();
  await page.getByRole('link', { name: 'Who speaks about whom' }).click();
  await page.getByRole('link', { name: 'Alexander Lukashenko about Russia: 10 statements' }).first().click();
  await page.getByRole('heading', { name: '10 statements' }).waitFor();
  expect(new URL(page.url()).search).toBe('?by=lukashenko&about=russia');
});

test('a citation is copied as text, as BibTeX and as JSON-LD', async ({ watched: { page } }) => {
  await page.goto(`/statement/${statementId}`);
  await page.getByText('BibTeX', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await page.getByText('copied').waitFor();
  const copied: string = await page.evaluate('navigator.clipboard.readText()');
  expect(copied).toMatch(/^@misc\{[\w-]+,\n/);
  expect(copied).toContain(`/statement/${statementId}`);
});

test('the language of the interface is that of the address, and links keep it', async ({
  watched: { page },
}) => {
  await page.goto('/?lang=ru');
  await page.getByRole('heading', { name: '54 высказывания' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  const link = page.getByRole('link', { name: 'Указатель' });
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  expect(tab.url()).toMatch(/\/contents\?lang=ru$/);
  await tab.close();
  await link.click();
  await page.getByRole('link', { name: 'Александр Лукашенко' }).click();
  await page.getByRole('heading', { name: 'Александр Лукашенко', level: 1 }).waitFor();
  await page.getByRole('combobox', { name: 'Язык' }).selectOption('fr');
  await page.getByRole('heading', { name: 'Alexandre Loukachenko', level: 1 }).waitFor();
});

test('what is not on record is said to be so', async ({ watched: { page } }) => {
  await page.goto('/actor/nobody-such');
  await page.getByRole('heading', { name: 'Nothing is on record here' }).waitFor();
  await page.goto(`/source/${entityId('nobody')}`);
  await page.getByRole('heading', { name: 'Nothing is on record here' }).waitFor();
  await page.goto(`/statement/${sourceId.slice(0, -1)}`);
  await page.getByRole('heading', { name: 'This cannot be asked like that' }).waitFor();
});

test('addresses that are no view are not answered with one', async ({ watched: { page } }) => {
  expect((await page.goto('/nothing'))?.status()).toBe(404);
  expect((await page.goto('/actor/a/b'))?.status()).toBe(404);
  expect((await page.request.get('/health')).status()).toBe(200);
});

test('served without HTTPS it works all the same, but for the clipboard', async ({
  site,
  watched: { page },
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`http://archive.test:${new URL(site.url).port}/`);
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await page.getByTitle('Permanent link to this statement').first().click();
  await page.getByRole('button', { name: 'Copy: Text' }).click();
  await page.getByText('the browser does not allow it').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
  expect(faults).toEqual([]);
});
