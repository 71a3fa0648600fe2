import { type Kysely, sql } from 'kysely';

/** Remembers which seeds an archive was started from, so that a restart with the same seeds writes nothing. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table seeding (
      only_row boolean primary key default true check (only_row),
      sha256 text not null,
      seeded_at timestamptz not null default now()
    );
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`drop table seeding`.execute(db);
}
