import { expect } from 'vitest';
import { test } from './fixture.ts';

const canonical =
  '{ statements(filter: { by: "Lukashenko", about: "NATO" }) { totalCount nodes { id text } } }';
const withVariables = 'query Named($ref: EntityRef!) { actor(ref: $ref) { name } }';

/** Requests that may be answered directly, and some that only look like it. */
const requests: [name: string, body: string, headers?: Record<string, string>][] = [
  ['a query', JSON.stringify({ query: canonical })],
  ['variables', JSON.stringify({ query: withVariables, variables: { ref: 'Лукашэнка' } })],
  [
    'an operation name',
    JSON.stringify({ query: withVariables, variables: { ref: 'putin' }, operationName: 'Named' }),
  ],
  ['null variables', JSON.stringify({ query: canonical, variables: null, operationName: null })],
  ['a browser', JSON.stringify({ query: canonical }), { origin: 'https://reader.example' }],
  ['JSON asked for', JSON.stringify({ query: canonical }), { accept: 'application/json' }],
  [
    'the newer type asked for',
    JSON.stringify({ query: canonical }),
    { accept: 'application/graphql-response+json' },
  ],
  [
    'Apollo',
    JSON.stringify({ query: canonical }),
    { accept: 'application/graphql-response+json,application/json;q=0.9' },
  ],
  [
    'urql',
    JSON.stringify({ query: canonical }),
    {
      accept:
        'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    },
  ],
  ['a page asked for', JSON.stringify({ query: canonical }), { accept: 'text/html,*/*;q=0.8' }],
  ['an unknown type asked for', JSON.stringify({ query: canonical }), { accept: 'image/png' }],
  [
    'introspection',
    JSON.stringify({ query: '{ __schema { queryType { name } } actor(ref: "putin") { name } }' }),
  ],
  [
    'an unknown name',
    JSON.stringify({ query: withVariables.replace('actor(ref', 'statements(first'), variables: {} }),
  ],
  ['an unknown entity', JSON.stringify({ query: '{ statements(filter: { by: "nobody" }) { totalCount } }' })],
  [
    'a wrong page',
    JSON.stringify({ query: '{ a: actor(ref: "putin") { name } statements(first: 101) { totalCount } }' }),
  ],
  ['an unknown field', JSON.stringify({ query: '{ nothing }' })],
  ['no query', JSON.stringify({ variables: {} })],
  ['an unknown operation', JSON.stringify({ query: withVariables, operationName: 'Other' })],
  ['variables that are a list', JSON.stringify({ query: canonical, variables: [1] })],
  ['text nobody can store', JSON.stringify({ query: withVariables, variables: { ref: 'a\0b' } })],
  ['an escape of such text', JSON.stringify({ query: '{ actor(ref: "\\u0000") { name } }' })],
  ['no JSON', '{'],
  ['an empty body', ''],
  ['a list', '[]'],
];

test.for(requests)('%s is answered alike, directly or not', async ([, body, headers], { serverUrl }) => {
  const ask = async (path: string) => {
    const response = await fetch(serverUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'compared', ...headers },
      body,
    });
    const { date: _, ...known } = Object.fromEntries(response.headers);
    return { status: response.status, headers: known, body: await response.text() };
  };
  // A query string is reason enough to take the ordinary way.
  expect(await ask('/graphql')).toEqual(await ask('/graphql?ordinary'));
});
