import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { batchesOf, type Format, formatOf, formats, type InputFile } from '../../seeds/batches.ts';
import { importBatches } from '../../seeds/import.ts';
import type { Stored } from '../../seeds/store.ts';
import { withArchive } from './archive.ts';
import { Exit } from './exit.ts';
import { tell } from './import-report.ts';
import { Progress } from './progress.ts';
import { openRejects } from './rejects.ts';

interface Options {
  readonly format?: Format;
  readonly dryRun?: boolean;
  readonly draft?: boolean;
  readonly withdraw?: boolean;
  readonly createEntities?: boolean;
  readonly keepGoing?: string;
  readonly language?: string;
  readonly seeds: boolean;
  readonly json?: boolean;
}

export function importCommand(): Command {
  return new Command('import')
    .summary('bring records into the archive')
    .description(
      `Brings records into the archive, all of them or, where anything is wrong, none. A record of the same slug or key becomes
what the file says; importing the same file again changes nothing.`,
    )
    .argument(
      '<files...>',
      'bundles (YAML, JSON, NDJSON), statements (CSV) or people (Popolo JSON); - is standard input',
    )
    .addOption(
      new Option('--format <format>', 'of the files, where their names do not tell').choices(formats),
    )
    .option('--dry-run', 'say what would change, and change nothing')
    .option(
      '--draft',
      'store statements as drafts, which lists leave out until they are imported again without',
    )
    .option('--withdraw', 'let drafts replace statements that are published; otherwise those stay')
    .option('--create-entities', 'make an entity of every name that nobody has')
    .option('--language <tag>', 'of names in Popolo files that tell none (default: en)')
    .option(
      '--keep-going <file>',
      'import what has no mistake, and write the rest with its mistakes to this file',
      parseFile,
    )
    .option('--no-seeds', 'do not load the starting archive first, even where the database is empty')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
The format of bundles is seeds/bundle.schema.json. YAML and JSON files are read as one bundle, in any order, and
have at most 16 MiB each. In NDJSON every line is a bundle, and names only what stands further up or is in the archive; it and
CSV may be of any size.

CSV has the columns that export writes; key instead of id, and source_length (code points) where a source is new, may be
added. Entities are named by slug or by any name on record. The separator is comma, semicolon or tab.
Popolo files bring persons, organizations, posts and memberships; who is known already gains what is new.

  on-record import people.yaml statements.yaml
  on-record import --dry-run statements.ndjson
  on-record export --format bundle | DATABASE_URL=… on-record import --no-seeds --format ndjson -
`,
    )
    .action(run);
}

const parseFile = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('Name a file.');
  return value;
};

async function run(names: readonly string[], options: Options): Promise<void> {
  const bytes = await sizeOf(names);
  const files = names.map((name) => inputOf(name, options.format));
  const rejects = options.keepGoing === undefined ? undefined : await openRejects(options.keepGoing);
  const progress = new Progress('importing', bytes, !options.json);
  const changes: Stored[] = [];
  try {
    const counted = files.map((input) => ({ ...input, open: () => progress.through(input.open()) }));
    const report = await withArchive(
      process.env,
      (db) =>
        importBatches(db, batchesOf(counted, options), {
          ...options,
          ...(rejects && { onRejected: rejects.write }),
          onRead: () => {
            progress.end('checking and indexing');
          },
          onStored: (stored) => {
            if (options.dryRun && changes.length < 20)
              changes.push(...stored.filter(({ outcome }) => outcome === 'changed' || outcome === 'kept'));
          },
        }),
      { seed: options.seeds },
    );
    await rejects?.close();
    progress.stop();
    tell(report, changes.slice(0, 20), options);
  } finally {
    progress.stop();
  }
}

function inputOf(file: string, given: Format | undefined): InputFile {
  if (file === '-') {
    if (!given) throw new Exit(2, `Say what standard input is: --format ${formats.join('|')}.`);
    return { file: '<stdin>', format: given, open: () => process.stdin };
  }
  const format = given ?? formatOf(file);
  if (!format)
    throw new Exit(
      2,
      `${file}: the name does not tell what it is; say so with --format ${formats.join('|')}.`,
    );
  return { file, format, open: () => createReadStream(file, { highWaterMark: 262_144 }) };
}

/** In bytes; undefined where it cannot be known. Fails early where a file cannot be read. */
async function sizeOf(names: readonly string[]): Promise<number | undefined> {
  let bytes = 0;
  for (const name of names) {
    if (name === '-') return undefined;
    const found = await stat(name);
    if (found.isDirectory()) throw new Exit(6, `${name} is a directory: name a file in it.`);
    bytes += found.size;
  }
  return bytes;
}
