#!/usr/bin/env node
import { Command } from 'commander';
import { exitCodes, exitOf } from './exit.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('on-record')
  .description(
    'Finds statements in articles, brings them into an archive, checks their quotations, and takes them out again.',
  )
  .addHelpText(
    'after',
    `
The archive is the one of DATABASE_URL, or the embedded PostgreSQL in DATA_DIR (.data), also while the server runs.

Ends with
${Object.entries(exitCodes)
  .map(([code, meaning]) => `  ${code}  ${meaning}`)
  .join('\n')}
`,
  )
  .addCommand(extractCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(verifyCommand())
  .addCommand(migrateCommand());

for (const command of [program, ...program.commands])
  command.showHelpAfterError('(--help shows how)').exitOverride();

// Ends by way of process.exit, so that an embedded PostgreSQL started here ends as well.
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
// The reader of a pipe has seen enough.
process.stdout.on('error', () => process.exit(141));

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = exitOf(error);
  if (message) process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
// A pipe whose writer goes on would keep a command that has ended.
process.stdin.destroy();
