import { pino } from 'pino';
import { expect } from 'vitest';
import { schema } from '../../schema/index.ts';
import type { Switches } from '../../src/config.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';
import { type Answer, test as withArchive } from '../fixture.ts';

const off: Switches = { introspection: false, suggestions: false, graphiql: false };

const test = withArchive
  /** Where a server answers that has everything switched off. */
  .extend('closedUrl', { scope: 'file' }, async ({ db }, { onCleanup }) => {
    const server = createServer({ schema, db, log: pino({ level: 'silent' }), switches: off });
    onCleanup(() => close(server, 1_000));
    return await listen(server, '127.0.0.1', 0);
  });

async function ask(url: string, query: string, variables?: object): Promise<Answer<Record<string, unknown>>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Record<string, unknown>>;
}

const page = (url: string) => fetch(url, { headers: { accept: 'text/html' } });

test.for([
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Statement") { name } }',
  '{ statements { totalCount } about: __schema { types { name } } }',
  '{ ...Hidden } fragment Hidden on Query { __schema { types { name } } }',
])(
  'introspection switched off is refused with a message that says so: %s',
  async (query, { closedUrl, serverUrl }) => {
    const { data, errors } = await ask(closedUrl, query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: expect.stringContaining('switched off'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await ask(serverUrl, query)).errors).toBeUndefined();
  },
);

test('__typename is answered without introspection', async ({ closedUrl }) => {
  const { data } = await ask(closedUrl, '{ __typename statements(first: 1) { nodes { __typename } } }');
  expect(data).toEqual({ __typename: 'Query', statements: { nodes: [{ __typename: 'Statement' }] } });
});

test.for<[string, string, object?]>([
  ['a field', '{ statement { totalCount } }'],
  ['an argument', '{ statements(frst: 1) { totalCount } }'],
  ['a type', 'query ($by: EntityReff!) { statements(filter: { by: $by }) { totalCount } }'],
  ['a fragment', '{ node(id: "x") { slug } }'],
  ['a field of an input', '{ statements(filter: { bye: "nato" }) { totalCount } }'],
  ['a value of an enum', '{ statements(filter: { form: DIRECTLY }) { totalCount } }'],
  ['a directive argument', '{ statements @skip(iff: true) { totalCount } }'],
  [
    'a field of a variable',
    'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
    { filter: { bye: 'nato' } },
  ],
  [
    'a value of a variable',
    'query ($form: StatementForm!) { statements(filter: { form: [$form] }) { totalCount } }',
    { form: 'DIRECTLY' },
  ],
])(
  'suggestions switched off name nothing of the schema: %s',
  async ([, query, variables], { closedUrl, serverUrl }) => {
    const said = JSON.stringify(await ask(closedUrl, query, variables));
    expect(said).toContain('BAD_USER_INPUT');
    expect(said).not.toContain('Did you mean');
    expect(JSON.stringify(await ask(serverUrl, query, variables))).toContain('Did you mean');
  },
);

test('a suggestion in a message too long to send whole is left out as well', async ({ closedUrl }) => {
  const name = `statement${'s'.repeat(960)}`;
  const said = JSON.stringify(await ask(closedUrl, `{ ${name} }`));
  expect(said).toContain('Cannot query field');
  expect(said).not.toContain('Did you mean');
});

test('suggestions switched off hold for exports', async ({ closedUrl, serverUrl }) => {
  const path = `/export.csv?filter=${encodeURIComponent('{"bye": "nato"}')}`;
  expect(await (await fetch(closedUrl + path)).text()).not.toContain('Did you mean');
  expect(await (await fetch(serverUrl + path)).text()).toContain('Did you mean');
});

test('entities are suggested all the same: they are what the archive is for', async ({ closedUrl }) => {
  const { errors } = await ask(closedUrl, '{ statements(filter: { by: "Lukashenkoo" }) { totalCount } }');
  expect(errors?.[0]?.message).toContain('Did you mean');
});

test('GraphiQL switched off is not shown, nor named, at any address', async ({ closedUrl, serverUrl }) => {
  for (const path of ['/graphql', '/graphiql', '/playground', '/console', '/']) {
    const response = await page(closedUrl + path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).not.toMatch(/graphiql|playground/i);
  }
  expect(await (await page(`${serverUrl}/graphql`)).text()).toContain('GraphiQL');
});

test('no answer tells how it was made', async ({ serverUrl }) => {
  const response = await fetch(`${serverUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-tracing': '1', 'x-apollo-tracing': '1' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});
