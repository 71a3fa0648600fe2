import type { Kysely } from 'kysely';
import type { DB } from '../db/tables.ts';
import { bundleText } from '../seeds/export-bundle.ts';

/** The whole archive as a bundle, one record a line. */
export async function exported(db: Kysely<DB>): Promise<string> {
  const ids = async function* () {
    yield (await db.selectFrom('statement').select('id').orderBy('sort_on').orderBy('id').execute()).map(
      ({ id }) => id,
    );
  };
  let text = '';
  for await (const piece of bundleText(db, ids, true)) text += piece;
  return text;
}
