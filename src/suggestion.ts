import { GraphQLError } from 'graphql';

/** What GraphQL appends where a name of the schema is near; a long message may end within it. */
const suggestion = / Did you mean (?:the enum value |to use an inline fragment on )?".*?(?:"\?|$)/g;

/** The error without names of the schema that the client did not write. Those of entities are data, and stay. */
export function withoutSuggestion(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== 'BAD_USER_INPUT' || !error.message.includes(' Did you mean ')) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.replaceAll(suggestion, ''), {
    nodes: nodes ?? null,
    source,
    positions,
    path,
    extensions,
  });
}
