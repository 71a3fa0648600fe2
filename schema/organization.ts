import { sql } from 'kysely';
import type {
  MembershipStatus as DatabaseMembershipStatus,
  OrganizationKind as DatabaseOrganizationKind,
} from '../db/tables.ts';
import { builder } from './builder.ts';
import { runsOn } from './dates.ts';
import { Entity, Speaker } from './entity.ts';
import { entityQuery } from './entity-query.ts';
import { isOneOf } from './entity-ref.ts';
import { databaseEnum } from './enums.ts';
import { isNamedLike, nameFilter } from './name-filter.ts';
import { Node } from './node.ts';
import { speakerOrder } from './speaker-order.ts';

export const OrganizationKind = databaseEnum<DatabaseOrganizationKind>(
  'OrganizationKind',
  'What sort of organization it is.',
  {
    STATE: 'A state.',
    ALLIANCE: 'States bound to defend each other: NATO, the CSTO.',
    UNION: 'States bound in other ways: the Union State, the CIS.',
    MINISTRY: 'A ministry.',
    ARMED_FORCE: 'Armed forces, a branch of them, or a joint formation.',
    GOVERNMENT: 'Another organ of a state: a presidency, a parliament.',
    MEDIA: 'A newspaper, a broadcaster, a news site.',
    NEWS_AGENCY: 'An agency that other media print.',
    BLOC: 'States named together without a treaty: the West.',
    OTHER: 'Anything else.',
  },
);

export const MembershipStatus = databaseEnum<DatabaseMembershipStatus>(
  'MembershipStatus',
  'How an organization belongs to another.',
  {
    MEMBER: 'A full member.',
    OBSERVER: 'An observer.',
    SUSPENDED: 'A member that takes no part for the time being.',
    WITHDRAWN: 'No longer a member.',
  },
);

export const Organization = builder.tableObject('Organization', {
  table: 'organization',
  extends: Entity,
  interfaces: [Speaker, Entity, Node],
  description: 'A state, an alliance, a ministry, an armed force, a news agency… (Popolo Organization).',
  fields: (t) => ({
    kind: t.column('kind', { type: OrganizationKind, description: 'What sort of organization it is.' }),
    acronym: t.column('acronym', { nullable: true, description: 'Its initials in English: NATO.' }),
  }),
});

builder.tableField(Organization, 'parent', (t) =>
  t.one(Organization, {
    from: 'parent_id',
    nullable: true,
    description: 'The organization it is a body of: the state of a ministry.',
  }),
);

builder.tableField(Organization, 'children', (t) =>
  t.many(Organization, {
    to: 'parent_id',
    orderBy: (row) => [
      { by: row('entity.name'), direction: 'asc' },
      { by: row('organization.id'), direction: 'asc' },
    ],
    description: 'Its bodies, by name.',
  }),
);

export const Membership = builder.tableObject('Membership', {
  table: 'membership',
  description:
    'That one organization belonged to another over a period. A change of status begins a new one.',
  fields: (t) => ({
    member: t.one(Organization, { from: 'member_id', description: 'Who belongs.' }),
    organization: t.one(Organization, { from: 'organization_id', description: 'To what.' }),
    status: t.column('status', { type: MembershipStatus, description: 'How.' }),
    startedOn: t.column('started_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Since when; null where unknown.',
    }),
    endedOn: t.column('ended_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'Until when; null where it goes on.',
    }),
  }),
});

for (const [field, to, description] of [
  ['members', 'organization_id', 'Member organizations: the states in the CSTO. Earliest first.'],
  ['memberships', 'member_id', 'What this organization is a member of. Earliest first.'],
] as const) {
  builder.tableField(Organization, field, (t) =>
    t.many(Membership, {
      to,
      args: {
        at: t.arg({
          type: 'Date',
          description: 'Only those that ran on this day; absent: all that ever ran.',
        }),
      },
      where: ({ row, args }) =>
        runsOn(args.at, row('membership.started_from'), row('membership.ended_until')),
      orderBy: (row) => [
        { by: row('membership.started_from'), direction: 'asc' },
        { by: row('membership.id'), direction: 'asc' },
      ],
      description,
    }),
  );
}

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organizations to list: those that meet every condition given.',
  fields: (t) => ({
    kind: t.field({ type: [OrganizationKind], description: 'Any of these kinds.' }),
    memberOf: t.field({
      type: ['EntityRef'],
      description: 'Member of any of these today, suspended or not.',
    }),
    name: t.string(nameFilter),
  }),
});

builder.tableQuery('organizations', (t) =>
  t.connection(Organization, {
    description: 'Organizations on record.',
    filter: builder.tableFilter(Organization, {
      input: OrganizationFilter,
      where: ({ kind, memberOf, name }, { row, scope }) => {
        const conditions = [sql`true`];
        if (kind) conditions.push(sql`${row('organization.kind')} = any(${kind}::organization_kind[])`);
        if (memberOf) {
          conditions.push(sql`exists (
            select from membership as belongs
            where belongs.member_id = ${row('organization.id')} and belongs.status in ('MEMBER', 'SUSPENDED')
              and coalesce(belongs.started_from, '-infinity') <= current_date
              and coalesce(belongs.ended_until, 'infinity') >= current_date
              and ${isOneOf(sql.ref('belongs.organization_id'), scope, memberOf, ['ORGANIZATION'])})`);
        }
        if (name) conditions.push(isNamedLike(row('organization.id'), scope, name));
        return sql.join(conditions, sql` and `);
      },
    }),
    orderBy: builder.tableOrder(Organization, speakerOrder),
  }),
);

entityQuery(Organization, 'ORGANIZATION');
