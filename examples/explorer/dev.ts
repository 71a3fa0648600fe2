import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

/**
 * The server, restarted when a file changes, and before it the explorer, reloaded while it runs. What is no file of the
 * explorer goes on to the server, which listens at the next port.
 */
const port = Number(process.env.PORT || 4000);
const host = process.env.HOST || 'localhost';
const behind = `http://${host}:${port + 1}`;

const server = spawn(process.execPath, ['--watch', 'src/main.ts'], {
  cwd: resolve(import.meta.dirname, '../..'),
  env: { ...process.env, PORT: String(port + 1), EXPLORER: 'off' },
  stdio: 'inherit',
});
const vite = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  server: {
    port,
    host,
    strictPort: true,
    proxy: { '^/(graphql(\\?|$)|export\\.|health$|ready$|schema\\.graphql$)': behind },
  },
});
await vite.listen();
vite.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal));
server.once('exit', async (code) => {
  await vite.close();
  process.exit(code ?? 0);
});
