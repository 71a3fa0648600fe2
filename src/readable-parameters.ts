import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Makes JSON that cannot be read in a URL's or a form's parameters the client's mistake instead of ours. */
export function refuseUnreadableParameters(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw new GraphQLError(
            '"variables" and "extensions" must be JSON objects, percent-encoded in a URL.',
            {
              extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
            },
          );
        }
      });
    },
  };
}
