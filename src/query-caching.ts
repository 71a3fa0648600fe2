import type { Plugin } from 'graphql-yoga';
import type { RequestState } from './request-state.ts';

/** What caches may do with an answer that depends on nothing but its address and what the archive holds. */
export function cacheControl(seconds: number): string {
  return seconds > 0 ? `public, max-age=${seconds}` : 'public, no-cache';
}

/** Lets caches keep answers to GET queries, and nothing that has an error in it. */
export function cacheQueries(seconds: number): Plugin<RequestState, RequestState> {
  return {
    onResponse({ request, response, serverContext }) {
      if (request.method === 'POST' || response.headers.has('cache-control')) return;
      const { pathname } = new URL(request.url, 'http://localhost');
      const isAnswer = pathname === '/graphql' && response.status === 200 && !serverContext.errorCodes;
      response.headers.set('cache-control', isAnswer ? cacheControl(seconds) : 'no-store');
      if (isAnswer) response.headers.set('vary', 'accept');
    },
  };
}
