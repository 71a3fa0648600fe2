import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { readerOf } from '../db/reader.ts';
import type { DB } from '../db/tables.ts';
import { Operations } from '../schema/plan/index.ts';
import { answerFromSql } from './answer-from-sql.ts';
import { answerPreflight, commonHeaders, type HttpPolicy, openPolicy } from './common-headers.ts';
import type { Switches } from './config.ts';
import { refuseForgeries } from './csrf.ts';
import { Deadlines } from './deadlines.ts';
import { createDirectAnswer } from './direct-answer.ts';
import { DocumentCache } from './document-cache.ts';
import { choosePersistedDocuments, DocumentChoice } from './document-choice.ts';
import { codeErrors } from './error-codes.ts';
import type { ServeExplorer } from './explorer.ts';
import { answerExport, exportFormat } from './export-route.ts';
import { serveGraphiQL, serveNoGraphiQL } from './graphiql.ts';
import { refuseIntrospection } from './introspection.ts';
import { CostLimit } from './limits/cost-limit.ts';
import { enforceLimits } from './limits/enforce-limits.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { noteOperation } from './note-operation.ts';
import { answerPages } from './pages.ts';
import { cacheQueries } from './query-caching.ts';
import { refuseUnreadableParameters } from './readable-parameters.ts';
import { logRequests } from './request-log.ts';
import { type Answered, newRequestState, type Observer, type RequestState } from './request-state.ts';
import { readSamples } from './samples.ts';
import { refuseUnstorableText } from './storable-text.ts';
import { answerByYoga } from './yoga-answer.ts';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly db: Kysely<DB>;
  readonly log: Logger;
  /** The most one request may ask for, where it is not the default. */
  readonly limits?: Partial<Limits>;
  /** Milliseconds after which a request, or one read of an export, is given up; 10,000 when not given. */
  readonly requestTimeoutMs?: number;
  /** Answers the addresses of the explorer; without it, `/` leads to GraphiQL. */
  readonly explorer?: ServeExplorer | undefined;
  /** Which documents run; any that is sent as text when not given. */
  readonly documents?: DocumentChoice;
  /** That of a public API when not given. */
  readonly http?: HttpPolicy;
  /** All on when not given. */
  readonly switches?: Switches;
  /** Whether `/ready` says no, since the server will stop. */
  readonly isStopping?: () => boolean;
  /** Told of every request beside the log. */
  readonly observers?: readonly Observer[];
}

/** The GraphQL server with its probes, GraphiQL and the explorer. It does not listen yet. */
export function createServer({
  schema,
  db,
  log,
  limits: given,
  requestTimeoutMs = 10_000,
  explorer,
  documents = new DocumentChoice(),
  http = openPolicy,
  switches = { introspection: true, suggestions: true, graphiql: true },
  isStopping = () => false,
  observers = [],
}: ServerOptions): Server {
  const limits = { ...defaultLimits, ...given };
  const cost = new CostLimit(schema, limits);
  const parsed = new DocumentCache<DocumentNode>();
  const operations = new Operations(schema, { db, read: readerOf(db) });
  // A page to write documents in is of no use where none of them runs.
  const graphiql = switches.graphiql && documents.isOpen;
  const yoga = createYoga<RequestState>({
    schema,
    context: { db },
    // Yoga's page comes from another host; ours from serveGraphiQL.
    graphiql: false,
    landingPage: false,
    // Yoga answers every address that ends like this. No address ends in a blank: /health is a page of ours.
    healthCheckEndpoint: ' ',
    // The headers of every answer are commonHeaders'.
    cors: false,
    batching: limits.batch > 1 && { limit: limits.batch },
    multipart: false,
    maxRequestBodySize: limits.bodyBytes,
    logging: false,
    parserAndValidationCache: { documentCache: parsed, errorCache: new DocumentCache() },
    // codeErrors masks, and needs the causes that Yoga's masking would take away.
    maskedErrors: false,
    plugins: [
      noteOperation(),
      cacheQueries(http.cacheSeconds),
      answerPages(db, { ...switches, schema, graphiql, isStopping }),
      graphiql ? serveGraphiQL(readSamples()) : serveNoGraphiQL(),
      refuseForgeries(),
      refuseUnreadableParameters(),
      choosePersistedDocuments(documents),
      refuseUnstorableText(),
      ...(switches.introspection ? [] : [refuseIntrospection()]),
      enforceLimits(limits, cost, parsed),
      answerFromSql(operations),
      codeErrors(log, switches),
    ],
  });
  const answerDirectly = createDirectAnswer({ schema, operations, documents, http, limits, cost });
  const headersFor = commonHeaders(http);
  const deadlines = new Deadlines(requestTimeoutMs);
  const told = [logRequests(log), ...observers];
  const answered = (state: RequestState, answer: Answered) => {
    for (const observer of told) observer.onAnswer(state, answer);
  };
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    state: RequestState,
  ): Promise<void> => {
    const headers = headersFor(request, state);
    const format = exportFormat(request);
    // An export may last; each of its reads is limited by PostgreSQL's statement_timeout.
    deadlines.begin(state.caller, request.socket, !format);
    if (request.method === 'OPTIONS') answerPreflight(request, response, headers);
    else if (format)
      return answerExport(
        { db, log, answered, http, cost, ...switches },
        format,
        request,
        response,
        state,
        headers,
      );
    else if (
      !explorer?.(request, response, headers) &&
      !(await answerDirectly(request, response, state, headers).catch(() => false))
    )
      await answerByYoga(yoga, log, request, response, state, headers);
    const [path = ''] = (request.url ?? '').split('?', 1);
    answered(state, { method: request.method ?? '', path, status: response.statusCode });
  };
  const server = createHttpServer((request, response) => {
    const state = newRequestState(request, told);
    answer(request, response, state)
      .catch((error: unknown) => {
        // Unhandled, it would end the process for everybody.
        log.error({ err: error }, 'a request could not be answered');
        response.destroy();
      })
      .finally(() => deadlines.end(state.caller, request.socket));
  });
  return server.on('connection', (socket) => deadlines.accept(socket));
}
