import type { Bundle } from './bundle.ts';
import { parseYaml } from './document.ts';
import { Reading } from './reading.ts';

/** A file of a bundle as it came from the disk. */
export interface BundleFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads and checks the files of a bundle without touching a database.
 *
 * @throws BundleError with every problem found, each with its file, line and column.
 */
export function readBundle(files: readonly BundleFile[]): Bundle {
  const reading = new Reading();
  for (const { file, bytes } of files) reading.addDocument(parseYaml(file, bytes));
  reading.check();
  reading.throwProblems();
  return reading.bundle;
}
