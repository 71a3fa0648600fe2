import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, onTestFinished, test } from 'vitest';

const dataDir = mkdtempSync(join(tmpdir(), 'on-record-start-'));
// Root's PostgreSQL runs as another user and must be able to enter.
chmodSync(dataDir, 0o755);
const patience = 60_000;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test(
  'a first start answers the canonical question; after SIGTERM a second start finds everything again, once',
  async () => {
    const first = await startedArchive();
    const answer = await ask(
      first.url,
      '{ statements(filter: { by: "Lukashenko", about: "NATO" }) { totalCount nodes { form saidOn } } }',
    );
    expect(answer).toEqual({
      data: { statements: { totalCount: 1, nodes: [{ form: 'MIXED', saidOn: '2022-02-03' }] } },
    });
    const before = await ask(first.url, '{ statements { totalCount } }');
    expect(await stopped(first.child, 'SIGTERM')).toBe(0);

    const second = await startedArchive();
    expect(await ask(second.url, '{ statements { totalCount } }')).toEqual(before);
    expect(before).toEqual({ data: { statements: { totalCount: 54 } } });
    expect(await (await fetch(`${second.url}/ready`)).json()).toEqual({ status: 'ready' });
    expect(await stopped(second.child, 'SIGINT')).toBe(0);
  },
  patience,
);

test(
  'a data directory in use is refused in one line, and the archive that uses it goes on',
  async () => {
    const { child, url } = await startedArchive();
    const { code, stderr } = await failedStart({});
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+ in use by process \d+: [^\n]+DATA_DIR[^\n]+\n$/);
    expect(stderr).toContain(dataDir);
    expect(stderr).toContain(String(child.pid));
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  },
  patience,
);

test(
  'a port that is taken is refused in one line that names another, and the database is stopped',
  async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void holder.close());
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await failedStart({ PORT: String(port), HOST: '127.0.0.1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken\. .*PORT=\d+ npm start\n$/);
    const next = await startedArchive();
    expect(await stopped(next.child, 'SIGTERM')).toBe(0);
  },
  patience,
);

test('a wrong configuration is refused in one line', async () => {
  const { code, stderr } = await failedStart({ PORT: 'http' });
  expect(code).toBe(1);
  expect(stderr).toBe('PORT is "http"; use a whole number from 0 to 65535 (0 picks a free port).\n');
});

test('a database that cannot be reached is refused in one line without its password', async () => {
  const { code, stderr } = await failedStart({
    DATABASE_URL: 'postgres://reader:s3cret@127.0.0.1:1/archive',
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Database postgres:\/\/reader:\*\*\*@127\.0\.0\.1:1\/archive: [^\n]+DATABASE_URL[^\n]*\n$/,
  );
});

/** Runs the archive as people do, on a free port; ends it when the test is over. */
function run(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    await stopped(child, 'SIGTERM');
  });
  return child;
}

async function startedArchive(): Promise<{ child: ChildProcess; url: string }> {
  const child = run({});
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

async function failedStart(env: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = run(env);
  child.stdout?.resume();
  const stderr = await child.stderr?.setEncoding('utf8').toArray();
  return { code: await exitCode(child), stderr: stderr?.join('') ?? '' };
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null) child.kill(signal);
  return await exitCode(child);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}
