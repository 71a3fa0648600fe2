import { type Kysely, sql } from 'kysely';
import { keysOf } from './name-keys.ts';

const AT_ONCE = 5_000;

/** Writes the keys of every name anew, from its value: after the rules of name-keys.ts have changed, or for names written by SQL. */
export async function rekeyNames<Tables>(db: Kysely<Tables>): Promise<void> {
  for (let last = ''; ; ) {
    const { rows } = await sql<{ value: string }>`
      select distinct value from entity_name where value > ${last} order by value limit ${AT_ONCE}`.execute(
      db,
    );
    const values = rows.map(({ value }) => value);
    if (values.length === 0) return;
    last = values.at(-1) ?? last;
    await sql`
      update entity_name set keys = made.keys::tsvector
      from unnest(${values}::text[], ${values.map(keysOf)}::text[]) as made (value, keys)
      where entity_name.value = made.value`.execute(db);
  }
}
