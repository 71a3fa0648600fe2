import type { Plugin } from 'graphql-yoga';
import type { RequestState } from './request-state.ts';

/** Answers every request with its id, so that people can quote it. */
export function sendRequestId(): Plugin<RequestState, RequestState> {
  return {
    onResponse({ response, serverContext }) {
      response.headers.set('x-request-id', serverContext.requestId);
    },
  };
}
