import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { toClientError } from './client-error.ts';
import type { Head } from './common-headers.ts';
import type { RequestState } from './request-state.ts';
import { type Answer, send } from './send.ts';

/** Has Yoga answer, and sends that as every answer is sent. */
export async function answerByYoga(
  yoga: YogaServerInstance<RequestState, RequestState>,
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  state: RequestState,
  headers: Head,
): Promise<void> {
  try {
    const answer = await yoga.handleNodeRequestAndResponse(request, response, state);
    const body = Buffer.from(await answer.arrayBuffer());
    await send(request, response, headers, {
      status: answer.status,
      headers: Object.fromEntries(headersOf(answer)),
      body,
    });
  } catch (error) {
    // A client that left is no fault of ours.
    if (!response.destroyed) await send(request, response, headers, failed(error, log, state));
  }
}

/** Names in lower case, as ours are: the same header twice would be two. How it is framed is for `send` to say. */
function* headersOf({ headers }: Response): Generator<[string, string]> {
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (lower !== 'transfer-encoding' && lower !== 'connection') yield [lower, value];
  }
}

function failed(error: unknown, log: Logger, state: RequestState): Answer {
  const originalError = error instanceof Error ? error : new Error(String(error));
  const { answer, hidden } = toClientError(new GraphQLError('', { originalError }), {
    requestId: state.requestId,
    executed: false,
    suggestions: false,
  });
  if (hidden) {
    state.fault = hidden;
    log.error({ requestId: state.requestId, code: answer.extensions.code, err: hidden }, hidden.message);
  }
  state.errorCodes = [String(answer.extensions.code)];
  const { http, ...extensions } = answer.extensions as { http?: { status?: number } };
  return {
    status: http?.status ?? 400,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify({ errors: [{ message: answer.message, extensions }] })),
  };
}
