import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { toClientError } from './client-error.ts';
import type { RequestState } from './request-state.ts';

/**
 * The one place every error passes on its way out: gives each a public code and masks and logs the unexpected.
 * Yoga's own masking must be off, since it would hide the causes before they come here.
 */
export function codeErrors(
  log: Logger,
  { suggestions }: { readonly suggestions: boolean },
): Plugin<RequestState, RequestState> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (!('errors' in result) || !result.errors) return;
      const { requestId } = serverContext;
      const answers = new Map<string, GraphQLError>();
      for (const error of result.errors) {
        const { answer, hidden } = toClientError(error, {
          requestId,
          executed: 'data' in result,
          suggestions,
        });
        // A connection refused at every address of a host arrives as one error for each address.
        const key = JSON.stringify([answer.path, answer.message]);
        if (hidden && !answers.has(key)) {
          serverContext.fault ??= hidden;
          log.error(
            { requestId, code: answer.extensions.code, path: answer.path, err: hidden },
            hidden.message,
          );
        }
        answers.set(key, answer);
      }
      const errors = [...answers.values()];
      serverContext.errorCodes = [...new Set(errors.map((error) => String(error.extensions.code)))];
      setResult({ ...result, errors });
    },

    // Yoga answers these two without a body.
    onResponse({ response, serverContext, setResponse, fetchAPI }) {
      const message = messagesByStatus.get(response.status);
      if (!message || response.body) return;
      serverContext.errorCodes = ['BAD_USER_INPUT'];
      const error = new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
      const headers = new fetchAPI.Headers(response.headers);
      headers.set('content-type', 'application/json; charset=utf-8');
      setResponse(fetchAPI.Response.json({ errors: [error] }, { status: response.status, headers }));
    },
  };
}

const messagesByStatus = new Map([
  [406, 'Accept application/graphql-response+json or application/json.'],
  [415, 'Send the request as JSON, with the header content-type: application/json.'],
]);
