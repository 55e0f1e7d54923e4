/** Owns the server that the browser tests visit: the built page at the gateway, over the whole graph. */
import type { Graph } from '../../gateway/graph';
import { loadPage } from '../../gateway/page';
import { startGateway } from '../../gateway/server';
import type { HttpServer } from '../../wire/http-server';
import { openLog } from '../../wire/log';
import { demoTenantId } from '../../wire/viewer';
import { openEstate } from '../support/estate';

export interface ServedPage {
  url: string;
  graph: Graph;
  close(): Promise<void>;
}

export async function servePage(): Promise<ServedPage> {
  const estate = await openEstate({ posts: 80 });
  const server = await servePageOver(estate.graph);
  return {
    url: server.url,
    graph: estate.graph,
    close: async () => {
      await server.close(1_000);
      await estate.close();
    },
  };
}

/** A gateway with the page over a graph that stays its caller's. */
export function servePageOver(graph: Graph, { production = false } = {}): Promise<HttpServer> {
  return startGateway({
    graph,
    config: { corsOrigins: [], passHeaders: [], defaultTenantId: demoTenantId, production },
    page: loadPage(),
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
}
