/**
 * Traces requests by OpenTelemetry: a span for the request, for its document, its plan, each fetch, and each SQL statement
 * that our own subgraphs report; sent to a collector by OTLP over HTTP. Only a share of the requests is traced. A traced
 * request shares no fetch with others, so that its statements are its own.
 * https://opentelemetry.io/docs/specs/semconv/
 */
import type { IncomingHttpHeaders } from 'node:http';
import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { FetchReport } from '../transport/transport';
import {
  hashOf,
  type ObservedFetch,
  type Observer,
  operationOf,
  type RequestObservation,
  type TracedFetch,
} from './observation';

export interface TracingOptions {
  /** Of a collector: traces go to /v1/traces below it. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** The share of requests that are traced, from 0 to 1. */
  readonly ratio: number;
  /** Whether a request comes through a proxy of the operator's, whose decision to trace it is followed. */
  readonly trustsParent: boolean;
}

export interface Tracing extends Observer {
  /** Sends what is left. */
  close(): Promise<void>;
}

const propagator = new W3CTraceContextPropagator();

export function tracing({ endpoint, serviceName, ratio, trustsParent }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: trustsParent
      ? new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) })
      : byChance(ratio),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('joinery');

  return {
    began: (observation, headers) => {
      const parent = propagator.extract(ROOT_CONTEXT, headers, headerGetter);
      const root = tracer.startSpan('graphql', { kind: SpanKind.SERVER }, parent);
      if (root.isRecording()) observation.trace = new RequestTrace(tracer, root, parent);
    },
    ended: observation => {
      if (observation.trace instanceof RequestTrace) observation.trace.end(observation);
    },
    // What a collector that is away does not take is lost.
    close: () => provider.shutdown().catch(() => {}),
  };
}

/** Whatever a client says: otherwise it could have all of its requests traced. */
function byChance(ratio: number): Sampler {
  return {
    shouldSample: () => ({
      decision: Math.random() < ratio ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
    }),
    toString: () => `ByChance{${ratio}}`,
  };
}

const headerGetter = {
  keys: (headers: IncomingHttpHeaders) => Object.keys(headers),
  get: (headers: IncomingHttpHeaders, name: string) => defaultTextMapGetter.get(headers, name),
};

class RequestTrace {
  readonly #began = Date.now();
  readonly #context: Context;

  constructor(
    private readonly tracer: Tracer,
    private readonly root: Span,
    parent: Context,
  ) {
    this.#context = trace.setSpan(parent, root);
  }

  fetching({ subgraph, entities, startMs }: ObservedFetch): TracedFetch {
    const attributes = { 'joinery.subgraph': subgraph, 'joinery.entities': entities };
    const options = { kind: SpanKind.CLIENT, attributes, startTime: this.#at(startMs) };
    const span = this.tracer.startSpan(`fetch ${subgraph}`, options, this.#context);
    const context = trace.setSpan(this.#context, span);
    const headers: Record<string, string> = {};
    propagator.inject(context, headers, defaultTextMapSetter);
    return {
      headers,
      ended: (fetch, report) => {
        this.#statements(context, fetch, report);
        if (fetch.codes.length > 0) fail(span, fetch.codes);
        span.end(this.#at(fetch.startMs + fetch.durationMs));
      },
    };
  }

  end({
    request,
    status,
    method,
    requestId,
    codes,
    durationMs,
    beganMs,
    document,
    plan,
  }: RequestObservation): void {
    const { name, type } = operationOf(request);
    this.root.updateName(type ? `${type} ${name}`.trim() : 'graphql');
    this.root.setAttributes({
      'http.request.method': method,
      'http.response.status_code': status,
      'graphql.operation.name': name,
      'graphql.operation.type': type,
      'joinery.request_id': requestId,
      ...(request && { 'joinery.document_hash': hashOf(request.document) }),
    });
    this.#part('wait', 0, beganMs);
    if (document) this.#part('parse', document.startMs, document.durationMs);
    if (plan) this.#part('plan', plan.startMs, plan.durationMs, { 'joinery.plan_known': plan.isKnown });
    if (codes.length > 0) fail(this.root, codes);
    this.root.end(this.#at(durationMs));
  }

  #statements(context: Context, { startMs }: ObservedFetch, report: FetchReport): void {
    for (const statement of report.statements ?? []) {
      const { sql, issuer, keys, rows, error } = statement;
      const from = startMs + statement.startMs;
      const options = {
        kind: SpanKind.CLIENT,
        startTime: this.#at(from),
        attributes: {
          'db.system.name': 'postgresql',
          'db.query.text': sql,
          'joinery.issuer': issuer,
          ...(keys !== null && { 'joinery.keys': keys }),
          ...(rows !== null && { 'db.response.returned_rows': rows }),
        },
      };
      const span = this.tracer.startSpan(`${/\w+/.exec(sql)?.[0] ?? 'SQL'} ${issuer}`, options, context);
      if (error !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
      span.end(this.#at(from + statement.durationMs));
    }
  }

  #part(name: string, startMs: number, durationMs: number, attributes = {}): void {
    const options = { startTime: this.#at(startMs), attributes };
    this.tracer.startSpan(name, options, this.#context).end(this.#at(startMs + durationMs));
  }

  #at(ms: number): number {
    return this.#began + ms;
  }
}

function fail(span: Span, codes: readonly string[]): void {
  span.setAttribute('error.type', codes[0]!);
  span.setStatus({ code: SpanStatusCode.ERROR, message: codes.join(', ') });
}
