import DataLoader from 'dataloader';
import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  AppearanceTable,
  DB,
  EntityTable,
  MembershipTable,
  MentionTable,
  RoleTable,
  SourceTable,
  StatementTable,
} from '../../../db/tables.ts';

export type Entity = Selectable<EntityTable>;
export type Statement = Selectable<StatementTable>;
export type Source = Selectable<SourceTable>;
export type Appearance = Selectable<AppearanceTable>;
export type Mention = Selectable<MentionTable>;
export type Membership = Selectable<MembershipTable>;
export type Role = Selectable<RoleTable>;

export interface Context {
  readonly db: Kysely<DB>;
  readonly loaders: Loaders;
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One query for all keys that one level of the operation asks for. */
export function createLoaders(db: Kysely<DB>) {
  return {
    entity: one<Entity>((ids) => db.selectFrom('entity').selectAll().where('id', 'in', ids).execute()),
    source: one<Source>((ids) => db.selectFrom('source').selectAll().where('id', 'in', ids).execute()),
    mentions: many<Mention>('statement_id', (ids) =>
      db.selectFrom('mention').selectAll().where('statement_id', 'in', ids).orderBy('position').execute(),
    ),
    appearances: many<Appearance>('statement_id', (ids) =>
      db.selectFrom('appearance').selectAll().where('statement_id', 'in', ids).orderBy('position').execute(),
    ),
    members: many<Membership>('organization_id', (ids) =>
      db
        .selectFrom('membership')
        .selectAll()
        .where('organization_id', 'in', ids)
        .orderBy('started_from')
        .orderBy('id')
        .execute(),
    ),
    roles: many<Role>('organization_id', (ids) =>
      db
        .selectFrom('role')
        .selectAll()
        .where('organization_id', 'in', ids)
        .orderBy('started_from')
        .orderBy('id')
        .execute(),
    ),
    statements: latestStatements(db),
  };
}

function one<Row extends { id: string }>(load: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const byId = new Map((await load(ids)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

function many<Row extends object>(key: keyof Row & string, load: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row[]>(async (ids) => {
    const groups = Map.groupBy(await load(ids), (row) => String(row[key]));
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/** The latest statements of each speaker; speakers asked for with the same `first` share a query. */
function latestStatements(db: Kysely<DB>) {
  return new DataLoader<{ speaker: string; first: number }, Statement[], string>(
    async (keys) => {
      const found = new Map<string, Statement[]>();
      for (const [first, group] of Map.groupBy(keys, (key) => key.first)) {
        const rows = await db
          .selectFrom(
            sql<{ id: string }>`unnest(${group.map(({ speaker }) => speaker)}::uuid[])`.as<'by'>(sql`by(id)`),
          )
          .innerJoinLateral(
            (from) =>
              from
                .selectFrom('statement')
                .selectAll()
                .where('state', '=', 'PUBLISHED')
                .whereRef('speaker_id', '=', 'by.id')
                .orderBy('sort_on', 'desc')
                .orderBy('id', 'desc')
                .limit(first)
                .as('latest'),
            (join) => join.onTrue(),
          )
          .selectAll('latest')
          .execute();
        for (const [speaker, own] of Map.groupBy(rows, (row) => row.speaker_id))
          found.set(`${speaker} ${first}`, own);
      }
      return keys.map(({ speaker, first }) => found.get(`${speaker} ${first}`) ?? []);
    },
    { cacheKeyFn: ({ speaker, first }) => `${speaker} ${first}` },
  );
}
