import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Rejection } from '../../seeds/reading.ts';

/** One line of JSON for each record that was refused: the record as given, and its mistakes with their places. */
export async function openRejects(file: string) {
  const stream = createWriteStream(file);
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  return {
    write: async (rejections: readonly Rejection[]) => {
      const lines = rejections.map((rejection) => `${JSON.stringify(rejection)}\n`).join('');
      await Promise.race([failed, new Promise<void>((done) => stream.write(lines, () => done()))]);
      if (stream.errored) throw stream.errored;
    },
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
