/**
 * The graph over the subgraphs that are written to, in one process. None takes others' events: what follows from a
 * write in twenty other services is no part of it.
 */
import { readFileSync } from 'node:fs';
import { openDatabases } from '../../dist/cli/estate/databases.js';
import { openDomain } from '../../dist/cli/estate/open-domain.js';
import { openPeerDirectory } from '../../dist/cli/estate/peers.js';
import { findDomain } from '../../dist/cli/estate/project.js';
import { openGraph } from '../../dist/gateway/graph.js';
import { openIdentity } from '../../dist/gateway/http/identity.js';
import { startGateway } from '../../dist/gateway/http/server.js';
import { transportsOf } from '../../dist/gateway/transport/transports-of.js';
import { readConfig } from '../../dist/wire/config.js';
import { openLog } from '../../dist/wire/log.js';

const names = ['cortex', 'postal', 'community'];
const config = readConfig(process.env);
const log = openLog('fatal');
const definitions = names.map(findDomain);
const databases = await openDatabases(config, definitions);
const peerDirectory = openPeerDirectory(config, log, names);
const inProcess = {};
for (const definition of definitions) {
  inProcess[definition.name] = await openDomain(definition, databases, config, peerDirectory, log, 10);
}
const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const elsewhere = () => 'http://127.0.0.1:1/graphql';
const transports = transportsOf(supergraphSdl, {
  inProcess,
  urlOf: name => (inProcess[name] ? undefined : elsewhere()),
  secretOf: name => config.secretsOf(name)[0],
});
const graph = await openGraph({ supergraphSdl, transports, log, limits: config.limits });
const server = await startGateway({
  graph,
  config,
  identify: openIdentity(config),
  host: '127.0.0.1',
  port: 0,
  log,
});
const urls = Object.fromEntries(definitions.map(one => [one.name, databases.urlOf(one)]));
console.log(`${server.url} ${JSON.stringify(urls)}`);
