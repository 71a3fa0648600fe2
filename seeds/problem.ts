import { relative } from 'node:path';

/** The way from a file's or a record's top to a value: `['spans', 0, 'end']`. */
export type Path = readonly PropertyKey[];

/** One mistake in a bundle. Line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

const listed = 50;

/** A bundle with mistakes. Its message lists them, one a line, as `file:line:column: path: what to do`. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    const lines = sorted.slice(0, listed).map(formatProblem);
    if (sorted.length > listed) lines.push(`… and ${sorted.length - listed} more`);
    super(
      `The bundle has ${sorted.length === 1 ? 'a problem' : `${sorted.length} problems`}:\n${lines.join('\n')}`,
    );
    this.problems = sorted;
  }
}

/** A bundle that has no mistake in itself but contradicts the archive. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

export function formatProblem({ file, line, column, path, message }: Problem): string {
  return `${shortName(file)}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** The file as a person would type it here. */
export function shortName(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere.startsWith('..') ? file : fromHere;
}

/** `statements[2].spans[0].end` */
export function formatPath(path: Path): string {
  return path.map(formatStep).join('');
}

function formatStep(step: PropertyKey, index: number): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  return (index === 0 ? '' : '.') + (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
}
