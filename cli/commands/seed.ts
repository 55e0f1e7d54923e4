/** `joinery seed`: demo data in every subgraph's database, at the scale that was asked for. */
import { Presets, SingleBar } from 'cli-progress';
import type { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { countDemoRows, hasDemo, loadDemo } from '../../subgraphs/runtime/demo/load-demo';
import type { Neighbours } from '../../subgraphs/runtime/references/open-references';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer, Peers } from '../../subgraphs/runtime/references/peers/peer';
import { copyReplicas } from '../../subgraphs/runtime/references/write/fill';
import { type Config, ConfigError } from '../../wire/config';
import { type Databases, openDatabases } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { step } from '../terminal/steps';

/** Enough to page through, made in a second. */
const postsOfFirstStart = 200;

/** Fills those of the domains that have no demo data yet. */
export async function seedFirstStart(
  databases: Databases,
  here: readonly SubgraphDefinition[],
  { peers }: Pick<Neighbours, 'peers'>,
): Promise<void> {
  await withDomains(databases, here, peers, async (domain, dataSource, all) => {
    for (const demo of demoTenants(postsOfFirstStart)) {
      const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
      if (await hasDemo(manager, domain, demo)) continue;
      await step(`${domain.name}: demo data of ${demo.name}`, async () => {
        await copyReplicas(domain, dataSource, demo.tenantId, all);
        await manager.transaction(transaction => loadDemo(transaction, domain, demo));
      });
      await databases.analyze(domain);
    }
  });
}

export async function seedAll(config: Config, posts: number): Promise<void> {
  if (config.production) {
    throw new ConfigError('Demo data are for development; with NODE_ENV=production nothing is seeded.');
  }
  const databases = await openDatabases(config, domains);
  const tenants = demoTenants(posts);
  const total = domains
    .flatMap(domain => tenants.map(demo => countDemoRows(domain, demo)))
    .reduce((a, b) => a + b, 0);
  const bar = new SingleBar(
    { format: '{bar} {percentage}% | {value}/{total} rows | {domain} | {eta_formatted} left' },
    Presets.shades_classic,
  );
  try {
    for (const domain of domains) await databases.prepare(domain);
    bar.start(total, 0, { domain: '' });
    await withDomains(databases, domains, {}, async (domain, dataSource, peers) => {
      for (const demo of tenants) {
        await copyReplicas(domain, dataSource, demo.tenantId, peers);
        const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
        await loadDemo(manager, domain, demo, rows => bar.increment(rows, { domain: domain.name }));
      }
      await databases.analyze(domain);
    });
    bar.stop();
    console.log(`${total.toLocaleString('en')} rows for ${posts.toLocaleString('en')} posts are in place.`);
  } finally {
    bar.stop();
    await databases.stop();
  }
}

/** One domain after the other, each connected and able to ask those of the others that are here or in `peers`. */
async function withDomains(
  databases: Databases,
  here: readonly SubgraphDefinition[],
  peers: Peers,
  run: (domain: SubgraphDefinition, dataSource: DataSource, all: Peers) => Promise<void>,
): Promise<void> {
  const connected: DataSource[] = [];
  const all: Record<string, Peer> = { ...peers };
  try {
    for (const domain of here) {
      const dataSource = await connectDomain(domain, databases);
      connected.push(dataSource);
      all[domain.name] = ownerPeer(domain, dataSource);
      await run(domain, dataSource, all);
    }
  } finally {
    await Promise.all(connected.map(dataSource => dataSource.destroy()));
  }
}
