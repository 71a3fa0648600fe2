import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import type { DB } from '../db/tables.ts';
import { ActorStatementsDocument, QuotesPageDocument } from '../examples/clients/graphql/graphql.ts';
import { schema } from '../schema/index.ts';
import { readConfig } from '../src/config.ts';
import { DocumentChoice, type PersistedMode } from '../src/document-choice.ts';
import { close, listen } from '../src/listen.ts';
import { readPersistedDocuments } from '../src/persisted-documents.ts';
import { createServer } from '../src/server.ts';
import { start } from '../src/start.ts';
import { readingTest as test } from './database-fixture.ts';

const named = 'query Named($ref: EntityRef!) { actor(ref: $ref) { name } }';
const hex = hash('sha256', named);
const variables = { ref: 'Лукашэнка' };
const answered = { data: { actor: { name: 'Alexander Lukashenko' } } };

test.for<[name: string, parameters: Record<string, unknown>]>([
  ['an id with its prefix', { documentId: `sha256:${hex}` }],
  ['a bare hash', { documentId: hex }],
  ['Relay’s parameter', { doc_id: hex }],
  ['the extension of Apollo and urql', { extensions: { persistedQuery: { version: 1, sha256Hash: hex } } }],
  ['an id beside the text of which it is the hash', { documentId: hex, query: named }],
])('%s stands for the document, by POST and by GET', async ([, parameters], { db }) => {
  const url = await serve(db, 'prefer');
  const posted = await post(url, { ...parameters, variables, operationName: 'Named' });
  expect([posted.status, await posted.json()]).toEqual([200, answered]);
  const got = await get(url, { ...parameters, variables, operationName: 'Named' });
  expect([got.status, await got.json()]).toEqual([200, answered]);
});

test('a persisted document is answered alike, directly or not', async ({ db }) => {
  const url = await serve(db, 'prefer');
  const body = { documentId: hex, variables };
  const [direct, ordinary] = [await post(url, body), await post(`${url}?ordinary`, body)];
  expect(await direct.text()).toBe(await ordinary.text());
});

test.for<
  [
    name: string,
    mode: PersistedMode,
    parameters: Record<string, unknown>,
    error: readonly [status: number, code: string, words: RegExp],
  ]
>([
  [
    'an unknown id',
    'prefer',
    { documentId: `sha256:${hash('sha256', 'other')}` },
    [404, 'PERSISTED_QUERY_NOT_FOUND', /Send the document as "query"/],
  ],
  [
    'an unknown id where nothing else runs',
    'only',
    { documentId: 'abc' },
    [404, 'PERSISTED_QUERY_NOT_FOUND', /Ask the operator/],
  ],
  [
    'an unknown hash of Apollo or urql',
    'prefer',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
    [404, 'PERSISTED_QUERY_NOT_FOUND', /^PersistedQueryNotFound$/],
  ],
  [
    'a hash where none is kept',
    'off',
    { extensions: { persistedQuery: { version: 1, sha256Hash: hex } } },
    [400, 'PERSISTED_QUERY_NOT_SUPPORTED', /^PersistedQueryNotSupported$/],
  ],
  [
    'an id where none is kept',
    'off',
    { documentId: hex },
    [400, 'PERSISTED_QUERY_NOT_SUPPORTED', /keeps no persisted documents/],
  ],
  [
    'a version of the extension to come',
    'prefer',
    { extensions: { persistedQuery: { version: 2, sha256Hash: 'abc' } } },
    [400, 'BAD_USER_INPUT', /"version": 1/],
  ],
  ['an id that is no text', 'prefer', { documentId: 7 }, [400, 'BAD_USER_INPUT', /"documentId"/]],
  [
    'a text of one’s own',
    'only',
    { query: '{ __typename }' },
    [403, 'FORBIDDEN', /persisted documents only/],
  ],
  [
    'introspection',
    'only',
    { query: '{ __schema { queryType { name } } }' },
    [403, 'FORBIDDEN', /persisted documents only/],
  ],
  ['neither id nor text', 'only', {}, [400, 'BAD_USER_INPUT', /holds no query/]],
])('%s is refused in mode %s', async ([, mode, parameters, [status, code, words]], { db }) => {
  const response = await post(await serve(db, mode), { ...parameters, variables });
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect([response.status, errors.map(({ extensions }) => extensions.code)]).toEqual([status, [code]]);
  expect(errors[0]?.message).toMatch(words);
});

test('a text of one’s own runs in mode prefer, even beside an unknown hash', async ({ db }) => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' } };
  const response = await post(await serve(db, 'prefer'), {
    query: named.replace('Named', 'Mine'),
    variables,
    extensions,
  });
  expect(await response.json()).toEqual(answered);
});

test('where only persisted documents run, one may be sent as its text, and there is no page to write others', async ({
  db,
}) => {
  const url = await serve(db, 'only');
  expect(await (await post(url, { query: named, variables })).json()).toEqual(answered);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).not.toContain('html');
});

test.for(['prefer', 'only', 'off'] as const)(
  'urql’s persisted exchange gets its answer in mode %s',
  async (mode, { db }) => {
    const url = await serve(db, mode, readPersistedDocuments(schema));
    const sent = recorder();
    const client = new Client({
      url,
      fetch: sent.fetch,
      exchanges: [
        persistedExchange({ generateHash: async (_, document) => hashOf(document) }),
        fetchExchange,
      ],
    });
    const { data, error } = await client
      .query(QuotesPageDocument, { by: 'Belousov', about: 'NATO', first: 2, after: null })
      .toPromise();
    // Where persisted documents are not to be had, it sends the text after all.
    expect([error, sent.requests.length]).toEqual([undefined, mode === 'off' ? 2 : 1]);
    expect(data?.statements.nodes).toHaveLength(2);
  },
);

test.for(['prefer', 'only', 'off'] as const)(
  'Apollo’s persisted link gets its answer in mode %s',
  async (mode, { db }) => {
    const url = await serve(db, mode, readPersistedDocuments(schema));
    for (const useGETForHashedQueries of [true, false]) {
      const sent = recorder();
      const persisted = new PersistedQueryLink({
        generateHash: async (document) => hashOf(document),
        useGETForHashedQueries,
      });
      const client = new ApolloClient({
        link: persisted.concat(new HttpLink({ uri: url, fetch: sent.fetch })),
        cache: new InMemoryCache(),
      });
      const { data } = await client.query({
        query: ActorStatementsDocument,
        variables: { actor: 'Lukashenko', first: 3, after: null },
        fetchPolicy: 'no-cache',
      });
      const first = useGETForHashedQueries ? 'GET' : 'POST';
      expect(sent.requests.map(({ method }) => method)).toEqual(mode === 'off' ? [first, 'POST'] : [first]);
      expect(data?.actor?.statements.edges).toHaveLength(3);
    }
  },
);

test('a client whose document is not in the manifest sends its text and is answered', async ({ db }) => {
  const sent = recorder();
  const client = new Client({
    url: await serve(db, 'prefer'),
    fetch: sent.fetch,
    exchanges: [persistedExchange(), fetchExchange],
  });
  const { data } = await client
    .query(QuotesPageDocument, { by: 'Belousov', about: 'NATO', first: 2, after: null })
    .toPromise();
  expect(sent.requests).toHaveLength(2);
  expect(data?.statements.nodes).toHaveLength(2);
});

test('the manifests of the examples are read when none are named', () => {
  const documents = readPersistedDocuments(schema);
  expect(documents.get(hashOf(QuotesPageDocument))).toContain('query QuotesPage');
});

test('the README asks for a document that is there', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, id = ''] = /documentId=sha256:([0-9a-f]+)/.exec(readme) ?? [];
  expect(readPersistedDocuments(schema).get(id)).toContain('query QuotesPage');
});

test('manifests are read from files and from directories, with bare hashes as well', () => {
  const { directory, file } = manifest(JSON.stringify({ [hex]: named }));
  expect([...readPersistedDocuments(schema, [file])]).toEqual([[hex, named]]);
  expect([...readPersistedDocuments(schema, [directory])]).toEqual([[hex, named]]);
});

test.for<[name: string, text: string, words: RegExp]>([
  ['is no JSON', '{', /no manifest/],
  ['is a list', '[]', /no manifest/],
  ['has an id of another kind', '{"md5:abc": "{ __typename }"}', /no manifest/],
  ['has a document that is no text', `{"${hex}": 7}`, /no manifest/],
  ['has a document changed since', `{"${hex}": "{ __typename }"}`, /hash/],
  ['has a document that does not parse', entry('{ actor('), /Syntax Error/],
  ['has a document of another schema', entry('{ quotes { id } }'), /Cannot query field "quotes"/],
])('a manifest that %s is refused in one line', ([, text, words]) => {
  const { file } = manifest(text);
  const read = () => readPersistedDocuments(schema, [file]);
  expect(read).toThrow(words);
  expect(read).toThrow(/^[^\n]+$/);
  expect(read).toThrow(file);
});

test('a server whose manifest is damaged does not start', async () => {
  const { file } = manifest(`{"${hex}": "{ __typename }"}`);
  const config = readConfig({ PERSISTED_DOCUMENTS_FILES: file });
  // Nothing of the database has been touched by then.
  await expect(start({ ...config, dataDir: '/dev/null' }, pino({ level: 'silent' }))).rejects.toThrow(
    /its id is not the hash of its text/,
  );
});

test('a manifest that is not there is refused in one line', () => {
  expect(() => readPersistedDocuments(schema, ['/nowhere.json'])).toThrow(
    /^PERSISTED_DOCUMENTS_FILES names \/nowhere\.json, which does not exist\.$/,
  );
});

/** Where a server answers, with `named` as its only persisted document when no others are given. */
async function serve(
  db: Kysely<DB>,
  mode: PersistedMode,
  documents = new Map([[hex, named]]) as ReadonlyMap<string, string>,
) {
  const server = createServer({
    schema,
    db,
    log: pino({ level: 'silent' }),
    documents: new DocumentChoice(mode, documents),
  });
  const url = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => close(server, 1_000));
  return `${url}/graphql`;
}

const accept = 'application/graphql-response+json';

async function post(url: string, body: unknown): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
}

async function get(url: string, parameters: Record<string, unknown>): Promise<Response> {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  return await fetch(`${url}?${query}`, { headers: { accept } });
}

/** The hash that codegen has put beside a document. */
function hashOf(document: object): string {
  return (document as { __meta__?: { hash: string } }).__meta__?.hash.slice('sha256:'.length) ?? '';
}

/** A `fetch` that notes what was sent. */
function recorder() {
  const requests: { method: string }[] = [];
  return {
    requests,
    fetch: (async (input, init) => {
      requests.push({ method: init?.method ?? 'GET' });
      return await fetch(input, init);
    }) as typeof fetch,
  };
}

function entry(document: string): string {
  return JSON.stringify({ [`sha256:${hash('sha256', document)}`]: document });
}

function manifest(text: string) {
  const directory = mkdtempSync(join(tmpdir(), 'manifest-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'documents.json');
  writeFileSync(file, text);
  return { directory, file };
}
