import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect } from 'vitest';
import { test } from '../fixture.ts';

const asked = '/graphql?query={__typename}';

test.for<[name: string, method: string, path: string, headers: Record<string, string>, body?: string]>([
  ['graphql-cop’s query by GET', 'GET', asked, { accept: '*/*', 'user-agent': 'python-requests/2.32' }],
  ['a GET without a word', 'GET', asked, {}],
  [
    'an image of another site',
    'GET',
    asked,
    {
      accept: 'image/avif,image/webp,*/*;q=0.8',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-site': 'cross-site',
    },
  ],
  ['a script of another site', 'GET', asked, { accept: '*/*', 'sec-fetch-mode': 'no-cors' }],
  [
    'a script that does not ask first',
    'GET',
    asked,
    { accept: 'application/json', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' },
  ],
  [
    'a form',
    'POST',
    '/graphql',
    { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    'query=%7B__typename%7D',
  ],
  [
    'a form beside a document in its address',
    'POST',
    asked,
    { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    'query=%7B__typename%7D',
  ],
  ['a form with files', 'POST', '/graphql', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  [
    'JSON under the name of text',
    'POST',
    '/graphql',
    { 'content-type': 'text/plain' },
    '{"query":"{__typename}"}',
  ],
  ['a body without a type', 'POST', '/graphql', {}, '{"query":"{__typename}"}'],
])('%s runs nothing, and is told what to send', async ([, method, path, headers, body], { serverUrl }) => {
  const answer = await send(serverUrl + path, method, headers, body);
  expect(answer.status).toBeOneOf([400, 415]);
  expect(answer.json).not.toHaveProperty('data');
  expect(answer.json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(answer.json.errors?.[0]?.message).toMatch(/header (accept|content-type): application\/json/);
});

test.for<[name: string, headers: Record<string, string>]>([
  ['a program that says what it accepts', { accept: 'application/graphql-response+json' }],
  ['a program that accepts JSON among others', { accept: 'application/json, */*;q=0.5' }],
  ['a page’s script that asks by the rules', { accept: '*/*', 'sec-fetch-mode': 'cors' }],
  ['a script of ours', { accept: '*/*', 'sec-fetch-mode': 'same-origin' }],
  ['a client with Apollo’s header', { 'apollo-require-preflight': '1' }],
  ['a client with Yoga’s header', { 'x-graphql-yoga-csrf': '1' }],
  ['a client with the header that names the purpose', { 'graphql-require-preflight': '1' }],
])('%s is answered by GET', async ([, headers], { serverUrl }) => {
  const { json } = await send(serverUrl + asked, 'GET', headers);
  expect(json).toEqual({ data: { __typename: 'Query' } });
});

test('a link with a document opens GraphiQL from any site, and runs nothing', async ({ serverUrl }) => {
  const response = await fetch(serverUrl + asked, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-site': 'cross-site' },
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
});

interface Json {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** By `node:http`, which adds no header of its own. */
async function send(url: string, method: string, headers: Record<string, string>, body?: string) {
  const sent = request(url, { method, headers }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const text = (await response.setEncoding('utf8').toArray()).join('');
  return { status: response.statusCode, json: JSON.parse(text) as Json };
}
