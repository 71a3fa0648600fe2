import { createDb } from '../../db/client.ts';
import { schema } from '../../schema/index.ts';
import { createLog } from '../../src/log.ts';
import { createServer } from '../../src/server.ts';
import { serve, settings } from './serve.ts';

/** This server as it is. */
const { databaseUrl, connections } = settings();
const db = createDb(databaseUrl, { max: connections });
serve(createServer({ schema, db, log: createLog('silent') }));
