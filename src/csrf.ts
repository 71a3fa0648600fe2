import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Browsers send none of these across sites without asking first. */
const deliberate = [
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-graphql-yoga-csrf',
  'x-requested-with',
];

const form = /^\s*application\/x-www-form-urlencoded\b/i;
const json = /\bapplication\/(graphql-response\+|graphql\+)?json\b/;

/**
 * Refuses what a page of another site can make a browser send without asking: forms, and documents in addresses of images,
 * scripts and links. Addresses with the id of a persisted document are welcome everywhere: they cost what the operator
 * knows, and caches keep their answers.
 */
export function refuseForgeries(): Plugin {
  return {
    onRequestParse({ request: { headers, method }, url }) {
      if (method === 'POST' && form.test(headers.get('content-type') ?? ''))
        throw refusal(415, 'Send the request as JSON, with the header content-type: application/json.');
      if (method === 'GET' && url.searchParams.has('query') && !isDeliberate(headers))
        throw refusal(
          400,
          'A document in an address is answered to programs only: send the header accept: application/json with it, or send it by POST.',
        );
    },
  };
}

function isDeliberate(headers: Headers): boolean {
  if (deliberate.some((name) => headers.has(name))) return true;
  const mode = headers.get('sec-fetch-mode');
  // A script that CORS lets read the answer could as well have asked first.
  if (mode === 'cors' || mode === 'same-origin') return true;
  return mode !== 'no-cors' && json.test(headers.get('accept') ?? '');
}

const refusal = (status: number, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status } } });
