import { builder, StatementForm } from './builder.ts';
import type { Page } from './connections.ts';
import type { Appearance, Entity, Mention, Source, Statement } from './loaders.ts';

const NameRef = builder.objectRef<Entity>('Entity');
export const StatementRef = builder.objectRef<Statement>('Statement');
export const StatementsRef = builder.objectRef<Page<Statement>>('StatementConnection');
export const PageInfoRef = builder.objectRef<Page<unknown>>('PageInfo');

NameRef.implement({ fields: (t) => ({ name: t.exposeString('name') }) });

PageInfoRef.implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});

StatementsRef.implement({
  fields: (t) => ({
    nodes: t.field({ type: [StatementRef], resolve: (page) => page.nodes }),
    totalCount: t.int({ resolve: (page) => page.totalCount() }),
    pageInfo: t.field({ type: PageInfoRef, resolve: (page) => page }),
  }),
});

const SourceRef = builder.objectRef<Source>('Source').implement({
  fields: (t) => ({
    title: t.exposeString('title'),
    publishedOn: t.exposeString('published_on', { nullable: true }),
    publisher: t.field({
      type: NameRef,
      nullable: true,
      resolve: ({ publisher_id: id }, _, { loaders }) => (id ? loaders.entity.load(id) : null),
    }),
  }),
});

const AppearanceRef = builder.objectRef<Appearance>('Appearance').implement({
  fields: (t) => ({
    attribution: t.exposeString('attribution', { nullable: true }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      resolve: ({ source_id }, _, { loaders }) => loaders.source.load(source_id),
    }),
  }),
});

const MentionRef = builder.objectRef<Mention>('Mention').implement({
  fields: (t) => ({
    explicit: t.exposeBoolean('explicit'),
    surface: t.exposeString('surface', { nullable: true }),
    entity: t.field({
      type: NameRef,
      nullable: true,
      resolve: ({ entity_id }, _, { loaders }) => loaders.entity.load(entity_id),
    }),
  }),
});

StatementRef.implement({
  fields: (t) => ({
    form: t.expose('form', { type: StatementForm }),
    text: t.exposeString('text'),
    language: t.expose('language', { type: 'LanguageTag' }),
    saidOn: t.exposeString('said_on', { nullable: true }),
    polarity: t.exposeString('polarity'),
    speaker: t.field({
      type: NameRef,
      nullable: true,
      resolve: ({ speaker_id }, _, { loaders }) => loaders.entity.load(speaker_id),
    }),
    appearances: t.field({
      type: [AppearanceRef],
      resolve: ({ id }, _, { loaders }) => loaders.appearances.load(id),
    }),
    mentions: t.field({ type: [MentionRef], resolve: ({ id }, _, { loaders }) => loaders.mentions.load(id) }),
  }),
});
