import type { Duplex } from 'node:stream';
import pg from 'pg';
import { type Kind, Reader, RowParser } from './row-parser.ts';

/**
 * A text as its UTF-8: each character stands for one byte. What PostgreSQL writes and a client shall read need not be
 * decoded, counted and encoded on its way through; for an answer of 40 kB that was a quarter of this process's work.
 */
export type Utf8 = string;

export const utf8Of = (text: string): Utf8 => Buffer.from(text, 'utf8').toString('latin1');

/** pg's connection, as far as its types do not tell: it parses what comes on a stream and emits each message. */
interface Connection extends NodeJS.EventEmitter {
  attachListeners(stream: Duplex): void;
}

const readers = new WeakMap<object, Reader>();

/** A client that can run a ByteQuery beside all others. */
export class ByteClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as { connection: Connection };
    const reader = new Reader();
    readers.set(connection, reader);
    connection.attachListeners = (stream) => {
      const parser = new RowParser(reader);
      stream.on('data', (bytes: Buffer) =>
        parser.parse(bytes, (message) =>
          connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message),
        ),
      );
    };
  }
}

/** What pg calls on a query as messages come. */
interface Handlers {
  readonly name: string;
  submit(connection: object): Error | null;
  handleRowDescription(message: object): void;
  handleDataRow(message: { readonly fields: unknown[] }): void;
  handlePortalSuspended(connection: object): void;
  handleError(error: Error, connection: object): void;
  handleReadyForQuery(connection: object): void;
}

const asItCame = { getTypeParser: () => (value: string) => value };

interface ByteQueryOptions<Value> {
  readonly kind: Kind<Value>;
  readonly name?: string;
  readonly portal?: string | undefined;
  /** After so many rows PostgreSQL waits until it is asked for more; it does not where this is 0. */
  readonly rows?: number;
}

/**
 * A query each of whose values is the text that PostgreSQL writes, as Utf8 or its bytes; rows are arrays. Needs a
 * ByteClient. A name prepares it; a portal's name shows in PostgreSQL's log, and is gone with the query.
 */
export class ByteQuery<Value = Utf8> extends (pg.Query as unknown as new (
  config: pg.QueryConfig,
) => Handlers) {
  #reader: Reader | undefined;
  readonly #kind: Kind<Value>;

  constructor(
    text: string,
    values: readonly unknown[],
    { kind, name = '', portal = '', rows = 0 }: ByteQueryOptions<Value>,
  ) {
    const config = { text, values: [...values], rowMode: 'array', types: asItCame, portal, name, rows };
    // A text without values would otherwise go by the simple protocol, which knows no portals.
    super({ ...config, queryMode: 'extended' } as pg.QueryConfig);
    this.#kind = kind;
  }

  override submit(connection: object): Error | null {
    this.#reader = readers.get(connection);
    if (!this.#reader) return new Error('This connection was not opened by a ByteClient.');
    return super.submit(connection);
  }

  override handleRowDescription(message: object): void {
    this.#decode(false);
    super.handleRowDescription(message);
  }

  override handleError(error: Error, connection: object): void {
    this.#decode(true);
    super.handleError(error, connection);
  }

  override handleReadyForQuery(connection: object): void {
    this.#decode(true);
    super.handleReadyForQuery(connection);
  }

  #decode(decoded: boolean): void {
    if (this.#reader) this.#reader.kind = decoded ? undefined : this.#kind;
  }
}
