import { GraphQLError } from 'graphql';

/** The client's mistake: `message` says what to change. Code BAD_USER_INPUT. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
