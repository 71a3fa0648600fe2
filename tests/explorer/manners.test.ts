import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { views } from './every-view.ts';
import { test } from './fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const languages = ['en', 'fr', 'ru'] as const;

/** Calls `look` in every view, in one language after the other, as a reader comes there: without loading the page anew. */
async function everywhere(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const language of languages)
    for (const { name, path } of views) {
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
      await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
      await page.locator(`html[lang="${language}"] .view:not([data-waiting])`).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await look(`${name}, ${language}`);
    }
}

test('axe finds nothing in any view, light or dark, in three languages', { timeout: 180_000 }, async ({
  watched: { page },
}) => {
  await page.goto('/');
  // The policy of the server refuses scripts in a page; this one the browser itself adds.
  await page.evaluate(axe);
  const found: string[] = [];
  const run = async (where: string, options: string) => {
    const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
    for (const { id, nodes } of violations)
      found.push(
        ...nodes.map(({ target, failureSummary }) => `${where}: ${id}: ${target} ${failureSummary}`),
      );
  };
  await everywhere(page, async (where) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await run(where, '{ resultTypes: ["violations"] }');
    // Nothing but colours changes in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    await run(`${where}, dark`, '{ resultTypes: ["violations"], runOnly: ["color-contrast"] }');
  });
  expect(found).toEqual([]);
});

test('no view is wider than a phone, in any language', async ({ watched: { page } }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const wider: string[] = [];
  await everywhere(page, async (where) => {
    const width: number = await page.evaluate('document.documentElement.scrollWidth');
    if (width > 360) wider.push(`${where}: ${width}`);
  });
  expect(wider).toEqual([]);
});
