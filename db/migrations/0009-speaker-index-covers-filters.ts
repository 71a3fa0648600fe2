import { type Kysely, sql } from 'kysely';

/** Language and form are what a speaker's statements are filtered by most: beside the keys they spare reading the rows that do not match. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    drop index statement_by_speaker;
    create index statement_by_speaker on statement (speaker_id, sort_on, id) include (language, form);
    comment on index statement_by_speaker is 'Speaker.statements; statements(filter: {by}), counted and with language and form without reading the table';
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop index statement_by_speaker;
    create index statement_by_speaker on statement (speaker_id, sort_on, id);
    comment on index statement_by_speaker is 'Speaker.statements; statements(filter: {by})';
  `.execute(db);
}
