import type { Kysely } from 'kysely';
import { v5 } from 'uuid';
import type { DB } from '../../db/tables.ts';

const namespace = 'b6a1a6c6-6a77-4c4c-9a4e-0e0b5a3f5a10';

export interface Said {
  readonly language: string;
  readonly text: string;
  readonly translations?: Readonly<Record<string, string>>;
  readonly saidOn?: string;
}

export const idOf = (key: string): string => v5(key, namespace);

/** Records statements of their own words by NATO, for a test of what is found in them. */
export async function record(db: Kysely<DB>, statements: Readonly<Record<string, Said>>): Promise<void> {
  const speaker = await db
    .selectFrom('entity')
    .select(['id', 'kind'])
    .where('slug', '=', 'nato')
    .executeTakeFirstOrThrow();
  for (const [key, { language, text, translations = {}, saidOn = '2020-01-01' }] of Object.entries(
    statements,
  )) {
    await db
      .insertInto('statement')
      .values({
        id: idOf(key),
        form: 'INDIRECT',
        text,
        language,
        speaker_id: speaker.id,
        speaker_kind: speaker.kind,
        said_on: saidOn,
        sort_on: saidOn,
      })
      .execute();
    const rows = Object.entries(translations).map(([to, words], position) => ({
      statement_id: idOf(key),
      position,
      language: to,
      text: words,
      origin: 'EDITOR' as const,
    }));
    if (rows.length > 0) await db.insertInto('translation').values(rows).execute();
  }
}
