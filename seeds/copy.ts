import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { DB } from '../db/tables.ts';
import type { Rows } from './rows.ts';

/** Characters gathered before they are sent. */
const CHUNK = 262_144;

/** Adds rows to a table by COPY, its indexes and constraints in force. All rows have the same keys. */
export async function copyRows<T extends keyof DB & string>(
  client: pg.ClientBase,
  table: T,
  rows: Rows<T>,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(from(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`));
  const done = finished(stream);
  // Awaited below; until then a failure must not count as unheard.
  done.catch(() => {});
  let text = '';
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (let at = 0; at < columns.length; at += 1)
      text += (at === 0 ? '' : '\t') + written(row[columns[at] ?? '']);
    text += '\n';
    if (text.length < CHUNK) continue;
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
    text = '';
  }
  stream.end(text);
  await done;
}

/** A value in COPY's text format. */
function written(value: unknown): string {
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
