import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { createDb } from '../db/client.ts';
import { schema } from '../schema/index.ts';
import { createLog } from '../src/log.ts';
import { createServer } from '../src/server.ts';
import { openArchive } from './archive/archive.ts';
import { readOptions } from './options.ts';

/**
 * Pages of shared buffers that this server's own SQL touches as the archive grows, from EXPLAIN (ANALYZE, BUFFERS) of
 * the statement it sends. `--statements 100000,1000000,10000000`
 */
const questions = {
  'by × about, 20 (canonical)': `query ($by: EntityRef!, $about: EntityRef!) { statements(filter: { by: [$by], about: [$about] }, first: 20) {
    nodes { form text language saidOn speaker { name } appearances { attribution source { title publishedOn } } } } }`,
  'newest 20 about one entity': `query ($about: EntityRef!) { statements(filter: { about: [$about] }, first: 20) {
    nodes { form text language saidOn speaker { name } } } }`,
  'one actor, newest 20': `query ($by: EntityRef!) { statements(filter: { by: [$by] }, first: 20) {
    nodes { form text language saidOn polarity } } }`,
};
/** The entities most spoken of and speaking most, and some far less so. */
const variables = [
  { by: 'actor-401', about: 'organization-1' },
  { by: 'actor-1174', about: 'organization-1' },
  { by: 'actor-401', about: 'actor-1238' },
  { by: 'actor-1947', about: 'topic-2475' },
];

const found = new Map<string, number[]>();
const sizes = readOptions(process.argv.slice(2)).statements;
for (const statements of sizes) {
  const archive = await openArchive(statements);
  const admin = new pg.Client({ connectionString: archive.connectionString });
  await admin.connect();
  const sent: CompiledQuery[] = [];
  const db = createDb(archive.connectionString, { max: 1, log: ({ query }) => void sent.push(query) });
  const server = createServer({ schema, db, log: createLog('silent') });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  for (const [question, query] of Object.entries(questions)) {
    let buffers = 0;
    for (const each of variables) {
      sent.length = 0;
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: each }),
      });
      const answer = (await response.json()) as { errors?: unknown };
      if (answer.errors || sent.length === 0)
        throw new Error(JSON.stringify(answer.errors ?? 'No SQL was sent.'));
      for (const statement of sent) buffers += await buffersOf(admin, statement);
    }
    found.set(question, [...(found.get(question) ?? []), buffers / variables.length]);
  }
  server.close();
  server.closeAllConnections();
  await db.destroy();
  await admin.end();
  await archive.stop();
}
console.log(['question', ...sizes.map((size) => size.toLocaleString('en')), 'growth'].join(' | '));
for (const [question, buffers] of found) {
  const growth = (buffers.at(-1) ?? Number.NaN) / (buffers[0] ?? Number.NaN);
  console.log([question, ...buffers.map((each) => Math.round(each)), growth.toFixed(2)].join(' | '));
}

/** Planned once before, so that pages of the catalog do not count. */
async function buffersOf(admin: pg.Client, { sql, parameters }: CompiledQuery): Promise<number> {
  let buffers = 0;
  for (let time = 0; time < 2; time++) {
    const { rows } = await admin.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters]);
    const plan = (rows[0] as { 'QUERY PLAN': [{ Plan: Record<string, number> }] })['QUERY PLAN'][0].Plan;
    buffers = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  }
  return buffers;
}
