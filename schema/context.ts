import type { Kysely } from 'kysely';
import type { DB } from '../db/tables.ts';

/** What every resolver is given. */
export interface Context {
  readonly db: Kysely<DB>;
  readonly requestId: string;
}
