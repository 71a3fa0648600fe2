import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { createDb } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { schema } from '../schema/index.ts';
import { loadSeeds } from '../seeds/load.ts';
import { type Config, hidePassword } from './config.ts';
import { databaseFailure } from './database-failure.ts';
import { close, listen } from './listen.ts';
import { createServer } from './server.ts';

/** How long requests in flight may take once the server is told to stop. */
const graceMs = 10_000;

/** A running archive. */
export interface Archive {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Lets requests in flight finish, then closes the pool and the embedded server. */
  stop(): Promise<void>;
}

/**
 * Starts the database, brings its tables and seeds up to date, and listens. Whatever had been started is stopped
 * again where a later step fails.
 * @throws {Error} whose message tells a person what to do.
 */
export async function start(config: Config, log: Logger): Promise<Archive> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of started.splice(0).reverse()) await step();
  };
  try {
    let connectionString = config.databaseUrl;
    if (connectionString === undefined) {
      const embedded = await startEmbedded({
        dataDir: config.dataDir,
        onNotice: (notice) => log.info(notice),
      });
      started.push(() => embedded.stop());
      connectionString = embedded.connectionString;
      log.info({ dataDir: embedded.dataDir }, 'embedded PostgreSQL is running');
    }
    const db = createDb(connectionString, {
      prepare: config.databasePrepare,
      // Beside us on the same processors, more connections than those only wait for each other.
      ...(config.databaseUrl === undefined && { max: availableParallelism() + 1 }),
    });
    started.push(() => db.destroy());
    await migrateToLatest(db).catch((error: unknown) => {
      throw explainDatabase(error, config.databaseUrl);
    });
    log.info({ seeds: await loadSeeds(db) }, 'database is up to date');
    const server = createServer({ schema, db, log });
    const url = await listen(server, config.host, config.port);
    started.push(() => close(server, graceMs));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL's word for why nobody gets in, with what to change; any other error as it is. */
function explainDatabase(error: unknown, databaseUrl: string | undefined): unknown {
  if (databaseUrl === undefined || !databaseFailure(error)) return error;
  const code = codeOf(error);
  const advice =
    {
      '28P01': 'User name or password is wrong. Correct them in DATABASE_URL.',
      '28000': 'The server does not let this user in. Check the user in DATABASE_URL and pg_hba.conf.',
      '3D000': 'That database does not exist. Create it, or name another in DATABASE_URL.',
      '53300': 'The server has no free connection. Raise max_connections or stop other clients.',
      '57P03': 'The server is still starting. Try again in a moment.',
    }[code] ?? 'It cannot be reached. Check that PostgreSQL runs there, and host and port in DATABASE_URL.';
  return new Error(`Database ${hidePassword(databaseUrl)}: ${advice}${code && ` (${code})`}`, {
    cause: error,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
