import { type Kysely, sql } from 'kysely';
import { readColumns } from './catalog.ts';
import type { DB } from './tables.ts';

/** What is for checking quotations only; most of all whole articles, which an archive may hold but not publish. */
const withheldTables: ReadonlySet<string> = new Set(['source_version']);
const withheldColumns: Readonly<Record<string, readonly string[]>> = { source: ['text'] };

/**
 * Lets a role read what the server needs, and nothing else of the archive. To be done again after migrations, since they
 * bring tables and columns.
 *
 * @throws when there is no such role, or the user does not own the tables.
 */
export async function grantReading(db: Kysely<DB>, role: string): Promise<void> {
  const tables = Map.groupBy(await readColumns(db), ({ table }) => table);
  const reader = sql.id(role);
  await db.transaction().execute(async (transaction) => {
    await sql`revoke all on all tables in schema public from ${reader}`.execute(transaction);
    await sql`grant select on kysely_migration to ${reader}`.execute(transaction);
    for (const [table, columns] of tables) {
      if (withheldTables.has(table)) continue;
      const withheld = withheldColumns[table];
      const names = columns.filter(({ name }) => !withheld?.includes(name)).map(({ name }) => sql.id(name));
      const what = withheld ? sql`(${sql.join(names)})` : sql``;
      await sql`grant select ${what} on ${sql.table(table)} to ${reader}`.execute(transaction);
    }
  });
}
