import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, hidePassword, readConfig } from '../src/config.ts';
import { Environment } from '../src/environment.ts';
import { defaultLimits } from '../src/limits/limits.ts';

test('an empty environment means an embedded database and port 4000 on localhost', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: 'localhost',
    databaseUrl: undefined,
    databasePool: undefined,
    databaseQueueMs: 2_000,
    databasePrepare: true,
    dataDir: '.data',
    requestTimeoutMs: 10_000,
    explorer: true,
    logLevel: 'info',
    persistedDocuments: 'prefer',
    persistedDocumentsFiles: undefined,
    http: { cacheSeconds: 0, corsOrigins: '*', hstsSeconds: 0 },
    keepAliveMs: 75_000,
    drainMs: 0,
    switches: { introspection: true, suggestions: true, graphiql: true },
    limits: defaultLimits,
  });
});

test('every variable is read', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgresql://reader:secret@db.example/archive',
    DATABASE_POOL: '20',
    DATABASE_QUEUE_MS: '500',
    DATABASE_PREPARE: 'false',
    REQUEST_TIMEOUT_MS: '3000',
    DATA_DIR: '/var/lib/on-record',
    EXPLORER: 'off',
    LOG_LEVEL: 'debug',
    PERSISTED_DOCUMENTS: 'only',
    PERSISTED_DOCUMENTS_FILES: 'explorer.json, manifests/,',
    CACHE_SECONDS: '60',
    CORS_ORIGINS: 'https://reader.example, http://localhost:3000',
    HSTS_SECONDS: '31536000',
    KEEP_ALIVE_MS: '130000',
    DRAIN_MS: '5000',
    METRICS_PORT: '9464',
    METRICS_HOST: '10.0.0.1',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.1',
    INTROSPECTION: 'off',
    SUGGESTIONS: 'off',
    GRAPHIQL: 'off',
    MAX_COST: '1',
    MAX_DEPTH: '2',
    MAX_TOKENS: '3',
    MAX_ALIASES: '4',
    MAX_ROOT_FIELDS: '5',
    MAX_DIRECTIVES: '6',
    MAX_BODY_BYTES: '7',
    MAX_BATCH: '999999999',
  };
  expect(readConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    databaseUrl: env.DATABASE_URL,
    databasePool: 20,
    databaseQueueMs: 500,
    databasePrepare: false,
    dataDir: '/var/lib/on-record',
    requestTimeoutMs: 3_000,
    explorer: false,
    logLevel: 'debug',
    persistedDocuments: 'only',
    persistedDocumentsFiles: ['explorer.json', 'manifests/'],
    http: {
      cacheSeconds: 60,
      corsOrigins: ['https://reader.example', 'http://localhost:3000'],
      hstsSeconds: 31_536_000,
    },
    keepAliveMs: 130_000,
    drainMs: 5000,
    metrics: { port: 9464, host: '10.0.0.1' },
    tracing: { sampler: 'parentbased_traceidratio', ratio: 0.1 },
    switches: { introspection: false, suggestions: false, graphiql: false },
    limits: {
      cost: 1,
      depth: 2,
      tokens: 3,
      aliases: 4,
      rootFields: 5,
      directives: 6,
      bodyBytes: 7,
      batch: 999_999_999,
    },
  });
});

test('CORS_ORIGINS=none lets no page of another site read', () => {
  expect(readConfig({ CORS_ORIGINS: 'none' }).http.corsOrigins).toEqual([]);
});

test('an empty variable counts as unset', () => {
  const empty = { PORT: '', HOST: '', DATABASE_URL: '', DATA_DIR: '', LOG_LEVEL: '' };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '40.5'],
  ['PORT', ' 4000'],
  ['HOST', 'two words'],
  ['DATABASE_URL', 'mysql://localhost/archive'],
  ['DATABASE_URL', 'archive'],
  ['DATABASE_POOL', '0'],
  ['DATABASE_QUEUE_MS', '2s'],
  ['REQUEST_TIMEOUT_MS', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['PERSISTED_DOCUMENTS', 'sometimes'],
  ['CACHE_SECONDS', '-1'],
  ['CACHE_SECONDS', '1 hour'],
  ['CORS_ORIGINS', 'reader.example'],
  ['CORS_ORIGINS', 'https://reader.example/'],
  ['CORS_ORIGINS', 'none, https://reader.example'],
  ['CORS_ORIGINS', ','],
  ['HSTS_SECONDS', 'true'],
  ['GRAPHIQL', 'no'],
  ['METRICS_PORT', 'on'],
  ['DRAIN_MS', '5s'],
  ['KEEP_ALIVE_MS', '0'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['OTEL_TRACES_SAMPLER', 'half'],
  ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ['MAX_COST', '0'],
  ['MAX_DEPTH', '-1'],
  ['MAX_TOKENS', 'many'],
  ['MAX_BODY_BYTES', '1e6'],
  ['MAX_BATCH', '1.5'],
])('%s=%s is refused in one line that names it and what is allowed', (name, value) => {
  const message = refusal({ [name]: value });
  expect(message).toMatch(new RegExp(`^${name} is "${value}"; use .+\\.$`));
  expect(message).not.toContain('\n');
});

test('all wrong variables are named at once, one line each', () => {
  expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
});

test.each([
  'mysql://reader:s3cret@host/archive',
  'postgres://reader:s3cret/with#marks@host:port/archive',
  'postgres//reader:s3cret@host/archive',
  'reader:s3cret@host',
  'host=db password=s3cret user=reader',
  'postgress://host/archive?user=reader&password=s3cret',
])('the password of a wrong DATABASE_URL is never printed: %s', (value) => {
  expect(refusal({ DATABASE_URL: value })).not.toContain('s3cret');
});

test('hiding a password keeps what helps to find the mistake', () => {
  expect(hidePassword('postgres://reader:s3cret@db:5432/archive')).toBe(
    'postgres://reader:***@db:5432/archive',
  );
  expect(hidePassword('postgres://reader@db/archive')).toBe('postgres://reader@db/archive');
});

test('the README has a row for every variable, with its default', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \| ([^|]+) \| [^|]+ \|$/gm)];
  const told = rows.flatMap(([, names = '', defaults = '']) => {
    const values = defaults.split(', ');
    return names.split(', ').map((name, at) => [name.slice(1, -1), values[at]?.replaceAll('`', '')]);
  });
  const real = Object.entries(Environment.shape).map(([name, type]) => [
    name,
    String(type.parse(undefined) ?? '—'),
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real));
});

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}
