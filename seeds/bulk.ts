import { type Kysely, sql } from 'kysely';
import type { Connection } from '../db/pool.ts';
import { Rebuild } from '../db/rebuild.ts';
import { countingTrigger, countStatements } from '../db/statement-counts.ts';
import type { DB } from '../db/tables.ts';

type Table = 'source' | 'statement';

/** Statements added before it is asked whether they are many beside those the archive had. */
const MANY = 10_000;

/**
 * How much an archive has grown when its tables are made anew: nobody knows how many more come, but as many as came are to
 * be expected. A statement in a table made anew costs a quarter of one that is added to it.
 */
const GROWTH = 1.25;

/**
 * How the statements of one import are written. Where they become many beside those the archive had, the tables are made
 * anew beside those in use, and take their place at the end: rows are then added without indexes and foreign keys, which come
 * last. Records that the archive has already are not changed meanwhile, since they would not be found.
 */
export class Bulk {
  readonly #db: Kysely<DB>;
  readonly #many: number;
  readonly #sizeBefore: number;
  /** Statements added since the archive was last changed otherwise: where it goes on being changed, new tables are of no use. */
  #added = 0;
  #rebuild: Rebuild | undefined;
  #isLoading = false;
  /** Tables are made anew once, if they can be. */
  #mayRebuild = true;
  /** Statements and sources of the archive that were changed in the new tables. */
  readonly #changed = new Set<string>();

  private constructor(db: Kysely<DB>, many: number, sizeBefore: number) {
    this.#db = db;
    this.#many = many;
    this.#sizeBefore = sizeBefore;
  }

  /** `many`: how many statements are added before tables are made anew. */
  static async of({ db }: Connection, many = MANY): Promise<Bulk> {
    return new Bulk(db, many, await sizeOfStatements(db));
  }

  /** Whether rows are added to tables without indexes: then their order is of no use. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Reads those of these records that the archive has; those added meanwhile, which `repeated` finds, may be missing. */
  async readOld<T>(
    table: Table,
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<T[]>,
  ): Promise<T[]> {
    if (!this.#rebuild || !this.#isLoading) return await read(ids);
    const { rows } = await sql<{ id: string }>`
      select id from ${this.#rebuild.old(table)} where id = any(${ids}::uuid[])`.execute(this.#db);
    // Mostly none. Reading where they are means that PostgreSQL forgets its plans for where rows are added.
    return rows.length === 0 ? [] : await this.#rebuild.amongOld(() => read(rows.map(({ id }) => id)));
  }

  /** Which of these records this import has added or changed before. */
  async repeated(table: Table, ids: readonly string[]): Promise<Set<string>> {
    // Rows of our own transaction; in a new table, all are.
    const isOwn = this.#rebuild
      ? sql`not exists (select from ${this.#rebuild.old(table)} as old
          where old.id = it.id and old.xmin <> pg_current_xact_id()::xid)`
      : sql`xmin = pg_current_xact_id()::xid`;
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} as it where id = any(${ids}::uuid[]) and ${isOwn}`.execute(this.#db);
    return new Set([...rows.map(({ id }) => id), ...ids.filter((id) => this.#changed.has(id))]);
  }

  /** To be awaited before records of the archive are changed, or rows are looked for by what they refer to. */
  async settle(changed: readonly string[]): Promise<void> {
    this.#added = 0;
    await this.#complete();
    if (this.#rebuild) for (const id of changed) this.#changed.add(id);
  }

  /** To be told how many statements were added, after each batch. */
  async added(statements: number): Promise<void> {
    this.#added += statements;
    if (!this.#mayRebuild || this.#added < this.#many) return;
    if ((await sizeOfStatements(this.#db)) < GROWTH * this.#sizeBefore) return;
    this.#mayRebuild = false;
    this.#rebuild = await Rebuild.begin(this.#db, ['source', 'statement'], [countingTrigger]);
    this.#isLoading = this.#rebuild !== undefined;
  }

  /** Checks what has not been checked, and puts the new tables in their place where they are to be kept. */
  async end(isKept: boolean): Promise<void> {
    await this.#complete();
    if (isKept) await this.#rebuild?.replace();
  }

  async #complete(): Promise<void> {
    if (!this.#isLoading) return;
    await countStatements(this.#db);
    await this.#rebuild?.complete();
    this.#isLoading = false;
  }
}

/** In bytes. */
async function sizeOfStatements(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ size: string }>`select pg_relation_size('statement') as size`.execute(db);
  return Number(rows[0]?.size);
}
