import { sql } from 'kysely';
import { officialsOf } from '../db/officials.ts';
import type { ActorKind as DatabaseActorKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { runsOn } from './dates.ts';
import { Entity, Speaker } from './entity.ts';
import { entityQuery } from './entity-query.ts';
import { entitiesIn } from './entity-ref.ts';
import { databaseEnum } from './enums.ts';
import { isNamedLike, nameFilter } from './name-filter.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import type { Param, Scope } from './plan/index.ts';
import { speakerOrder } from './speaker-order.ts';

export const ActorKind = databaseEnum<DatabaseActorKind>(
  'ActorKind',
  'A person, or people who speak as one.',
  {
    PERSON: 'One person.',
    GROUP: 'People who speak without being an organization: "Western officials".',
  },
);

export const Actor = builder.tableObject('Actor', {
  table: 'actor',
  extends: Entity,
  interfaces: [Speaker, Entity, Node],
  description: "A person, or a group that speaks without being an organization ('Western officials').",
  fields: (t) => ({
    kind: t.column('kind', { type: ActorKind, description: 'A person or a group.' }),
  }),
});

export const Role = builder.tableObject('Role', {
  table: 'role',
  description: 'A post held by an actor in an organization over a period (Popolo Membership).',
  fields: (t) => ({
    actor: t.one(Actor, { from: 'actor_id', description: 'Who held it.' }),
    organization: t.one(Organization, { from: 'organization_id', description: 'Where.' }),
    title: t.column('title', { description: 'The post, in English: Minister of Defence.' }),
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

const at = 'Only those held on this day; absent: all that were ever held.';

builder.tableField(Actor, 'roles', (t) =>
  t.many(Role, {
    to: 'actor_id',
    args: { at: t.arg({ type: 'Date', description: at }) },
    where: ({ row, args }) => runsOn(args.at, row('role.started_from'), row('role.ended_until')),
    orderBy: (row) => [
      { by: row('role.started_from'), direction: 'asc' },
      { by: row('role.id'), direction: 'asc' },
    ],
    description: 'Posts the actor held, earliest first.',
  }),
);

builder.tableField(Organization, 'roles', (t) =>
  t.many(Role, {
    to: 'organization_id',
    args: { at: t.arg({ type: 'Date', description: at }) },
    where: ({ row, args }) => runsOn(args.at, row('role.started_from'), row('role.ended_until')),
    orderBy: (row) => [
      { by: row('role.started_from'), direction: 'asc' },
      { by: row('role.id'), direction: 'asc' },
    ],
    description: 'Posts in the organization itself, earliest first.',
  }),
);

/** Table of who held a post in these organizations, their bodies or their members, and when. */
export function officialsIn(scope: Scope, refs: Param<string[]>) {
  const organizations = entitiesIn(scope, refs, ['ORGANIZATION']);
  return scope.lookup(`officials ${refs.id}`, () => ({ query: officialsOf(organizations) }));
}

const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Which actors to list: those that meet every condition given.',
  fields: (t) => ({
    kind: t.field({ type: [ActorKind], description: 'Any of these kinds.' }),
    organization: t.field({
      type: ['EntityRef'],
      description: 'Held a post, at any time, in any of these, in a body below it, or in a member of it.',
    }),
    name: t.string(nameFilter),
  }),
});

builder.tableQuery('actors', (t) =>
  t.connection(Actor, {
    description: 'Actors on record.',
    filter: builder.tableFilter(Actor, {
      input: ActorFilter,
      where: ({ kind, organization, name }, { row, scope }) => {
        const conditions = [sql`true`];
        if (kind) conditions.push(sql`${row('actor.kind')} = any(${kind}::actor_kind[])`);
        if (organization) {
          conditions.push(
            sql`${row('actor.id')} in (select actor_id from ${officialsIn(scope, organization)})`,
          );
        }
        if (name) conditions.push(isNamedLike(row('actor.id'), scope, name));
        return sql.join(conditions, sql` and `);
      },
    }),
    orderBy: builder.tableOrder(Actor, speakerOrder),
  }),
);

entityQuery(Actor, 'ACTOR');
