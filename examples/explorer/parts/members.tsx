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
  const rows = readFragment(MemberFragment, memberships).map((membership) => {
    const { status, startedOn, endedOn, [show]: shown } = membership;
    return {
      key: [shown.id, status, startedOn].join(),
      startedOn,
      endedOn,
      label: (
        <>
          <a href={addresses.entity(shown)}>{shown.name}</a>
          {status !== 'MEMBER' && ` (${t.memberStatus[status]})`}
        </>
      ),
    };
  });
  return <Periods rows={rows} />;
}
