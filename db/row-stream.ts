import type pg from 'pg';
import { ByteQuery } from './byte-client.ts';

/** A row as the bytes of what PostgreSQL writes for each column. */
export type BufferRow = readonly (Buffer | null)[];

/** Rows that PostgreSQL sends before it waits to be asked for more. */
const PORTION = 16;

/**
 * For one long statement: its rows are many, so that sorting them shall not need a disk; others run beside it, so that
 * processors have enough to do; and compiling what it computes takes longer than computing it.
 */
const settings = `begin read only; set local work_mem = '32MB'; set local max_parallel_workers_per_gather = 0; set local jit = off`;

/** A query that hands on each row when it comes, and waits after a portion of them. */
class PortionedQuery extends ByteQuery<Buffer> {
  readonly #onRow: (row: BufferRow) => void;
  readonly #onPause: (goOn: () => void) => void;

  constructor(
    text: string,
    values: readonly unknown[],
    onRow: (row: BufferRow) => void,
    onPause: (goOn: () => void) => void,
  ) {
    super(text, values, { kind: 'buffer', rows: PORTION });
    this.#onRow = onRow;
    this.#onPause = onPause;
  }

  override handleDataRow({ fields }: { readonly fields: unknown[] }): void {
    this.#onRow(fields as (Buffer | null)[]);
  }

  override handlePortalSuspended(connection: object): void {
    this.#onPause(() => super.handlePortalSuspended(connection));
  }
}

/**
 * The rows of one statement as they come, for answers that are too much to hold. It runs at once, planned for its values,
 * on a connection that is its own until the last row was taken or it is closed.
 */
export class RowStream {
  readonly #rows: BufferRow[] = [];
  #goOn: (() => void) | undefined;
  #failure: Error | undefined;
  #hasEnded = false;
  #isClosed = false;
  #client: pg.PoolClient | undefined;
  #wake = () => {};

  constructor(pool: pg.Pool, text: string, values: readonly unknown[]) {
    const query = new PortionedQuery(
      text,
      values,
      (row) => {
        this.#rows.push(row);
        this.#wake();
      },
      (goOn) => {
        this.#goOn = goOn;
        this.#wake();
      },
    );
    pool.connect((error, client, release) => {
      if (error || !client) return this.#end(error ?? new Error('There is no connection.'));
      if (this.#isClosed) return release();
      this.#client = client;
      const commit = () => client.query('commit', (failure) => this.#end(failure));
      const run = () => client.query(query as never, undefined as never, this.#before(commit) as never);
      client.query(settings, this.#before(run));
    });
  }

  /** The next row; undefined after the last one. Rejects with what ended the statement. */
  async next(): Promise<BufferRow | undefined> {
    for (;;) {
      const row = this.#rows.shift();
      // While the second half is taken, PostgreSQL works on.
      if (this.#rows.length <= PORTION / 2) this.#askForMore();
      if (row) return row;
      if (this.#failure) throw this.#failure;
      if (this.#hasEnded) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Ends the statement, wherever it is; its connection is closed then. */
  close(): void {
    this.#isClosed = true;
    this.#release(true);
  }

  #askForMore(): void {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  }

  /** What pg calls: the next step, unless the one before has failed. */
  #before(step: () => void): (failure: Error | null) => void {
    return (failure) => (failure ? this.#end(failure) : step());
  }

  #end(failure?: Error | null): void {
    if (this.#hasEnded) return;
    this.#failure = failure ?? undefined;
    this.#hasEnded = true;
    // After an error PostgreSQL waits for what nobody will send.
    this.#release(this.#failure !== undefined);
    this.#wake();
  }

  #release(broken: boolean): void {
    const client = this.#client;
    this.#client = undefined;
    client?.release(broken);
  }
}
