import { z } from 'zod';
import type { HttpPolicy } from './common-headers.ts';
import type { PersistedMode } from './document-choice.ts';

/** Everything the environment decides, read once at start. */
export interface Config {
  /** TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL to use; absent means the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Most connections to PostgreSQL; undefined leaves it to where that runs. */
  readonly databasePool?: number | undefined;
  /** Milliseconds to wait for a connection, or for PostgreSQL to come back. */
  readonly databaseQueueMs: number;
  /** Whether statements are prepared by name. */
  readonly databasePrepare: boolean;
  /** Directory of the embedded PostgreSQL. */
  readonly dataDir: string;
  /** Milliseconds that a request may take. */
  readonly requestTimeoutMs: number;
  readonly logLevel: z.infer<typeof LogLevel>;
  readonly persistedDocuments: PersistedMode;
  /** Manifests, or directories of them; absent means those of the examples. */
  readonly persistedDocumentsFiles?: readonly string[] | undefined;
  readonly http: HttpPolicy;
}

/** The environment holds values nobody can start with. Its message has one line for each wrong variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);

/** Blanks around an element and empty elements mean nothing. */
const CommaSeparated = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const Seconds = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .default(0);
const WholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,7}$/)
  .transform(Number);

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(4000),
  HOST: z.string().regex(/^\S+$/).default('localhost'),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  DATABASE_POOL: WholeNumber.optional(),
  DATABASE_QUEUE_MS: WholeNumber.default(2_000),
  DATABASE_PREPARE: z.enum(['true', 'false']).default('true'),
  DATA_DIR: z.string().default('.data'),
  REQUEST_TIMEOUT_MS: WholeNumber.default(10_000),
  LOG_LEVEL: LogLevel.default('info'),
  PERSISTED_DOCUMENTS: z.enum(['off', 'prefer', 'only']).default('prefer'),
  PERSISTED_DOCUMENTS_FILES: CommaSeparated.optional(),
  CACHE_SECONDS: Seconds,
  CORS_ORIGINS: z
    .union([z.literal('*'), z.literal('none').transform(() => []), CommaSeparated.refine(areOrigins)])
    .default('*'),
  HSTS_SECONDS: Seconds,
});

const allowed: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535 (0 picks a free port)',
  HOST: 'a host name or an address of this machine, such as localhost or 0.0.0.0',
  DATABASE_URL:
    'postgres://user:password@host:5432/database, special characters in the password percent-encoded',
  DATABASE_POOL: 'a number of connections, such as 10',
  DATABASE_QUEUE_MS: 'a number of milliseconds, such as 2000',
  DATABASE_PREPARE: 'true, or false behind a pooler in transaction mode',
  DATA_DIR: 'a directory',
  REQUEST_TIMEOUT_MS: 'a number of milliseconds, such as 10000',
  LOG_LEVEL: `one of ${LogLevel.options.join(', ')}`,
  PERSISTED_DOCUMENTS: 'off, prefer or only',
  PERSISTED_DOCUMENTS_FILES: 'files or directories, separated by commas',
  CACHE_SECONDS: 'a whole number of seconds, such as 60',
  CORS_ORIGINS: '*, none, or origins such as https://reader.example, separated by commas',
  HSTS_SECONDS: 'a whole number of seconds, such as 31536000',
};

/**
 * Reads the configuration from environment variables; an empty one counts as unset.
 * @throws {ConfigError} naming each wrong variable, its value and what is allowed; passwords are left out.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(
      names
        .map((name) => `${name} is ${JSON.stringify(hidePassword(given[name] ?? ''))}; use ${allowed[name]}.`)
        .join('\n'),
    );
  }
  const read = result.data;
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databasePool: read.DATABASE_POOL,
    databaseQueueMs: read.DATABASE_QUEUE_MS,
    databasePrepare: read.DATABASE_PREPARE === 'true',
    dataDir: read.DATA_DIR,
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    logLevel: read.LOG_LEVEL,
    persistedDocuments: read.PERSISTED_DOCUMENTS,
    persistedDocumentsFiles: read.PERSISTED_DOCUMENTS_FILES,
    http: {
      cacheSeconds: read.CACHE_SECONDS,
      corsOrigins: read.CORS_ORIGINS,
      hstsSeconds: read.HSTS_SECONDS,
    },
  };
}

/** The text with every password of a connection string, well-formed or not, replaced by `***`. */
export function hidePassword(text: string): string {
  const scheme = /^[^:]*:\/\//.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length).replace(/^([^:@]*):.*@/s, '$1:***@');
  return scheme + rest.replace(/(password=)[^&\s]*/gi, '$1***');
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** Written as browsers write them: a slash at the end would never match. */
function areOrigins(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => URL.canParse(text) && new URL(text).origin === text);
}
