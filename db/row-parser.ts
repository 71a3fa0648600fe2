import { BufferReader } from 'pg-protocol/dist/buffer-reader.js';
import { Parser } from 'pg-protocol/dist/parser.js';

/** How the values of a query are handed on: as Utf8, or each in memory of its own, which V8 does not have to look after. */
export type Kind<Value> = Value extends Buffer ? 'buffer' : 'utf8';

/** Leaves values undecoded while a query asks for that. */
export class Reader extends BufferReader {
  kind: 'utf8' | 'buffer' | undefined;
  /** Whether what is read is a row: anything else is made of words that pg reads. */
  inRow = false;

  override string(length: number): string {
    if (!this.kind || !this.inRow) return super.string(length);
    const bytes = this.bytes(length);
    // A copy, since the parser writes over what it has read. pg hands it on without a look.
    return this.kind === 'buffer' ? (Buffer.from(bytes) as never) : bytes.toString('latin1');
  }
}

/** pg's parser, as far as its types do not tell. */
interface Packets {
  reader: BufferReader;
  /** What of the bytes that came is no whole message yet. */
  buffer: Buffer;
  bufferOffset: number;
  bufferLength: number;
  mergeBuffer(bytes: Buffer): void;
  parse(bytes: Buffer, emit: (message: { readonly name: string }) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): object;
}

const DATA_ROW = 'D'.charCodeAt(0);

/** Memory for messages that come in several parts: pg's parser would take new memory for each, as much as four times. */
const KEPT = 512 * 1_024;

export class RowParser extends (Parser as unknown as new () => Packets) {
  readonly #reader: Reader;
  #kept: Buffer | undefined;

  constructor(reader: Reader) {
    super();
    this.#reader = reader;
    this.reader = reader;
  }

  override mergeBuffer(bytes: Buffer): void {
    const length = this.bufferLength + bytes.byteLength;
    if (this.bufferLength === 0 || length > KEPT) {
      super.mergeBuffer(bytes);
      return;
    }
    this.#kept ??= Buffer.allocUnsafeSlow(KEPT);
    this.buffer.copy(this.#kept, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
    bytes.copy(this.#kept, this.bufferLength);
    this.buffer = this.#kept;
    this.bufferOffset = 0;
    this.bufferLength = length;
  }

  override handlePacket(offset: number, code: number, length: number, bytes: Buffer): object {
    this.#reader.inRow = code === DATA_ROW;
    return super.handlePacket(offset, code, length, bytes);
  }
}
