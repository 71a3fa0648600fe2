import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { schema } from '../schema/index.ts';
import type { Config } from './config.ts';
import { DocumentChoice } from './document-choice.ts';
import { EXPLORER_DIST, serveExplorer } from './explorer.ts';
import { close, listen } from './listen.ts';
import { type Monitoring, startMonitoring } from './monitoring.ts';
import { openDatabase } from './open-database.ts';
import { readPersistedDocuments } from './persisted-documents.ts';
import { createServer } from './server.ts';

/** How long requests in flight may take once the server is told to stop. */
const graceMs = 10_000;
/** How long a kept-alive connection may then still bring one. */
const lingerMs = 500;

/** A running archive. */
export interface Archive {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Says at /ready that it will stop, lets requests in flight finish, then closes the pool and the embedded server. */
  stop(): Promise<void>;
}

/**
 * Starts the database, brings its tables and seeds up to date, and listens. Whatever had been started is stopped
 * again where a later step fails.
 * @throws {Error} whose message tells a person what to do.
 */
export async function start(config: Config, log: Logger): Promise<Archive> {
  const documents = documentsFor(config);
  const {
    db,
    dataDir,
    seeds,
    close: closeDatabase,
  } = await openDatabase(config, {
    onNotice: (notice) => log.info(notice),
    // Beneath the deadline of requests, for what a cancel does not reach; for an export it is the deadline of each read.
    statementTimeoutMs: config.requestTimeoutMs + 1_000,
  });
  let monitoring: Monitoring | undefined;
  try {
    if (dataDir !== undefined) log.info({ dataDir }, 'embedded PostgreSQL is running');
    log.info({ seeds }, 'database is up to date');
    log.info({ mode: config.persistedDocuments, documents: documents.size }, 'persisted documents are read');
    monitoring = await startMonitoring(config, db, documents.texts, log);
    const { observers } = monitoring;
    let isStopping = false;
    const { limits, http, switches, requestTimeoutMs, keepAliveMs, drainMs } = config;
    const explorer = config.explorer ? serveExplorer(EXPLORER_DIST) : undefined;
    if (config.explorer && !explorer)
      log.warn('the explorer is not built, / leads to GraphiQL: npm run build');
    const server = createServer({
      schema,
      db,
      log,
      limits,
      documents,
      http,
      switches,
      requestTimeoutMs,
      explorer,
      observers,
      isStopping: () => isStopping,
    });
    // Closed before the proxy's own time-out, a connection could meet a request on its way.
    server.keepAliveTimeout = keepAliveMs;
    const url = await listen(server, config.host, config.port);
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      isStopping = true;
      await setTimeout(drainMs);
      await close(server, graceMs, lingerMs);
      await monitoring?.stop();
      await closeDatabase();
    };
    return { url, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await monitoring?.stop();
    await closeDatabase();
    throw error;
  }
}

/** Before anything is started: a damaged manifest is cheap to find. */
function documentsFor({ persistedDocuments: mode, persistedDocumentsFiles: files }: Config): DocumentChoice {
  return mode === 'off'
    ? new DocumentChoice()
    : new DocumentChoice(mode, readPersistedDocuments(schema, files));
}
