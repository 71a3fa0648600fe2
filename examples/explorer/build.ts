import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { compress } from './compress.ts';

/**
 * Builds the explorer where no build of these very sources is there yet. With `--optional` a build that cannot be made is
 * no failure: whoever starts the server without the packages for it, or from a disk that cannot be written, goes without.
 */
const here = import.meta.dirname;
const dist = join(here, 'dist');
const mark = '.built-from';
const wanted = sourcesHash();

try {
  if (builtFrom() !== wanted) await build();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.warn(`The explorer is not built: ${reason}`);
  if (!process.argv.includes('--optional')) process.exitCode = 1;
}

/** Builds aside, so that who serves or builds at the same time never sees half of it. */
async function build(): Promise<void> {
  const vite = await import('vite').catch(() => {
    throw new Error('the packages that build it are not installed; npm ci installs them.');
  });
  const began = performance.now();
  // Whatever runs the build, a test say, readers get what is made for them.
  process.env.NODE_ENV = 'production';
  const aside = mkdtempSync(join(here, 'dist-'));
  chmodSync(aside, 0o755);
  try {
    const configFile = join(here, 'vite.config.ts');
    await vite.build({ configFile, logLevel: 'warn', build: { outDir: aside } });
    await compress(aside);
    writeFileSync(join(aside, mark), wanted);
    rmSync(dist, { recursive: true, force: true });
    renameSync(aside, dist);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another build of the same sources was quicker.
    if (builtFrom() !== wanted) throw error;
  }
  console.log(`Built the explorer in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function builtFrom(): string | undefined {
  return existsSync(join(dist, mark)) ? readFileSync(join(dist, mark), 'utf8') : undefined;
}

/** One text for all that a build depends on. */
function sourcesHash(): string {
  const root = resolve(here, '../..');
  const sources = globSync('**/*.{ts,tsx,css,html,svg,json}', { cwd: here, exclude: ['dist*/**'] });
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of sources.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(here, file)));
  return hash.digest('hex');
}
