import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { foldName } from '../db/names.ts';
import { decode } from './decode.ts';

export interface SourceToFind {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly sha256: string | null;
}

/** Texts of sources in a folder, each found by its content or by its file's name. None is held until it is asked for. */
export class TextFiles {
  readonly #bySha256 = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();

  /** Looks at every *.txt of the folder and of those within it. */
  static async in(directory: string): Promise<TextFiles> {
    const files = new TextFiles();
    const names = (await readdir(directory, { recursive: true })).filter((name) => extname(name) === '.txt');
    for (const name of names.toSorted()) {
      const file = join(directory, name);
      files.#bySha256.set(await digest(file), file);
      const folded = foldName(basename(name, '.txt'));
      files.#byName.set(folded, [...(files.#byName.get(folded) ?? []), file]);
    }
    return files;
  }

  get size(): number {
    return this.#bySha256.size;
  }

  /**
   * The file of a source: the one with its SHA-256, else the only one named by its key, its title or its address. Names are
   * compared as those of entities are, so `example.org_paper.txt` is https://example.org/paper.
   */
  fileOf({ key, title, url, sha256 }: SourceToFind): string | undefined {
    const same = sha256 === null ? undefined : this.#bySha256.get(sha256);
    if (same !== undefined) return same;
    for (const name of [key, title, url?.replace(/^https?:\/\//, '')]) {
      const folded = foldName(name ?? '');
      const named = folded === '' ? [] : (this.#byName.get(folded) ?? []);
      if (named.length === 1) return named[0];
    }
    return undefined;
  }
}

/** @throws {Error} that names the file, where it is not text. */
export async function readText(file: string): Promise<string> {
  const decoded = decode(await readFile(file));
  if ('text' in decoded) return decoded.text;
  throw new Error(`${file} ${decoded.mistake}.`);
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
