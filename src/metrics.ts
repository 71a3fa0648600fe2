import { createServer, type Server } from 'node:http';
import type { Kysely } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { poolStatus } from '../db/pool.ts';
import type { DB } from '../db/tables.ts';
import { requestKind } from './operation-names.ts';
import type { Observer } from './request-state.ts';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  readonly observer: Observer;
  /** Answers `GET /metrics`. It does not listen yet. */
  readonly server: Server;
}

/** Metrics in Prometheus's text format. Requests count under the names of `operations` only: see requestKind. */
export function createMetrics(db: Kysely<DB>, operations: ReadonlySet<string>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  /** By operation and status. Counted here and shown when asked for: a Counter looks its labels up at every request. */
  const requests = new Map<string, number>();
  new Counter({
    registers,
    name: 'on_record_requests_total',
    help: 'Answered requests by operation and HTTP status',
    labelNames: ['operation', 'status'],
    collect() {
      this.reset();
      for (const [key, count] of requests) this.labels(...key.split(' ')).inc(count);
    },
  });
  const duration = new Histogram({
    registers,
    name: 'on_record_request_duration_seconds',
    help: 'Time from the head of a request to its answer, by operation',
    labelNames: ['operation'],
    buckets: seconds,
  });
  const sql = new Histogram({
    registers,
    name: 'on_record_sql_duration_seconds',
    help: 'Time of one SQL statement, waiting for a connection included',
    buckets: seconds,
  });
  const errors = new Counter({
    registers,
    name: 'on_record_errors_total',
    help: 'Answered requests with errors, by extensions.code',
    labelNames: ['code'],
  });
  addPoolGauges(registers, db);

  const durations = new Map<string, Histogram.Internal<'operation'>>();
  const sqlDuration = sql.labels();
  const observer: Observer = {
    onSql: (_, { milliseconds }) => sqlDuration.observe(milliseconds / 1000),
    onAnswer({ document, operationName, startedAt, errorCodes }, { path, status }) {
      if (path !== '/graphql' && !path.startsWith('/export.')) return;
      const operation = requestKind(path, document, operationName, operations);
      const key = `${operation} ${status}`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      let durationOf = durations.get(operation);
      if (!durationOf) {
        durationOf = duration.labels(operation);
        durations.set(operation, durationOf);
      }
      durationOf.observe((performance.now() - startedAt) / 1000);
      for (const code of errorCodes ?? []) errors.inc({ code });
    },
  };
  return { observer, server: metricsServer(register) };
}

function addPoolGauges(registers: Registry[], db: Kysely<DB>): void {
  new Gauge({
    registers,
    name: 'on_record_pool_connections',
    help: 'Open connections to PostgreSQL by state',
    labelNames: ['state'],
    collect() {
      const { total, idle } = poolStatus(db);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'used' }, total - idle);
    },
  });
  new Gauge({
    registers,
    name: 'on_record_pool_max_connections',
    help: 'Most connections to PostgreSQL that may be open',
    collect() {
      this.set(poolStatus(db).max);
    },
  });
  new Gauge({
    registers,
    name: 'on_record_pool_waiting_requests',
    help: 'Statements that wait for a connection',
    collect() {
      this.set(poolStatus(db).waiting);
    },
  });
}

function metricsServer(register: Registry): Server {
  return createServer(async (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('Metrics are at /metrics.\n');
      return;
    }
    const text = await register.metrics();
    response.writeHead(200, { 'content-type': register.contentType }).end(text);
  });
}
