import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import pg from 'pg';
import { openArchive } from './archive/archive.ts';
import { requestsOf, start } from './measure/contestants.ts';
import { startGenerator } from './measure/load.ts';
import { readOptions } from './options.ts';
import type { Values } from './shapes/shape.ts';

/** Where the processor time of the first contestant goes, shape by shape, once it is warm. Options as of run.ts. */
const options = readOptions(process.argv.slice(2));
const [contestant] = options.contestants;
const archive = await openArchive(options.statements[0] ?? 100_000);
const admin = new pg.Client({ connectionString: archive.connectionString });
await admin.connect();
const generator = startGenerator();
mkdirSync(join(import.meta.dirname, 'profiles'), { recursive: true });
for (const shape of contestant ? options.shapes : []) {
  const running = await start(contestant ?? never(), archive.connectionString);
  const requests = await requestsOf(running, shape, (await admin.query<Values>(shape.values)).rows);
  const load = { origin: running.origin, requests, clients: options.clients[0] ?? 16 };
  await generator.load({ ...load, seconds: 2 });
  running.process.send('start');
  await once(running.process, 'message');
  const { perSecond } = await generator.load({ ...load, seconds: options.seconds });
  running.process.send('stop');
  const [profile] = (await once(running.process, 'message')) as [Profiler.Profile];
  running.process.disconnect();
  const file = join(import.meta.dirname, 'profiles', `${running.name}-${shape.name}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  console.log(
    `\n${running.name}, ${shape.name}: ${Math.round(perSecond)} requests/s under the profiler; ${file}`,
  );
  print(profile);
}
generator.stop();
await admin.end();
await archive.stop();

function print({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): void {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, at) => {
    const { functionName = '', url = '', lineNumber = 0 } = frames.get(id) ?? {};
    if (functionName === '(idle)') return;
    const time = timeDeltas[at] ?? 0;
    const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
    const own = url.split('/').slice(-3).join('/');
    const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + time);
    add(functions, `${functionName || '(anonymous)'} ${own && `${own}:${lineNumber + 1}`}`);
    add(
      packages,
      inPackage ??
        (url.startsWith('file:') ? 'this repository' : url.startsWith('node:') ? 'node' : functionName),
    );
    busy += time;
  });
  const top = (of: Map<string, number>, count: number) =>
    [...of]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([key, time]) => `  ${((100 * time) / busy).toFixed(1).padStart(5)} %  ${key}`);
  console.log(['by package:', ...top(packages, 14), 'by function:', ...top(functions, 30)].join('\n'));
}

function never(): never {
  throw new Error('Name a contestant with --only.');
}
