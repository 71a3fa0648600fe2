import type { Kysely } from 'kysely';
import type { DB } from '../../db/tables.ts';
import type { DraftSource } from './draft-source.ts';
import { Exit } from './exit.ts';

/**
 * Whether the archive has the source already.
 * @throws {Exit} where it has another text, or says otherwise what the command line says of it.
 */
export async function refuseOther(
  db: Kysely<DB>,
  { key, url, publisher, title, isTitled }: DraftSource & { readonly isTitled: boolean },
  sha256: string | undefined,
): Promise<boolean> {
  const known = await db
    .selectFrom('source')
    .leftJoin('entity', 'entity.id', 'source.publisher_id')
    .select(['source.sha256', 'source.url', 'source.title', 'entity.slug as publisher'])
    .where('source.key', '=', key)
    .executeTakeFirst();
  if (!known) return false;
  if (known.sha256 !== sha256)
    throw new Exit(
      3,
      `Another text is on record as source ${key}, the key that the file's name gives: rename the file.`,
    );
  const told = { title: isTitled ? title : undefined, url, publisher };
  for (const [name, value] of Object.entries(told) as [keyof typeof told, string | undefined][]) {
    if (value === undefined || value === known[name]) continue;
    throw new Exit(
      3,
      `--${name} ${value}: source ${key} is on record with ${known[name] ? `the ${name} ${known[name]}` : `no ${name}`}. Leave --${name} out, or correct the source itself.`,
    );
  }
  return true;
}
