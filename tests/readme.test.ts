import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { test } from './fixture.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const operations = [...readme.matchAll(/```graphql\n(.*?)```(?:\s+```json\n(.*?)```)?/gs)].map(
  ([, document, answer]) => ({
    document: document ?? '',
    answer: answer === undefined ? undefined : (JSON.parse(answer) as unknown),
  }),
);

test('the README shows operations with their answers', () => {
  expect(operations.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(0);
});

test('every operation of the README gives the answer it shows', async ({ gql }) => {
  for (const { document, answer } of operations) {
    const { data, errors } = await gql(document);
    expect(errors, document).toBeUndefined();
    if (answer) expect({ data }, document).toEqual(answer);
  }
});
