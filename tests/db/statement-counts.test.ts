import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import { createDb } from '../../db/client.ts';
import { entityId } from '../../db/ids.ts';
import { createMigrator, migrateToLatest } from '../../db/migrate.ts';
import type { DB } from '../../db/tables.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { writingTest as test } from '../database-fixture.ts';

/** Slugs of entities whose count is not what counting says. */
async function miscounted(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from entity
    where statement_count <> (select count(*) from statement where speaker_id = entity.id) order by slug`.execute(
    db,
  );
  return rows.map(({ slug }) => slug);
}

async function countOf(db: Kysely<DB>, slug: string): Promise<number> {
  const { statement_count } = await db
    .selectFrom('entity')
    .select('statement_count')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return statement_count;
}

const say = (speakers: readonly string[], kind = 'ACTOR') => sql`
  insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
  select gen_random_uuid(), 'DIRECT', 'Something.', 'en', id, ${kind}, '2022-01-01'
  from unnest(${speakers.map((slug) => entityId(slug))}::uuid[]) as id`;

test('the seeds are counted', async ({ db }) => {
  expect(await countOf(db, 'lukashenko')).toBe(17);
  expect(await countOf(db, 'csto')).toBe(0);
  expect(await miscounted(db)).toEqual([]);
});

test('statements are counted as they come, change hands and go', async ({ db }) => {
  const [putin, shoigu] = [await countOf(db, 'putin'), await countOf(db, 'shoigu')];
  await say(['putin', 'putin', 'shoigu']).execute(db);
  expect([await countOf(db, 'putin'), await countOf(db, 'shoigu')]).toEqual([putin + 2, shoigu + 1]);
  await sql`update statement set speaker_id = ${entityId('shoigu')} where speaker_id = ${entityId('putin')}`.execute(
    db,
  );
  expect([await countOf(db, 'putin'), await countOf(db, 'shoigu')]).toEqual([0, putin + shoigu + 3]);
  await sql`update statement set text = text || '!' where text = 'Something.'`.execute(db);
  await sql`delete from statement where text = 'Something.!'`.execute(db);
  expect(await miscounted(db)).toEqual([]);
});

test('a statement that is written over one of the same id counts once, for the new speaker', async ({
  db,
}) => {
  const { rows } = await sql<{ id: string }>`
    insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
    values (gen_random_uuid(), 'DIRECT', 'Once.', 'en', ${entityId('putin')}, 'ACTOR', '2022-01-01') returning id`.execute(
    db,
  );
  await sql`
    insert into statement (id, form, text, language, speaker_id, speaker_kind, sort_on)
    values (${rows[0]?.id}, 'DIRECT', 'Once.', 'en', ${entityId('nato')}, 'ORGANIZATION', '2022-01-01')
    on conflict (id) do update set speaker_id = excluded.speaker_id, speaker_kind = excluded.speaker_kind`.execute(
    db,
  );
  expect(await miscounted(db)).toEqual([]);
});

test('an unchanged statement costs its speaker nothing', async ({ db }) => {
  const version = () =>
    sql<{ xmin: string }>`select xmin::text from entity where slug = 'putin'`
      .execute(db)
      .then(({ rows }) => rows);
  const before = await version();
  await sql`update statement set text = text where speaker_id = ${entityId('putin')}`.execute(db);
  expect(await version()).toEqual(before);
});

test('what is taken back is not counted', async ({ db }) => {
  const before = await countOf(db, 'putin');
  await expect(
    db.transaction().execute(async (transaction) => {
      await say(['putin']).execute(transaction);
      expect(await countOf(transaction, 'putin')).toBe(before + 1);
      throw new Error('back');
    }),
  ).rejects.toThrow('back');
  expect(await countOf(db, 'putin')).toBe(before);
});

test('loads that name the same speakers in any order at once count all and wait for each other', async ({
  db,
  url,
}) => {
  const writers = Array.from({ length: 4 }, () => createDb(url, { max: 1 }));
  try {
    const speakers = ['putin', 'shoigu', 'stoltenberg', 'aleinik', 'khrenin'];
    await Promise.all(
      writers.map(async (writer, at) => {
        for (let round = 0; round < 20; round += 1)
          await say(at % 2 ? speakers : speakers.toReversed()).execute(writer);
      }),
    );
  } finally {
    await Promise.all(writers.map((writer) => writer.destroy()));
  }
  expect(await countOf(db, 'aleinik')).toBeGreaterThanOrEqual(80);
  expect(await miscounted(db)).toEqual([]);
});

test('loading the seeds again counts nothing twice', async ({ db }) => {
  await sql`delete from seeding`.execute(db);
  await loadSeeds(db);
  expect(await miscounted(db)).toEqual([]);
});

test('an archive from before is counted when it is migrated', async ({ db }) => {
  const before = await countOf(db, 'lukashenko');
  const down = await createMigrator(db).migrateTo('0004-seeding');
  expect(down.error).toBeUndefined();
  await say(['lukashenko']).execute(db);
  await migrateToLatest(db);
  expect(await countOf(db, 'lukashenko')).toBe(before + 1);
  expect(await miscounted(db)).toEqual([]);
});

test('an archive without statements counts none', async ({ db }) => {
  await sql`truncate statement cascade`.execute(db);
  expect(await countOf(db, 'lukashenko')).toBe(0);
  expect(await miscounted(db)).toEqual([]);
});
