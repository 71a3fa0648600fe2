import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { databaseFailure } from '../db/database-failure.ts';
import type { DB } from '../db/tables.ts';
import { toClientError } from './client-error.ts';
import type { Head, HttpPolicy } from './common-headers.ts';
import { compressor, encodingFor } from './compression.ts';
import { statementsOf } from './export/filter.ts';
import { exportBytes, type FormatName, formats } from './export/formats.ts';
import type { CostLimit } from './limits/cost-limit.ts';
import { cacheControl } from './query-caching.ts';
import type { Answered, RequestState } from './request-state.ts';

/** Trailer of an answer that is whole: how many statements it holds. */
const COUNT = 'x-statement-count';

/** The format that the address of a request asks for; undefined where it is no export. */
export function exportFormat({ url = '' }: IncomingMessage): FormatName | undefined {
  const name = /^\/export\.(\w+)(?:\?|$)/.exec(url)?.[1];
  return name !== undefined && Object.hasOwn(formats, name) ? (name as FormatName) : undefined;
}

interface ExportOptions {
  readonly db: Kysely<DB>;
  readonly log: Logger;
  readonly http: HttpPolicy;
  readonly cost: CostLimit;
  /** Told when the answer is out, or the client has left. */
  readonly answered: (state: RequestState, answer: Answered) => void;
  /** Whether messages may propose names of the schema. */
  readonly suggestions: boolean;
}

/**
 * Answers `GET /export.csv?filter=…`. The database is asked for a stretch of statements when the client has taken the one
 * before, and nothing is held meanwhile: who reads slowly, or leaves, costs nobody anything.
 */
export async function answerExport(
  { db, log, answered, suggestions, http, cost }: ExportOptions,
  format: FormatName,
  request: IncomingMessage,
  response: ServerResponse,
  state: RequestState,
  headers: Readonly<Head>,
): Promise<void> {
  const path = `/export.${format}`;
  response.once('close', () => {
    answered(state, { method: request.method ?? '', path, status: response.statusCode });
  });
  // A body means nothing here; unread, it would hold the connection.
  request.resume();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const message = `Ask for an export by GET, not by ${request.method}.`;
    refuse(response, 405, { ...headers, allow: 'GET, HEAD' }, badRequest(message), state);
    return;
  }
  try {
    const checked = (filter: unknown) => cost.checkInput('StatementFilter', filter);
    const statements = await statementsOf(db, filterOf(request), { caller: state.caller, check: checked });
    let count = 0;
    const pieces = exportBytes(statements.lines(), format, (sent) => {
      count = sent;
    });
    // Read before the head is sent, so that a database that is away or too slow is told by the status.
    const begun = request.method === 'GET' ? [await pieces.next(), await pieces.next()] : [];
    // An export has no length to know beforehand, and is seldom short.
    const encoding = encodingFor(request.headers['accept-encoding'], Number.POSITIVE_INFINITY);
    response.writeHead(200, {
      ...headers,
      'cache-control': cacheControl(http.cacheSeconds),
      vary: ['accept-encoding', headers.vary].filter(Boolean).join(', '),
      ...(encoding && { 'content-encoding': encoding }),
      'content-type': formats[format].contentType,
      'content-disposition': `attachment; filename="statements.${format}"`,
      // Trailers follow chunks, which neither HEAD nor HTTP/1.0 has.
      ...(request.method === 'GET' && request.httpVersion !== '1.0' && { trailer: COUNT }),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const whole = counted(begun, pieces, () => response.addTrailers({ [COUNT]: String(count) }));
    // One piece is read ahead, not sixteen.
    const text = Readable.from(whole, { highWaterMark: 1 });
    await (encoding ? pipeline(text, compressor(encoding), response) : pipeline(text, response));
  } catch (error) {
    if (response.headersSent) reportBroken(log, state, error);
    else {
      const wrapped =
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      const { answer, hidden } = toClientError(wrapped, {
        requestId: state.requestId,
        executed: false,
        suggestions,
      });
      if (hidden) {
        state.fault = hidden;
        log.error({ requestId: state.requestId, code: answer.extensions.code, err: hidden }, hidden.message);
      }
      const { http } = answer.extensions as { http?: { status?: number; headers?: object } };
      refuse(response, http?.status ?? 400, { ...headers, ...http?.headers }, answer, state);
    }
  }
}

/** As one piece, and the trailer before the end. */
async function* counted(
  begun: readonly IteratorResult<Buffer>[],
  pieces: AsyncIterable<Buffer>,
  end: () => void,
): AsyncGenerator<Buffer> {
  for (const { value, done } of begun) if (!done && value.length > 0) yield value;
  for await (const piece of pieces) if (piece.length > 0) yield piece;
  end();
}

/** @throws BAD_USER_INPUT where the address asks for what there is not. */
function filterOf({ url = '' }: IncomingMessage): string | undefined {
  const { searchParams } = new URL(url, 'http://localhost');
  const [unknown] = [...searchParams.keys()].filter((name) => name !== 'filter');
  if (unknown !== undefined)
    throw badRequest(`"${unknown}" is not a parameter of exports: there is only filter.`);
  const filters = searchParams.getAll('filter');
  if (filters.length > 1) throw badRequest('There is more than one filter: join them by "and" in one.');
  return filters[0];
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Head>,
  error: GraphQLError,
  state: RequestState,
): void {
  state.errorCodes = [String(error.extensions.code)];
  const { http: _, ...extensions } = error.extensions;
  const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { ...headers, 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** The answer has begun, so its missing end has to say it; a client that left is no fault of ours. */
function reportBroken(log: Logger, state: RequestState, error: unknown): void {
  const { requestId } = state;
  const left = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (left) return;
  state.fault = error instanceof Error ? error : new Error(String(error));
  state.errorCodes = [databaseFailure(error) === undefined ? 'INTERNAL' : 'SERVICE_UNAVAILABLE'];
  log.error({ requestId, err: error }, 'an export ended in the middle');
}
