import type { Server } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';

/** What the runner tells a contestant: the database, and how many connections to hold. */
export function settings(): { databaseUrl: string; connections: number } {
  const { BENCH_DATABASE_URL: databaseUrl, BENCH_CONNECTIONS: connections } = process.env;
  if (!databaseUrl || !connections)
    throw new Error('Contestants are started by run.ts: set BENCH_DATABASE_URL and BENCH_CONNECTIONS.');
  return { databaseUrl, connections: Number(connections) };
}

/** Listens on a free port, tells the runner which, records a profile when asked, and ends with the runner. */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.once('disconnect', () => process.exit(0));
  process.once('message', async () => {
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    process.send?.('recording');
    process.once('message', async () => process.send?.((await session.post('Profiler.stop')).profile));
  });
}
