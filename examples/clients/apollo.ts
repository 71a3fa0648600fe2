import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { graphql } from './graphql/gql.ts';

const ActorStatements = graphql(`
  query ActorStatements($actor: EntityRef!, $first: Int!, $after: String) {
    actor(ref: $actor) {
      id
      statements(first: $first, after: $after) {
        edges { node { id text saidOn capacity { title } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Everything on record from one actor; the cache joins the pages. In React, `useQuery` takes the same document. */
export async function statementsOf(uri: string, actor: string, first = 20) {
  const cache = new InMemoryCache({
    typePolicies: { Actor: { fields: { statements: relayStylePagination(['filter', 'orderBy']) } } },
  });
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache });
  const page = (after: string | null) =>
    client.query({
      query: ActorStatements,
      variables: { actor, first, after },
      fetchPolicy: 'network-only',
    });
  for (let after: string | null = null; ; ) {
    const { data } = await page(after);
    const statements = data?.actor?.statements;
    if (!statements?.pageInfo.hasNextPage) return statements?.edges.map(({ node }) => node) ?? [];
    after = statements.pageInfo.endCursor;
  }
}
