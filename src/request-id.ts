import type { Plugin } from 'graphql-yoga';
import { REQUEST_ID, type RequestState } from './request-state.ts';

/** Answers every request with its id, so that people can quote it. */
export function sendRequestId(): Plugin<RequestState, RequestState> {
  return {
    onResponse({ response, serverContext }) {
      response.headers.set(REQUEST_ID, serverContext.requestId);
    },
  };
}
