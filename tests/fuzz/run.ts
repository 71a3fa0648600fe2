import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { createDb } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { poolOf } from '../reference/pool.ts';
import { loadRows } from '../reference/rows.ts';
import { fuzz } from './fuzz.ts';

// Sends random requests to a server that runs as people run it, and says what became of them and of its memory.
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 1e9)) },
  },
});
const seed = Number(values.seed);
const dataDir = join(tmpdir(), `on-record-fuzz-${process.pid}`);
const embedded = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
const db = createDb(embedded.connectionString, { max: 2 });
await migrateToLatest(db);
await loadSeeds(db);
const pool = poolOf(await loadRows(db));
const server = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts'], {
  cwd: new URL('../..', import.meta.url),
  env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: embedded.connectionString },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface({ input: server.stdout });
const logged: { level: string; code?: string; err?: { stack?: string } }[] = [];
const url = await new Promise<string>((resolve) => {
  lines.on('line', (line) => {
    const entry = JSON.parse(line);
    if (entry.url) resolve(new URL(entry.url).origin);
    if (['error', 'fatal'].includes(entry.level)) logged.push(entry);
  });
});

const mebibytes = (): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024);
const connections = async (): Promise<unknown> => {
  const { rows } =
    await sql`select count(*)::int as open, count(*) filter (where state <> 'idle')::int as busy
    from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(
      db,
    );
  return rows[0];
};
const state = async (done: number) =>
  console.log(`${done} requests: ${mebibytes()} MiB, connections ${JSON.stringify(await connections())}`);

console.log(`seed ${seed}`);
await state(0);
const startedAt = performance.now();
const every = Math.max(100, Math.round(Number(values.requests) / 1_000) * 100);
const { answers, codes, places, faults } = await fuzz({
  url,
  pool,
  requests: Number(values.requests),
  seed,
  onProgress: (done) => void (done % every === 0 && state(done)),
});
console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s; answers by kind and status:`);
console.table(answers);
console.log('codes', codes);
console.log(`${places.size} arguments and input fields were given hostile values`);
console.log(`${faults.length} faults, ${logged.length} errors in the log`);
for (const fault of faults) console.log(`\n${fault}`);
for (const { code, err } of logged.slice(0, 20)) console.log(`\n${code}: ${err?.stack}`);
await state(Number(values.requests));
server.kill('SIGTERM');
await once(server, 'exit');
await db.destroy();
await embedded.stop();
rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
process.exitCode = faults.length > 0 ? 1 : 0;
