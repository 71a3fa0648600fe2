import { expect } from 'vitest';
import { defaultLimits } from '../../src/limits/limits.ts';
import { test } from '../fixture.ts';

const costing = test.extend('costOf', { scope: 'file' }, ({ serverUrl }) => {
  return async (query: string, asked = '1') => {
    const url = `${serverUrl}/graphql`;
    const headers = { 'content-type': 'application/json', 'x-graphql-cost': asked };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const byGet = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
      headers: { 'x-graphql-cost': asked },
    });
    const text = await response.text();
    expect(await byGet.text()).toBe(text);
    return JSON.parse(text) as { data?: unknown; errors?: unknown[]; extensions?: unknown };
  };
});

const page = '{ statements(first: 2) { nodes { form } } }';
const told = (requested: number) => ({ cost: { requested, limit: defaultLimits.cost } });

costing('a request that asks for its cost is told it beside the answer', async ({ costOf }) => {
  const { data, errors, extensions } = await costOf(page);
  expect(data).toEqual({
    statements: { nodes: [{ form: expect.any(String) }, { form: expect.any(String) }] },
  });
  expect(errors).toBeUndefined();
  expect(extensions).toEqual(told(2));
});

costing('so it is where resolvers answer', async ({ costOf }) => {
  expect(await costOf('{ __typename __schema { queryType { name } } }')).toEqual({
    data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
    extensions: told(2),
  });
});

costing('so it is beside errors', async ({ costOf }) => {
  const { errors, extensions } = await costOf('{ statements(first: 101) { nodes { form } } }');
  expect(errors).toHaveLength(1);
  expect(extensions).toEqual(told(100));
});

costing('so it is where it is refused', async ({ costOf }) => {
  const { data, errors, extensions } = await costOf(
    '{ actors(first: 100) { nodes { statements(first: 100) { nodes { speaker { names { value } } } } } } }',
  );
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(extensions).toEqual(told(70_100));
});

costing('a request that does not ask is told nothing', async ({ costOf, gql }) => {
  expect(await costOf(page, '0')).not.toHaveProperty('extensions');
  expect(await gql(page)).not.toHaveProperty('extensions');
});
