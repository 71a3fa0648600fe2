import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { DB } from '../db/tables.ts';
import type { Rows } from './rows.ts';

/** Rows of some tables, in the order in which they are written. All rows of a table have the same keys. */
export type TableRows = readonly { [T in keyof DB & string]: readonly [T, Rows<T>] }[keyof DB & string][];

/** Characters sent at once. */
const CHUNK = 262_144;

/**
 * Adds rows by COPY, their tables' indexes and constraints in force, one table after the other. `onSent` is called when
 * the rows of a table are on their way.
 */
export async function copyRows(
  client: pg.ClientBase,
  tables: TableRows,
  onSent: (table: keyof DB) => void = () => {},
): Promise<void> {
  let sent = Promise.resolve();
  for (const [table, rows] of tables) {
    // Put into words while PostgreSQL works on the table before.
    const pieces = [...written(rows)];
    await sent;
    if (pieces.length === 0) continue;
    sent = send(client, table, Object.keys(rows[0] ?? {}), pieces);
    // Awaited above; until then a failure must not count as unheard.
    sent.catch(() => {});
    // What can be sent leaves before the next words are made.
    await setImmediate();
    onSent(table);
  }
  await sent;
}

async function send(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  pieces: readonly string[],
): Promise<void> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(from(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`));
  const done = finished(stream);
  // Awaited below; until then a failure must not count as unheard.
  done.catch(() => {});
  for (const piece of pieces) if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}

/** Rows in COPY's text format. */
function* written(rows: readonly object[]): Generator<string> {
  const columns = Object.keys(rows[0] ?? {});
  let text = '';
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (let at = 0; at < columns.length; at += 1)
      text += (at === 0 ? '' : '\t') + inCopy(row[columns[at] ?? '']);
    text += '\n';
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function inCopy(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(arrayLiteral(value));
  return String(value);
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '') : text;
}

const arrayLiteral = (items: readonly unknown[]): string =>
  `{${items.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
