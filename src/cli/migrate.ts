import { Command } from 'commander';
import { grantReading } from '../../db/reader-role.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';

interface Options {
  readonly reader?: string;
  readonly seeds: boolean;
  readonly json?: boolean;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .summary('bring the tables and the starting archive up to date')
    .description(
      'Brings the tables up to date, and the starting archive where the database is empty or was seeded before. A server does so by itself when it starts, unless its user may only read: then the owner of the tables runs this before.',
    )
    .option('--reader <role>', 'let this role read what a server needs; db/roles.sql makes one')
    .option('--no-seeds', 'do not load the starting archive, even where the database is empty')
    .option('--json', 'report as JSON')
    .action(run);
}

async function run({ reader, seeds: seed, json }: Options): Promise<void> {
  const onNotice = (notice: string) => void process.stderr.write(`${notice}\n`);
  const { db, migrated, seeds, close } = await openDatabase(readConfig(process.env), {
    onNotice,
    join: true,
    seed,
  });
  try {
    if (reader !== undefined) await grantReading(db, reader);
  } finally {
    await close();
  }
  const lines = [
    migrated.length === 0 ? 'The tables were up to date.' : `Migrated: ${migrated.join(', ')}.`,
    `Starting archive: ${seeds}.`,
    ...(reader === undefined ? [] : [`${reader} may read the archive.`]),
  ];
  process.stdout.write(json ? `${JSON.stringify({ migrated, seeds, reader })}\n` : `${lines.join('\n')}\n`);
}
