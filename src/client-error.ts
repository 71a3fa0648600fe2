import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { databaseFailure } from '../db/database-failure.ts';
import { GivenUp } from './given-up.ts';
import { withoutSuggestion } from './suggestion.ts';

/** The codes people may rely on; any other code comes from a library and is replaced. */
const publicCodes = new Set([
  'BAD_USER_INPUT',
  'UNKNOWN_ENTITY',
  'AMBIGUOUS_ENTITY',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
]);

/** Libraries name the fault; a person needs to know what to send instead. */
const betterMessages = new Map([
  [
    'POST body sent invalid JSON.',
    'The request body is not valid JSON. Send {"query": "{ … }"} with the header content-type: application/json.',
  ],
  ['Must provide query string.', 'The request holds no query. Send the GraphQL document as "query".'],
  [
    'Could not determine what operation to execute.',
    'The document does not say which operation to run. Send one operation, or name one of its operations in "operationName".',
  ],
  ['Request body too large', 'The request body is too large. Send a shorter document or fewer variables.'],
  ['Batching is not supported.', 'Batching is not supported. Send one operation in each request.'],
]);

/** What a database needs to come back is a moment: the header of every answer that it is away. */
export const RETRY_AFTER = Object.freeze({ 'retry-after': '1' });

/** Longer messages repeat what the client sent; it needs to see the beginning only. */
const longestMessage = 1000;

/** How to answer errors. */
export interface ErrorOptions {
  readonly requestId: string;
  /** Whether the answer has a `data` entry. */
  readonly executed: boolean;
  /** Whether messages may propose names of the schema. */
  readonly suggestions: boolean;
}

/** What the client is told, and what the log must be told because the client is not. */
export interface ClientError {
  readonly answer: GraphQLError;
  /** The fault behind a masked answer. */
  readonly hidden?: Error;
}

/**
 * Turns any error of an operation into the one to answer with: it has a public code, says what to do and tells
 * nothing about the inside.
 */
export function toClientError(error: GraphQLError, options: ErrorOptions): ClientError {
  const told = toPublic(error, options);
  return options.suggestions ? told : { ...told, answer: withoutSuggestion(told.answer) };
}

function toPublic(error: GraphQLError, { requestId, executed }: ErrorOptions): ClientError {
  const origin = originOf(error);
  if (origin instanceof GraphQLError) {
    if (publicCodes.has(String(error.extensions.code))) return { answer: error };
    if (isRequestFault(error)) return { answer: badUserInput(error) };
  }
  const mask = (code: string, status: number, message: string, headers = {}): ClientError => ({
    answer: new GraphQLError(`${message} Request id: ${requestId}.`, {
      nodes: error.nodes ?? null,
      path: error.path,
      extensions: { code, requestId, http: { status, spec: executed, headers } },
    }),
    hidden: origin,
  });
  switch (faultOf(origin, error)) {
    case 'UNAVAILABLE':
      return mask(
        'SERVICE_UNAVAILABLE',
        503,
        'The archive cannot reach its database. Try again in a moment.',
        RETRY_AFTER,
      );
    case 'CLIENT_LEFT':
      // Nobody reads it, and it is no fault: it is for the log of requests.
      return { answer: mask('CLIENT_LEFT', 499, origin.message).answer };
    case 'TIMEOUT':
      return mask('TIMEOUT', 504, 'The answer took too long. Ask for less at once, or narrow the filter.');
    case 'TOO_DEEP': {
      // The client's doing: nothing for our log.
      const message = 'The request is nested too deeply. Nest it less.';
      return { answer: mask('QUERY_TOO_COMPLEX', 400, message).answer };
    }
    default:
      return mask(
        'INTERNAL',
        500,
        'Unexpected error. If it happens again, report it and quote the request id.',
      );
  }
}

/** The error at the bottom of GraphQL's wrapping. */
function originOf(error: GraphQLError): Error {
  let origin: Error = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

function faultOf(
  origin: Error,
  error: GraphQLError,
): 'UNAVAILABLE' | 'TIMEOUT' | 'CLIENT_LEFT' | 'TOO_DEEP' | undefined {
  if (origin instanceof GivenUp) return origin.code;

  // Outside of resolvers only the client's own nesting exhausts the stack: in parser, validation and coercion.
  if (origin instanceof RangeError && !error.path && /call stack/.test(origin.message)) return 'TOO_DEEP';
  return databaseFailure(origin);
}

/**
 * GraphQL's own complaints are the client's mistake, except where they stand at a field: then a resolver returned
 * what the schema forbids, or threw without a code.
 */
function isRequestFault(error: GraphQLError): boolean {
  if (error.extensions.unexpected) return false;
  return !error.path || (error.nodes?.every((node) => node.kind !== 'Field') ?? false);
}

function badUserInput(error: GraphQLError): GraphQLError {
  const { http, originalError } = error.extensions;
  const extensions: GraphQLErrorExtensions = { code: 'BAD_USER_INPUT' };
  if (http || !error.path) extensions.http = http ?? { status: 400, spec: true };
  // Yoga marks unreadable bodies by `originalError`; they are answered with 400 whatever the client accepts.
  if (http && originalError) extensions.http = { ...http, spec: false };
  const message = betterMessages.get(error.message) ?? error.message;
  return new GraphQLError(shorten(message), {
    nodes: error.nodes ?? null,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions,
  });
}

function shorten(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}
