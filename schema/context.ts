import type { Kysely } from 'kysely';
import type { Caller } from '../db/reader.ts';
import type { DB } from '../db/tables.ts';

/** What every resolver is given. */
export interface Context {
  readonly db: Kysely<DB>;
  readonly requestId: string;
  /** For whom statements are run. */
  readonly caller?: Caller;
}
