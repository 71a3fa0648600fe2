import { z } from 'zod';
import { defaultLimits } from './limits/limits.ts';

const numeric = (pattern: RegExp) => z.string().regex(pattern).transform(Number);
const Positive = numeric(/^[1-9]\d{0,7}$/);
const Seconds = numeric(/^\d{1,9}$/).default(0);
const Port = numeric(/^\d{1,5}$/).refine((port) => port <= 65535);
const Host = z.string().regex(/^\S+$/).default('localhost');
const WebAddress = z.url({ protocol: /^https?$/ }).optional();
const OnOff = z.enum(['on', 'off']).default('on').describe('on or off');
/** Blanks around an element and empty elements mean nothing. */
const CommaSeparated = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
/** A whole number above 0 that has a meaning in memory and in messages. */
const limit = (standard: number) =>
  numeric(/^[1-9]\d{0,8}$/)
    .default(standard)
    .describe('a whole number from 1 to 999999999');

const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
const Sampler = z.enum([
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
]);

const aPort = 'a whole number from 0 to 65535 (0 picks a free port)';
const aHost = 'a host name or an address of this machine, such as localhost or 0.0.0.0';
const aCollector = 'the address of an OpenTelemetry collector, such as http://localhost:4318';

/** Every variable that is read; its description says what is allowed. */
export const Environment = z.object({
  PORT: Port.default(4000).describe(aPort),
  HOST: Host.describe(aHost),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl)
    .optional()
    .describe(
      'postgres://user:password@host:5432/database, special characters in the password percent-encoded',
    ),
  DATABASE_POOL: Positive.optional().describe('a number of connections, such as 10'),
  DATABASE_QUEUE_MS: Positive.default(2_000).describe('a number of milliseconds, such as 2000'),
  DATABASE_PREPARE: z
    .enum(['true', 'false'])
    .default('true')
    .describe('true, or false behind a pooler in transaction mode'),
  DATA_DIR: z.string().default('.data').describe('a directory'),
  REQUEST_TIMEOUT_MS: Positive.default(10_000).describe('a number of milliseconds, such as 10000'),
  LOG_LEVEL: LogLevel.default('info').describe(`one of ${LogLevel.options.join(', ')}`),
  PERSISTED_DOCUMENTS: z.enum(['off', 'prefer', 'only']).default('prefer').describe('off, prefer or only'),
  PERSISTED_DOCUMENTS_FILES: CommaSeparated.optional().describe('files or directories, separated by commas'),
  CACHE_SECONDS: Seconds.describe('a whole number of seconds, such as 60'),
  CORS_ORIGINS: z
    .union([z.literal('*'), z.literal('none').transform(() => []), CommaSeparated.refine(areOrigins)])
    .default('*')
    .describe('*, none, or origins such as https://reader.example, separated by commas'),
  HSTS_SECONDS: Seconds.describe('a whole number of seconds, such as 31536000'),
  KEEP_ALIVE_MS: Positive.default(75_000).describe('a number of milliseconds, such as 75000'),
  DRAIN_MS: numeric(/^\d{1,6}$/)
    .default(0)
    .describe('a whole number of milliseconds, at most 999999'),
  METRICS_PORT: Port.optional().describe(aPort),
  METRICS_HOST: Host.describe(aHost),
  OTEL_EXPORTER_OTLP_ENDPOINT: WebAddress.describe(aCollector),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: WebAddress.describe(aCollector),
  OTEL_TRACES_SAMPLER: Sampler.default('parentbased_always_on').describe(
    `one of ${Sampler.options.join(', ')}`,
  ),
  OTEL_TRACES_SAMPLER_ARG: numeric(/^(0?\.\d+|[01](\.0+)?)$/)
    .default(1)
    .describe('a number from 0 to 1, the share of traces to keep'),
  INTROSPECTION: OnOff,
  SUGGESTIONS: OnOff,
  GRAPHIQL: OnOff,
  EXPLORER: OnOff,
  MAX_COST: limit(defaultLimits.cost),
  MAX_DEPTH: limit(defaultLimits.depth),
  MAX_TOKENS: limit(defaultLimits.tokens),
  MAX_ALIASES: limit(defaultLimits.aliases),
  MAX_ROOT_FIELDS: limit(defaultLimits.rootFields),
  MAX_DIRECTIVES: limit(defaultLimits.directives),
  MAX_BODY_BYTES: limit(defaultLimits.bodyBytes),
  MAX_BATCH: limit(defaultLimits.batch),
});

export type EnvironmentValues = z.output<typeof Environment>;

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** Written as browsers write them: a slash at the end would never match. */
function areOrigins(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => URL.canParse(text) && new URL(text).origin === text);
}
