import { type Kysely, sql } from 'kysely';
import { rekeyNames } from '../rekey-names.ts';

/** Keys by which names are found in spellings that nobody recorded; see name-keys.ts for what they are. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table entity_name add column keys tsvector;
    comment on column entity_name.keys is 'Each word as folded, as read in several languages, and with one sound left out; positions number the words, weights are their roles.';
  `.execute(db);
  // The names of an archive that is in use already.
  await rekeyNames(db);
  await sql`
    alter table entity_name alter column keys set not null;
    create index entity_name_by_keys on entity_name using gin (keys) with (fastupdate = off);
    comment on index entity_name_by_keys is 'lookup; suggestions for an unknown EntityRef; filter.name';
    drop index entity_name_by_folded;
    create index entity_name_by_folded on entity_name (folded text_pattern_ops);
    comment on index entity_name_by_folded is 'EntityRef: folded name; lookup of a name that is only begun';
  `.execute(db);
}

export async function down(db: Kysely<never>): Promise<void> {
  await sql`
    drop index entity_name_by_keys, entity_name_by_folded;
    alter table entity_name drop column keys;
    create index entity_name_by_folded on entity_name (folded);
    comment on index entity_name_by_folded is 'EntityRef: folded name';
  `.execute(db);
}
