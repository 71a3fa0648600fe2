import pg from 'pg';

/** Longer than PostgreSQL takes to be told, even under load. */
const patienceMs = 2_000;

/** What pg's types do not tell of a client. */
interface Cancellable {
  readonly processID: number;
  readonly secretKey: number;
  readonly host: string;
  readonly port: number;
  readonly ssl: boolean | object;
  readonly sslNegotiation: string;
}

/** pg's connection before anybody has logged in. */
interface Connection extends NodeJS.EventEmitter {
  readonly stream: NodeJS.EventEmitter & { destroy(): void };
  connect(port: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
}

/**
 * Has PostgreSQL end what runs on the connection of `client`, by the protocol's own message, which poolers pass on. Resolves
 * when PostgreSQL has signalled the process: from then on the cancel cannot meet a later query, since a process that is
 * between two queries ignores it. False where that is not certain; the connection must then not be used again.
 */
export function cancelQuery(client: pg.ClientBase): Promise<boolean> {
  const { processID, secretKey, host, port, ssl, sslNegotiation } = client as unknown as Cancellable;
  const connection = new pg.Connection({ ssl, sslNegotiation } as never) as unknown as Connection;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let isTold = false;
  let hasFailed = false;
  const fail = () => {
    hasFailed = true;
    connection.stream.destroy();
  };
  const tell = () => {
    connection.cancel(processID, secretKey);
    isTold = true;
  };
  const timer = setTimeout(fail, patienceMs);
  connection.once('connect', () => {
    if (!ssl) tell();
    else if (sslNegotiation !== 'direct') connection.requestSsl();
  });
  connection.once('sslconnect', tell);
  connection.on('error', fail);
  // PostgreSQL answers by closing.
  connection.once('end', () => {
    clearTimeout(timer);
    resolve(isTold && !hasFailed);
  });
  if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
  else connection.connect(port, host);
  return promise;
}
