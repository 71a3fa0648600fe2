import { expect } from 'vitest';
import { test } from './fixture.ts';

const canonical = "compte tenu de la façon dont l'OTAN et l'Ukraine se comportent";

test('typing Loukachenko and OTAN asks what Lukashenko said about NATO, and the address holds the question', async ({
  watched: { page, complaints, elsewhere },
}) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Who spoke' }).pressSequentially('Loukachenko');
  await page.getByRole('option', { name: /Alexander Lukashenko/ }).click();
  await page.getByRole('combobox', { name: 'About whom or what' }).pressSequentially('OTAN');
  await page.getByRole('option', { name: /North Atlantic Treaty Organization/ }).click();
  await page.getByRole('heading', { name: '1 statement', exact: true }).waitFor();
  await page.getByText(canonical).first().waitFor();
  expect(new URL(page.url()).search).toBe('?by=lukashenko&about=nato');
  expect(await page.getByRole('button', { name: /^Remove:/ }).count()).toBe(2);
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
});

test('the same is asked with the keyboard alone, and undone with it', async ({ watched: { page } }) => {
  await page.goto('/');
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Лукашенко');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('НАТО');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '1 statement', exact: true }).waitFor();
  await page.keyboard.press('Backspace');
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
});

test('back and forward go through the questions asked, without asking them again', async ({
  watched: { page, operations },
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Alexander Lukashenko 17/ }).click();
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
  await page.getByRole('article').getByRole('link', { name: 'Alexander Lukashenko' }).first().click();
  await page.getByRole('heading', { name: 'Alexander Lukashenko', level: 1 }).waitFor();
  expect(operations).toEqual(['Statements', 'Statements', 'Actor']);
  await page.goBack();
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { name: '17 statements' }).waitFor();
  expect(operations).toEqual(['Statements', 'Statements', 'Actor']);
});

test('a view begins at its top, and going back returns to where the reader was', async ({
  watched: { page },
}) => {
  await page.goto('/');
  await page.getByRole('article').nth(3).waitFor();
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 3_000);
  const read = async () =>
    Number(await page.evaluate('document.elementFromPoint(700, 450).closest("article")?.ariaPosInSet'));
  await expect.poll(read).toBeGreaterThan(5);
  const before = await read();
  await page.getByTitle('Permanent link to this statement').last().dispatchEvent('click', { bubbles: true });
  await page.getByRole('heading', { name: 'Cite this statement' }).waitFor();
  expect(await page.evaluate('[scrollY, document.activeElement.id]')).toEqual([0, 'view']);
  await page.goBack();
  await expect.poll(read).toBe(before);
});

test('words that are marked are shown, also to who reads another language', async ({ watched: { page } }) => {
  await page.goto('/?words=nuclear+weapons+-missile&lang=fr');
  await page.locator('mark').first().waitFor();
  expect(await page.locator('mark').allTextContents()).toEqual(['nuclear', 'weapons']);
});

test('words are found and marked, in the words or in their translation', async ({ watched: { page } }) => {
  await page.goto('/');
  await page.getByLabel('In which words').fill('nuclear weapons -missile');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '1 statement', exact: true }).waitFor();
  expect(await page.locator('mark').allTextContents()).toEqual(['nuclear', 'weapons']);
});

test('a stretch of the timeline is chosen with the pointer, and says so in the fields for dates', async ({
  watched: { page },
}) => {
  await page.goto('/');
  const plot = page.getByRole('img', { name: 'Statements by month' }).or(page.locator('.timeline-plot svg'));
  const box = await plot.first().boundingBox();
  if (!box) throw new Error('The timeline is not drawn.');
  await page.mouse.move(box.x + box.width * 0.35, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 40);
  await page.mouse.up();
  await page.waitForURL(/from=2023-/);
  expect(await page.getByRole('textbox', { name: 'from' }).inputValue()).toMatch(/^2023-\d\d-\d\d$/);
  await page.getByRole('textbox', { name: 'from' }).fill('2024');
  await page.getByRole('textbox', { name: 'to', exact: true }).fill('2024-10');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '10 statements' }).waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('heading', { name: '54 statements' }).waitFor();
});

test('the attribution as printed and the exact place are one click away', async ({ watched: { page } }) => {
  await page.goto('/?by=lukashenko&about=nato');
  await page.getByText(/^Printed in/).click();
  await page.getByText('“Il a souligné que”').waitFor();
  await page.getByText('characters 949 to 1,139').waitFor();
});

test('a name that nobody has leads to whom it resembles, a name of several to each of them', async ({
  watched: { page },
}) => {
  await page.goto('/?by=Lukashenka+A.&about=nato');
  await page.getByRole('button', { name: 'Alexander Lukashenko' }).click();
  await page.getByText(canonical).first().waitFor();
  await page.goto('/?about=Occident');
  await page.getByRole('heading', { name: 'Several share this name' }).waitFor();
  await page.getByRole('button', { name: 'The West' }).click();
  await page.getByRole('heading', { name: /^\d+ statements?$/ }).waitFor();
});

test('the query behind a view opens in GraphiQL and gives the same answer there', async ({
  watched: { page },
}) => {
  await page.goto('/?by=lukashenko&about=nato');
  await page.getByText(canonical).first().waitFor();
  await page.getByRole('button', { name: 'Query' }).click();
  const link = page.getByRole('link', { name: 'Open in GraphiQL' });
  const address = new URL((await link.getAttribute('href')) ?? '', page.url());
  const response = await page.request.post('/graphql', {
    data: {
      query: address.searchParams.get('query'),
      variables: JSON.parse(address.searchParams.get('variables') ?? ''),
    },
  });
  expect(JSON.stringify(await response.json())).toContain(canonical);
  const [graphiql] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await graphiql.locator('.graphiql-query-editor', { hasText: 'query Statements' }).waitFor();
  await graphiql.locator('.graphiql-editor-tool', { hasText: 'lukashenko' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('an export holds what the list shows', async ({ watched: { page } }) => {
  await page.goto('/?by=lukashenko&about=nato');
  const href = await page.getByRole('link', { name: 'NDJSON' }).getAttribute('href');
  const lines = (await (await page.request.get(href ?? '')).text()).trim().split('\n');
  expect(lines.filter((line) => line.includes(canonical))).toHaveLength(1);
});
