import { createHash } from 'node:crypto';
import pg from 'pg';

/** Texts kept in mind; more are forgotten, the longest unused first. */
const MOST_TEXTS = 500;

/** For each text its name, or an empty one until it is seen again: a text used once is not worth preparing. */
const names = new Map<string, string>();

/**
 * A client that prepares statements with parameters under a name from their second use on, so that PostgreSQL plans
 * them once for each connection. Names are the same on all connections, and live as long as the connection does.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : '';
    const query = super.query as (...args: unknown[]) => never;
    return name ? query.call(this, { name, text, values }) : query.apply(this, args);
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  const name =
    known === undefined ? '' : known || createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.delete(text);
  names.set(text, name);
  if (names.size > MOST_TEXTS) names.delete(names.keys().next().value ?? '');
  return name;
}
