import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createDb } from '../../db/client.ts';
import { type Embedded, startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { nameColumns } from '../../db/name-keys.ts';
import { type Person, peopleOf } from './people.ts';

const root = join(import.meta.dirname, '../..');
const AT_ONCE = 5_000;

const settings = {
  shared_buffers: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

/** Starts the archive of this many names, two for each person, made before or now; made anew when names are keyed otherwise. */
export async function openNames(names: number, say: (line: string) => void): Promise<Embedded> {
  const dataDir = join(root, 'bench/.data', `names-${names}`);
  const embedded = await startEmbedded({ dataDir, settings, onNotice: say });
  const client = new pg.Client({ connectionString: embedded.connectionString });
  try {
    await client.connect();
    const wanted = `names ${names} ${fingerprint()}`;
    const { rows } = await client.query<{ made: string | null }>(
      `select shobj_description(oid, 'pg_database') as made from pg_database where datname = current_database()`,
    );
    if (rows[0]?.made !== wanted) {
      say(`Making the archive of ${names} names in ${dataDir} …`);
      await make(client, embedded.connectionString, names, say);
      await client.query(`comment on database on_record is '${wanted}'`);
    }
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  } finally {
    await client.end();
  }
}

async function make(client: pg.Client, connectionString: string, names: number, say: (line: string) => void) {
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    say(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await client.query('drop schema public cascade; create schema public');
  const db = createDb(connectionString, { max: 1 });
  await migrateToLatest(db).finally(() => db.destroy());
  const { rows: indexes } = await client.query<{ name: string; make: string }>(
    `select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as make from pg_index
     where indrelid = 'entity_name'::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await timed('names', async () => {
    let batch: Person[] = [];
    let first = 0;
    for (const person of peopleOf(names / 2)) {
      batch.push(person);
      if (batch.length < AT_ONCE) continue;
      await insert(client, first, batch);
      first += batch.length;
      batch = [];
    }
    await insert(client, first, batch);
  });
  for (const { name, make } of indexes) await timed(name, () => client.query(make));
  await timed('vacuum', () => client.query('vacuum (analyze)'));
}

async function insert(client: pg.Client, first: number, people: readonly Person[]): Promise<void> {
  const columns = (of: readonly string[]) => {
    const made = of.map(nameColumns);
    return [of, made.map(({ folded }) => folded), made.map(({ keys }) => keys)];
  };
  await client.query(
    `with person as (
       select md5('person ' || n + $1)::uuid as id, n + $1 as number, made.*
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality
         as made (english, english_folded, english_keys, russian, russian_folded, russian_keys, n)
     ), recorded as (
       insert into entity (id, kind, slug, name, name_language) select id, 'ACTOR', 'person-' || number, english, 'en' from person
     ), acting as (
       insert into actor (id, kind) select id, 'PERSON' from person
     )
     insert into entity_name (entity_id, position, value, language, script, kind, folded, keys)
     select id, 0, english, 'en', 'Latn', 'PREFERRED'::name_kind, english_folded, english_keys::tsvector from person
     union all select id, 1, russian, 'ru', 'Cyrl', 'PREFERRED'::name_kind, russian_folded, russian_keys::tsvector from person`,
    [
      first,
      ...columns(people.map(({ english }) => english)),
      ...columns(people.map(({ russian }) => russian)),
    ],
  );
}

/** Of everything that decides what is in the archive. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = [
    'bench/names/{archive,people}.ts',
    'db/migrations/*.ts',
    'db/{names,name-keys,name-words,name-readings,name-spellings,given-names,translated-words}.ts',
  ].flatMap((pattern) => globSync(pattern, { cwd: root }));
  for (const file of files.toSorted()) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
