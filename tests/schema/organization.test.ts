import { expect } from 'vitest';
import { test } from '../fixture.ts';
import { archive } from './archive.ts';
import { dataOf } from './asking.ts';

const founders = ['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan'];
const left = ['azerbaijan', 'georgia', 'uzbekistan'];
const members = (slugs: string[]) => slugs.map((slug) => `${slug} MEMBER`);

test.for([
  ['1994-04-19', []],
  ['1994-04-20', members([...founders, ...left])],
  // Only the month is known: they may have been members to its end.
  ['1999-04-30', members([...founders, ...left])],
  ['1999-05-01', members(founders)],
  ['2006-01-01', members([...founders, 'uzbekistan'])],
  ['2013-01-01', members(founders)],
  ['2022-02-01', members(founders)],
  ['2024-02-10', [...members(founders), 'armenia SUSPENDED']],
  ['2024-03-01', [...members(founders.slice(1)), 'armenia SUSPENDED']],
] as const)('on %s members of the CSTO were %j', async ([at, expected], { gql }) => {
  const { organization } = await dataOf(
    gql<{
      organization: {
        members: { member: { slug: string }; status: string; organization: { slug: string } }[];
      };
    }>(
      'query ($at: Date) { organization(ref: "CSTO") { members(at: $at) { member { slug } status organization { slug } } } }',
      { at },
    ),
  );
  const found = organization.members.map(({ member, status }) => `${member.slug} ${status}`);
  expect(found.toSorted()).toEqual([...expected].toSorted());
  for (const { organization: of } of organization.members) expect(of).toEqual({ slug: 'csto' });
});

test('all memberships that ever were stand in the order they began', async ({ gql }) => {
  expect(
    await dataOf(
      gql(
        '{ organization(ref: "uzbekistan") { memberships { organization { slug } status startedOn endedOn } memberships2: memberships(at: "2010-06-01") { organization { slug } } } }',
      ),
    ),
  ).toEqual({
    organization: {
      memberships: [
        { organization: { slug: 'cis' }, status: 'MEMBER', startedOn: '1991-12', endedOn: null },
        { organization: { slug: 'csto' }, status: 'MEMBER', startedOn: '1994-04-20', endedOn: '1999-04' },
        { organization: { slug: 'csto' }, status: 'MEMBER', startedOn: '2006', endedOn: '2012' },
      ],
      memberships2: [{ organization: { slug: 'cis' } }, { organization: { slug: 'csto' } }],
    },
  });
});

test('NATO had 30 members in 2022 and has had 32 since March 2024', async ({ gql }) => {
  const { organization } = await dataOf(
    gql<{ organization: Record<string, unknown[]> }>(
      '{ organization(ref: "nato") { y2022: members(at: "2022-02-03") { status } y2024: members(at: "2024-03-07") { status } } }',
    ),
  );
  expect([organization.y2022?.length, organization.y2024?.length]).toEqual([30, 32]);
});

test('a state has its bodies as children, and they have it as parent', async ({ gql }) => {
  expect(
    await dataOf(
      gql(
        '{ organization(ref: "russia") { kind acronym parent { slug } children { slug parent { slug } children { slug } } } }',
      ),
    ),
  ).toEqual({
    organization: {
      kind: 'STATE',
      acronym: null,
      parent: null,
      children: [
        {
          slug: 'russia-armed-forces',
          parent: { slug: 'russia' },
          children: [
            { slug: 'russia-aerospace-forces' },
            { slug: 'russia-nuclear-forces' },
            { slug: 'russia-special-forces' },
          ],
        },
        { slug: 'russia-mod', parent: { slug: 'russia' }, children: [] },
        { slug: 'kremlin', parent: { slug: 'russia' }, children: [] },
      ],
    },
  });
});

test('posts in an organization are those in it, not in its bodies', async ({ gql }) => {
  const roles = 'roles { title actor { slug } } on: roles(at: "2024-05-13") { actor { slug } }';
  expect(
    await dataOf(
      gql(
        `{ state: organization(ref: "russia") { ${roles} } ministry: organization(ref: "russia-mod") { ${roles} } }`,
      ),
    ),
  ).toEqual({
    state: { roles: [{ title: 'President', actor: { slug: 'putin' } }], on: [{ actor: { slug: 'putin' } }] },
    ministry: {
      roles: [
        { title: 'Minister of Defence', actor: { slug: 'shoigu' } },
        { title: 'Minister of Defence', actor: { slug: 'belousov' } },
      ],
      on: [],
    },
  });
});

const slugsOf = (is: (organization: (typeof archive.organizations)[number]) => boolean) =>
  archive.organizations.filter(is).map(({ slug }) => slug);
const nato = slugsOf(({ memberships }) => memberships.some(({ organization }) => organization === 'nato'));

test.for<[string, unknown, string[]]>([
  ['kind', { kind: ['ALLIANCE', 'UNION'] }, ['cis', 'csto', 'nato', 'union-state']],
  ['no kind', { kind: [] }, []],
  ['membership today, suspended or not', { memberOf: 'csto' }, founders],
  ['membership in any of two', { memberOf: ['nato', 'Union State'] }, [...nato, 'belarus', 'russia']],
  ['membership of nothing', { memberOf: [] }, []],
  ['a part of a name', { name: 'минобороны' }, ['belarus-mod', 'russia-mod']],
  ['kind and name', { kind: 'NEWS_AGENCY', name: 'agence' }, ['afp', 'belta', 'efe', 'tass']],
])('organizations by %s', async ([, filter, slugs], { gql }) => {
  const { organizations } = await dataOf(
    gql<{ organizations: { totalCount: number; nodes: { slug: string }[] } }>(
      'query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 100) { totalCount nodes { slug } } }',
      { filter },
    ),
  );
  expect(organizations.nodes.map(({ slug }) => slug).toSorted()).toEqual([...slugs].toSorted());
  expect(organizations.totalCount).toBe(slugs.length);
});
