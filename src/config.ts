import type { HttpPolicy } from './common-headers.ts';
import type { PersistedMode } from './document-choice.ts';
import { Environment, type EnvironmentValues } from './environment.ts';
import type { Limits } from './limits/limits.ts';

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
  /** Whether the explorer is served at `/`. */
  readonly explorer: boolean;
  /** Milliseconds that a request may take. */
  readonly requestTimeoutMs: number;
  readonly logLevel: EnvironmentValues['LOG_LEVEL'];
  /** Milliseconds that a connection without a request stays open. */
  readonly keepAliveMs: number;
  /** Milliseconds from the wish to stop, when `/ready` begins to say no, until no request is accepted any longer. */
  readonly drainMs: number;
  /** Where metrics are served; absent where they are not. */
  readonly metrics?: { readonly port: number; readonly host: string } | undefined;
  /** How traces are sampled; absent where none are sent. OpenTelemetry reads where they go from the environment itself. */
  readonly tracing?:
    | { readonly sampler: EnvironmentValues['OTEL_TRACES_SAMPLER']; readonly ratio: number }
    | undefined;
  readonly persistedDocuments: PersistedMode;
  /** Manifests, or directories of them; absent means those of the examples. */
  readonly persistedDocumentsFiles?: readonly string[] | undefined;
  readonly http: HttpPolicy;
  /** The most that one request may ask for. */
  readonly limits: Limits;
  readonly switches: Switches;
}

/** What of the API is open to everyone. */
export interface Switches {
  /** Whether the schema answers about itself. */
  readonly introspection: boolean;
  /** Whether messages propose names of the schema for unknown ones. */
  readonly suggestions: boolean;
  /** Whether browsers get GraphiQL. */
  readonly graphiql: boolean;
}

/** The environment holds values nobody can start with. Its message has one line for each wrong variable. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the configuration from environment variables; an empty one counts as unset.
 * @throws {ConfigError} naming each wrong variable, its value and what is allowed; passwords are left out.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(names.map((name) => complaint(name, given[name] ?? '')).join('\n'));
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
    explorer: read.EXPLORER === 'on',
    logLevel: read.LOG_LEVEL,
    keepAliveMs: read.KEEP_ALIVE_MS,
    drainMs: read.DRAIN_MS,
    ...(read.METRICS_PORT !== undefined && {
      metrics: { port: read.METRICS_PORT, host: read.METRICS_HOST },
    }),
    ...((read.OTEL_EXPORTER_OTLP_ENDPOINT ?? read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) !== undefined && {
      tracing: { sampler: read.OTEL_TRACES_SAMPLER, ratio: read.OTEL_TRACES_SAMPLER_ARG },
    }),
    persistedDocuments: read.PERSISTED_DOCUMENTS,
    persistedDocumentsFiles: read.PERSISTED_DOCUMENTS_FILES,
    http: {
      cacheSeconds: read.CACHE_SECONDS,
      corsOrigins: read.CORS_ORIGINS,
      hstsSeconds: read.HSTS_SECONDS,
    },
    limits: {
      cost: read.MAX_COST,
      depth: read.MAX_DEPTH,
      tokens: read.MAX_TOKENS,
      aliases: read.MAX_ALIASES,
      rootFields: read.MAX_ROOT_FIELDS,
      directives: read.MAX_DIRECTIVES,
      bodyBytes: read.MAX_BODY_BYTES,
      batch: read.MAX_BATCH,
    },
    switches: {
      introspection: read.INTROSPECTION === 'on',
      suggestions: read.SUGGESTIONS === 'on',
      graphiql: read.GRAPHIQL === 'on',
    },
  };
}

function complaint(name: string, value: string): string {
  const { description } = Environment.shape[name as keyof EnvironmentValues];
  return `${name} is ${JSON.stringify(hidePassword(value))}; use ${description}.`;
}

/** The text with every password of a connection string, well-formed or not, replaced by `***`. */
export function hidePassword(text: string): string {
  const scheme = /^[^:]*:\/\//.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length).replace(/^([^:@]*):.*@/s, '$1:***@');
  return scheme + rest.replace(/(password=)[^&\s]*/gi, '$1***');
}
