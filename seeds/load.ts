import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { DatabaseError } from 'pg';
import { isDenied } from '../db/denied.ts';
import { type Connection, inTransaction } from '../db/pool.ts';
import type { DB } from '../db/tables.ts';
import type { Bundle } from './bundle.ts';
import { nothingKnown } from './known.ts';
import { type BundleFile, readBundle } from './read.ts';
import { storeBundle } from './store.ts';

/** Raise it when the same files come to other rows than before, so that archives are loaded again. */
const derivation = 2;

export type SeedingResult = 'loaded' | 'unchanged' | 'left alone' | 'not allowed';

/**
 * Fills an archive from the YAML files of a directory, in one transaction. Records are found again by their slug or key:
 * those of the files become what the files say, with exactly the names, roles, memberships, mentions and printings given
 * there; all others stay as they are. A statement keeps the time it was first recorded.
 *
 * @returns `unchanged` when the archive was last seeded from the same files, `left alone` when it holds entities of
 *   somebody's own and was never seeded: neither reads the files as YAML nor writes anything. `not allowed` when they would
 *   have been loaded, but the database's user may only read.
 * @throws BundleError when the files have mistakes, Error when they contradict the archive; nothing was written.
 */
export async function loadSeeds(
  db: Kysely<DB>,
  directory: string = fileURLToPath(new URL('.', import.meta.url)),
): Promise<SeedingResult> {
  const files = await filesOf(directory);
  const sha256 = digest(files);
  const result = await settled(db, sha256);
  if (result) return result;
  const bundle = readBundle(files);
  try {
    return await inTransaction(db, (connection) => load(connection, bundle, sha256));
  } catch (error) {
    if (isDenied(error)) return 'not allowed';
    // Its message alone does not say which row is wrong.
    if (!(error instanceof DatabaseError)) throw error;
    const what = [error.message, error.detail].filter(Boolean).join(': ');
    throw new Error(`The seeds could not be loaded, and the archive is as before: ${what}`, { cause: error });
  }
}

async function load(connection: Connection, bundle: Bundle, sha256: string): Promise<SeedingResult> {
  const { db } = connection;
  // Servers that start together seed one after the other; the later ones then find it done.
  await sql`lock table seeding in share row exclusive mode`.execute(db);
  const result = await settled(db, sha256);
  if (result) return result;
  await storeBundle(connection, bundle, nothingKnown);
  await sql`insert into seeding (sha256) values (${sha256})
    on conflict (only_row) do update set sha256 = excluded.sha256, seeded_at = excluded.seeded_at`.execute(
    db,
  );
  return 'loaded';
}

async function settled(db: Kysely<DB>, sha256: string): Promise<SeedingResult | undefined> {
  const { rows } = await sql<{ seeded: string | null; used: boolean }>`
    select (select sha256 from seeding) as seeded, exists (select from entity) as used`.execute(db);
  const { seeded = null, used = false } = rows[0] ?? {};
  if (seeded === sha256) return 'unchanged';
  return seeded === null && used ? 'left alone' : undefined;
}

async function filesOf(directory: string): Promise<BundleFile[]> {
  const names = (await readdir(directory)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  if (names.length === 0)
    throw new Error(`No *.yaml files in ${directory}: name the folder that holds the seeds.`);
  return await Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      return { file, bytes: await readFile(file) };
    }),
  );
}

function digest(files: readonly BundleFile[]): string {
  const hash = createHash('sha256').update(`${derivation}\0`);
  for (const { bytes } of files) hash.update(`${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
