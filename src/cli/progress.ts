import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error, where that is a terminal and the end is known; nothing elsewhere. */
export class Progress {
  readonly #bar: SingleBar | undefined;

  /** `total` in the unit that is advanced by; `wanted`: false for machines. */
  constructor(what: string, total: number | undefined, wanted: boolean) {
    if (!wanted || !process.stderr.isTTY || !total) return;
    this.#bar = new SingleBar(
      {
        format: `${what} {bar} {percentage} %, {eta_formatted} left`,
        stream: process.stderr,
        clearOnComplete: true,
      },
      Presets.shades_classic,
    );
    this.#bar.start(total, 0);
  }

  advance(by: number): void {
    this.#bar?.increment(by);
  }

  /** Says what is done now that the end is reached. */
  end(what: string): void {
    if (!this.#bar) return;
    this.#bar.stop();
    process.stderr.write(`${what} …\n`);
  }

  stop(): void {
    this.#bar?.stop();
  }

  /** The same chunks, whose bytes are counted. */
  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.advance(chunk.length);
      yield chunk;
    }
  }
}
