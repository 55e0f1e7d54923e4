/**
 * Opens what watches over a gateway's requests, as far as the environment asks for it: metrics, a log of requests, and
 * traces.
 */
import cluster from 'node:cluster';
import { keptPlanOf } from '../../gateway/explain/kept-plan';
import type { Graph } from '../../gateway/graph';
import type { Observer } from '../../gateway/observe/observation';
import type { Config } from '../../wire/config';
import type { MetricsText } from '../../wire/http/metrics-route';
import type { Log } from '../../wire/log';
import { within } from '../../wire/within';
import type { Close } from './until-stopped';

export interface Observers {
  readonly observers: readonly Observer[];
  /** Where there is a listener for operators. */
  readonly metrics: readonly MetricsText[];
}

export function openObservers(
  config: Pick<Config, 'adminPort' | 'logRequests' | 'slowRequestMs' | 'tracing' | 'trustedProxies'>,
  graph: Graph,
  log: Log,
  onClose: (close: Close) => void,
): Observers {
  const { adminPort, logRequests, slowRequestMs } = config;
  const observers: Observer[] = [];
  const metrics: MetricsText[] = [];
  if (adminPort !== undefined) {
    const { gatewayMetrics } =
      require('../../gateway/observe/gateway-metrics') as typeof import('../../gateway/observe/gateway-metrics');
    const counted = gatewayMetrics();
    observers.push(counted);
    metrics.push(counted.text);
    if (cluster.isWorker) {
      const { AggregatorRegistry } = require('prom-client') as typeof import('prom-client');
      AggregatorRegistry.setRegistries([counted.registry]);
      // Answers the primary from now on.
      new AggregatorRegistry();
    }
  }
  if (logRequests !== 'off') {
    const { requestLog } =
      require('../../gateway/observe/request-log') as typeof import('../../gateway/observe/request-log');
    const planOf = async (request: Parameters<Graph['explain']>[0]) =>
      keptPlanOf(await graph.explain(request));
    observers.push(requestLog({ log, all: logRequests === 'all', slowMs: slowRequestMs, planOf }));
  }
  if (config.tracing) {
    const { tracing } =
      require('../../gateway/observe/tracing') as typeof import('../../gateway/observe/tracing');
    const traced = tracing({ ...config.tracing, trustsParent: config.trustedProxies > 0 });
    onClose(() => traced.close());
    observers.push(traced);
  }
  return { observers, metrics };
}

/** One worker that does not answer keeps nobody waiting. */
const patienceMs = 2_500;

/** For a primary: the sums over its workers; while one of them does not answer, what they were before. */
export function metricsOfWorkers(): MetricsText {
  const { AggregatorRegistry } = require('prom-client') as typeof import('prom-client');
  const registry = new AggregatorRegistry();
  let last = '';
  return async () => {
    last = await within(patienceMs, registry.clusterMetrics(), last).catch(() => last);
    return last;
  };
}
