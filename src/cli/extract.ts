import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Command, Option } from 'commander';
import { readLexicon } from '../../db/lexicon.ts';
import { detectLanguage } from '../extract/detect-language.ts';
import { extract } from '../extract/extract.ts';
import type { LanguageCode } from '../extract/language.ts';
import { emptyLexicon, Lexicon } from '../extract/lexicon.ts';
import { withArchive } from './archive.ts';
import { articleOf, isHtml } from './article.ts';
import { extractBatch } from './batch.ts';
import { draftsOf } from './drafts.ts';
import { Exit } from './exit.ts';
import { InputError, readText } from './input.ts';

export interface ExtractFlags {
  readonly json?: true;
  readonly batch?: true;
  readonly language?: LanguageCode;
  readonly date?: string;
  readonly html?: true;
  readonly textOut?: string;
  readonly archive: boolean;
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
    .option('--html', 'the file is a web page, whatever its name')
    .option(
      '--text-out <file>',
      'write the text that the offsets count in: of a web page, the title and paragraphs of its article',
    )
    .option('--no-archive', 'open no archive: speakers have names, but no slugs')
    .addHelpText(
      'after',
      '\nOffsets are Unicode code points. Where the archive cannot be opened, names alone are given and standard error says so.',
    )
    .action(run);
}

async function run(file: string, flags: ExtractFlags): Promise<void> {
  const input = await readText(file);
  const lexicon = flags.archive ? await openLexicon() : emptyLexicon;
  if (flags.batch) {
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
  const extraction = extract(text, { language, date: flags.date ?? null, lexicon });
  if (flags.textOut) {
    await writeFile(flags.textOut, text).catch((error: Error) => {
      throw new Exit(6, `${flags.textOut}: cannot be written: ${error.message}`);
    });
  }
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(extraction)}\n`);
    return;
  }
  const title = text.trim().split(/\r?\n/, 1)[0]?.slice(0, 200) ?? name;
  process.stdout.write(
    draftsOf(extraction, { key: keyOf(file), title, text, publishedOn: flags.date ?? null }),
  );
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

function dateOf(value: string): string {
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDate) throw new Exit(2, `--date ${value}: is no date: write 2022, 2022-02 or 2022-02-03`);
  return value;
}

/** A key for the source, of the file's name. */
function keyOf(file: string): string {
  const plain = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'source';
}
