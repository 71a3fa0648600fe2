import { builder } from './builder.ts';
import { type Page, pageOfStatements } from './connections.ts';
import type { Entity, Membership, Role } from './loaders.ts';
import { PageInfoRef, StatementsRef } from './statement.ts';

export const ActorRef = builder.objectRef<Entity>('Actor').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    statements: t.field({
      type: StatementsRef,
      args: { first: t.arg.int({ required: true }) },
      resolve: async ({ id }, { first }, { db, loaders }) => ({
        nodes: await loaders.statements.load({ speaker: id, first }),
        hasNextPage: false,
        endCursor: null,
        totalCount: async () => (await pageOfStatements(db, { by: [id] }, 0)).totalCount(),
      }),
    }),
  }),
});

const RoleRef = builder.objectRef<Role>('Role').implement({
  fields: (t) => ({
    title: t.exposeString('title'),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      resolve: ({ actor_id }, _, { loaders }) => loaders.entity.load(actor_id),
    }),
  }),
});

export const OrganizationRef = builder.objectRef<Entity>('Organization');
const MembershipRef = builder.objectRef<Membership>('Membership').implement({
  fields: (t) => ({
    status: t.exposeString('status'),
    startedOn: t.exposeString('started_on', { nullable: true }),
    member: t.field({
      type: OrganizationRef,
      nullable: true,
      resolve: ({ member_id }, _, { loaders }) => loaders.entity.load(member_id),
    }),
  }),
});

OrganizationRef.implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    members: t.field({
      type: [MembershipRef],
      resolve: ({ id }, _, { loaders }) => loaders.members.load(id),
    }),
    roles: t.field({ type: [RoleRef], resolve: ({ id }, _, { loaders }) => loaders.roles.load(id) }),
  }),
});

export const ActorsRef = builder.objectRef<Page<Entity>>('ActorConnection').implement({
  fields: (t) => ({
    nodes: t.field({ type: [ActorRef], resolve: (page) => page.nodes }),
    pageInfo: t.field({ type: PageInfoRef, resolve: (page) => page }),
  }),
});
