import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { graphql } from './graphql/gql.ts';

const QuotesPage = graphql(`
  query QuotesPage($by: EntityRef!, $about: EntityRef!, $first: Int!, $after: String) {
    statements(filter: { by: [$by], about: [$about] }, first: $first, after: $after) {
      nodes { text saidOn speaker { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Every quote by `by` about `about`, page after page. In React, `useQuery` takes the same document. */
export async function* quotes(url: string, by: string, about: string, first = 20) {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange] });
  const page = (after: string | null) => client.query(QuotesPage, { by, about, first, after }).toPromise();
  for (let after: string | null = null; ; ) {
    const { data, error } = await page(after);
    if (!data) throw error;
    yield* data.statements.nodes;
    if (!data.statements.pageInfo.hasNextPage) return;
    after = data.statements.pageInfo.endCursor;
  }
}
