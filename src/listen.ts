import type { Server, ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';

/** The last answer begun on each open connection of each server. */
const open = new WeakMap<Server, Map<Socket, ServerResponse>>();

/**
 * Starts listening; resolves to the address to open in a browser, without a path. `prefix` begins the names of the
 * variables that host and port come from.
 * @throws {Error} whose message says how to choose another port or host.
 */
export async function listen(server: Server, host: string, port: number, prefix = ''): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(explain(code, host, port, prefix), { cause: error });
  }
  server.removeListener('error', reject);
  const answers = new Map<Socket, ServerResponse>();
  open.set(server, answers);
  server.on('connection', (socket) => socket.once('close', () => answers.delete(socket)));
  server.prependListener('request', ({ socket }, response) => answers.set(socket, response));
  const { port: real } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${real}`;
}

/**
 * Stops accepting, lets the requests in flight finish, and cuts what is left after `graceMs` milliseconds. Every answer from
 * now on is the last one of its connection, and says so. Connections without a request stay open for `lingerMs`: one
 * may be on its way.
 */
export async function close(server: Server, graceMs: number, lingerMs = 0): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // Not Node's own for HTTP, which cuts the connections without a request.
  NetServer.prototype.close.call(server, () => resolve());
  const endAfter = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
  };
  server.prependListener('request', (_, response) => endAfter(response));
  for (const response of open.get(server)?.values() ?? []) endAfter(response);
  const lingersUntil = performance.now() + lingerMs;
  const closeIdle = () => performance.now() >= lingersUntil && server.closeIdleConnections();
  closeIdle();
  // A kept-alive connection falls idle only once its last answer is out, so ask again until none is left.
  const idle = setInterval(closeIdle, 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await promise;
  clearInterval(idle);
  clearTimeout(cut);
}

function explain(code: string, host: string, port: number, prefix: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another: ${prefix}PORT=${port < 65535 ? port + 1 : port - 1} npm start`;
    case 'EACCES':
      return `Port ${port} needs rights this user does not have. Choose one above 1023: ${prefix}PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${prefix}HOST ${host} is not an address of this machine. Leave it unset for localhost, or use 0.0.0.0 for all.`;
    default:
      return `Cannot listen on ${host}:${port} (${code}). Choose another ${prefix}PORT or ${prefix}HOST.`;
  }
}
