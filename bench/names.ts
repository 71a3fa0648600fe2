import { parseArgs } from 'node:util';
import { createDb } from '../db/client.ts';
import { schema } from '../schema/index.ts';
import { close, listen } from '../src/listen.ts';
import { createLog } from '../src/log.ts';
import { createServer } from '../src/server.ts';
import { openNames } from './names/archive.ts';
import { type Kind, kinds, questionsOf } from './names/questions.ts';

/** How long `lookup` takes in an archive of many names, one client over HTTP, by kind of question. `--names 1000000 --each 300` */
const { values } = parseArgs({
  options: { names: { type: 'string', default: '1000000' }, each: { type: 'string', default: '300' } },
});
const names = Number(values.names);
const each = Number(values.each);
const document = `query ($name: String!) {
  lookup(name: $name) { name score entity { __typename id slug name } }
}`;

const archive = await openNames(names, console.error);
const db = createDb(archive.connectionString, { max: 3 });
const server = createServer({ schema, db, log: createLog('silent') });
try {
  const origin = await listen(server, '127.0.0.1', 0);
  const ask = async (name: string) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables: { name } }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { lookup: { entity: { slug: string } }[] };
      errors?: unknown;
    };
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data.lookup;
  };
  const measure = async (kind: Kind, count: number) => {
    const times: number[] = [];
    let first = 0;
    let among = 0;
    for (const { name, slug } of questionsOf(kind, names / 2, count)) {
      const start = performance.now();
      const found = await ask(name);
      times.push(performance.now() - start);
      if (found[0]?.entity.slug === slug) first += 1;
      if (found.some(({ entity }) => entity.slug === slug)) among += 1;
    }
    return { times: times.sort((a, b) => a - b), first, among };
  };
  console.log('| question | p50 ms | p99 ms | longest ms | found first | among ten |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  const all: number[] = [];
  for (const kind of kinds) {
    await measure(kind, 20);
    const { times, first, among } = await measure(kind, each);
    all.push(...times);
    const share = (of: number) => (kind.meant ? `${((100 * of) / each).toFixed(1)} %` : '–');
    const figures = [0.5, 0.99, 1].map((part) => at(times, part));
    console.log(`| ${[kind.title, ...figures, share(first), share(among)].join(' | ')} |`);
  }
  all.sort((a, b) => a - b);
  console.log(`| all | ${[0.5, 0.99, 1].map((part) => at(all, part)).join(' | ')} | | |`);
} finally {
  await close(server, 1_000);
  await db.destroy();
  await archive.stop();
}

function at(times: readonly number[], part: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN).toFixed(1);
}
