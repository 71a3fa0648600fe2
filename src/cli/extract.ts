import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { readLexicon } from '../../db/lexicon.ts';
import { detectLanguage } from '../extract/detect-language.ts';
import { extract } from '../extract/extract.ts';
import type { LanguageCode } from '../extract/language.ts';
import { emptyLexicon, Lexicon } from '../extract/lexicon.ts';
import { withArchive } from './archive.ts';
import { articleOf, isHtml } from './article.ts';
import { extractBatch } from './batch.ts';
import { importDrafts } from './draft-import.ts';
import { dateOf, type SourceFlags, sourceOf, titleOf, urlOf, withPublisher } from './draft-source.ts';
import { draftsOf } from './drafts.ts';
import { Exit } from './exit.ts';
import { tell } from './import-report.ts';
import { InputError, readText } from './input.ts';
import { tellLeftOut } from './left-out.ts';

export interface ExtractFlags extends SourceFlags {
  readonly json?: true;
  readonly batch?: true;
  readonly language?: LanguageCode;
  readonly html?: true;
  readonly textOut?: string;
  readonly archive: boolean;
  readonly import?: true;
  readonly createEntities?: true;
  readonly dryRun?: true;
}

/** `on-record extract FILE`: who says what in an article. */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'Find quotations and reported speech in an article, each with its speaker, as drafts of statements.',
    )
    .argument(
      '<file>',
      'plain text or a web page (HTML), UTF-8 or UTF-16 with a byte order mark; - reads standard input',
    )
    .option('--json', 'print one JSON object instead of a bundle in YAML')
    .option(
      '--batch',
      'read lines {"id", "text", "language"?, "date"?} and print one JSON object with its id a line',
    )
    .addOption(
      new Option('--language <code>', 'language of the text; found out where it is not given').choices([
        'fr',
        'ru',
        'en',
      ]),
    )
    .option(
      '--date <date>',
      'day of the article, YYYY-MM-DD or less precise: a title then means who held the post',
      dateOf,
    )
    .option('--title <title>', 'title of the article; its first line where it is not given', titleOf)
    .option('--url <url>', 'address of the article', urlOf)
    .option('--publisher <name>', 'slug or name of the organization that published it')
    .option('--html', 'the file is a web page, whatever its name')
    .option(
      '--text-out <file>',
      'write the text that the offsets count in: of a web page, the title and paragraphs of its article',
    )
    .option('--import', 'store what is found in the archive, as drafts, and report as import does')
    .option('--create-entities', 'with --import: make an entity of every speaker whose name nobody has')
    .option('--dry-run', 'with --import: say what would change, and change nothing')
    .option('--no-archive', 'open no archive: speakers have names, but no slugs')
    .addHelpText(
      'after',
      '\nOffsets are Unicode code points. Where the archive cannot be opened, names alone are given and standard error says so.',
    )
    .action(run);
}

async function run(file: string, flags: ExtractFlags): Promise<void> {
  refuseContradictions(file, flags);
  const input = await readText(file);
  if (flags.batch) {
    const lexicon = flags.archive ? await openLexicon() : emptyLexicon;
    const failed = await extractBatch(input, file, lexicon, flags, process.stdout);
    if (failed > 0) process.exitCode = 3;
    return;
  }
  const name = file === '-' ? 'standard input' : file;
  const text = flags.html || isHtml(file, input) ? articleOf(input, name) : input;
  const language = flags.language ?? detectLanguage(text);
  if (!language)
    throw new InputError(
      `${name}: is in no language that can be read (French, Russian, English): give --language where it is`,
    );
  const date = flags.date ?? null;
  const source = sourceOf(file, text, flags);
  if (flags.textOut) {
    await writeFile(flags.textOut, text).catch((error: Error) => {
      throw new Exit(6, `${flags.textOut}: cannot be written: ${error.message}`);
    });
  }
  if (flags.import) {
    const options = { ...flags, language, date };
    const { report, found, leftOut } = await withArchive(process.env, (db) =>
      importDrafts(db, source, options),
    );
    if (leftOut.length > 0) process.stderr.write(tellLeftOut(leftOut, found));
    tell(report, [], flags);
    return;
  }
  const lexicon = flags.archive ? await openLexicon() : emptyLexicon;
  const extraction = extract(text, { language, date, lexicon });
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(extraction)}\n`
      : draftsOf(extraction, withPublisher(source, flags.publisher, lexicon)),
  );
}

function refuseContradictions(file: string, flags: ExtractFlags): void {
  if (flags.import && !flags.archive)
    throw new Exit(2, '--import stores drafts in the archive, and --no-archive opens none: leave one out.');
  if (flags.import && flags.batch)
    throw new Exit(2, '--import takes one article: run it for each file, without --batch.');
  if (flags.import && file === '-')
    throw new Exit(2, '--import needs a file: its name gives the source its key.');
  if (flags.import && !flags.date)
    throw new Exit(2, '--import needs --date: every statement on record has the day of a source.');
  const own = (['title', 'url', 'publisher'] as const).find((each) => flags[each] !== undefined);
  if (own && (flags.json || flags.batch) && !flags.import)
    throw new Exit(
      2,
      `--${own} belongs to the source of drafts, which ${flags.batch ? '--batch' : '--json'} does not print: leave one out.`,
    );
  if (!flags.import && (flags.createEntities || flags.dryRun))
    throw new Exit(2, '--create-entities and --dry-run belong to --import: add it.');
}

/** The archive's names; where it cannot be opened that is said, and names alone must do. */
async function openLexicon(): Promise<Lexicon> {
  try {
    return new Lexicon(await withArchive(process.env, readLexicon));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`No archive, so speakers have no slugs (--no-archive says so beforehand). ${why}\n`);
    return emptyLexicon;
  }
}
