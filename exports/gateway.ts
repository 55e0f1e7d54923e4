/** Names what a gateway of one's own is started with, for projects that import `joinery/gateway`. */
export { type Graph, type GraphOptions, openGraph } from '../gateway/graph';
export type { Hooks } from '../gateway/hooks/hooks';
export { type Identify, openForeignIdentity, openIdentity } from '../gateway/http/identity';
export { loadPage, type Page } from '../gateway/http/page';
export { type GatewayOptions, startGateway } from '../gateway/http/server';
export { type Composition, CompositionError, compose } from '../gateway/supergraph/compose';
export { type TransportsOptions, transportsOf } from '../gateway/transport/transports-of';
export { type Config, ConfigError, readConfig } from '../wire/config';
export type { InProcessSubgraph, SubgraphRequest } from '../wire/contract/in-process-subgraph';
export type { HttpServer } from '../wire/http/http-server';
export { type Log, openLog } from '../wire/log';
