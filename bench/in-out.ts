import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../db/embedded.ts';

/**
 * Rates and memory of `on-record import` and `on-record export`, each as a process of its own on an empty archive with
 * all its indexes, and PostgreSQL as `npm start` runs it: `node bench/in-out.ts --statements 1000000`.
 */
const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    commands: { type: 'string', default: 'import,ndjson,csv,jsonld,bundle,again' },
  },
});
const statements = Number(values.statements);
const folder = join(import.meta.dirname, '.data/in-out');
const bundle = join(folder, `${statements}.ndjson`);

rmSync(join(folder, 'archive'), { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (!existsSync(bundle)) await writeBundle();
const archive = await startEmbedded({ dataDir: join(folder, 'archive'), onNotice: console.error });
try {
  console.log(
    '| command | seconds | statements/s | CPU client | CPU PostgreSQL | peak MiB |\n| --- | --: | --: | --: | --: | --: |',
  );
  for (const command of values.commands.split(',')) {
    const isImport = command === 'import' || command === 'again';
    const output = join(folder, `out.${command}`);
    const args = isImport
      ? ['import', '--no-seeds', '--json', bundle]
      : ['export', '--format', command, '-o', output];
    await measure(isImport ? command : `export ${command}`, args);
    rmSync(output, { force: true });
  }
} finally {
  await archive.stop();
  rmSync(join(folder, 'archive'), { recursive: true, force: true });
}

/**
 * Runs a command to its end. Its memory is the most that was ever resident in one process; processor time is in seconds, of
 * the command and of PostgreSQL, and tells more than the clock where others share the machine.
 */
async function measure(name: string, args: readonly string[]): Promise<void> {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', 'on-record', '--', ...args], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: archive.connectionString },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const before = new Map(descendants(process.pid).map((pid) => [pid, cpuOf(pid)]));
  const [client, server] = [new Map<number, number>(), new Map<number, number>()];
  let peak = 0;
  const timer = setInterval(() => {
    const own = new Set(descendants(child.pid ?? 0));
    peak = Math.max(peak, ...[...own].map(residentOf));
    for (const pid of descendants(process.pid).filter((each) => each !== process.pid))
      (own.has(pid) ? client : server).set(pid, cpuOf(pid) - (before.get(pid) ?? 0));
  }, 100);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  const seconds = (performance.now() - started) / 1000;
  const rate = Math.round(statements / seconds).toLocaleString('en');
  const sum = (of: Map<number, number>) =>
    [...of.values()].reduce((total, each) => total + each, 0).toFixed(0);
  console.log(
    `| ${name} | ${seconds.toFixed(1)} | ${rate} | ${sum(client)} | ${sum(server)} | ${Math.round(peak / 1024)} |`,
  );
}

/** In seconds; 0 for a process that is gone. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function descendants(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return [pid, ...children.flatMap((child) => descendants(Number(child)))];
  } catch {
    return [];
  }
}

/** In KiB. */
function residentOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Deterministic: 200 speakers, ten statements in a source, each printed once and about two entities. */
async function writeBundle(): Promise<void> {
  const out = createWriteStream(bundle);
  const write = async (record: object) => {
    if (!out.write(`${JSON.stringify(record)}\n`))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  };
  const names = (value: string) => [{ value, language: 'en', kind: 'PREFERRED' }];
  for (let n = 0; n < 50; n += 1)
    await write({ organizations: [{ slug: `state-${n}`, kind: 'STATE', names: names(`State ${n}`) }] });
  for (let n = 0; n < 200; n += 1) {
    const roles = [{ organization: `state-${n % 50}`, title: 'Minister', startedOn: '2000' }];
    await write({ actors: [{ slug: `speaker-${n}`, kind: 'PERSON', names: names(`Speaker ${n}`), roles }] });
  }
  const words =
    'Нам хорошо известно, что la présence militaire à nos frontières has to go on according to the schedule – ';
  for (let n = 0; n < statements; n += 1) {
    const day = new Date(Date.UTC(2010, 0, 1 + (n % 5_000))).toISOString().slice(0, 10);
    const key = `source-${Math.floor(n / 10)}`;
    if (n % 10 === 0)
      await write({
        sources: [
          {
            key,
            title: `Source ${n}`,
            publisher: `state-${n % 50}`,
            language: 'fr',
            publishedOn: day,
            codePoints: 10_000,
          },
        ],
      });
    const exact = `${words.slice(n % 40)}${words.slice(0, 40 + (n % 60))}${n}`;
    const start = (n % 10) * 900 + 40;
    const span = {
      start,
      end: start + [...exact].length,
      exact,
      prefix: 'Il a dit que, ',
      suffix: ', à Minsk',
    };
    await write({
      statements: [
        {
          key: `statement-${n}`,
          form: n % 3 === 0 ? 'INDIRECT' : 'DIRECT',
          speaker: `speaker-${(n * 7) % 200}`,
          saidOn: day,
          language: 'fr',
          about: [
            { entity: `state-${(n * 3) % 50}`, explicit: true, surface: 'la Russie' },
            { entity: `speaker-${(n * 11 + 1) % 200}`, explicit: false },
          ],
          appearances: [
            { source: key, attribution: 'a dit le ministre', speakerAsPrinted: 'le ministre', spans: [span] },
          ],
        },
      ],
    });
  }
  out.end();
  await finished(out);
}
