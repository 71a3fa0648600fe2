import type { Kysely } from 'kysely';
import type { DB, StatementForm } from '../../../db/tables.ts';
import type { Entity, Statement } from './loaders.ts';

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** Asked only where the field is selected. */
  readonly totalCount: () => Promise<number>;
}

export interface StatementFilter {
  readonly by?: readonly string[] | null | undefined;
  readonly about?: readonly string[] | null | undefined;
  readonly language?: readonly string[] | null | undefined;
  readonly form?: readonly string[] | null | undefined;
}

/** The uuid of a global id. */
export const keyOf = (globalId: string): string => globalId.slice(globalId.indexOf(':') + 1);

const encode = (...keys: string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
const decode = (cursor: string): [string, string] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string];

export async function pageOfStatements(
  db: Kysely<DB>,
  filter: StatementFilter,
  first: number,
  after?: string | null,
): Promise<Page<Statement>> {
  let query = db.selectFrom('statement').where('statement.state', '=', 'PUBLISHED');
  const { by, about, language, form } = filter;
  if (by) query = query.where('statement.speaker_id', 'in', by.map(keyOf));
  if (language) query = query.where('statement.language', 'in', language);
  if (form) query = query.where('statement.form', 'in', form as StatementForm[]);
  if (about) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mention')
          .select('mention.position')
          .whereRef('mention.statement_id', '=', 'statement.id')
          .where('mention.entity_id', 'in', about.map(keyOf)),
      ),
    );
  }
  let page = query
    .selectAll('statement')
    .orderBy('statement.sort_on', 'desc')
    .orderBy('statement.id', 'desc')
    .limit(first + 1);
  if (after) {
    const [sortOn, id] = decode(after);
    page = page.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('statement.sort_on', 'statement.id'), '<', tuple(sortOn, id)),
    );
  }
  const rows = await page.execute();
  return toPage(
    rows,
    first,
    (row) => encode(row.sort_on, row.id),
    async () => {
      const { count } = await query
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  );
}

export async function pageOfActors(
  db: Kysely<DB>,
  first: number,
  after?: string | null,
): Promise<Page<Entity>> {
  const query = db.selectFrom('entity').where('kind', '=', 'ACTOR');
  let page = query
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(first + 1);
  if (after) {
    const [name, id] = decode(after);
    page = page.where(({ eb, refTuple, tuple }) => eb(refTuple('name', 'id'), '>', tuple(name, id)));
  }
  const rows = await page.execute();
  return toPage(
    rows,
    first,
    (row) => encode(row.name, row.id),
    async () => {
      const { count } = await query
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  );
}

function toPage<Row>(
  rows: readonly Row[],
  first: number,
  cursorOf: (row: Row) => string,
  totalCount: () => Promise<number>,
): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null, totalCount };
}
