import { expect } from 'vitest';
import { test } from './fixture.ts';

test('while the server is away what is shown stays, and goes on by itself once it is back', async ({
  site,
  watched: { page },
}) => {
  await page.goto('/');
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
  await site.stop();
  await page.getByRole('link', { name: /^Alexander Lukashenko 17/ }).click();
  await page.getByText('The archive cannot be reached.').waitFor();
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  await site.start();
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
  expect(await page.getByText('The archive cannot be reached.').count()).toBe(0);
});

test('a view first opened while the server is away appears once it is back', async ({
  site,
  watched: { page },
}) => {
  await page.goto('/contents');
  await page.getByRole('heading', { name: 'Contents' }).waitFor();
  await site.stop();
  await page.getByRole('link', { name: 'Statements' }).click();
  await page.getByText('The archive cannot be reached.').waitFor();
  await site.start();
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
});

test('pages of a list that did not come are asked for again', async ({ site, watched: { page } }) => {
  await page.goto('/');
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
  await site.stop();
  await page.keyboard.press('End');
  await page.getByText('4 more').waitFor();
  await site.start();
  await page.getByText('4 more').waitFor({ state: 'detached' });
});

const hostile = [
  '<img src=x onerror="document.title=\'pwned\'">',
  '\u202Eabc\u0000\uD800',
  '%00%ff../../etc/passwd',
  '"><script>document.title="pwned"</script>',
  'я'.repeat(600),
  '👩‍👩‍👧‍👦 {{7*7}}',
  '\\',
];

test.for(hostile)(
  'typed into every field, %j does no harm',
  async (text, { watched: { page, elsewhere } }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('/');
    await page.getByRole('heading', { name: '54 statements' }).waitFor();
    for (const field of await page
      .getByRole('combobox')
      .filter({ hasNot: page.locator('option') })
      .all()) {
      await field.fill(text);
      await page.keyboard.press('Enter');
    }
    for (const name of ['In which words', 'from', 'to']) {
      await page.getByLabel(name, { exact: true }).fill(text);
      await page.keyboard.press('Enter');
    }
    await page.locator('.view:not([data-waiting]), .notice').first().waitFor();
    expect(await page.title()).not.toContain('pwned');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect({ faults, elsewhere }).toEqual({ faults: [], elsewhere: [] });
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('heading', { name: '54 statements' }).waitFor();
  },
);

test.for(hostile.slice(0, 2))(
  'in every part of an address, %j leads to a view that says what to do',
  async (text, { watched: { page, elsewhere } }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const value = encodeURIComponent(text.toWellFormed());
    const names = [
      'by',
      'about',
      'officials',
      'event',
      'publisher',
      'form',
      'language',
      'from',
      'to',
      'words',
      'lang',
      'as',
      'list',
    ];
    await page.goto('/contents');
    for (const path of [
      ...names.map((name) => `/?${name}=${value}`),
      `/network?about=${value}&as=${value}`,
      `/actor/${value}`,
      `/organization/${value}?list=${value}`,
      `/exercise/${value}`,
      `/source/${value}`,
      `/statement/${value}`,
    ]) {
      await page.goto('/contents');
      await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
      await page.locator('.view:not([data-waiting]), .notice').first().waitFor();
      expect(await page.title(), path).not.toContain('pwned');
      expect(await page.locator('main img, main script').count(), path).toBe(0);
    }
    expect({ faults, elsewhere }).toEqual({ faults: [], elsewhere: [] });
  },
);
