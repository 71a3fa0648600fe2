import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Starts listening; resolves to the address to open in a browser, without a path.
 * @throws {Error} whose message says how to choose another port or host.
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(explain(code, host, port), { cause: error });
  }
  server.removeListener('error', reject);
  const { port: real } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${real}`;
}

/** Stops accepting, lets the requests in flight finish, and cuts what is left after `graceMs` milliseconds. */
export async function close(server: Server, graceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A kept-alive connection falls idle only once its last answer is out, so ask again until none is left.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await promise;
  clearInterval(idle);
  clearTimeout(cut);
}

function explain(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another: PORT=${port < 65535 ? port + 1 : port - 1} npm start`;
    case 'EACCES':
      return `Port ${port} needs rights this user does not have. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not an address of this machine. Leave it unset for localhost, or use 0.0.0.0 for all.`;
    default:
      return `Cannot listen on ${host}:${port} (${code}). Choose another PORT or HOST.`;
  }
}
