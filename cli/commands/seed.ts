/** `joinery seed`: demo data in every subgraph's database, at the scale that was asked for. */
import { Presets, SingleBar } from 'cli-progress';
import type { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { type Demo, demoTenants } from '../../subgraphs/runtime/demo/demo';
import { knowDemoKeys } from '../../subgraphs/runtime/demo/demo-keys';
import { countDemoRows, hasDemo, loadDemo } from '../../subgraphs/runtime/demo/load-demo';
import type { PeerDirectory } from '../../subgraphs/runtime/references/open-references';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer, Peers } from '../../subgraphs/runtime/references/peers/peer';
import { copyReplicas } from '../../subgraphs/runtime/references/write/fill';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import { type Config, ConfigError } from '../../wire/config';
import { type Databases, openDatabases, prepareAll } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { steps } from '../terminal/steps';

/** Enough to page through, made in a second. */
const postsOfFirstStart = 200;
/** Tenants of domains that are filled side by side. */
const loadedAtOnce = 4;

/** Fills those of the domains that have no demo data yet. */
export async function seedFirstStart(
  databases: Databases,
  here: readonly SubgraphDefinition[],
  { peers }: Pick<PeerDirectory, 'peers'>,
): Promise<void> {
  await withDomains(databases, here, peers, async (opened, all) => {
    const tenants = demoTenants(postsOfFirstStart);
    const missing: Loaded[] = [];
    for (const { domain, dataSource } of opened) {
      for (const demo of tenants) {
        const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
        if (!(await hasDemo(manager, domain, demo))) missing.push({ domain, dataSource, demo });
      }
    }
    const what = ({ domain, demo }: Loaded) => `${domain.name}: demo data of ${demo.name}`;
    await steps(missing, loadedAtOnce, what, async ({ domain, dataSource, demo }) => {
      await knowDemoKeys(dataSource, demo, domains);
      const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
      await manager.transaction(transaction => loadDemo(transaction, domain, demo));
    });
    await completeReplicas(databases, missing, all);
  });
}

export async function seedAll(config: Config, posts: number): Promise<void> {
  if (config.production) {
    throw new ConfigError('Demo data is for development only: with NODE_ENV=production, seed does nothing.');
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
    await prepareAll(databases, domains);
    bar.start(total, 0, { domain: '' });
    await withDomains(databases, domains, {}, async (opened, peers) => {
      const loaded = opened.flatMap(one => tenants.map(demo => ({ ...one, demo })));
      for (const { domain, dataSource, demo } of loaded) {
        await knowDemoKeys(dataSource, demo, domains);
        const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
        await loadDemo(manager, domain, demo, rows => bar.increment(rows, { domain: domain.name }));
      }
      await completeReplicas(databases, loaded, peers);
    });
    bar.stop();
    console.log(`${total.toLocaleString('en')} rows for ${posts.toLocaleString('en')} posts are in place.`);
  } finally {
    bar.stop();
    await databases.stop();
  }
}

interface Opened {
  readonly domain: SubgraphDefinition;
  readonly dataSource: DataSource;
}

interface Loaded extends Opened {
  readonly demo: Demo;
}

/** What the owners publish of the keys that the demo data refer to, now that all owners have theirs. */
async function completeReplicas(
  databases: Databases,
  loaded: readonly Loaded[],
  peers: Peers,
): Promise<void> {
  await sideBySide(loaded, loadedAtOnce, ({ domain, dataSource, demo }) =>
    copyReplicas(domain, dataSource, demo.tenantId, peers),
  );
  const domainsLoaded = [...new Set(loaded.map(one => one.domain))];
  await sideBySide(domainsLoaded, loadedAtOnce, domain => databases.analyze(domain));
}

/** All domains connected at once, and able to ask each other and those in `peers`. */
async function withDomains(
  databases: Databases,
  here: readonly SubgraphDefinition[],
  peers: Peers,
  run: (opened: readonly Opened[], all: Peers) => Promise<void>,
): Promise<void> {
  const opened: Opened[] = [];
  const all: Record<string, Peer> = { ...peers };
  try {
    for (const domain of here) {
      const dataSource = await connectDomain(domain, databases);
      opened.push({ domain, dataSource });
      all[domain.name] = ownerPeer(domain, dataSource);
    }
    await run(opened, all);
  } finally {
    await Promise.all(opened.map(({ dataSource }) => dataSource.destroy()));
  }
}
