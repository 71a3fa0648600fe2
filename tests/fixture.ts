import { pino } from 'pino';
import { schema } from '../schema/index.ts';
import type { Limits } from '../src/limits/limits.ts';
import { close, listen } from '../src/listen.ts';
import { createServer } from '../src/server.ts';
import { readingTest, writingTest as writing } from './database-fixture.ts';

/** An answer as clients see it. The caller names the shape of `data`; nothing checks it but the test itself. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

/** Asks the real server, over HTTP, for what a document says. */
export type Ask = <Data = Record<string, unknown>>(
  document: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Answer<Data>>;

const askable = (test: typeof readingTest, limits: Partial<Limits> = {}) =>
  test
    /** Where the server of this file answers, without a path. */
    .extend('serverUrl', { scope: 'file' }, async ({ db }, { onCleanup }) => {
      const server = createServer({ schema, db, log: pino({ level: 'silent' }), limits });
      onCleanup(() => close(server, 1_000));
      return await listen(server, '127.0.0.1', 0);
    })
    .extend('gql', { scope: 'file' }, ({ serverUrl }): Ask => {
      return async <Data>(document: string, variables: Readonly<Record<string, unknown>> = {}) => {
        const response = await fetch(`${serverUrl}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify({ query: document, variables }),
        });
        return (await response.json()) as Answer<Data>;
      };
    });

/**
 * `gql` asks the server about the seeded archive, which is shared by all files and refuses to be written. `queries` are the
 * SQL statements the test has run.
 */
export const test = askable(readingTest);

/** The same on an archive of the file's own, which may be written. */
export const writingTest = askable(writing);

const wide: Partial<Limits> = {
  cost: Number.POSITIVE_INFINITY,
  depth: 1_000,
  tokens: 100_000,
  aliases: 10_000,
  rootFields: 1_000,
  directives: 1_000,
};

/** The same two on a server whose limits let anything through that it can answer. */
export const wideTest = askable(readingTest, wide);
export const wideWritingTest = askable(writing, wide);
