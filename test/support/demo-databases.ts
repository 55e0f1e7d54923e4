/** Makes databases with demo data once in a run, for test files to copy. */
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { knowDemoKeys } from '../../subgraphs/runtime/demo/demo-keys';
import { loadDemo } from '../../subgraphs/runtime/demo/load-demo';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { copyReplicas } from '../../subgraphs/runtime/references/write/fill';
import { makeDatabase, once } from './databases';

/** The template of each of these domains, by its name; they know each other's keys. */
export async function demoDatabases(
  taking: readonly SubgraphDefinition[],
  posts: number,
): Promise<(name: string) => string> {
  const which = createHash('md5')
    .update(`${posts} ${taking.map(({ name }) => name)}`)
    .digest('hex');
  const templateOf = (name: string) => `${name} demo ${which.slice(0, 8)}`;
  await once(templateOf('all'), async () => {
    const { domains } = require('../../subgraphs') as typeof import('../../subgraphs');
    const opened: { domain: SubgraphDefinition; dataSource: DataSource }[] = [];
    const peers: Record<string, Peer> = {};
    for (const domain of taking) {
      const { url } = await makeDatabase(domain.name, templateOf(domain.name));
      const dataSource = await createDataSource(domain, { url, poolSize: 2 }).initialize();
      opened.push({ domain, dataSource });
      peers[domain.name] = ownerPeer(domain, dataSource);
    }
    const demos = demoTenants(posts);
    for (const { domain, dataSource } of opened) {
      for (const demo of demos) {
        await knowDemoKeys(dataSource, demo, domains);
        await loadDemo(managerOfTenant(dataSource, domain.name, demo.tenantId), domain, demo);
      }
    }
    for (const { domain, dataSource } of opened) {
      for (const { tenantId } of demos) await copyReplicas(domain, dataSource, tenantId, peers);
    }
    // Whom they know are these databases, and not the copies.
    for (const { dataSource } of opened) await dataSource.query('DELETE FROM joinery_inbox');
    await Promise.all(opened.map(({ dataSource }) => dataSource.destroy()));
  });
  return templateOf;
}
