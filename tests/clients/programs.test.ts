import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { pino } from 'pino';
import type { ConcreteRequest } from 'relay-runtime';
import { expect } from 'vitest';
import relayPageQuery from '../../examples/clients/__generated__/relayPageQuery.graphql.ts';
import relayQuery from '../../examples/clients/__generated__/relayQuery.graphql.ts';
import { statementsOf } from '../../examples/clients/apollo.ts';
import { quotes } from '../../examples/clients/urql.ts';
import { schema } from '../../schema/index.ts';
import { close, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';
import { readingTest } from '../database-fixture.ts';

const root = join(import.meta.dirname, '../..');

/** `endpoint` is the address of a server that answers from the seeded archive. */
const test = readingTest.extend('endpoint', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = createServer({ schema, db, log: pino({ level: 'silent' }) });
  onCleanup(() => close(server, 1_000));
  return `${await listen(server, 'localhost', 0)}/graphql`;
});

test('the example prints what Lukashenko said about NATO, and where', async ({ endpoint }) => {
  const { code, out } = await example('--by', 'Lukashenko', '--about', 'OTAN', '--endpoint', endpoint);
  expect(code).toBe(0);
  for (const part of ['2022-02-03', 'Lukashenko', 'President', 'mixed', '949–1139', '1 of 1.']) {
    expect(out).toContain(part);
  }
});

test('the example says how to see more than it shows', async ({ endpoint }) => {
  const { out } = await example('--by', 'Лукашенко', '--first', '2', '--endpoint', endpoint);
  expect(out).toContain('2 of 17. Raise --first to see more.');
});

test('the example offers the names nearest to an unknown one', async ({ endpoint }) => {
  const { code, error } = await example('--by', 'Lukashenka Aleksandr', '--endpoint', endpoint);
  expect(code).toBe(1);
  expect(error).toContain('"Lukashenka Aleksandr" is not on record.');
  expect(error).toContain('lukashenko  (Alexander Lukashenko)');
});

test('the example says how to start a server that is not there', async () => {
  const { code, error } = await example('--by', 'Lukashenko', '--endpoint', 'http://localhost:1/graphql');
  expect(code).toBe(1);
  expect(error).toContain('npm start');
});

test.each([
  [['--bye', 'Lukashenko'], "Unknown option '--bye'"],
  [['--by', 'Lukashenko', '--first', '101'], 'from 1 to 100'],
  [['--by', 'Lukashenko', '--endpoint', 'localhost'], 'http://localhost:4000/graphql'],
  [[], 'give --by or --about'],
])('the example explains wrong options: %j', async (options, explanation) => {
  const { code, error } = await example(...options);
  expect(code).toBe(1);
  expect(error).toContain(explanation);
});

test('the urql client walks the pages of a question', async ({ endpoint }) => {
  const words: string[] = [];
  for await (const { text } of quotes(endpoint, 'Belousov', 'NATO', 2)) words.push(text);
  expect(words).toHaveLength(3);
  expect(new Set(words).size).toBe(3);
});

test('the Apollo client joins the pages of one actor', async ({ endpoint }) => {
  const statements = await statementsOf(endpoint, 'Lukashenko', 5);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(17);
});

test('the operations compiled for Relay walk the pages of what is said about NATO', async ({ endpoint }) => {
  const { organization } = await send<{ organization: { id: string } }>(endpoint, relayQuery, {
    organization: 'NATO',
  });
  const page = (after: string | null) =>
    send<RelayPage>(endpoint, relayPageQuery, { id: organization.id, first: 4, after });
  const first = (await page(null)).node.statementsAbout;
  const second = (await page(first.pageInfo.endCursor)).node.statementsAbout;
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  const seen = new Set([...first.edges, ...second.edges].map(({ node }) => node.id));
  expect(seen.size).toBe(6);
});

interface RelayPage {
  readonly node: {
    readonly statementsAbout: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
  };
}

async function send<Data>(endpoint: string, { params }: ConcreteRequest, variables: object): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: params.text, variables }),
  });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** Runs examples/quotes.ts as a person would. */
async function example(...options: string[]) {
  const run = promisify(execFile)(process.execPath, ['examples/quotes.ts', ...options], { cwd: root });
  const { stdout, stderr, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { code, out: stripVTControlCharacters(stdout), error: stderr };
}
