import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A migrated archive without any record for each test: `url` for the command, `db` to look into it. */
export { emptyForEachTest as test } from '../database-fixture.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command as people do, on the database of this address or in this environment. */
export function startOnRecord(where: string | Record<string, string>, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['src/cli/on-record.ts', ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { PATH: process.env.PATH, ...(typeof where === 'string' ? { DATABASE_URL: where } : where) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the command to its end. `input` is what it reads from standard input. */
export async function onRecord(
  where: string | Record<string, string>,
  args: readonly string[],
  input = '',
): Promise<Ended> {
  const child = startOnRecord(where, args);
  const closed = once(child, 'close');
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const [stdout, stderr] = await Promise.all([
    child.stdout?.setEncoding('utf8').toArray(),
    child.stderr?.setEncoding('utf8').toArray(),
  ]);
  await closed;
  return { code: child.exitCode, stdout: stdout?.join('') ?? '', stderr: stderr?.join('') ?? '' };
}
