import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../db/tables.ts';
import type { Rows } from './rows.ts';

/**
 * Inserts any number of rows with one statement. They travel as one JSON parameter, so neither the limit of parameters
 * nor the order of rows that refer to each other matters. All rows have the same keys.
 */
export async function insert<T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  rows: Rows<T>,
  onConflict?: 'do nothing',
): Promise<void> {
  const conflict = onConflict ? sql` on conflict do nothing` : sql``;
  if (rows.length > 0) await sql`${insertion(table, rows)}${conflict}`.execute(db);
}

/**
 * Inserts rows, or makes the rows of the same id equal to them; rows that are equal already are not written.
 *
 * @param merge columns whose new value is more than the given one
 */
export async function upsert<T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  rows: Rows<T>,
  merge: Partial<Record<string, RawBuilder<unknown>>> = {},
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(rows).filter((column) => column !== 'id');
  const old = sql.join(columns.map((column) => sql.ref(`${table}.${column}`)));
  const next = sql.join(columns.map((column) => merge[column] ?? sql.ref(`excluded.${column}`)));
  await sql`${insertion(table, rows)} on conflict (id) do update
    set (${sql.join(columns.map((column) => sql.ref(column)))}) = row(${next})
    where (${old}) is distinct from (${next})`.execute(db);
}

/** Deletes the rows that belong to the given records. */
export async function deleteOf<T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  column: keyof DB[T] & string,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(db);
}

function insertion<T extends keyof DB & string>(table: T, rows: Rows<T>): RawBuilder<unknown> {
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}

export const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});
