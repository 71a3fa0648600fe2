import type { Kysely } from 'kysely';
import type { Caller } from '../../db/reader.ts';
import type { DB } from '../../db/tables.ts';
import { badInput } from '../../schema/errors.ts';
import { StatementExport } from '../../schema/statement-export.ts';
import { holdsOnlyStorableText } from '../storable-text.ts';

interface FilterOptions {
  /** For whom everything is read. */
  readonly caller?: Caller;
  /** Throws where the filter is too much. */
  readonly check?: (filter: unknown) => void;
}

/**
 * The statements that a filter written as JSON means: `{"by": "Lukashenko"}`, as the variable of a query would.
 *
 * @throws GraphQLError with the code and suggestions that the query would answer with.
 */
export async function statementsOf(
  db: Kysely<DB>,
  json: string | undefined,
  { caller, check = () => {} }: FilterOptions = {},
): Promise<StatementExport> {
  let filter: unknown;
  try {
    filter = json === undefined || json.trim() === '' ? {} : JSON.parse(json);
  } catch {
    throw badInput('The filter is not JSON: write it as {"by": "Lukashenko", "about": "NATO"}.');
  }
  if (!holdsOnlyStorableText(filter))
    throw badInput('A text of the filter holds U+0000 or half of a surrogate pair: remove the character.');
  check(filter);
  return await StatementExport.of(db, filter, caller);
}
