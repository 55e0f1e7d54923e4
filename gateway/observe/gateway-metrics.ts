/**
 * Counts requests and fetches of a gateway for Prometheus, by OpenTelemetry's names where it has some. Names of
 * operations are labels, and clients choose them: only so many are told apart, and all others are one.
 * https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TransportState } from '../transport/transport';
import { type GatewayState, type Observer, operationOf } from './observation';

export interface GatewayMetrics extends Observer {
  text(): Promise<string>;
  readonly registry: Registry;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const maxOperations = 200;
/** Subgraphs have codes of their own. */
const maxCodes = 200;
const methods = new Set(['GET', 'POST', 'WEBSOCKET']);
const others = 'others';

export function gatewayMetrics(): GatewayMetrics {
  let state: (() => GatewayState) | undefined;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const byOperation = ['graphql_operation_name', 'graphql_operation_type'] as const;

  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Requests to /graphql, /mcp and /api/, until the last byte was written; operations over WebSockets have the method WEBSOCKET.',
    labelNames: [...byOperation, 'http_request_method', 'http_response_status_code'],
    buckets: seconds,
    registers,
  });
  const errors = new Counter({
    name: 'joinery_request_errors_total',
    help: 'Requests whose answer has an error with this code.',
    labelNames: [...byOperation, 'code'],
    registers,
  });
  const fetches = new Histogram({
    name: 'joinery_fetch_duration_seconds',
    help: 'Fetches from a subgraph, each as a request waited for it.',
    labelNames: ['subgraph'],
    buckets: seconds,
    registers,
  });
  const fetchCounter = (name: string, help: string, labelNames: string[] = ['subgraph']) =>
    new Counter({ name, help, labelNames, registers });
  const fetchErrors = fetchCounter(
    'joinery_fetch_errors_total',
    'Fetches whose answer has an error with this code.',
    ['subgraph', 'code'],
  );
  const entities = fetchCounter('joinery_fetched_entities_total', 'Entities that subgraphs were asked for.');
  const characters = fetchCounter(
    'joinery_fetched_characters_total',
    'Characters of the answers of subgraphs over HTTP.',
  );
  const plans = new Counter({
    name: 'joinery_plan_cache_total',
    help: 'Requests whose plan was known (hit), or had to be made or waited for (miss).',
    labelNames: ['result'],
    registers,
  });
  const planning = new Histogram({
    name: 'joinery_planning_duration_seconds',
    help: 'Time for which requests waited for their plan, where it was not known.',
    buckets: seconds,
    registers,
  });
  const waited = new Histogram({
    name: 'joinery_admission_duration_seconds',
    help: 'Time for which requests waited until they began.',
    buckets: seconds,
    registers,
  });
  gauges(registry, () => state?.());

  const operationLabel = bounded(maxOperations);
  const codeLabel = bounded(maxCodes);

  return {
    registry,
    text: () => registry.metrics(),
    watch: read => {
      state = read;
    },
    ended: ({ request, method, status, durationMs, beganMs, plan, codes, ...observed }) => {
      const { name, type } = operationOf(request);
      const operation = { graphql_operation_name: operationLabel(name), graphql_operation_type: type };
      requests.observe(
        {
          ...operation,
          http_request_method: methods.has(method) ? method : '_OTHER',
          http_response_status_code: String(status),
        },
        durationMs / 1000,
      );
      waited.observe(beganMs / 1000);
      for (const code of codes) errors.inc({ ...operation, code: codeLabel(code) });
      if (plan) plans.inc({ result: plan.isKnown ? 'hit' : 'miss' });
      if (plan && !plan.isKnown) planning.observe(plan.durationMs / 1000);
      for (const fetch of observed.fetches) {
        const { subgraph } = fetch;
        fetches.observe({ subgraph }, fetch.durationMs / 1000);
        if (fetch.entities > 0) entities.inc({ subgraph }, fetch.entities);
        if (fetch.characters > 0) characters.inc({ subgraph }, fetch.characters);
        for (const code of fetch.codes) fetchErrors.inc({ subgraph, code: codeLabel(code) });
      }
    },
  };
}

/** The first names as they are, and one for all others. */
function bounded(max: number): (name: string) => string {
  const known = new Set<string>();
  return name => {
    if (known.size < max) known.add(name);
    return known.has(name) ? name : others;
  };
}

/** Of what there is at present. */
function gauges(registry: Registry, state: () => GatewayState | undefined): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: (now: GatewayState) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const now = state();
        if (now) this.set(read(now));
      },
    });
  const ofSubgraph = (name: string, help: string, read: (now: TransportState) => number | undefined) =>
    new Gauge({
      name,
      help,
      labelNames: ['subgraph'],
      registers,
      collect() {
        for (const [subgraph, now] of Object.entries(state()?.subgraphs ?? {})) {
          const value = read(now);
          if (value !== undefined) this.set({ subgraph }, value);
        }
      },
    });
  gauge('http_server_active_requests', 'Requests that run.', ({ running }) => running);
  gauge('joinery_requests_waiting', 'Requests that wait until they may begin.', ({ waiting }) => waiting);
  gauge('joinery_web_sockets', 'Open WebSockets.', ({ webSockets }) => webSockets);
  const circuit = 'Whether the circuit breaker is open (1) or not (0), for subgraphs over HTTP.';
  ofSubgraph('joinery_circuit_open', circuit, ({ isOpen }) =>
    isOpen === undefined ? undefined : Number(isOpen),
  );
  ofSubgraph('joinery_fetches_active', 'Fetches under way over HTTP.', ({ active }) => active);
  ofSubgraph('joinery_fetches_waiting', 'Fetches that wait for others over HTTP.', ({ waiting }) => waiting);
  ofSubgraph(
    'joinery_fetches_shared',
    "Fetches that were answered by another request's, since the process began.",
    ({ shared }) => shared,
  );
}
