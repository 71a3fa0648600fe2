import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/tables.ts';
import { readRecords, tableOf } from './archive-records.ts';
import { entityLists, type ListName } from './bundle.ts';

const STRETCH = 500;

/**
 * Writes statements, and every record of the archive that they need, as a bundle of one record a line, in an order in which
 * it can be imported: entities, sources, statements. The same archive always comes to the same text. To be run in one
 * repeatable-read transaction.
 *
 * @param statements stretches of ids, asked for twice.
 * @param all whether to write all entities and sources instead, named or not.
 */
export async function* bundleText(
  db: Kysely<DB>,
  statements: () => AsyncIterable<readonly string[]>,
  all: boolean,
): AsyncGenerator<string> {
  let count = 0;
  const write = async (list: ListName, ids: readonly string[]): Promise<string> => {
    const records = await readRecords(db, list, ids);
    count += records.length;
    return records.map(({ record }) => `{"${list}":[${record}]}\n`).join('');
  };
  const named = all ? undefined : await namedBy(db, statements());
  for (const list of [...entityLists, 'series', 'sources'] as const)
    for await (const ids of idsOf(db, list, named)) yield await write(list, ids);
  for await (const ids of statements()) yield await write('statements', ids);
  yield `{"count":${count}}\n`;
}

/** Ids of the records of a list, by slug; of sources, by id. */
async function* idsOf(
  db: Kysely<DB>,
  list: Exclude<ListName, 'statements'>,
  named: Named | undefined,
): AsyncGenerator<string[]> {
  if (list === 'sources' && !named) {
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await sql<{ id: string }>`
        select id from source where id > ${last} order by id limit ${STRETCH}`.execute(db);
      if (rows.length > 0) yield rows.map(({ id }) => id);
      if (rows.length < STRETCH) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
  const among = list === 'sources' ? [...(named?.sources ?? [])].sort() : undefined;
  const ids = among ?? (await bySlug(db, list, named));
  for (let at = 0; at < ids.length; at += STRETCH) yield ids.slice(at, at + STRETCH);
}

async function bySlug(db: Kysely<DB>, list: ListName, named: Named | undefined): Promise<string[]> {
  const holder = list === 'series' ? sql.table('exercise_series') : sql.table('entity');
  const { rows } = await sql<{ id: string }>`
    select it.id from ${sql.table(tableOf(list))} as it join ${holder} as holder on holder.id = it.id
    order by holder.slug collate "C"`.execute(db);
  const ids = rows.map(({ id }) => id);
  return named && list !== 'series' ? ids.filter((id) => named.entities.has(id)) : ids;
}

interface Named {
  readonly entities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The sources of some statements, and the entities they name: directly, or by way of others. */
async function namedBy(db: Kysely<DB>, statements: AsyncIterable<readonly string[]>): Promise<Named> {
  const entities = new Set<string>();
  const sources = new Set<string>();
  for await (const ids of statements) {
    const { rows } = await sql<{ source: string | null; entity: string | null }>`
      with chosen (id) as (select unnest(${ids}::uuid[])),
      printed as (select source_id, via_id from appearance join chosen on statement_id = chosen.id)
      select distinct source_id as source, null::uuid as entity from printed
      union select null, via_id from printed
      union select null, publisher_id from source join printed on source_id = source.id
      union select null, speaker_id from statement join chosen using (id)
      union select null, event_id from statement join chosen using (id)
      union select null, entity_id from mention join chosen on statement_id = chosen.id
      union select null, subject_id from quantity_claim join chosen on statement_id = chosen.id`.execute(db);
    for (const { source, entity } of rows) {
      if (source) sources.add(source);
      if (entity) entities.add(entity);
    }
  }
  const { rows } = await sql<{ id: string }>`
    with recursive named (id) as (
      select unnest(${[...entities]}::uuid[])
      union
      select link.target from named join lateral (
        select parent_id as target from organization where id = named.id and parent_id is not null
        union all select organization_id from membership where member_id = named.id
        union all select organization_id from role where actor_id = named.id
        union all select country_id from place where id = named.id and country_id is not null
        union all select place_id from event where id = named.id and place_id is not null
        union all select entity_id from event_participant where event_id = named.id
        union all select organization_id from participation where exercise_id = named.id
        union all select place_id from exercise_place where exercise_id = named.id
      ) link on true
    ) select id from named`.execute(db);
  return { entities: new Set(rows.map(({ id }) => id)), sources };
}
