import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { relay_statements$key } from './__generated__/relay_statements.graphql';
import type { relayPageQuery } from './__generated__/relayPageQuery.graphql';
import type { relayQuery } from './__generated__/relayQuery.graphql';

/** What is said about an organization. */
export function About(variables: relayQuery['variables']) {
  const { organization } = useLazyLoadQuery<relayQuery>(
    graphql`
      query relayQuery($organization: EntityRef!) {
        organization(ref: $organization) { name ...relay_statements }
      }
    `,
    variables,
  );
  return organization ? <Statements organization={organization} /> : <p>Nothing is on record.</p>;
}

function Statements(props: { organization: relay_statements$key }) {
  const { data, hasNext, loadNext } = usePaginationFragment<relayPageQuery, relay_statements$key>(
    graphql`
      fragment relay_statements on Organization
      @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
      @refetchable(queryName: "relayPageQuery") {
        statementsAbout(first: $first, after: $after) @connection(key: "relay_statementsAbout") {
          edges { node { id text saidOn speaker { name } } }
        }
      }
    `,
    props.organization,
  );
  return (
    <>
      {data.statementsAbout.edges.map(({ node }) => (
        <figure key={node.id}>
          <blockquote>{node.text}</blockquote>
          <figcaption>
            {node.speaker.name}, {node.saidOn}
          </figcaption>
        </figure>
      ))}
      {hasNext && (
        <button type="button" onClick={() => loadNext(20)}>
          More
        </button>
      )}
    </>
  );
}
