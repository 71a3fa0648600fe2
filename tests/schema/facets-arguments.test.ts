import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { dataOf, errorOf } from './asking.ts';

test('one facet under several keys, with arguments of its own, in several `facets`', async ({ gql }) => {
  const data = await dataOf(
    gql<{ statements: Record<string, Record<string, unknown[]>> }>(
      `query ($two: Int, $none: Int) { statements {
      a: facets { one: by(first: 1) { count } two: by(first: $two) { count } ten: by(first: null) { count } }
      b: facets { by(first: $none) { count } form { __typename form } year: timeline(interval: YEAR) { from } quarter: timeline(interval: QUARTER) { from count } }
    } }`,
      { two: 2 },
    ),
  );
  const { a, b } = data.statements;
  expect([a?.one, a?.two, a?.ten, b?.by].map((list) => list?.length)).toEqual([1, 2, 10, 10]);
  expect(b?.year).toEqual([{ from: '2022-01-01' }, { from: '2023-01-01' }, { from: '2024-01-01' }]);
  expect(b?.quarter?.slice(0, 2)).toEqual([
    { from: '2022-01-01', count: 23 },
    { from: '2022-04-01', count: 0 },
  ]);
  expect(b?.form?.[0]).toEqual({ __typename: 'FormCount', form: 'INDIRECT' });
});

test.for([
  ['by', -1],
  ['about', 101],
  ['publisher', 2147483647],
  ['network', 101],
] as const)('%s(first: %i) is refused at its place', async ([facet, first], { gql }) => {
  const document = `query ($first: Int) { actor(ref: "putin") { statements { facets { ${facet}(first: $first) { count } } } } }`;
  const error = await errorOf(gql(document, { first }));
  expect(error).toMatchObject({
    message: `\`first\` is ${first}: it must be from 0 to 100.`,
    path: ['actor', 'statements', 'facets', facet],
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('the most and the fewest that can be asked for', async ({ gql }) => {
  const { statements } = await dataOf(
    gql<{ statements: { facets: Record<string, unknown[]> } }>(
      '{ statements { facets { by(first: 0) { count } about(first: 100) { count } network(first: 0) { count } standard: network { count } } } }',
    ),
  );
  const { by, about, network, standard } = statements.facets;
  expect([by, about, network, standard].map((list) => list?.length)).toEqual([0, 48, 0, 50]);
});

test('facets are of the whole list, whatever the page', async ({ gql }) => {
  const ask = (paging: string) =>
    dataOf(
      gql<{ statements: { facets: unknown; totalCount: number; pageInfo: { endCursor: string } } }>(
        `{ statements(filter: {about: "russia"}, ${paging}) { totalCount pageInfo { endCursor }
          facets { by { count } timeline { count } network(first: 3) { count } } } }`,
      ),
    ).then(({ statements }) => statements);
  const { facets, totalCount, pageInfo } = await ask('first: 5');
  for (const paging of [
    'last: 1',
    'first: 0',
    `after: "${pageInfo.endCursor}"`,
    `before: "${pageInfo.endCursor}"`,
  ])
    expect(await ask(paging)).toMatchObject({ facets, totalCount });
});

test('a mistake in the filter is the list’s, facets or not', async ({ gql }) => {
  const error = await errorOf(
    gql('{ statements(filter: {by: "Lukashenka X"}) { facets { form { count } } } }'),
  );
  expect(error).toMatchObject({ path: ['statements'], extensions: { code: 'UNKNOWN_ENTITY' } });
});
