import { builder, StatementForm } from './builder.ts';
import { keyOf, pageOfActors, pageOfStatements } from './connections.ts';
import { ActorRef, ActorsRef, OrganizationRef } from './speaker.ts';
import { StatementRef, StatementsRef } from './statement.ts';

const StatementFilter = builder.inputType('StatementFilter', {
  fields: (t) => ({
    by: t.field({ type: ['EntityRef'] }),
    about: t.field({ type: ['EntityRef'] }),
    language: t.field({ type: ['LanguageTag'] }),
    form: t.field({ type: [StatementForm] }),
  }),
});

builder.queryType({
  fields: (t) => ({
    node: t.field({
      type: StatementRef,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { db }) =>
        db
          .selectFrom('statement')
          .selectAll()
          .where('id', '=', keyOf(String(id)))
          .executeTakeFirst(),
    }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      args: { ref: t.arg({ type: 'EntityRef', required: true }) },
      resolve: (_, { ref }, { loaders }) => loaders.entity.load(keyOf(ref)),
    }),
    organization: t.field({
      type: OrganizationRef,
      nullable: true,
      args: { ref: t.arg({ type: 'EntityRef', required: true }) },
      resolve: (_, { ref }, { loaders }) => loaders.entity.load(keyOf(ref)),
    }),
    actors: t.field({
      type: ActorsRef,
      args: { first: t.arg.int({ required: true }), after: t.arg.string() },
      resolve: (_, { first, after }, { db }) => pageOfActors(db, first, after),
    }),
    statements: t.field({
      type: StatementsRef,
      args: {
        first: t.arg.int({ required: true }),
        after: t.arg.string(),
        filter: t.arg({ type: StatementFilter }),
      },
      resolve: (_, { first, after, filter }, { db }) => pageOfStatements(db, filter ?? {}, first, after),
    }),
  }),
});

export const schema = builder.toSchema();
