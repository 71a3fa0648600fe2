#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { exitCodes, exitOf } from './exit.ts';

/** In the order of the help. Each is loaded when it is wanted: reading articles takes memory that an export has no use for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
};
const [asked = ''] = process.argv.slice(2);
const wanted = Object.entries(commands).filter(([name]) => name === asked);

// Records pass through and are rubbish at once: clearing it away sooner costs little, and a long import takes a third less memory.
setFlagsFromString('--heap-growing-percent=150');

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
  );
for (const [, load] of wanted.length > 0 ? wanted : Object.entries(commands))
  program.addCommand(await load());

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
