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
