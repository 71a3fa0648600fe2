import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { start } from './start.ts';

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const asked = stopAsked();
  const archive = await start(config, log);
  const seconds = (performance.now() / 1000).toFixed(1);
  const hasPages = config.explorer || config.switches.graphiql;
  const place = hasPages ? `open ${archive.url} in a browser` : `ask at ${archive.url}/graphql`;
  log.info({ url: `${archive.url}/graphql` }, `On Record is ready after ${seconds} s: ${place}`);
  log.info(`${await asked}: finishing the requests in flight`);
  await archive.stop();
  log.info('stopped');
  process.exitCode = 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Resolves to what asks to stop first: a signal, or the end of npm. A second signal ends the process at once. */
function stopAsked(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      resolve(signal);
    });
  }
  // npm runs its scripts in a shell that passes no signal on: that shell being gone is the signal.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && resolve('npm has ended');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
  return promise;
}
