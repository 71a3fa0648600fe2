import { sql } from 'kysely';
import { expect } from 'vitest';
import { createMigrator, migrations } from '../../db/migrate.ts';
import { writingTest as test } from '../database-fixture.ts';

test('an archive of before has its texts searchable once it is migrated', async ({ db }) => {
  const texts = async () =>
    (
      await sql`select statement_id, position, language, sort_on, words::text from statement_text
        order by statement_id, position`.execute(db)
    ).rows;
  const before = await texts();
  expect(before.length).toBeGreaterThan(100);
  const names = Object.keys(migrations).toSorted();
  const at = names.indexOf('0007-text-search');
  const migrator = createMigrator(db);
  for (const name of [names[at - 1], names[at]]) {
    const { error } = await migrator.migrateTo(name ?? '');
    expect(error).toBeUndefined();
  }
  expect(await texts()).toEqual(before);
});

test('an archive of before has its spans tied to their printings once it is migrated', async ({ db }) => {
  const migrator = createMigrator(db);
  await migrator.migrateToLatest();
  const spans = async () =>
    (
      await sql`select appearance_id, position, start_offset, first_offset from span order by 1, 2`.execute(
        db,
      )
    ).rows;
  await sql`insert into span (appearance_id, position, source_id, source_length, first_offset, start_offset, end_offset,
      exact, prefix, suffix, previous_end)
    select appearance_id, 1, source_id, source_length, first_offset, end_offset + 1, end_offset + 2, 'x', '', '', end_offset
    from span where position = 0 order by source_length - end_offset desc limit 1`.execute(db);
  const before = await spans();
  const names = Object.keys(migrations).toSorted();
  const at = names.indexOf('0009-less-work-for-each-row');
  await migrator.migrateTo(names[at - 1] ?? '');
  expect(await spans()).not.toEqual(before);
  expect((await migrator.migrateTo(names[at] ?? '')).error).toBeUndefined();
  expect(await spans()).toEqual(before);
});
