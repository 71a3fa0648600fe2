import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { createDb } from '../../db/client.ts';
import { createLoaders } from './dataloader/loaders.ts';
import { schema } from './dataloader/schema.ts';
import { serve, settings } from './serve.ts';

/** Yoga + Pothos + DataLoader on Kysely as people usually write it: a loader for each relation, made for each request. */
const { databaseUrl, connections } = settings();
const db = createDb(databaseUrl, { max: connections });
const yoga = createYoga({
  schema,
  context: () => ({ db, loaders: createLoaders(db) }),
  graphiql: false,
  landingPage: false,
  logging: false,
});
serve(createServer(yoga));
