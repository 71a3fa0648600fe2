import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openArchive } from './archive/archive.ts';
import { contestants, type Request, requestsOf } from './measure/contestants.ts';
import { shapes } from './shapes/all.ts';
import type { Values } from './shapes/shape.ts';

// What public life does to the server: all questions, mistaken ones, clients that leave, exports. Memory and connections each minute.
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    statements: { type: 'string', default: '100000' },
    clients: { type: 'string', default: '16' },
  },
});
const archive = await openArchive(Number(options.statements));
const admin = new pg.Client({ connectionString: archive.connectionString });
await admin.connect();
const server = spawn(process.execPath, ['--max-semi-space-size=8', '../src/main.ts'], {
  cwd: import.meta.dirname,
  env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: archive.connectionString },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let faults = 0;
const origin = await new Promise<string>((resolve) => {
  createInterface({ input: server.stdout }).on('line', (line) => {
    const { url, level } = JSON.parse(line) as { url?: string; level: string };
    if (url) resolve(new URL(url).origin);
    if (level === 'error' || level === 'fatal') faults += 1;
  });
});

const [contestant] = contestants;
if (!contestant) throw new Error('There is nobody to ask.');
const running = { ...contestant, process: server, pid: server.pid ?? 0, origin };
const asked: Request[][] = [];
for (const shape of shapes) {
  const { rows } = await admin.query<Values>(shape.values);
  asked.push(await requestsOf(running, shape, rows));
}

const end = performance.now() + Number(options.minutes) * 60_000;
const counts = { answered: 0, refused: 0, left: 0, exports: 0, broken: 0 };
const anyOf = <T>(list: readonly T[]): T => list[Math.trunc(Math.random() * list.length)] as T;
const anyRequest = () => anyOf(anyOf(asked));

async function post(body: string, signal?: AbortSignal): Promise<number> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body,
    signal: signal ?? null,
  });
  await response.arrayBuffer();
  return response.status;
}

const mistaken = () =>
  anyOf([
    anyRequest().body.slice(0, -20),
    JSON.stringify({ query: '{ statements(filter: { by: "Nobody at all" }) { totalCount } }' }),
    JSON.stringify({ query: `{ statements(first: ${Math.trunc(Math.random() * 1e6)}) { nodes { id } } }` }),
    JSON.stringify({ query: `query Q${Math.random().toString(36).slice(2)} { nothing }` }),
  ]);

/** What a client does once; most ask. */
async function act(): Promise<void> {
  const dice = Math.random();
  if (dice < 0.8) {
    const status = await post(anyRequest().body);
    if (status === 200) counts.answered += 1;
    else counts.broken += 1;
  } else if (dice < 0.9) {
    if ((await post(mistaken())) < 500) counts.refused += 1;
    else counts.broken += 1;
  } else if (dice < 0.998) {
    await post(anyRequest().body, AbortSignal.timeout(Math.trunc(Math.random() * 40))).catch(() => {});
    counts.left += 1;
  } else {
    const leaves = Math.random() < 0.5 ? AbortSignal.timeout(500) : null;
    const file = anyOf(['export.csv', 'export.ndjson', 'export.jsonld']);
    await fetch(`${origin}/${file}?filter=${encodeURIComponent('{"language":"ru"}')}`, { signal: leaves })
      .then((response) => response.arrayBuffer())
      .catch(() => {});
    counts.exports += 1;
  }
}

async function client(): Promise<void> {
  while (performance.now() < end) {
    try {
      await act();
    } catch {
      counts.broken += 1;
    }
  }
}

const resident = (): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024);

async function report(minute: number): Promise<void> {
  const { rows } = await admin.query(
    `select count(*)::int as open, count(*) filter (where state = 'active')::int as active
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  const { answered, refused, left, exports, broken } = counts;
  const cells = [
    minute,
    answered,
    refused,
    left,
    exports,
    broken,
    faults,
    resident(),
    rows[0].open,
    rows[0].active,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(
  '| minute | answered | refused | left | exports | broken | errors logged | MiB | connections | active |',
);
console.log(`|${' --: |'.repeat(10)}`);
await report(0);
const clients = Array.from({ length: Number(options.clients) }, client);
for (let minute = 1; minute <= Number(options.minutes); minute += 1) {
  await sleep(60_000);
  await report(minute);
}
await Promise.all(clients);
await sleep(5_000);
await report(Number(options.minutes));
server.kill('SIGTERM');
await once(server, 'exit');
await admin.end();
await archive.stop();
