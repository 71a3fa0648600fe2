import Table from 'cli-table3';
import { Command } from 'commander';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/tables.ts';
import { TextFiles } from '../../seeds/text-files.ts';
import { type VerifiedSource, verifySources } from '../../seeds/verify.ts';
import { withArchive } from './archive.ts';
import { Exit } from './exit.ts';
import { Progress } from './progress.ts';

const outcomes = ['EXACT', 'NORMALIZED', 'RELOCATED', 'NOT_FOUND', 'UNCHECKED'] as const;

export function verifyCommand(): Command {
  return new Command('verify')
    .summary('look every quotation up again in its source')
    .description(
      'Looks every quotation up again in the text of its source and records what was found, when, and in which text.',
    )
    .option('--texts <dir>', 'texts of sources as *.txt in UTF-8, for those that the archive does not hold')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
A text belongs to the source whose SHA-256 it has; else to the one whose key, title or address is the name of its file,
compared as names of entities are: example.org_paper.txt is https://example.org/paper.

  EXACT       every span equals the text at its offsets
  NORMALIZED  equal but for white space and quotation marks
  RELOCATED   found exactly once elsewhere in the text
  NOT_FOUND   not in the text, or several times: nothing is guessed. The command then ends with 4
  UNCHECKED   there is no text; what an earlier check found stays recorded
`,
    )
    .action(run);
}

async function run({ texts, json }: { readonly texts?: string; readonly json?: boolean }): Promise<void> {
  const files = texts === undefined ? undefined : await TextFiles.in(texts);
  const checked = await withArchive(process.env, async (db) => {
    const progress = new Progress('verifying', await countSources(db), !json);
    const all: VerifiedSource[] = [];
    try {
      for await (const verified of verifySources(db, files)) {
        progress.advance(1);
        if (Object.keys(verified.outcomes).length > 0) all.push(verified);
      }
    } finally {
      progress.stop();
    }
    return all;
  });
  process.stdout.write(json ? `${JSON.stringify(reported(checked))}\n` : tabled(checked));
  const lost = checked.flatMap(({ notFound }) => notFound).length;
  if (lost > 0) throw new Exit(4, `${lost} ${lost === 1 ? 'printing was' : 'printings were'} not found.`);
}

async function countSources(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from source`.execute(db);
  return rows[0]?.count ?? 0;
}

const reported = (checked: readonly VerifiedSource[]) =>
  checked.map(({ source, sha256, ...found }) => ({
    source: source.key ?? source.id,
    sha256: sha256 ?? null,
    hasChanged: sha256 !== undefined && source.sha256 !== null && source.sha256 !== sha256,
    ...found,
  }));

function tabled(checked: readonly VerifiedSource[]): string {
  const table = new Table({
    head: ['source', ...outcomes],
    colAligns: ['left', ...outcomes.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  const total: Record<string, number> = {};
  for (const { source, sha256, outcomes: found } of checked) {
    const mark =
      sha256 !== undefined && source.sha256 !== null && source.sha256 !== sha256 ? ' (changed)' : '';
    table.push([
      (source.key ?? source.title).slice(0, 50) + mark,
      ...outcomes.map((each) => found[each] ?? ''),
    ]);
    for (const each of outcomes) total[each] = (total[each] ?? 0) + (found[each] ?? 0);
  }
  table.push(['all', ...outcomes.map((each) => total[each] ?? 0)]);
  const lost = checked.flatMap(({ notFound }) => notFound);
  const lines = lost.map(({ statement, words }) => `NOT_FOUND ${statement}: ${shortened(words)}`);
  return `${[table.toString(), ...lines].join('\n')}\n`;
}

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);
