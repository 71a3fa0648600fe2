import { type RawBuilder, sql } from 'kysely';
import type { Scope } from './scope.ts';

/** A from-clause under construction: a table, and whatever is joined to it. */
export class Frame {
  readonly scope: Scope;
  readonly #first: () => RawBuilder<unknown>;
  readonly #joins: RawBuilder<unknown>[] = [];

  constructor(scope: Scope, first: () => RawBuilder<unknown>) {
    this.scope = scope;
    this.#first = first;
  }

  join(clause: RawBuilder<unknown>): void {
    this.#joins.push(clause);
  }

  /** Joins a subselect of exactly one row and returns its column `json`. */
  lateral(select: RawBuilder<unknown>): RawBuilder<unknown> {
    const alias = this.scope.alias('nested');
    this.join(sql`cross join lateral (${select}) as ${sql.id(alias)}`);
    return sql.ref(`${alias}.json`);
  }

  /** Joins a subselect of at most one row for each value of its column `key` and returns its column `json`, null without a row. */
  grouped(select: RawBuilder<unknown>, key: RawBuilder<unknown>): RawBuilder<unknown> {
    const alias = this.scope.alias('nested');
    this.join(sql`left join (${select}) as ${sql.id(alias)} on ${sql.ref(`${alias}.key`)} = ${key}`);
    return sql.ref(`${alias}.json`);
  }

  /** Joins a subselect of at most one row and returns its column `json`, null without a row. */
  perhaps(select: RawBuilder<unknown>): RawBuilder<unknown> {
    const alias = this.scope.alias('nested');
    this.join(sql`left join lateral (${select}) as ${sql.id(alias)} on true`);
    return sql.ref(`${alias}.json`);
  }

  /** SQL after the word `from`; to be asked for last, when everything is joined. */
  toSql(): RawBuilder<unknown> {
    return sql.join([this.#first(), ...this.#joins], sql` `);
  }
}

/** A table under another name. */
export function aliased(table: string, alias: string): RawBuilder<unknown> {
  return sql`${sql.table(table)} as ${sql.id(alias)}`;
}
