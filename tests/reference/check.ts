import { type DocumentNode, print, validate } from 'graphql';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/tables.ts';
import { schema } from '../../schema/index.ts';
import type { Ask } from '../fixture.ts';
import { answeredByResolvers, answeredByServer, type Variables } from './asked.ts';
import { type Cursors, difference } from './comparing.ts';
import { answer, type Expected } from './resolver.ts';
import type { Rows } from './rows.ts';
import { ask, Unasked } from './searches.ts';

export interface Sides {
  readonly rows: Rows;
  readonly db: Kysely<DB>;
  readonly gql: Ask;
}

/** The reference's answer; what it needs to know of PostgreSQL is asked first. */
async function answerOnceAsked(
  db: Sides['db'],
  ...[rows, document, variables, selected]: Parameters<typeof answer>
): Promise<Expected> {
  for (;;) {
    try {
      return answer(rows, document, variables, selected);
    } catch (error) {
      if (!(error instanceof Unasked)) throw error;
      rows.found.set(JSON.stringify(error.wanted), await ask(db, rows, error.wanted));
    }
  }
}

export class Difference extends Error {}

/**
 * Asks the reference, the server and the resolvers the same, and fails where they answer differently. Returns what the
 * reference says. `cursors` holds the server's cursor for each of the reference's that has been met.
 */
export async function askAll(
  { rows, db, gql }: Sides,
  document: DocumentNode,
  variables: Variables,
  { cursors = new Map(), selected }: { cursors?: Cursors; selected?: (field: string) => void } = {},
): Promise<Expected> {
  const text = print(document);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(`the operation is not valid: ${invalid[0]?.message}\n${text}`);
  const expected = await answerOnceAsked(db, rows, document, variables, selected);
  const known = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, cursors.get(String(value)) ?? value]),
  );
  const answers = {
    'the server': await answeredByServer(gql, text, known),
    'the resolvers': await answeredByResolvers(db, document, known),
  };
  for (const [who, answered] of Object.entries(answers)) {
    const wrong = difference(expected, answered, cursors);
    if (!wrong) continue;
    throw new Difference(
      `${who} answered otherwise than the reference\n${text}\nvariables: ${JSON.stringify(known)}\n${JSON.stringify(wrong, null, 1)}`,
    );
  }
  return expected;
}
