import { expect, test } from 'vitest';
import { ConfigError, hidePassword, readConfig } from '../src/config.ts';

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
    logLevel: 'info',
    persistedDocuments: 'prefer',
    persistedDocumentsFiles: undefined,
    http: { cacheSeconds: 0, corsOrigins: '*', hstsSeconds: 0 },
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
    LOG_LEVEL: 'debug',
    PERSISTED_DOCUMENTS: 'only',
    PERSISTED_DOCUMENTS_FILES: 'explorer.json, manifests/,',
    CACHE_SECONDS: '60',
    CORS_ORIGINS: 'https://reader.example, http://localhost:3000',
    HSTS_SECONDS: '31536000',
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
    logLevel: 'debug',
    persistedDocuments: 'only',
    persistedDocumentsFiles: ['explorer.json', 'manifests/'],
    http: {
      cacheSeconds: 60,
      corsOrigins: ['https://reader.example', 'http://localhost:3000'],
      hstsSeconds: 31_536_000,
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

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}
