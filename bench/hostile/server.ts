import { createDb } from '../../db/client.ts';
import { schema } from '../../schema/index.ts';
import { listen } from '../../src/listen.ts';
import { createLog } from '../../src/log.ts';
import { createServer } from '../../src/server.ts';

/** What the server's process has used so far, and holds after a collection. */
export interface Usage {
  /** Before the collection, which is not to be charged to the requests. */
  readonly cpuMsBefore: number;
  readonly heapMiB: number;
  readonly cpuMs: number;
}

/** This server in a process of its own. It says where it listens, tells its usage whenever it is asked, and ends with who started it. */
const db = createDb(process.env.BENCH_DATABASE_URL ?? '', { max: 3 });
const server = createServer({ schema, db, log: createLog('silent') });
process.send?.(await listen(server, '127.0.0.1', 0));
process.once('disconnect', () => process.exit(0));
process.on('message', () => {
  const cpuMsBefore = cpuMs();
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const usage: Usage = { cpuMsBefore, heapMiB: (heapUsed + external) / 2 ** 20, cpuMs: cpuMs() };
  process.send?.(usage);
});

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
