import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** Runs the archive as people do, on a free port; ends it when the test is over. */
export function starting(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    await stopped(child, 'SIGTERM');
  });
  return child;
}

/** Starts the archive and waits until it answers. */
export async function startedArchive(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = starting(env);
  if (!child.stdout || !child.stderr) throw new Error('The archive has no output.');
  const complaint = child.stderr.setEncoding('utf8').toArray();
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (!url) continue;
    child.stdout.resume();
    return { child, url: new URL(url).origin };
  }
  throw new Error(`The archive did not start: ${(await complaint).join('')}`);
}

/** Starts an archive that cannot start, and tells how it ended. */
export async function failedStart(
  env: Record<string, string>,
): Promise<{ code: number | null; stderr: string }> {
  const child = starting(env);
  child.stdout?.resume();
  const stderr = await child.stderr?.setEncoding('utf8').toArray();
  return { code: await exitCode(child), stderr: stderr?.join('') ?? '' };
}

/** Ends a process and tells its exit code. */
export async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null) child.kill(signal);
  return await exitCode(child);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

export async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}
