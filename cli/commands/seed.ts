/** `joinery seed`: demo data in every subgraph's database, at the scale that was asked for. */
import { Presets, SingleBar } from 'cli-progress';
import type { DataSource } from 'typeorm';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { type Demo, demoTenants } from '../../subgraphs/runtime/demo/demo';
import { countDemoKeys, knowDemoKeys } from '../../subgraphs/runtime/demo/demo-keys';
import { countDemoRows, hasDemo, loadDemo } from '../../subgraphs/runtime/demo/load-demo';
import type { PeerDirectory } from '../../subgraphs/runtime/references/open-references';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer, Peers } from '../../subgraphs/runtime/references/peers/peer';
import { copyReplicas } from '../../subgraphs/runtime/references/write/fill';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import { type Config, ConfigError } from '../../wire/config';
import { type Databases, openDatabases, prepareAll } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { allDomains } from '../estate/project';
import { steps } from '../terminal/steps';
import { seedInBulk } from './seed-bulk';

/** Enough to page through, made in a second. */
const postsOfFirstStart = 200;
/** Tenants of domains that are filled side by side. */
const loadedAtOnce = 4;

/** Fills those of the domains that have no demo data yet. They can ask each other and those in `peers`. */
export async function seedFirstStart(
  databases: Databases,
  opened: readonly Opened[],
  { peers }: Pick<PeerDirectory, 'peers'>,
): Promise<void> {
  const tenants = demoTenants(postsOfFirstStart);
  const all = opened.flatMap(one => tenants.map(demo => ({ ...one, demo })));
  const found = await sideBySide(all, loadedAtOnce, ({ domain, dataSource, demo }) =>
    hasDemo(managerOfTenant(dataSource, domain.name, demo.tenantId), domain),
  );
  const missing = all.filter((_, place) => !found[place]);
  const what = ({ domain, demo }: Loaded) => `${domain.name}: demo data of ${demo.name}`;
  await steps(missing, loadedAtOnce, what, async ({ domain, dataSource, demo }) => {
    await knowDemoKeys(dataSource, demo, allDomains());
    const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
    await manager.transaction(async transaction => {
      // Longer than a request may take.
      await transaction.query('SET LOCAL statement_timeout = 0');
      await loadDemo(transaction, domain, demo);
    });
  });
  await completeReplicas(databases, missing, peers);
}

export interface Scale {
  readonly posts: number;
  /** As few as the posts need, unless given. */
  readonly users: number | undefined;
}

export async function seedAll(config: Config, { posts, users }: Scale): Promise<void> {
  if (config.production) {
    throw new ConfigError('Demo data is for development only: with NODE_ENV=production, seed does nothing.');
  }
  const began = performance.now();
  const domains = allDomains();
  const databases = await openDatabases(config, domains);
  const tenants = demoTenants(posts, users);
  const bar = new SingleBar({ format: barFormat, barsize: 18 }, Presets.shades_classic);
  try {
    await prepareAll(databases, domains);
    if (users !== undefined) await seedInBulk(databases, tenants);
    else
      await withDomains(databases, domains, async (opened, peers) => {
        const loaded = opened.flatMap(one => tenants.map(demo => ({ ...one, demo })));
        // Each key of another's is written twice: as the demo data say it, and as its owner does.
        const total = loaded.reduce(
          (sum, { domain, dataSource, demo }) =>
            sum + countDemoRows(domain, demo) + 2 * countDemoKeys(dataSource, demo, domains),
          0,
        );
        const step = (domain: SubgraphDefinition) => (rows: number) =>
          bar.increment(rows, { domain: domain.name });
        bar.start(total, 0, { domain: '' });
        await sideBySide(loaded, loadedAtOnce, async ({ domain, dataSource, demo }) => {
          await knowDemoKeys(dataSource, demo, domains, step(domain));
          const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
          await loadDemo(manager, domain, demo, step(domain));
        });
        await completeReplicas(databases, loaded, peers, step);
      });
    bar.stop();
    const rows = tenants
      .flatMap(demo => domains.map(domain => countDemoRows(domain, demo)))
      .reduce((a, b) => a + b, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const [{ count }] = tenants as [Demo];
    console.log(
      `${rows.toLocaleString('en')} rows are in place after ${seconds} s: ${count.users.toLocaleString('en')} users, ${count.posts.toLocaleString('en')} posts.`,
    );
  } finally {
    bar.stop();
    await databases.stop();
  }
}

/** At most 79 columns, also of ten million rows and many hours. */
const barFormat = '{bar} {percentage}% of {total} rows, {domain}, {eta_formatted} left';

export interface Opened {
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
  onKeys?: (domain: SubgraphDefinition) => (count: number) => void,
): Promise<void> {
  await sideBySide(loaded, loadedAtOnce, ({ domain, dataSource, demo }) =>
    copyReplicas(domain, dataSource, demo.tenantId, peers, onKeys?.(domain)),
  );
  const domainsLoaded = [...new Set(loaded.map(one => one.domain))];
  await sideBySide(domainsLoaded, loadedAtOnce, domain => databases.analyze(domain));
}

/** All domains connected at once, and able to ask each other. */
async function withDomains(
  databases: Databases,
  here: readonly SubgraphDefinition[],
  run: (opened: readonly Opened[], all: Peers) => Promise<void>,
): Promise<void> {
  const opened: Opened[] = [];
  const all: Record<string, Peer> = {};
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
