import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { type Kysely, sql } from 'kysely';
import { inTransaction } from '../../db/pool.ts';
import type { DB } from '../../db/tables.ts';
import { bundleText } from '../../seeds/export-bundle.ts';
import { statementsOf } from '../export/filter.ts';
import { exportBytes, type FormatName } from '../export/formats.ts';
import { withArchive } from './archive.ts';
import { Exit } from './exit.ts';
import { Progress } from './progress.ts';

const names = ['csv', 'ndjson', 'jsonld', 'bundle'] as const;
type Name = (typeof names)[number];

interface Options {
  readonly filter?: string;
  readonly format?: Name;
  readonly output?: string;
  readonly bom?: boolean;
  readonly json?: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .summary('write statements out')
    .description(
      'Writes the statements that a filter means, earliest first, as the API would list them. Drafts only where the filter asks for them.',
    )
    .option('--filter <json>', 'a StatementFilter of the API, as JSON; without one, all')
    .addOption(new Option('--format <format>', 'where the name of the output does not tell').choices(names))
    .option('-o, --output <file>', 'instead of standard output; it appears when it is complete')
    .option('--bom', 'begin a CSV file with a byte order mark, for spreadsheets that need one')
    .option('--json', 'say what was written as JSON, on standard error')
    .addHelpText(
      'after',
      `
  csv     one row for each printing, for spreadsheets
  ndjson  one statement a line, with the names of the API; the last line is {"count": …}
  jsonld  schema.org Quotation and Claim, with W3C Web Annotation selectors
  bundle  what import reads: statements with all that they name, one record a line; without a filter, the whole archive

  on-record export --filter '{"by": "Lukashenko", "about": "NATO"}' -o nato.csv
  on-record export --format bundle -o archive.ndjson
`,
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  const format = options.format ?? formatOf(options.output);
  await withArchive(process.env, async (db) => {
    const written = await toOutput(options.output, (stream) =>
      format === 'bundle' ? writeBundle(db, options, stream) : writeStatements(db, format, options, stream),
    );
    const said = options.json
      ? JSON.stringify({ format, statements: written })
      : `${written.toLocaleString('en')} ${written === 1 ? 'statement' : 'statements'}`;
    if (options.json || options.output || process.stderr.isTTY) process.stderr.write(`${said}\n`);
  });
}

async function writeStatements(
  db: Kysely<DB>,
  format: FormatName,
  options: Options,
  output: Writable,
): Promise<number> {
  const statements = await statementsOf(db, options.filter);
  // Counting costs as much as reading a little; only a person waiting wants it.
  const isWatched = process.stderr.isTTY && options.output !== undefined;
  const progress = new Progress('exporting', isWatched ? await statements.count() : undefined, isWatched);
  let written = 0;
  const pieces = exportBytes(statements.stream(), format, (count) => {
    progress.advance(count - written);
    written = count;
  });
  try {
    await pipeline(
      Readable.from(marked(pieces, options.bom && format === 'csv'), { highWaterMark: 1 }),
      output,
      { end: false },
    );
  } finally {
    progress.stop();
  }
  return written;
}

async function writeBundle(db: Kysely<DB>, { filter }: Options, output: Writable): Promise<number> {
  return await inTransaction(db, async (connection) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(connection.db);
    const statements = await statementsOf(connection.db, filter);
    const pieces = bundleText(connection.db, () => statements.ids(), filter === undefined);
    await pipeline(Readable.from(pieces, { highWaterMark: 1 }), output, { end: false });
    return await statements.count();
  });
}

async function* marked(pieces: AsyncIterable<Buffer>, bom: boolean | undefined): AsyncGenerator<Buffer> {
  if (bom) yield Buffer.from('\uFEFF');
  yield* pieces;
}

/** Writes beside the file and moves it there when it is whole, so that what bears the name is never a part. */
async function toOutput(
  file: string | undefined,
  write: (stream: Writable) => Promise<number>,
): Promise<number> {
  if (file === undefined) return await write(process.stdout);
  const draft = `${file}.${process.pid}.part`;
  const stream = createWriteStream(draft, { flags: 'wx' });
  try {
    const written = await write(stream);
    const closed = new Promise<void>((resolve, reject) => {
      stream.once('error', reject).end(() => resolve());
    });
    await closed;
    await rename(draft, file);
    return written;
  } catch (error) {
    stream.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

function formatOf(file: string | undefined): Name {
  const found = { '.csv': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.jsonld': 'jsonld' }[
    extname(file ?? '')
  ];
  if (found) return found as Name;
  throw new Exit(2, `Say what to write: --format ${names.join('|')}, or -o with a name that tells.`);
}
