import { setTimeout } from 'node:timers/promises';
import {
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  diag,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { requestKind } from './operation-names.ts';
import { type Observer, REQUEST_ID, type RequestState } from './request-state.ts';
import { samplerFor } from './sampler.ts';
import { tracedDocument } from './traced-document.ts';

/** Attributes are cut here: a document may have a megabyte. */
const attributeValueLengthLimit = 10_000;
/** How long the last spans may take when the server stops. */
const flushWithinMs = 3_000;

export interface Tracing {
  readonly observer: Observer;
  /** Sends what is not yet sent. */
  stop(): Promise<void>;
}

/**
 * Sends a span for each operation and export, with one below it for each SQL statement, where the standard variables of
 * OpenTelemetry say. Spans bear the names of `operations` only, since there is no end of others.
 */
export function createTracing(
  { sampler, ratio }: NonNullable<Config['tracing']>,
  operations: ReadonlySet<string>,
  log: Logger,
): Tracing {
  diag.setLogger(diagLogger(log), { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'on-record' }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    sampler: samplerFor(sampler, ratio),
    spanLimits: { attributeValueLengthLimit },
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('on-record');
  const propagator = new W3CTraceContextPropagator();
  // Yoga hands on a copy of the state, with the same caller.
  const open = new WeakMap<RequestState['caller'], { readonly span: Span; readonly context: Context }>();

  const observer: Observer = {
    onRequest(state, { url = '', method = '', headers }) {
      const path = url.split('?', 1)[0] ?? '';
      if (path !== '/graphql' && !path.startsWith('/export.')) return;
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = {
        'http.request.method': method,
        'url.path': path,
        [`http.response.header.${REQUEST_ID}`]: [state.requestId],
      };
      const options = { kind: SpanKind.SERVER, startTime: state.startedAt, attributes };
      const span = tracer.startSpan(method, options, parent);
      open.set(state.caller, { span, context: trace.setSpan(parent, span) });
    },

    onSql(state, { text, milliseconds, error }) {
      const request = open.get(state.caller);
      if (!request?.span.isRecording()) return;
      const now = performance.now();
      const attributes = {
        'db.system.name': 'postgresql',
        'db.operation.name': 'SELECT',
        'db.query.text': text,
      };
      const options = { kind: SpanKind.CLIENT, startTime: now - milliseconds, attributes };
      const span = tracer.startSpan('SELECT', options, request.context);
      if (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
        if (code) span.setAttributes({ 'db.response.status_code': code, 'error.type': code });
        span.recordException(error instanceof Error ? error : String(error));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end(now);
    },

    onAnswer(state, { path, status }) {
      const span = open.get(state.caller)?.span;
      if (!span) return;
      open.delete(state.caller);
      span.setAttribute('http.response.status_code', status);
      describeOperation(span, state, requestKind(path, state.document, state.operationName, operations));
      if (state.fault || status >= 500) {
        span.setAttribute('error.type', state.errorCodes?.[0] ?? String(status));
        if (state.fault) span.recordException(state.fault);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
  // A collector that is away shall not keep the server from stopping.
  const stop = async () => {
    const failed = (err: unknown) => log.warn({ err }, 'the last traces were not sent');
    const late = setTimeout(flushWithinMs, undefined, { ref: false }).then(() => {
      throw new Error(`The collector did not answer within ${flushWithinMs} ms.`);
    });
    await Promise.race([provider.shutdown(), late]).catch(failed);
  };
  return { observer, stop };
}

function describeOperation(
  span: Span,
  { document, operationName, errorCodes }: RequestState,
  kind: string,
): void {
  if (errorCodes) span.setAttribute('on_record.error_codes', errorCodes);
  if (!document || !span.isRecording()) return;
  const type = getOperationAST(document, operationName)?.operation ?? 'query';
  span.updateName(kind === 'anonymous' || kind === 'other' ? type : `${type} ${kind}`);
  span.setAttributes({ 'graphql.operation.type': type, 'graphql.document': tracedDocument(document) });
  if (operationName !== undefined) span.setAttribute('graphql.operation.name', operationName);
}

/** OpenTelemetry's own complaints, such as a collector that is away. */
function diagLogger(log: Logger) {
  const warn = (message: string, ...more: unknown[]) => log.warn({ more }, message);
  const silent = () => {};
  return { error: warn, warn, info: silent, debug: silent, verbose: silent };
}
