import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from './embedded-host.ts';

export interface Postgres {
  /** Resolves when it has ended, whatever the reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * In MiB: an eighth of the memory, at most 1 GiB. PostgreSQL's default of 128 MiB holds a tenth of what an archive of 1,000,000
 * statements is asked for; an export then takes half as long again. What is not used is not taken.
 */
function sharedBuffers(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.min(Math.max(Math.floor(memory / 8 / 1024 ** 2), 32), 1024);
}

/** PostgreSQL ended instead of accepting connections. */
export class PostgresFailure extends Error {
  override readonly name = 'PostgresFailure';
  /** Whether another try may succeed: a port was taken meanwhile, or a killed PostgreSQL is still ending. */
  readonly passes: boolean;

  constructor(log: string) {
    const end = log.trim().split('\n').slice(-8).join('\n');
    super(`The embedded PostgreSQL did not start. The end of its log:\n${end}`);
    this.passes = /could not bind|pre-existing shared memory|lock file "postmaster.pid"/.test(log);
  }
}

/** Says in PostgreSQL's command line which server started it: an orphan is one whose parent is no longer that server. */
const startedBy = 'on_record.server';

/** Starts PostgreSQL and resolves when it accepts connections. It also stops when this process exits. */
export async function spawnPostgres(
  host: Host,
  data: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Postgres> {
  const logFile = join(host.dataDir, 'postgres.log');
  // What the one before had to say may be why this one is needed.
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'w', 0o600);
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // A large import would otherwise pass a checkpoint every few seconds, and write every page whole again after each.
    max_wal_size: '4GB',
    shared_buffers: `${sharedBuffers()}MB`,
    ...settings,
    // The last one: releaseDirectory reads it off the end.
    [startedBy]: String(process.pid),
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(host.binaries.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...host.identity,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    // A group of its own: Ctrl-C must reach our server only, which stops PostgreSQL after the requests in flight.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  // SIGINT is PostgreSQL's fast shutdown. It finishes on its own when this process is already gone.
  const interrupt = () => void (isRunning() && child.kill('SIGINT'));
  process.once('exit', interrupt);
  void ended.then(() => process.off('exit', interrupt));

  while (isRunning() && readPidFile(data)?.isReady(child.pid) !== true)
    await Promise.race([sleep(10), ended]);
  if (!isRunning()) throw new PostgresFailure(readFileSync(logFile, 'utf8'));
  return {
    ended,
    stop: async () => {
      interrupt();
      child.ref();
      await ended;
    },
  };
}

/**
 * Makes sure that no PostgreSQL runs in the directory: ends one whose server was killed, and removes a pid file whose
 * number meanwhile belongs to some other program, which PostgreSQL itself would take for a colleague.
 *
 * @throws when the PostgreSQL of a living server runs there.
 */
export async function releaseDirectory(
  data: string,
  dataDir: string,
  onNotice: (notice: string) => void,
): Promise<void> {
  const pid = readPidFile(data)?.pid;
  // Windows tells nothing of other processes; there PostgreSQL's own check of the pid file has to do.
  if (pid === undefined || process.platform === 'win32') return;
  const running = inspect(pid);
  if (!running) return;
  if (!running.command.includes(` -D ${data} `)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  if (running.command.endsWith(` ${startedBy}=${running.parent}`)) {
    throw new Error(
      `${dataDir} is in use by process ${running.parent}: stop it, or set DATA_DIR to another folder.`,
    );
  }
  onNotice(`The PostgreSQL of a killed server still ran in ${dataDir}: it was stopped.`);
  for (const [signal, patience] of [
    ['SIGINT', 5_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (inspect(pid)?.command.includes(` -D ${data} `)) {
      if (Date.now() > deadline) break;
      await sleep(20);
    }
    if (!inspect(pid)?.command.includes(` -D ${data} `)) return;
  }
  throw new Error(
    `The PostgreSQL of a killed server does not stop: end process ${pid}, or set DATA_DIR to another folder.`,
  );
}

/** The port of the PostgreSQL that a living server runs in the directory; undefined where there is none, or it is not ready. */
export function runningPort(data: string): number | undefined {
  const file = readPidFile(data);
  const running = file?.isReady(file.pid) ? inspect(file.pid) : undefined;
  const isServed =
    running?.command.includes(` -D ${data} `) && running.command.endsWith(` ${startedBy}=${running.parent}`);
  return isServed ? file?.port : undefined;
}

/** The first line of postmaster.pid is the pid, the fourth the port, the eighth the state. */
function readPidFile(data: string) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[3]),
    isReady: (expected: number | undefined) => pid === expected && lines[7]?.trim() === 'ready',
  };
}

/** Parent and command line of a process, undefined when there is none. */
function inspect(pid: number): { parent: number; command: string } | undefined {
  try {
    if (process.platform === 'linux') {
      // The program's name, in parentheses, may hold anything; what follows it is: state, parent.
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      );
      return {
        parent,
        command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trimEnd(),
      };
    }
    const printed = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    const [, parent, command] = /^\s*(\d+)\s+(.*)$/s.exec(printed) ?? [];
    return command === undefined ? undefined : { parent: Number(parent), command: command.trimEnd() };
  } catch {
    return undefined;
  }
}
