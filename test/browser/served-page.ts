/** Owns the server that the browser tests visit: the built page at the gateway, over the whole graph. */
import { loadPage } from '../../gateway/page';
import { startGateway } from '../../gateway/server';
import { openLog } from '../../wire/log';
import { demoTenantId } from '../../wire/viewer';
import { openEstate } from '../support/estate';

export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<ServedPage> {
  const estate = await openEstate({ posts: 80 });
  const server = await startGateway({
    graph: estate.graph,
    config: { corsOrigins: [], passHeaders: [], defaultTenantId: demoTenantId, production: false },
    page: loadPage(),
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
  return {
    url: server.url,
    close: async () => {
      await server.close(1_000);
      await estate.close();
    },
  };
}
