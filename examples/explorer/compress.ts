import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Writes each text of a folder compressed beside it, as small as can be: it is done once and sent often. */
export async function compress(folder: string): Promise<void> {
  const texts = globSync('**/*.{js,css,html,svg}', { cwd: folder }).map((file) => join(folder, file));
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file);
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(text));
      writeFileSync(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
    }),
  );
}
