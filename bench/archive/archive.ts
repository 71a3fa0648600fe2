import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createDb } from '../../db/client.ts';
import { type Embedded, startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { rekeyNames } from '../../db/rekey-names.ts';
import { checkArchive } from './check.ts';
import { withoutIndexes } from './indexes.ts';

const here = import.meta.dirname;

/** A throw-away archive: nothing must survive a power cut, and all of it fits into memory up to 1,000,000 statements. */
const settings = {
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  work_mem: '64MB',
  maintenance_work_mem: '1GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '100',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.max': '1000',
};

/**
 * Starts the archive of this many statements, made before or now. The same number gives the same archive everywhere;
 * it is made anew when migrations or generator have changed since.
 */
export async function openArchive(
  statements: number,
  say: (line: string) => void = console.error,
): Promise<Embedded> {
  const dataDir = join(here, '../.data', String(statements));
  const embedded = await startEmbedded({ dataDir, settings, onNotice: say });
  try {
    await makeWhereMissing(embedded, statements, say);
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function makeWhereMissing(
  { connectionString, dataDir }: Embedded,
  statements: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const wanted = `bench ${statements} ${fingerprint()}`;
    const { rows } = await client.query<{ made: string | null }>(
      `select shobj_description(oid, 'pg_database') as made from pg_database where datname = current_database()`,
    );
    if (rows[0]?.made !== wanted) {
      say(`Making the archive of ${statements} statements in ${dataDir} …`);
      await make(client, connectionString, statements, say);
      await client.query(`comment on database on_record is '${wanted}'`);
    }
    await countNothing(client);
  } finally {
    await client.end();
  }
}

async function make(
  client: pg.Client,
  connectionString: string,
  statements: number,
  say: (line: string) => void,
): Promise<void> {
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    say(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  const run = (file: string) => client.query(readFileSync(join(here, file), 'utf8'));
  await client.query('drop schema if exists bench cascade; drop schema public cascade; create schema public');
  await withDb(connectionString, migrateToLatest);
  await client.query(`select set_config('bench.statements', $1, false)`, [String(statements)]);
  await run('functions.sql');
  await timed('texts', () => run('texts.sql'));
  await timed('entities', () => run('entities.sql'));
  await timed('keys of names', () => withDb(connectionString, rekeyNames));
  await withoutIndexes(client, timed, () => timed('statements', () => run('statements.sql')));
  await client.query('drop schema bench cascade');
  await timed('vacuum', () => client.query('vacuum (analyze)'));
  await timed('check', () => checkArchive(client, statements));
}

async function withDb(
  connectionString: string,
  work: (db: ReturnType<typeof createDb>) => Promise<void>,
): Promise<void> {
  const db = createDb(connectionString, { max: 1 });
  await work(db).finally(() => db.destroy());
}

/** Statements are counted only when asked for: measure/statements.ts. Out of PostGraphile's sight. */
async function countNothing(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists monitoring;
    create extension if not exists pg_stat_statements schema monitoring;
    alter extension pg_stat_statements set schema monitoring`);
  await client.query(`alter system set pg_stat_statements.track = 'none'`);
  await client.query('select pg_reload_conf()');
}

/** Of everything that decides what is in the archive. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [here, join(here, '../../db/migrations'), join(here, '../../db')]) {
    const files = readdirSync(folder).filter((file) =>
      /\.sql$|^(\d|name-(keys|words|readings|spellings)|given-names|translated-words).*\.ts$/.test(file),
    );
    for (const file of files.sort()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
