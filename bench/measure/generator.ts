import { Client } from 'undici';
import type { Load, Loaded } from './load.ts';

/**
 * The load, in a process of its own: each client sends its next request when the answer to the last one has come, over
 * one connection kept alive. Clients take the requests in turn, so all of them together walk the list in its order.
 */
process.on('message', (load: Load) => {
  run(load).then(
    (loaded) => process.send?.(loaded),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));

async function run({ origin, requests, clients, seconds }: Load): Promise<Loaded> {
  const latencies: number[] = [];
  let next = 0;
  let failed = 0;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const client = async () => {
    const connection = new Client(origin, { pipelining: 1 });
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const request = requests[next++ % requests.length];
      if (!request) throw new Error('There is nothing to send.');
      const ok = await send(connection, request.path, request.body);
      if (ok) latencies.push(performance.now() - sent);
      else failed++;
    }
    await connection.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - start) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  latencies.sort((a, b) => a - b);
  const percentile = (p: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * p))] ?? 0;
  return {
    requests: latencies.length,
    failed,
    perSecond: latencies.length / elapsed,
    p50: percentile(0.5),
    p99: percentile(0.99),
    generatorCpu: (cpu.user + cpu.system) / 1e6 / elapsed,
  };
}

/** Whether the answer was a 200; its bytes are read and dropped. */
function send(connection: Client, path: string, body: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let ok = false;
    connection.dispatch(
      {
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      },
      {
        onRequestStart: () => {},
        onResponseStart: (_, status) => {
          ok = status === 200;
        },
        onResponseData: () => {},
        onResponseEnd: () => resolve(ok),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
