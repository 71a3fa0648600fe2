import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { lists } from './connections.ts';
import { page, walk } from './walking.ts';

const named = lists.map((list) => [list.name, list] as const);

test.for(named)('%s lists what the seeds hold, in its order', async ([, list], { gql }) => {
  const { labels, totalCount, hasNextPage, hasPreviousPage } = await page(gql, list, { first: 100 });
  expect(labels.toSorted()).toEqual([...list.expected.keys()].toSorted());
  const keys = labels.map((label) => list.expected.get(label) ?? '');
  const ordered = [...list.expected.values()].sort((a, b) => (a < b ? -1 : Number(a > b)));
  expect(keys).toEqual(list.direction === 'ASC' ? ordered : ordered.reverse());
  expect({ totalCount, hasNextPage, hasPreviousPage }).toEqual({
    totalCount: list.expected.size,
    hasNextPage: false,
    hasPreviousPage: false,
  });
});

test.for(named)(
  '%s: forward, backward and whole are one list, and every page knows its neighbours',
  async ([, list], { gql }) => {
    const whole = await page(gql, list, { first: 100 });
    // Pages of one are the strictest, but a long list has many.
    for (const size of whole.labels.length > 30 ? [3, 7] : [1, 2, 3, 7]) {
      for (const way of ['forward', 'backward'] as const) {
        const pages = await walk(gql, list, size, way);
        expect(pages.flatMap(({ labels }) => labels)).toEqual(whole.labels);
        expect(pages.flatMap(({ cursors }) => cursors)).toEqual(whole.cursors);
        for (const [at, { labels, cursors, ...here }] of pages.entries()) {
          expect(here).toEqual({
            totalCount: whole.labels.length,
            hasPreviousPage: at > 0,
            hasNextPage: at < pages.length - 1,
            startCursor: cursors[0],
            endCursor: cursors.at(-1),
          });
        }
      }
    }
  },
);

const [statements] = lists;
if (!statements) throw new Error('no list');

test('all 54 statements are walked one by one in both directions', async ({ gql }) => {
  const whole = await page(gql, statements, { first: 100 });
  for (const way of ['forward', 'backward'] as const) {
    const pages = await walk(gql, statements, 1, way);
    expect(pages.map(({ labels }) => labels[0])).toEqual(whole.labels);
  }
});

test('between two cursors lies what stands between them, with neighbours on both sides', async ({ gql }) => {
  const whole = await page(gql, statements, { first: 100 });
  const bounds = { after: whole.cursors[9] ?? null, before: whole.cursors[20] ?? null };
  const all = await page(gql, statements, { ...bounds, first: 100 });
  expect(all.labels).toEqual(whole.labels.slice(10, 20));
  expect(all).toMatchObject({ hasPreviousPage: true, hasNextPage: true, totalCount: 54 });
  const start = await page(gql, statements, { ...bounds, first: 4 });
  expect(start.labels).toEqual(whole.labels.slice(10, 14));
  const end = await page(gql, statements, { ...bounds, last: 4 });
  expect(end.labels).toEqual(whole.labels.slice(16, 20));
  expect(end).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
});

test('after and before can be used with the other direction', async ({ gql }) => {
  const whole = await page(gql, statements, { first: 100 });
  const third = whole.cursors[2] ?? null;
  expect(await page(gql, statements, { last: 2, after: third })).toMatchObject({
    labels: whole.labels.slice(-2),
    hasPreviousPage: true,
    hasNextPage: false,
  });
  expect(await page(gql, statements, { first: 1, before: third })).toMatchObject({
    labels: whole.labels.slice(0, 1),
    hasPreviousPage: false,
    hasNextPage: true,
  });
  expect(await page(gql, statements, { last: 5, before: third })).toMatchObject({
    labels: whole.labels.slice(0, 2),
    hasPreviousPage: false,
    hasNextPage: true,
  });
});

test('after the last and before the first there is nothing but what was left behind', async ({ gql }) => {
  const { startCursor, endCursor } = await page(gql, statements, { first: 100 });
  const empty = { labels: [], startCursor: null, endCursor: null, totalCount: 54 };
  expect(await page(gql, statements, { first: 5, after: endCursor })).toMatchObject({
    ...empty,
    hasPreviousPage: true,
    hasNextPage: false,
  });
  expect(await page(gql, statements, { last: 5, before: startCursor })).toMatchObject({
    ...empty,
    hasPreviousPage: false,
    hasNextPage: true,
  });
});

test('a page of nothing still counts the list', async ({ gql }) => {
  const empty = { labels: [], startCursor: null, endCursor: null, totalCount: 54 };
  expect(await page(gql, statements, { first: 0 })).toMatchObject({
    ...empty,
    hasNextPage: true,
    hasPreviousPage: false,
  });
  expect(await page(gql, statements, { last: 0 })).toMatchObject({
    ...empty,
    hasNextPage: false,
    hasPreviousPage: true,
  });
});

test('null and absent paging arguments mean the first twenty', async ({ gql }) => {
  const whole = await page(gql, statements, { first: 100 });
  for (const paging of [{}, { first: null, after: null, last: null, before: null }]) {
    expect(await page(gql, statements, paging)).toMatchObject({
      labels: whole.labels.slice(0, 20),
      hasNextPage: true,
    });
  }
});

test('a cursor is good with the same filter and order however they are written', async ({ gql }) => {
  const first = await gql<{ statements: { pageInfo: { endCursor: string } } }>(
    '{ statements(first: 1, filter: {form: [MIXED], by: ["lukashenko"]}) { pageInfo { endCursor } } }',
  );
  const after = first.data?.statements.pageInfo.endCursor;
  const { data, errors } = await gql<{ statements: { totalCount: number } }>(
    'query ($after: String) { statements(after: $after, filter: {by: "lukashenko", about: null, form: MIXED}, orderBy: {field: SAID_ON}) { totalCount } }',
    { after },
  );
  expect(errors).toBeUndefined();
  expect(data?.statements.totalCount).toBe(2);
});
