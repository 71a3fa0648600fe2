import { expect } from 'vitest';
import { test } from '../fixture.ts';

/** What a scanner gets to see. */
interface Seen {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

type Send = (query: string | readonly object[], headers?: Record<string, string>) => Promise<Seen>;

const scanned = test.extend('send', { scope: 'file' }, ({ serverUrl }): Send => {
  return async (query, headers = {}) => {
    const response = await fetch(`${serverUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'graphql-cop', ...headers },
      body: JSON.stringify(typeof query === 'string' ? { query } : query),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text), text };
  };
});

const times = (length: number, item: (at: number) => string) =>
  Array.from({ length }, (_, at) => item(at)).join(' ');

/** The whole answer to what is refused for its size alone: one error, and nothing of what was asked for. */
const refused = (limit: string) => ({
  errors: [
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit }) }),
  ],
});

scanned('alias overloading: 101 aliases are refused', async ({ send }) => {
  const { body } = await send(`query cop { ${times(101, (at) => `alias${at}: __typename`)} }`);
  expect(body).toEqual(refused('rootFields'));
});

scanned('alias overloading: below the root as well', async ({ send }) => {
  const { body } = await send(
    `query cop { actor(ref: "putin") { ${times(101, (at) => `alias${at}: __typename`)} } }`,
  );
  expect(body).toEqual(refused('aliases'));
});

scanned('batch queries: a list of ten operations is refused, and a list of one', async ({ send }) => {
  for (const length of [10, 1]) {
    const { status, body } = await send(
      Array.from({ length }, () => ({ query: 'query cop { __typename }' })),
    );
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [expect.objectContaining({ message: expect.stringMatching(/one operation/) })],
    });
  }
});

scanned('directive overloading: ten unknown directives are one error, not ten', async ({ send }) => {
  const { body } = await send(`query cop { __typename ${'@aa'.repeat(10)} }`);
  expect(body).toEqual(refused('directives'));
});

scanned('circular introspection is refused', async ({ send }) => {
  const { body } = await send(
    'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
  );
  expect(body).toEqual({
    errors: [
      expect.objectContaining({
        message: 'Maximum introspection depth exceeded',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ],
  });
});

scanned('field duplication: 500 repeated fields are refused', async ({ send }) => {
  const { body } = await send(`query cop { ${'__typename '.repeat(500)} }`);
  expect(body).toEqual(refused('rootFields'));
  const below = await send(`query cop { actor(ref: "putin") { ${'__typename '.repeat(500)} } }`);
  expect(below.body).toEqual(refused('aliases'));
});

scanned('tracing: no answer tells how long its parts took', async ({ send }) => {
  const { body } = await send('query cop { __typename }', { 'x-apollo-tracing': '1' });
  expect(body).toEqual({ data: { __typename: 'Query' } });
});

scanned(
  'unhandled errors: what is wrong with a request is told without stack, path or exception',
  async ({ send }) => {
    const mistakes = [
      'qwerty cop { abc }',
      'query cop { abc }',
      'query cop { actor(ref: 1) { slug } }',
      '{',
      '',
    ];
    for (const mistake of mistakes) {
      const { body, text } = await send(mistake);
      const { errors } = body as { errors: { extensions: object }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(text).not.toMatch(/exception|stack|node_modules|\.[jt]s:|originalError/i);
    }
  },
);
