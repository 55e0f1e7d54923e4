/** `joinery serve`: one process of the graph, a subgraph alone or the gateway alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraph } from '../gateway/graph';
import { openIdentity } from '../gateway/identity';
import { loadPage } from '../gateway/page';
import { startGateway } from '../gateway/server';
import { transportsOf } from '../gateway/transport/transports-of';
import { type Config, requireSubgraphSecret } from '../wire/config';
import { openLog } from '../wire/log';
import { projectRoot } from '../wire/project';
import { serveSubgraph as serveOverHttp } from '../wire/subgraph-server';
import { openDatabases } from './databases';
import { openNeighbours } from './neighbours';
import { findDomain, openDomain } from './open-domain';
import { untilStopped } from './until-stopped';

export const supergraphFile = join(projectRoot, 'schema', 'supergraph.graphql');

export function serveSubgraph(config: Config, name: string): Promise<void> {
  const definition = findDomain(name);
  const secret = requireSubgraphSecret(config);
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    const databases = await openDatabases(config);
    onClose(() => databases.stop());
    await databases.prepare(definition);
    const neighbours = openNeighbours(config, log);
    onClose(() => neighbours.close());
    const subgraph = await openDomain(definition, databases, config, neighbours, log);
    onClose(() => subgraph.close());
    const { host, port } = config;
    const server = await serveOverHttp({ subgraph, secret, host, port, log });
    onClose(() => server.close());
    console.log(`${name} is served at ${server.url}/graphql`);
  });
}

/** `file` is anybody's supergraph, whose subgraphs are asked unsigned; without it, the project's own. */
export function serveGateway(config: Config, file: string | undefined): Promise<void> {
  return untilStopped(async onClose => {
    const log = openLog(config.logLevel);
    const supergraphSdl = readFileSync(file ?? supergraphFile, 'utf8');
    const secret = file === undefined ? requireSubgraphSecret(config) : undefined;
    const transports = transportsOf(supergraphSdl, { urls: config.subgraphUrls, secret });
    const graph = await openGraph({ supergraphSdl, transports, log });
    onClose(() => graph.close());
    // Whose token it is, only its subgraphs can tell where the supergraph is somebody else's.
    const identify = file === undefined ? openIdentity(config) : undefined;
    const { host, port } = config;
    const server = await startGateway({ graph, config, identify, page: loadPage(), host, port, log });
    onClose(() => server.close());
    console.log(`The graph is served at ${server.url}/graphql`);
  });
}
