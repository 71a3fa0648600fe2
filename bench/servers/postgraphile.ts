import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { serve, settings } from './serve.ts';

/**
 * PostGraphile 5 as its documentation sets it up for production: the Amber preset, no watching, no explain, no
 * WebSockets; operation plans and prepared statements are cached as they are by default. Lists are offered beside
 * connections, so that nobody pays for what is not asked. Columns without an index are kept: the filtered list needs two.
 */
const { databaseUrl, connections } = settings();
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { defaultBehavior: '+connection +list -insert -update -delete' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['public'],
      poolConfig: { max: connections },
      pubsub: false,
    }),
  ],
});
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
serve(server);
