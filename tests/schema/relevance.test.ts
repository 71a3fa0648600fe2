import { expect } from 'vitest';
import { type Ask, writingTest } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';
import { idOf, record, type Said } from './cited.ts';

const near: Readonly<Record<string, Said>> = {
  phrase: { language: 'en', text: 'Ruritanian border guards were seen again there' },
  apart: { language: 'en', text: 'Ruritanian soldiers and some others crossed the border' },
  long: {
    language: 'en',
    text: `Ruritanian soldiers and some others crossed the border ${'and went on through the woods to another village '.repeat(9)}`,
  },
  translated: {
    language: 'fr',
    text: 'On a vu des gardes',
    translations: { en: 'Ruritanian border guards were seen again there' },
  },
};
const equal = Object.fromEntries(
  Array.from({ length: 23 }, (_, at): [string, Said] => [
    `equal${at}`,
    {
      language: 'en',
      text: `Graustark ${'answers '.repeat(at % 3)}`.trim(),
      saidOn: `2019-0${1 + (at % 4)}-01`,
    },
  ]),
);

const test = writingTest.extend('recorded', { scope: 'file' }, ({ db }) => record(db, { ...near, ...equal }));

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

async function page(gql: Ask, args: Record<string, unknown>): Promise<Page> {
  const { statements } = await dataOf(
    gql<{ statements: Page }>(
      `query ($filter: StatementFilter, $direction: OrderDirection!, $first: Int, $last: Int, $after: String, $before: String) {
        statements(filter: $filter, first: $first, last: $last, after: $after, before: $before,
          orderBy: {field: RELEVANCE, direction: $direction}) {
          edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage }
        }
      }`,
      args,
    ),
  );
  return statements;
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

test('near words rank before far ones, short texts before long ones, words before translations', async ({
  gql,
  recorded: _,
}) => {
  const ids = idsOf(await page(gql, { filter: { text: 'ruritanian border' }, direction: 'DESC', first: 10 }));
  const keys = ids.map((id) => Object.keys(near).find((key) => id === `Statement:${idOf(key)}`));
  expect(keys).toEqual(['phrase', 'translated', 'apart', 'long']);
});

test('a text with more of the alternatives ranks before one with fewer', async ({ gql, recorded: _ }) => {
  const ids = idsOf(
    await page(gql, {
      filter: { text: 'guards or border or crossed', by: 'NATO' },
      direction: 'DESC',
      first: 1,
    }),
  );
  expect(ids).toEqual([`Statement:${idOf('phrase')}`]);
});

// Each in another way to the rows: the index alone, the index with other conditions, and no index at all.
const filters = [
  { text: 'graustark' },
  { text: 'graustark', by: 'NATO' },
  { text: 'graustark', language: 'en', not: { text: 'nobody' } },
  { or: [{ text: 'graustark' }, { text: 'answers' }] },
  { text: '-ruritanian', saidOn: { from: '2019-01-01', to: '2019-12-31' } },
];

test.for(filters)(
  'pages of %j by relevance, either way, are the whole list under ties',
  async (filter, { gql, recorded: _ }) => {
    for (const direction of ['DESC', 'ASC']) {
      const whole = idsOf(await page(gql, { filter, direction, first: 100 }));
      expect(new Set(whole).size).toBe(23);
      const forward: string[] = [];
      for (let after: string | null | undefined = null; after !== undefined; ) {
        const here: Page = await page(gql, { filter, direction, first: 4, after });
        expect(here.pageInfo.hasPreviousPage).toBe(forward.length > 0);
        forward.push(...idsOf(here));
        after = here.pageInfo.hasNextPage ? here.edges.at(-1)?.cursor : undefined;
      }
      expect(forward).toEqual(whole);
      const backward: string[] = [];
      for (let before: string | null | undefined = null; before !== undefined; ) {
        const here: Page = await page(gql, { filter, direction, last: 4, before });
        expect(here.pageInfo.hasNextPage).toBe(backward.length > 0);
        backward.unshift(...idsOf(here));
        before = here.pageInfo.hasPreviousPage ? here.edges[0]?.cursor : undefined;
      }
      expect(backward).toEqual(whole);
    }
    const [down, up] = [
      idsOf(await page(gql, { filter, direction: 'DESC', first: 100 })),
      idsOf(await page(gql, { filter, direction: 'ASC', first: 100 })),
    ];
    expect(down).toEqual(up.toReversed());
  },
);

test('all ways to the rows rank alike', async ({ gql, recorded: _ }) => {
  const alone = idsOf(
    await page(gql, { filter: { text: 'graustark answers' }, direction: 'DESC', first: 100 }),
  );
  expect(alone.length).toBeGreaterThan(10);
  for (const filter of [
    { text: 'graustark answers', by: 'NATO' },
    { and: [{ text: 'graustark answers' }] },
    { or: [{ text: 'graustark answers' }] },
  ]) {
    expect(idsOf(await page(gql, { filter, direction: 'DESC', first: 100 }))).toEqual(alone);
  }
});

test('a cursor by relevance serves no other search', async ({ gql, recorded: _ }) => {
  const { edges } = await page(gql, { filter: { text: 'graustark' }, direction: 'DESC', first: 1 });
  const after = edges[0]?.cursor;
  const document = `query ($text: String, $after: String, $direction: OrderDirection!) {
    statements(filter: {text: $text}, after: $after, orderBy: {field: RELEVANCE, direction: $direction}) { nodes { id } }
  }`;
  for (const other of [
    { text: 'ruritanian', direction: 'DESC' },
    { text: 'graustark', direction: 'ASC' },
  ]) {
    const { extensions, message } = await errorOf(gql(document, { ...other, after }));
    expect([extensions.code, message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('of another list'),
    ]);
  }
});

test('a cursor with a rank that is none is damaged', async ({ gql, recorded: _ }) => {
  const { edges } = await page(gql, { filter: { text: 'graustark' }, direction: 'DESC', first: 1 });
  const keys = JSON.parse(Buffer.from(edges[0]?.cursor ?? '', 'base64url').toString()) as unknown[];
  for (const rank of ['much', 1e300, true]) {
    const after = Buffer.from(JSON.stringify([keys[0], rank, ...keys.slice(2)])).toString('base64url');
    const { extensions } = await errorOf(
      gql(
        `query ($after: String) {
          statements(filter: {text: "graustark"}, after: $after, orderBy: {field: RELEVANCE}) { nodes { id } }
        }`,
        { after },
      ),
    );
    expect(extensions.code).toBe('BAD_USER_INPUT');
  }
});
