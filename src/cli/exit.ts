import { CommanderError } from 'commander';
import { GraphQLError } from 'graphql';
import { databaseFailure } from '../../db/database-failure.ts';
import { isDenied } from '../../db/denied.ts';
import { BundleError, Contradiction } from '../../seeds/problem.ts';
import { ConfigError } from '../config.ts';

/** What the number a command ends with means. */
export const exitCodes = {
  0: 'done',
  1: 'failed unexpectedly: please report it',
  2: 'the command line or the environment is wrong',
  3: 'the input has mistakes; nothing was written',
  4: 'a quotation was not found in its source (verify)',
  5: 'the database cannot be reached, left, or may not be written by this user',
  6: 'a file cannot be read or written',
} as const;
export type ExitCode = keyof typeof exitCodes;

/** Ends a command with a message for a person and a number for a script. */
export class Exit extends Error {
  override readonly name = 'Exit';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** How to end after an error: with which number, and with which words. */
export function exitOf(error: unknown): { code: number; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Exit) return { code: error.code, message };
  // Commander has said what is wrong already.
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, message: '' };
  if (error instanceof ConfigError) return { code: 2, message };
  if (error instanceof BundleError || error instanceof Contradiction || error instanceof GraphQLError)
    return { code: 3, message };
  if (databaseFailure(error)) {
    const isAdvice = error instanceof Error && error.cause !== undefined;
    return {
      code: 5,
      message: isAdvice
        ? message
        : `The database left in the middle: ${message}. Nothing was written; try again.`,
    };
  }
  if (isDenied(error)) {
    const isAdvice = error instanceof Error && error.cause !== undefined;
    const advice = `This user of the database may not do that (${message}). Use the owner of the archive in DATABASE_URL.`;
    return { code: 5, message: isAdvice ? message : advice };
  }
  if (isFileError(error)) return { code: 6, message: fileMessage(error) };
  return { code: 1, message };
}

interface FileError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function fileMessage({ code, path, message }: FileError): string {
  const file = path === undefined ? 'The file' : path;
  switch (code) {
    case 'ENOENT':
      return `${file} does not exist: check the name.`;
    case 'EACCES':
    case 'EPERM':
      return `${file} may not be read or written by this user: change its permissions or name another.`;
    case 'EISDIR':
      return `${file} is a directory: name a file in it.`;
    case 'ENOSPC':
      return `${file} cannot be written: the disk is full.`;
    default:
      return message;
  }
}
