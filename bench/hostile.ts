import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openArchive } from './archive/archive.ts';
import { hostile } from './hostile/requests.ts';
import type { Usage } from './hostile/server.ts';
import { cpuOfChildren, cpuSince, parentOf } from './measure/processes.ts';

/**
 * How long the dearest requests take that anybody could think of, at default limits, one client over loopback HTTP, and what
 * they leave in memory. `--statements 100000 --each 20`
 */
const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '100000' },
    each: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
});
const each = Number(values.each);

interface Answered {
  readonly ms: number;
  readonly text: string;
}

const archive = await openArchive(Number(values.statements));
const server = fork(join(import.meta.dirname, 'hostile/server.ts'), {
  execArgv: ['--expose-gc', '--max-semi-space-size=8'],
  env: { ...process.env, NODE_ENV: 'production', BENCH_DATABASE_URL: archive.connectionString },
});
const admin = new pg.Client({ connectionString: archive.connectionString });
try {
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postgres = parentOf(rows[0]?.pid ?? 0);
  const url = `${String(await next(server))}/graphql`;
  for (let n = 0; n < 300; n += 1) await post(url, '{"query": "{ statements(first: 1) { nodes { id } } }"}');
  console.log('| request | kB | p50 ms | longest ms | CPU ms: server | PostgreSQL | MiB kept | answer |');
  console.log('| --- | --: | --: | --: | --: | --: | --: | --- |');
  for (const { title, body } of hostile.filter((one) => one.title.includes(values.only))) {
    const bodies = Array.from({ length: each }, (_, n) => body(n));
    const before = await usage(server);
    const asked = cpuOfChildren(postgres);
    const answers: Answered[] = [];
    for (const one of bodies) answers.push(await post(url, one));
    const after = await usage(server);
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const figures = [
      times[Math.floor(each / 2)] ?? 0,
      times.at(-1) ?? 0,
      (after.cpuMsBefore - before.cpuMs) / each,
      (cpuSince(asked, cpuOfChildren(postgres)) * 1000) / each,
      after.heapMiB - before.heapMiB,
    ].map((figure) => figure.toFixed(1));
    const size = Math.round((bodies[0]?.length ?? 0) / 1000);
    console.log(`| ${[title, size, ...figures, told(answers.at(-1)?.text ?? '')].join(' | ')} |`);
  }
} finally {
  await admin.end();
  if (server.connected) server.disconnect();
  await archive.stop();
}

async function usage(of: ChildProcess): Promise<Usage> {
  of.send('usage');
  return (await next(of)) as Usage;
}

async function next(from: ChildProcess): Promise<unknown> {
  const [message] = (await once(from, 'message')) as [unknown];
  return message;
}

async function post(url: string, body: string): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = Buffer.from(body);
  const headers = { 'content-type': 'application/json', 'content-length': sent.length };
  const start = performance.now();
  request(url, { method: 'POST', headers })
    .on('response', async (response) => {
      const parts = await response.setEncoding('utf8').toArray();
      resolve({ ms: performance.now() - start, text: parts.join('') });
    })
    .on('error', reject)
    .end(sent);
  return await promise;
}

/** The code of the answer and how many errors it has. */
function told(text: string): string {
  const { errors = [] } = JSON.parse(text) as {
    errors?: { extensions: { code: string; limit?: string } }[];
  };
  const [first] = errors;
  if (!first) return 'data';
  const { code, limit } = first.extensions;
  return [code, limit && `(${limit})`, errors.length > 1 && `× ${errors.length}`].filter(Boolean).join(' ');
}
