/**
 * Serves a process's metrics: GET /references as JSON, GET /metrics in Prometheus' text format. Both are computed on
 * request from the same state (health.ts); concurrent requests share one answer. While a subgraph's database does not
 * answer, nobody waits for it: its last values are served, and joinery_up says that they are old.
 * https://prometheus.io/docs/practices/naming/
 */
import { Counter, Gauge, Registry } from 'prom-client';
import { jsonAnswer, send } from '../../../../wire/http/http-answer';
import { only } from '../../../../wire/http/http-routes';
import type { Handler } from '../../../../wire/http/http-server';
import { type MetricsText, metricsRoute } from '../../../../wire/http/metrics-route';
import { within } from '../../../../wire/within';
import type { PoolState } from '../../database/pool-state';
import type { ReferencesHealth } from './health';

interface Watched {
  readonly name: string;
  readonly references: { readonly health: () => Promise<ReferencesHealth> };
  pool(): PoolState;
}

interface Reading {
  readonly name: string;
  /** Whether the health is of now. */
  readonly up: boolean;
  /** Undefined until it could be read once. */
  readonly health: ReferencesHealth | undefined;
}

/** Longer than the health of a subgraph takes one of whose owners does not answer. */
const patienceMs = 2_500;

/** The routes for the subgraphs of this process. `others`: metrics of its other parts. */
export function watchRoutes(
  subgraphs: readonly Watched[],
  others: readonly MetricsText[] = [],
): Record<'/metrics' | '/references', Handler> {
  const readers = subgraphs.map(reader);
  const read = () => Promise.all(readers.map(one => one()));
  return {
    '/references': only(['GET', 'HEAD'], async (_req, res) => {
      const readings = await read();
      send(
        res,
        jsonAnswer(200, {
          subgraphs: readings.map(({ name, up, health }) => ({ subgraph: name, up, ...health })),
        }),
      );
    }),
    '/metrics': metricsRoute([async () => measure(await read(), subgraphs).metrics(), ...others]),
  };
}

/** Never rejects. What is late goes on; those who ask meanwhile do not wait again. */
function reader({ name, references }: Watched): () => Promise<Reading> {
  let health: ReferencesHealth | undefined;
  let up = false;
  let pending: Promise<void> | undefined;
  let isLate = false;
  const read = async () => {
    try {
      health = await references.health();
      up = true;
    } catch {
      up = false;
    }
    pending = undefined;
    isLate = false;
  };
  return async () => {
    pending ??= read();
    if (!isLate)
      isLate = await within(
        patienceMs,
        pending.then(() => false),
        true,
      );
    return { name, up: up && !isLate, health };
  };
}

function measure(readings: readonly Reading[], subgraphs: readonly Watched[]): Registry {
  const registry = new Registry();
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });

  const isUp = gauge(
    'joinery_up',
    'Whether what is said of the subgraph is of now (1), or its database does not answer (0) and the values are old.',
    ['subgraph'],
  );
  const answers = gauge(
    'joinery_source_answers',
    'Whether the owner of what is referred to said how far behind we are (1) or not (0).',
    ['subgraph', 'source'],
  );
  const suspended = gauge(
    'joinery_source_suspended',
    'Whether no events of the owner are applied (1), because its database has another incarnation than the known one.',
    ['subgraph', 'source'],
  );
  const lagSeconds = gauge(
    'joinery_reference_lag_seconds',
    "Since the oldest event of this type that was not taken yet was written; an owner's types without events are 0.",
    ['subgraph', 'source', 'type'],
  );
  const lagEvents = gauge('joinery_reference_lag_events', 'Events of this type that were not taken yet.', [
    'subgraph',
    'source',
    'type',
  ]);
  const sourceSeconds = gauge(
    'joinery_source_lag_seconds',
    'Since the oldest event of this owner that was not taken yet was written.',
    ['subgraph', 'source'],
  );
  const sourceEvents = gauge('joinery_source_lag_events', 'Events of this owner that were not taken yet.', [
    'subgraph',
    'source',
  ]);
  const taken = counter('joinery_events_taken_total', 'Events that were taken, each once.', [
    'subgraph',
    'source',
  ]);
  const gaps = counter(
    'joinery_event_gaps_healed_total',
    'Gaps in what the transport brought that were filled from the owner.',
    ['subgraph', 'source'],
  );
  const refused = counter(
    'joinery_entries_refused_total',
    'Entries that the transport brought and that are no events; what they should be came from the owner.',
    ['subgraph', 'source'],
  );
  const parked = gauge(
    'joinery_parked_events',
    'Events that failed, and later ones of their keys, which are tried again apart from others.',
    ['subgraph', 'source'],
  );
  const deadLetters = gauge('joinery_dead_letters', 'Events that failed too often and wait for somebody.', [
    'subgraph',
    'source',
  ]);
  const fills = counter(
    'joinery_lazy_fills_total',
    'Keys asked for when a write referred to them: hit, miss, closing, or unverifiable (no answer).',
    ['subgraph', 'type', 'result'],
  );
  const deletions = gauge('joinery_deletions', 'Deletions of objects that are owned here, by their state.', [
    'subgraph',
    'state',
  ]);
  const oldestDeletion = gauge(
    'joinery_deletion_oldest_seconds',
    'Since the oldest deletion under way began; 0 where there is none.',
    ['subgraph'],
  );
  const outboxOldest = gauge(
    'joinery_outbox_oldest_seconds',
    'Since the oldest of its own events was written; 0 where there is none.',
    ['subgraph'],
  );
  const consumerSeen = gauge(
    'joinery_outbox_consumer_seen_seconds',
    'Since a consumer, for which events are kept, asked last (up to half a minute more).',
    ['subgraph', 'consumer'],
  );
  const findings = gauge('joinery_integrity_findings', 'What the last comparison with the owners found.', [
    'subgraph',
    'type',
    'problem',
    'repaired',
  ]);
  const comparedAt = gauge('joinery_integrity_compared_timestamp_seconds', 'When that was.', ['subgraph']);

  const connections = gauge(
    'joinery_pool_connections',
    "Connections to the subgraph's database, busy or idle.",
    ['subgraph', 'state'],
  );
  const waiting = gauge('joinery_pool_waiting', 'Statements that wait for a connection.', ['subgraph']);
  for (const { name: subgraph, pool } of subgraphs) {
    const state = pool();
    connections.set({ subgraph, state: 'busy' }, state.busy);
    connections.set({ subgraph, state: 'idle' }, state.idle);
    waiting.set({ subgraph }, state.waiting);
  }
  for (const { name, up } of readings) isUp.set({ subgraph: name }, up ? 1 : 0);
  for (const { subgraph, ...health } of readings.flatMap(({ health }) => health ?? [])) {
    for (const { source, lag, ...one } of health.sources) {
      answers.set({ subgraph, source }, one.horizon === null ? 0 : 1);
      suspended.set({ subgraph, source }, one.suspended === null ? 0 : 1);
      if (lag) {
        sourceSeconds.set({ subgraph, source }, lag.seconds);
        sourceEvents.set({ subgraph, source }, lag.events);
      }
      taken.inc({ subgraph, source }, one.taken);
      gaps.inc({ subgraph, source }, one.gapsHealed);
      refused.inc({ subgraph, source }, one.refused);
      parked.set({ subgraph, source }, one.parked);
      deadLetters.set({ subgraph, source }, one.deadLetters);
    }
    for (const { type, owner: source, lag, fills: results } of health.replicas) {
      if (lag) {
        lagSeconds.set({ subgraph, source, type }, lag.seconds);
        lagEvents.set({ subgraph, source, type }, lag.events);
      }
      for (const [result, keys] of Object.entries(results)) fills.inc({ subgraph, type, result }, keys);
    }
    outboxOldest.set({ subgraph }, health.outbox.oldestSeconds ?? 0);
    for (const { subgraph: consumer, seenSeconds } of health.outbox.consumers) {
      consumerSeen.set({ subgraph, consumer }, seenSeconds);
    }
    for (const [state, count] of Object.entries(health.deletions)) deletions.set({ subgraph, state }, count);
    oldestDeletion.set({ subgraph }, health.oldestDeletionSeconds ?? 0);
    if (health.comparison) {
      comparedAt.set({ subgraph }, Date.parse(health.comparison.at) / 1000);
      for (const { type, problem, count, repaired } of health.comparison.findings) {
        findings.set({ subgraph, type, problem, repaired: String(repaired) }, count);
      }
    }
  }
  return registry;
}
