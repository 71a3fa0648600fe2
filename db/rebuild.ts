import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { DatabaseError } from 'pg';
import { readDefinitions, type TableDefinition } from './rebuild-definitions.ts';

/** Where the new tables are until they take their place. Nobody else sees it: it comes and goes within one transaction. */
const SCHEMA = 'on_record_rebuild';

/** How long readers are made to wait for one try at taking the tables' place, in milliseconds. */
const ONE_TRY = 300;
/** For how long it is tried, in milliseconds: a backup may hold the old tables. */
const ALL_TRIES = 600_000;

/**
 * Tables that are made anew beside those in use, for what adds more rows than they have: rows come in without indexes and
 * foreign keys, which are then made for all of them at once, at a tenth of what they cost one by one. Until the new tables
 * take the place of the old ones, in the same transaction, everybody else reads those; writers wait.
 *
 * The transaction's search path begins with the new tables.
 */
export class Rebuild {
  readonly #db: Kysely<never>;
  readonly #tables: readonly TableDefinition[];
  readonly #path: string;
  readonly #made = new Set<string>();

  private constructor(db: Kysely<never>, tables: readonly TableDefinition[], path: string) {
    this.#db = db;
    this.#tables = tables;
    this.#path = path;
  }

  /**
   * Makes the new tables, of `roots` and of all that refers to them, with the rows of the old ones. They have their
   * constraints on single rows, their triggers but for `later`, and the primary keys of `roots`. To be begun in a transaction.
   *
   * @param later names of triggers whose work the caller does, for all rows at once
   * @returns undefined where the old tables have what cannot be carried over, or belong to somebody else: nothing was done.
   */
  static async begin<Tables>(
    db: Kysely<Tables>,
    roots: readonly string[],
    later: readonly string[] = [],
  ): Promise<Rebuild | undefined> {
    const any = db as unknown as Kysely<never>;
    const tables = await readDefinitions(any, roots);
    const { rows } = await sql<{ path: string; isTaken: boolean }>`
      select current_setting('search_path') as path, to_regnamespace(${SCHEMA}) is not null as "isTaken"`.execute(
      any,
    );
    const { path = '', isTaken = true } = rows[0] ?? {};
    if (!tables || isTaken) return undefined;
    const rebuild = new Rebuild(any, tables, path);
    await rebuild.#make(roots, later);
    return rebuild;
  }

  async #make(roots: readonly string[], later: readonly string[]): Promise<void> {
    // Written in between, a row would be lost.
    await sql`lock table ${sql.join(this.#tables.map(old))} in share row exclusive mode`.execute(this.#db);
    await sql`create schema ${sql.id(SCHEMA)}`.execute(this.#db);
    await this.#search(true);
    for (const table of this.#tables) {
      const columns = sql.join(table.columns.map((column) => sql.id(column)));
      await sql`create table ${made(table)} (like ${old(table)} including all excluding indexes)`.execute(
        this.#db,
      );
      await sql`insert into ${made(table)} (${columns}) select ${columns} from ${old(table)}`.execute(
        this.#db,
      );
      if (roots.includes(table.name)) await this.#run([table.primaryKey]);
    }
    // Only now: what they would do for the old rows has been done.
    for (const { settings, triggers } of this.#tables) {
      const now = triggers.filter(({ name }) => !later.includes(name));
      await this.#run([...settings, ...now.map(({ statement }) => statement)]);
    }
  }

  /** The table in use, until it is replaced. */
  old(table: string): ReturnType<typeof sql> {
    const found = this.#tables.find(({ name }) => name === table);
    if (!found) throw new Error(`${table} is not made anew`);
    return old(found);
  }

  /** Runs what reads the old tables, as they were when this began. */
  async amongOld<T>(read: () => Promise<T>): Promise<T> {
    await this.#search(false);
    const result = await read();
    await this.#search(true);
    return result;
  }

  /**
   * Makes all indexes, foreign keys and triggers.
   *
   * @throws DatabaseError of class 23 where a row contradicts one.
   */
  async complete(): Promise<void> {
    // What one sort may use, here where one runs at a time; a database that allows more keeps that.
    await sql`select set_config('maintenance_work_mem', '256MB', true)
      where pg_size_bytes(current_setting('maintenance_work_mem')) < 256 * 1024 * 1024`.execute(this.#db);
    for (const { indexes } of this.#tables) await this.#run(indexes);
    // Planned by what the tables hold now.
    await sql`analyze ${sql.join(this.#tables.map(made))}`.execute(this.#db);
    for (const { foreignKeys, triggers, comments } of this.#tables)
      await this.#run([...foreignKeys, ...triggers.map(({ statement }) => statement), ...comments]);
  }

  /** Puts the new tables in the place of the old ones, which are dropped. They stay locked until the transaction ends. */
  async replace(): Promise<void> {
    await this.#lockOld();
    await sql`drop table ${sql.join(this.#tables.map(old))}`.execute(this.#db);
    for (const table of this.#tables)
      await sql`alter table ${made(table)} set schema ${sql.id(table.schema)}`.execute(this.#db);
    await sql`drop schema ${sql.id(SCHEMA)}`.execute(this.#db);
    await this.#search(false);
  }

  /**
   * All at once or none: whoever reads one of them and is about to read another must not wait for us, while we wait for
   * them. With a table its foreign keys go, which are a part of the tables they lead to as well.
   */
  async #lockOld(): Promise<void> {
    const names = new Set(
      this.#tables.flatMap(({ schema, name, refersTo }) => [`${schema}.${name}`, ...refersTo]),
    );
    const tables = sql.join([...names].map((name) => sql.table(name)));
    const end = Date.now() + ALL_TRIES;
    await sql`savepoint before_lock`.execute(this.#db);
    for (;;) {
      try {
        await sql`set local lock_timeout = ${sql.lit(ONE_TRY)}`.execute(this.#db);
        await sql`lock table ${tables} in access exclusive mode`.execute(this.#db);
        await sql`set local lock_timeout = 0`.execute(this.#db);
        return;
      } catch (error) {
        // 55P03: not to be had in that time.
        if (!(error instanceof DatabaseError) || error.code !== '55P03' || Date.now() > end) throw error;
        await sql`rollback to savepoint before_lock`.execute(this.#db);
        await sleep(ONE_TRY);
      }
    }
  }

  async #run(statements: readonly string[]): Promise<void> {
    for (const statement of statements) {
      if (this.#made.has(statement)) continue;
      await sql.raw(statement).execute(this.#db);
      this.#made.add(statement);
    }
  }

  async #search(isNew: boolean): Promise<void> {
    const path = isNew ? `${SCHEMA}, ${this.#path}` : this.#path;
    await sql`select set_config('search_path', ${path}, true)`.execute(this.#db);
  }
}

const old = ({ schema, name }: TableDefinition) => sql.table(`${schema}.${name}`);
const made = ({ name }: TableDefinition) => sql.table(`${SCHEMA}.${name}`);
