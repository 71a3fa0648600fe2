import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { addresses } from '../url/addresses.ts';
import { Periods } from './periods.tsx';

const OfficeFragment = graphql(`
  fragment Office on Role {
    title
    startedOn
    endedOn
    actor { id slug name(languages: $languages) }
    organization { id slug name(languages: $languages) }
  }
`);

interface OfficesProps {
  readonly roles: readonly FragmentType<typeof OfficeFragment>[];
  /** Whose they are: an actor's offices name organizations, an organization's name actors. */
  readonly of: 'actor' | 'organization';
}

/** Offices over time. */
export function Offices({ roles, of }: OfficesProps) {
  const rows = readFragment(OfficeFragment, roles).map(
    ({ title, startedOn, endedOn, actor, organization }) => {
      const other = of === 'actor' ? organization : actor;
      return {
        key: [title, other.id, startedOn].join(),
        periods: [{ startedOn, endedOn }],
        label: (
          <>
            <span lang="en">{title}</span>, <a href={addresses.entity(other)}>{other.name}</a>
          </>
        ),
      };
    },
  );
  return <Periods rows={rows} />;
}
