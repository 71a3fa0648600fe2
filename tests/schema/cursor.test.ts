import { expect } from 'vitest';
import type { Ask } from '../fixture.ts';
import { test } from '../fixture.ts';
import { lists } from './connections.ts';
import { ask, page } from './walking.ts';

const named = lists.map((list) => [list.name, list] as const);
const [statements] = lists;
if (!statements) throw new Error('no list');

const decoded = (cursor: string | null) =>
  JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as [string, ...unknown[]];
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function codes(gql: Ask, list: (typeof lists)[number], after: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const paging of [
    { first: 2, after },
    { last: 2, before: after },
  ]) {
    const { errors = [] } = await ask(gql, list, paging);
    found.push(errors.map(({ extensions }) => extensions.code));
    await page(gql, list, { first: 1 });
  }
  return found;
}

const refused = [['BAD_USER_INPUT'], ['BAD_USER_INPUT']];

test.for([
  ['empty', ''],
  ['a word', 'garbage'],
  ['not base64', '!!! ~~~'],
  ['an object', encoded({ a: 1 })],
  ['null', encoded(null)],
  ['an empty list', encoded([])],
  ['very long', 'x'.repeat(100_000)],
] as const)('a cursor that is %s is refused', async ([, cursor], { gql }) => {
  expect(await codes(gql, statements, cursor)).toEqual(refused);
});

test('a cursor cut off anywhere is refused', async ({ gql }) => {
  const { startCursor } = await page(gql, statements, { first: 1 });
  for (const length of [1, 5, 12, 20, (startCursor?.length ?? 0) - 2]) {
    expect(await codes(gql, statements, startCursor?.slice(0, length) ?? '')).toEqual(refused);
  }
});

test('a cursor of any other list is refused by every list', async ({ gql }) => {
  const cursors = new Map<string, string>();
  for (const list of lists) cursors.set(list.name, (await page(gql, list, { first: 1 })).startCursor ?? '');
  // Lists in the default order are the same list as those that ask for that order.
  const fingerprint = (list: (typeof lists)[number]) => decoded(cursors.get(list.name) ?? '')[0];
  for (const list of lists.filter((_, at) => at % 3 === 0)) {
    for (const other of lists.filter((_, at) => at % 5 === 0)) {
      const same =
        other.before.split('{ ').at(-1) === list.before.split('{ ').at(-1) &&
        fingerprint(other) === fingerprint(list);
      if (same) continue;
      const { errors = [] } = await ask(gql, list, { first: 1, after: cursors.get(other.name) ?? '' });
      expect([list.name, other.name, errors.map(({ extensions }) => extensions.code)]).toEqual([
        list.name,
        other.name,
        ['BAD_USER_INPUT'],
      ]);
    }
  }
});

test('a cursor is refused with another filter, order or direction', async ({ gql }) => {
  const document = (args: string) =>
    `query ($after: String) { statements(after: $after ${args}) { pageInfo { startCursor } } }`;
  const first = await gql<{ statements: { pageInfo: { startCursor: string } } }>(
    document('filter: {by: "lukashenko"}'),
  );
  const after = first.data?.statements.pageInfo.startCursor;
  for (const args of [
    '',
    'filter: {by: "shoigu"}',
    'filter: {not: {by: "lukashenko"}}',
    'filter: {by: "lukashenko", form: DIRECT}',
    'filter: {by: "lukashenko"}, orderBy: {field: RECORDED_AT}',
    'filter: {by: "lukashenko"}, orderBy: {field: SAID_ON, direction: ASC}',
  ]) {
    const { errors = [] } = await gql(document(args), { after });
    expect([args, errors.map(({ extensions }) => extensions.code)]).toEqual([args, ['BAD_USER_INPUT']]);
  }
});

const madeUp = [
  '',
  'a\0b',
  '\ud800',
  'NaN',
  '-infinity',
  'x'.repeat(5_000),
  0,
  -1,
  1.5,
  1e300,
  '99999999999999999999',
  true,
  null,
  [],
  {},
  '2022-02-30',
  '2022-02-03 BC',
  '999999-01-01',
  '2022-02-03 99:00',
  'allballs',
];

test.for(named)(
  'made-up keys in a cursor of %s are refused, or a place in the list, but never our fault',
  async ([, list], { gql }) => {
    const { startCursor } = await page(gql, list, { first: 1 });
    const [fingerprint, ...keys] = decoded(startCursor);
    const ours: unknown[] = [];
    for (const value of madeUp) {
      for (const at of keys.keys()) {
        const after = encoded([fingerprint, ...keys.with(at, value)]);
        const { errors = [] } = await ask(gql, list, { first: 2, after });
        if (errors.some(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')) ours.push([at, value]);
      }
    }
    expect(ours).toEqual([]);
    for (const wrong of [keys.slice(1), [...keys, 1], []]) {
      const { errors = [] } = await ask(gql, list, { first: 2, after: encoded([fingerprint, ...wrong]) });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect((await page(gql, list, { first: 100 })).labels).toHaveLength(list.expected.size);
  },
);

test.for(named)(
  '%s refuses pages that are too large, negative, or asked for from both ends',
  async ([, list], { gql }) => {
    for (const paging of [
      { first: 101 },
      { last: 101 },
      { first: -1 },
      { last: -1 },
      { first: 1, last: 1 },
      { first: 0, last: 0 },
      { first: 2 ** 31 },
      { last: 1.5 },
    ]) {
      const { errors = [] } = await ask(gql, list, paging);
      expect([paging, errors.map(({ extensions }) => extensions.code)]).toEqual([paging, ['BAD_USER_INPUT']]);
    }
    await page(gql, list, { last: 100 });
  },
);
