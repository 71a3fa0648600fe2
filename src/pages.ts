import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/tables.ts';
import { RETRY_AFTER } from './client-error.ts';

/** Longer than any healthy database takes, shorter than the usual patience of a probe. */
const readyWithinMs = 2_000;

interface PagesOptions {
  readonly schema: GraphQLSchema;
  /** Whether the schema is served. */
  readonly introspection: boolean;
  readonly graphiql: boolean;
  readonly isStopping: () => boolean;
}

/** Answers everything beside /graphql: the way there, the probes, and a word for those who are lost. */
export function answerPages(
  db: Kysely<DB>,
  { schema, graphiql, introspection, isStopping }: PagesOptions,
): Plugin {
  let printed: string | undefined;
  const lost = `Nothing is here. Ask at /graphql${graphiql ? ' (GraphiQL in a browser)' : ''}; ${introspection ? 'schema: /schema.graphql; ' : ''}exports: /export.csv, .ndjson, .jsonld; probes: /health and /ready.\n`;
  return {
    async onRequest({ url, fetchAPI: { Response }, endResponse }) {
      switch (url.pathname) {
        case '/graphql':
          return;
        case '/':
          endResponse(new Response(null, { status: 302, headers: { location: '/graphql' } }));
          return;
        case '/schema.graphql':
          if (!introspection) break;
          printed ??= `${printSchema(lexicographicSortSchema(schema))}\n`;
          endResponse(
            new Response(printed, {
              headers: {
                'content-type': 'application/graphql; charset=utf-8',
                'cache-control': 'public, no-cache',
              },
            }),
          );
          return;
        case '/health':
          endResponse(Response.json({ status: 'up' }));
          return;
        case '/ready': {
          const reason = isStopping() ? 'The server is stopping.' : await whyNotReady(db);
          endResponse(
            reason
              ? Response.json({ status: 'not ready', reason }, { status: 503, headers: { ...RETRY_AFTER } })
              : Response.json({ status: 'ready' }),
          );
          return;
        }
      }
      endResponse(
        new Response(lost, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
      );
    },
  };
}

/** The reason names no host or user: the probe's address is open to everyone. */
async function whyNotReady(db: Kysely<DB>): Promise<string | undefined> {
  const answered = sql`select 1`.execute(db).then(
    () => undefined,
    () => 'The database does not answer queries.',
  );
  const { promise: timedOut, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(resolve, readyWithinMs, `The database did not answer within ${readyWithinMs} ms.`);
  return await Promise.race([answered, timedOut]).finally(() => clearTimeout(timer));
}
