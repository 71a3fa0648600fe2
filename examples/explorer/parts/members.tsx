import { type FragmentType, readFragment } from '../graphql/fragment-masking.ts';
import { graphql } from '../graphql/gql.ts';
import { useText } from '../i18n/text.tsx';
import { addresses } from '../url/addresses.ts';
import { Periods } from './periods.tsx';

const MemberFragment = graphql(`
  fragment Member on Membership {
    status
    startedOn
    endedOn
    member { id slug name(languages: $languages) }
    organization { id slug name(languages: $languages) }
  }
`);

interface MembersProps {
  readonly memberships: readonly FragmentType<typeof MemberFragment>[];
  /** Which side is shown: who belongs, or to what. */
  readonly show: 'member' | 'organization';
}

/** Who belonged to what, from when to when, and how. */
export function Members({ memberships, show }: MembersProps) {
  const { t } = useText();
  const read = readFragment(MemberFragment, memberships);
  const rows = Object.values(Object.groupBy(read, (membership) => membership[show].id)).flatMap(
    (all = []) => {
      const shown = all[0]?.[show];
      if (!shown) return [];
      const periods = all.map(({ status, startedOn, endedOn }) => ({
        startedOn,
        endedOn,
        note: status === 'MEMBER' ? undefined : t.memberStatus[status],
      }));
      return [{ key: shown.id, label: <a href={addresses.entity(shown)}>{shown.name}</a>, periods }];
    },
  );
  return <Periods rows={rows} />;
}
