/** `joinery serve`: one process of the graph, a subgraph alone or the gateway alone, or a primary with its workers. */
import cluster from 'node:cluster';
import { openForeignIdentity } from '../../gateway/http/identity';
import { loadPage } from '../../gateway/http/page';
import { startGateway } from '../../gateway/http/server';
import type { TransportsOptions } from '../../gateway/transport/transports-of';
import type { Config } from '../../wire/config';
import { metricsRoute } from '../../wire/http/metrics-route';
import { openLog } from '../../wire/log';
import { isStale, supergraphFile } from '../estate/schema-files';
import { openAdminListener } from '../process/admin-listener';
import { configFilePath } from '../process/environment';
import { followSettings } from '../process/follow-settings';
import { openHooks } from '../process/hooks';
import { openKnownDocuments } from '../process/known-documents';
import { openMediaFolder } from '../process/media-folder';
import { metricsOfWorkers, openObservers } from '../process/observers';
import { openOwnIdentity } from '../process/own-identity';
import { openRates } from '../process/rates';
import { sharedNonces } from '../process/shared-nonces';
import { untilStopped } from '../process/until-stopped';
import { watchedConfig } from '../process/watched-config';
import { openWatchedGraph } from '../process/watched-graph';
import { announce, isPrimaryOf, startWorkers } from '../process/workers';
import { keptOperations } from './kept-operations';

export async function serveSubgraph(config: Config, name: string, workers: number): Promise<void> {
  const { openDatabases } = await import('../estate/databases.js');
  const { openPeerDirectory } = await import('../estate/peers.js');
  const { openDomain, poolSizeOf } = await import('../estate/open-domain.js');
  const { findDomain } = await import('../estate/project.js');
  const { watchRoutes } = await import('../../subgraphs/runtime/references/repair/metrics.js');
  const { serveSubgraph: serveOverHttp } = await import('../../wire/http/subgraph-server.js');
  const definition = findDomain(name);
  const secrets = config.secretsOf(name);
  const poolSize = poolSizeOf(workers);
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    const databases = await openDatabases(config, [definition]);
    onClose(() => databases.stop());
    // The primary's database outlives every worker, which then finds it migrated.
    if (!cluster.isWorker) await databases.prepare(definition);
    if (isPrimaryOf(workers)) return startWorkers(workers, log, onClose);
    const peerDirectory = openPeerDirectory(config, log, [name]);
    onClose(() => peerDirectory.close());
    const subgraph = await openDomain(definition, databases, config, peerDirectory, log, poolSize);
    onClose(() => subgraph.close());
    subgraph.references.begin();
    const { host, port } = config;
    const nonces = cluster.isWorker ? sharedNonces() : undefined;
    const server = await serveOverHttp({ subgraph, secrets, nonces, host, port, log });
    onClose(() => server.close());
    const admin = await openAdminListener(config, watchRoutes([subgraph]), log, onClose);
    announce(`${name} is served at ${server.url}/graphql${admin ? `, for operators at ${admin}` : ''}`);
  });
}

/** `file` is anybody's supergraph, or its URL, whose subgraphs are asked unsigned; without it, the project's own. */
export function serveGateway(read: () => Config, file: string | undefined, workers: number): Promise<void> {
  const config = read();
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    if (isPrimaryOf(workers)) {
      await startWorkers(workers, log, onClose);
      if (config.adminPort === undefined) return;
      const routes = { '/metrics': metricsRoute([metricsOfWorkers()]) };
      console.log(`For operators at ${await openAdminListener(config, routes, log, onClose)}`);
      return;
    }
    const hooks = openHooks(config, log);
    const settings = watchedConfig({ config, read, path: configFilePath() }, log, onClose);
    // Of somebody else's supergraph no subgraph is signed for.
    const transportsBy = ({ urlOf, secretsOf }: Config): TransportsOptions => ({
      urlOf,
      secretOf: name => (file === undefined ? secretsOf(name)[0] : undefined),
    });
    if (file === undefined && !config.production && isStale())
      log.warn('schema/ is not what its sources give: run `npm run compose`');
    const graph = await openWatchedGraph(
      { place: file ?? supergraphFile, settings, transportsBy, log },
      onClose,
    );
    // Before the first request, and for each worker: one that replaces another is asked as much as that was.
    const known = openKnownDocuments(config, log, onClose);
    await graph.prepareAhead([
      ...(known.trusted?.documents() ?? []),
      ...(file === undefined ? keptOperations(log) : []),
    ]);
    const identity =
      file === undefined
        ? openOwnIdentity(config, transportsBy(config), log, onClose)
        : { identify: openForeignIdentity(config, () => graph.protects) };
    const { host, port } = config;
    const page = config.graphiql ? loadPage() : undefined;
    const media = file === undefined ? openMediaFolder(config) : undefined;
    const { observers, metrics } = openObservers(config, graph, log, onClose);
    const server = await startGateway({
      graph,
      config,
      known,
      observers,
      rates: openRates(config, log, onClose),
      hooks,
      ...identity,
      page,
      media,
      host,
      port,
      log,
      refusedSettings: settings.refused,
    });
    followSettings(settings, server, log, onClose);
    onClose(() => server.close());
    const admin = cluster.isWorker
      ? undefined
      : await openAdminListener(config, { '/metrics': metricsRoute(metrics) }, log, onClose);
    announce(`The graph is served at ${server.url}/graphql${admin ? `, for operators at ${admin}` : ''}`);
  });
}
