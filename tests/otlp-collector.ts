import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { close, listen } from '../src/listen.ts';

/** A span as OTLP writes it in JSON, its attributes by name. */
export interface ReceivedSpan {
  readonly name: string;
  /** 2 is SERVER, 3 CLIENT. */
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** Code 2 is an error. */
  readonly status: { readonly code?: number };
  readonly events: readonly { readonly name: string }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
  readonly arrayValue?: { readonly values: readonly Value[] };
}
interface Attribute {
  readonly key: string;
  readonly value: Value;
}
type WrittenSpan = Omit<ReceivedSpan, 'attributes'> & { readonly attributes: readonly Attribute[] };
interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly WrittenSpan[] }[];
  }[];
}

export interface Collector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  readonly spans: ReceivedSpan[];
  /** Attributes of what sent the spans. */
  readonly resource: Record<string, unknown>;
  /** Headers of the last batch. */
  headers: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Receives traces as an OpenTelemetry collector does. */
export async function startCollector(): Promise<Collector> {
  const server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as Batch;
    collector.headers = request.headers;
    for (const { resource, scopeSpans } of request.url === '/v1/traces' ? resourceSpans : []) {
      Object.assign(collector.resource, byName(resource.attributes));
      for (const span of scopeSpans.flatMap(({ spans }) => spans))
        collector.spans.push({ ...span, attributes: byName(span.attributes) });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const url = await listen(server, '127.0.0.1', 0);
  const collector: Collector = { url, spans: [], resource: {}, headers: {}, close: () => close(server, 0) };
  return collector;
}

const byName = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));

const plain = ({ stringValue, intValue, arrayValue }: Value): unknown =>
  stringValue ?? intValue ?? arrayValue?.values.map(plain);
