import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { v5 as uuid } from 'uuid';
import { askFor } from '../../db/asked-name.ts';
import { nameColumns } from '../../db/name-keys.ts';
import { type NameMatchRow, namesLike } from '../../db/name-search.ts';
import type { DB, EntityKind } from '../../db/tables.ts';

const namespace = '6f0c2f9e-1f0a-5d7e-9d0e-0a6a0d0f7c11';

/** Records an entity under one name and nothing else; its id. */
export async function record(db: Kysely<DB>, name: string, kind: EntityKind = 'ACTOR'): Promise<string> {
  const id = uuid(`${kind} ${name}`, namespace);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('entity')
      .values({ id, kind, slug: `e-${id}`, name, name_language: 'en' })
      .execute();
    await transaction
      .insertInto('entity_name')
      .values({
        entity_id: id,
        position: 0,
        value: name,
        language: 'en',
        kind: 'PREFERRED',
        ...nameColumns(name),
      })
      .execute();
    if (kind === 'ACTOR') await transaction.insertInto('actor').values({ id, kind: 'PERSON' }).execute();
  });
  return id;
}

/** What is found for a name, best first. */
export async function lookUp(db: Kysely<DB>, name: string, limit = 5): Promise<readonly NameMatchRow[]> {
  const { rows } = await sql<NameMatchRow>`
    select * from (${namesLike(askFor(name), { limit })}) as found order by number`.execute(db);
  return rows;
}
