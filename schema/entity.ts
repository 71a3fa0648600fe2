import { type RawBuilder, sql } from 'kysely';
import type { EntityKind as DatabaseEntityKind, NameKind as DatabaseNameKind } from '../db/tables.ts';
import { builder } from './builder.ts';
import { anyKind, countOf, entitiesIn, entityOrNone, entityTypes } from './entity-ref.ts';
import { databaseEnum } from './enums.ts';
import { Node } from './node.ts';
import { OrderDirection } from './order.ts';

export const NameKind = databaseEnum<DatabaseNameKind>('NameKind', 'What sort of name a spelling is.', {
  PREFERRED: 'The name to show in its language.',
  ALIAS: 'Another name in use, such as the family name alone.',
  ACRONYM: 'Initials: NATO, OTAN, НАТО.',
  TRANSLITERATION: 'A name of another script, spelt in this one.',
  FORMER: 'A name no longer in use.',
});

export const EntityKind = databaseEnum<DatabaseEntityKind>(
  'EntityKind',
  'The kinds of entity, one for each type.',
  {
    ACTOR: 'A person or a group: `Actor`.',
    ORGANIZATION: 'A state, an alliance, a ministry, a news agency…: `Organization`.',
    EXERCISE: 'A military exercise: `Exercise`.',
    EVENT: 'A meeting, a summit, a decree…: `Event`.',
    PLACE: 'A town, a region, a border…: `Place`.',
    TOPIC: 'A theme or a piece of equipment: `Topic`.',
  },
);

export const Name = builder.tableObject('Name', {
  table: 'entity_name',
  description: 'One spelling an entity is recorded under (Popolo other_names).',
  fields: (t) => ({
    value: t.column('value', { description: 'The name as it is written.' }),
    language: t.column('language', {
      type: 'LanguageTag',
      nullable: true,
      description: 'Language that writes it so; null where it belongs to none.',
    }),
    script: t.column('script', {
      nullable: true,
      description: 'Script it is written in, as ISO 15924 code: Latn, Cyrl; null where several are mixed.',
    }),
    kind: t.column('kind', { type: NameKind, description: 'What sort of name it is.' }),
  }),
});

const discriminator = { column: 'kind' as const, types: entityTypes };

export const Entity = builder.tableInterface('Entity', {
  table: 'entity',
  discriminator,
  interfaces: [Node],
  description: 'Anything a statement can be about.',
  fields: (t) => ({
    slug: t.column('slug', {
      description: 'Short readable key, unique over all entities: `nato`. Never changes.',
    }),
    name: t.sql({
      type: 'String',
      description:
        'The display name in the first of these languages that has one; where none has, in English or the language it is best known in.',
      args: {
        languages: t.arg({
          type: ['LanguageTag'],
          defaultValue: ['en'],
          description: 'Languages in order of preference.',
        }),
      },
      sql: ({ row, args: { languages }, scope }) => {
        // entity.name is the English name wherever there is one.
        const english = (tags: string[]) => tags.every((tag) => tag === 'en');
        if (!languages || scope.choose(languages.map(english))) return row('entity.name');
        return sql`coalesce((
          select named.value from entity_name as named
          where named.entity_id = ${row('entity.id')} and named.kind = 'PREFERRED' and named.language = any(${languages}::text[])
          order by array_position(${languages}::text[], named.language::text), named.position limit 1
        ), ${row('entity.name')})`;
      },
    }),
    names: t.many(Name, {
      to: 'entity_id',
      orderBy: (row) => [{ by: row('entity_name.position'), direction: 'asc' }],
      description: 'Every spelling on record, with its language, script and kind.',
    }),
    description: t.column('description', { nullable: true, description: 'One neutral sentence in English.' }),
    wikidataId: t.column('wikidata_id', { nullable: true, description: 'Wikidata item: Q2866.' }),
  }),
});

export const Speaker = builder.tableInterface('Speaker', {
  table: 'entity',
  discriminator,
  interfaces: [Entity, Node],
  description: 'An entity that can say something.',
  fields: () => ({}),
});

builder.tableQuery('entity', (t) =>
  t.one(Entity, {
    description:
      'One entity of any kind, by slug, id or any recorded name. Null where none is recorded under it.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Slug, id or name.' }) },
    where: ({ row, args, scope }) => sql`${row('entity.id')} = ${entityOrNone(scope, args.ref, anyKind)}`,
  }),
);

builder.tableQuery('entities', (t) =>
  t.rows(Entity, {
    description:
      'The entities that these point at, in the same order, each reference once: what to call those that a filter names. Errors as in a filter.',
    args: {
      refs: t.arg({ type: ['EntityRef'], required: true, description: 'At most 100 slugs, ids or names.' }),
    },
    rows: ({ args, scope }) => {
      if (scope.choose(countOf(args.refs)) === 'none')
        return sql`(select entity.*, 0 as number from entity where false)`;
      return sql`(select entity.*, (found.json ->> 0)::int as number
        from ${entitiesIn(scope, args.refs, anyKind)} as found join entity on entity.id = found.id)`;
    },
    orderBy: (row) => [
      { by: (row as (path: string) => RawBuilder<unknown>)('entity.number'), direction: 'asc' },
    ],
  }),
);

export const EntityOrderField = builder.enumType('EntityOrderField', {
  description: 'What lists of entities can be ordered by.',
  values: {
    NAME: { value: 'NAME', description: 'Display name in English.' },
    STATEMENT_COUNT: {
      value: 'STATEMENT_COUNT',
      description: 'Number of statements it made (`statements.totalCount`).',
    },
  } as const,
});

export const EntityOrder = builder.inputType('EntityOrder', {
  description: 'How to order a list of actors or organizations.',
  fields: (t) => ({
    field: t.field({ type: EntityOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Default: ASC.',
    }),
  }),
});
