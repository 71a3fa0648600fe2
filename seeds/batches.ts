import { extname } from 'node:path';
import type { Connection } from '../db/pool.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { type BundleDocument, parseYaml, problemAt } from './document.ts';
import type { Batches } from './import.ts';
import { parseJson } from './json-document.ts';
import { readNdjson } from './ndjson.ts';
import { isPopolo, readPopolo } from './popolo.ts';
import { Reading } from './reading.ts';

export const formats = ['yaml', 'json', 'ndjson', 'csv', 'popolo'] as const;
export type Format = (typeof formats)[number];

/** A file to be imported. */
export interface InputFile {
  /** Its name, as it stands in messages. */
  readonly file: string;
  readonly format: Format;
  open(): AsyncIterable<Buffer>;
}

const byEnding: Record<string, Format> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'csv',
};

/** The format that a file's name tells. */
export const formatOf = (file: string): Format | undefined => byEnding[extname(file).toLowerCase()];

/** Bundles that are read as a whole; larger ones have one record a line. */
const LARGEST_WHOLE = 16 * 1024 * 1024;

export interface ReadOptions {
  /** Of names that tell none; English when not given. */
  readonly language?: string | undefined;
}

/**
 * The batches of some files: people and organizations in Popolo come first, then bundles that are read as a whole, as
 * one, then the others in their order.
 */
export function batchesOf(files: readonly InputFile[], { language = 'en' }: ReadOptions = {}): Batches {
  const read = async function* (connection: Connection) {
    const bundle = new Reading();
    let hasBundle = false;
    for (const { file, format, open } of files) {
      if (format === 'ndjson' || format === 'csv') continue;
      const document = await readWhole(file, format, open());
      if (format === 'popolo' || (format === 'json' && isPopolo(document.content)))
        yield await readPopolo(connection, document, language);
      else {
        hasBundle = true;
        addBundle(bundle, document);
      }
    }
    if (hasBundle) yield bundle;
    for (const { file, format, open } of files) {
      if (format === 'ndjson') yield* readNdjson(file, open());
      if (format === 'csv') yield* readCsv(connection, file, open());
    }
  };
  return Object.assign(read, { asksForStatements: files.some(({ format }) => format === 'csv') });
}

/** Counts the records of one document at a time, since each may say how many it has. */
function addBundle(bundle: Reading, document: BundleDocument): void {
  const before = bundle.size;
  bundle.declared = undefined;
  bundle.addDocument(document);
  bundle.refuseOtherCount(bundle.size - before);
}

async function readWhole(
  file: string,
  format: Format,
  chunks: AsyncIterable<Buffer>,
): Promise<BundleDocument> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    size += chunk.length;
    if (size <= LARGEST_WHOLE) continue;
    const most = LARGEST_WHOLE / 1024 / 1024;
    return refused(
      file,
      `is larger than ${most} MiB: write it as NDJSON, one record a line, which has no limit`,
    );
  }
  return documentOf(file, format, Buffer.concat(read));
}

function refused(file: string, mistake: string): BundleDocument {
  const problem = problemAt(file, '', 0, mistake);
  return { content: null, problems: [problem], problem: () => problem, keyProblem: () => problem };
}

function documentOf(file: string, format: Format, bytes: Buffer): BundleDocument {
  if (format === 'yaml') return parseYaml(file, bytes);
  const decoded = decode(bytes);
  if ('text' in decoded && decoded.text.trim() !== '') return parseJson(file, decoded.text);
  if ('text' in decoded) return parseYaml(file, bytes);
  return refused(file, decoded.mistake);
}
