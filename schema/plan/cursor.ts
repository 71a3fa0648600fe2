import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { badInput } from './client-error.ts';
import type { Param } from './param.ts';

/**
 * A cursor holds the order's keys of one row, and a fingerprint of the list it belongs to: field, order and filter.
 * Base64url of a JSON array, opaque to clients; PostgreSQL writes it, so that no key loses precision on the way.
 */
export function cursorText(
  fingerprint: Param<string>,
  keys: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  const json = sql`json_build_array(${sql.join([sql`${fingerprint}::text`, ...keys])})::text`;
  // encode() breaks lines after 76 characters.
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** The keys of a cursor of the same list; BAD_USER_INPUT for anything else. */
export function decodeCursor(argument: string, cursor: string, fingerprint: string, keys: number): unknown[] {
  const [of, ...values] = parse(cursor) ?? [];
  if (typeof of !== 'string' || values.length === 0 || values.some((value) => typeof value === 'object')) {
    throw badInput(
      `\`${argument}\` is not a cursor: pass an \`endCursor\`, \`startCursor\` or \`edges.cursor\` unchanged.`,
    );
  }
  if (of !== fingerprint || values.length !== keys) {
    throw badInput(
      `\`${argument}\` is a cursor of another list: it is only valid with the field, filter and order it was given out for. Start again without it.`,
    );
  }
  return values;
}

/** Tells lists apart whose cursors must not be mixed. */
export function fingerprintOf(field: string, order: string, filter: unknown): string {
  const text = JSON.stringify([field, order, canonical(filter)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** PostgreSQL could not read a value as its type: since all other arguments are checked before, that is a cursor somebody made up. */
export function refuseDamagedCursor(error: unknown): never {
  // Invalid text, date, number out of range, or a character that cannot be stored.
  const damaged = ['22P02', '22007', '22008', '22003', '22021'];
  if (damaged.includes(String((error as { code?: unknown }).code))) {
    throw badInput('A cursor is damaged: pass `endCursor`, `startCursor` or `edges.cursor` unchanged.');
  }
  throw error;
}

/** Equal for filters that mean the same: absent and null are one, and the order of keys does not count. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, canonical(item)]);
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
