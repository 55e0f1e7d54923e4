/** `joinery seed`: demo data in every subgraph's database, at the scale that was asked for. */
import { Presets, SingleBar } from 'cli-progress';
import { domains } from '../subgraphs';
import { managerOfTenant } from '../subgraphs/runtime/database/tenant-scope';
import type { SubgraphDefinition } from '../subgraphs/runtime/define-subgraph';
import { demoTenants } from '../subgraphs/runtime/demo';
import { countDemoRows, hasDemo, loadDemo } from '../subgraphs/runtime/load-demo';
import { type Config, ConfigError } from '../wire/config';
import { type Databases, openDatabases } from './databases';
import { withDomain } from './open-domain';
import { step } from './steps';

/** Enough to page through, made in a second. */
const postsOfFirstStart = 200;

/** Fills those of the domains that have no demo data yet. */
export async function seedFirstStart(
  databases: Databases,
  here: readonly SubgraphDefinition[],
): Promise<void> {
  for (const domain of here) {
    await withDomain(domain, databases, async dataSource => {
      for (const demo of demoTenants(postsOfFirstStart)) {
        const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
        if (await hasDemo(manager, domain, demo)) continue;
        await step(`${domain.name}: demo data of ${demo.name}`, () =>
          manager.transaction(transaction => loadDemo(transaction, domain, demo)),
        );
        await databases.analyze(domain);
      }
    });
  }
}

export async function seedAll(config: Config, posts: number): Promise<void> {
  if (config.production) {
    throw new ConfigError('Demo data are for development; with NODE_ENV=production nothing is seeded.');
  }
  const databases = await openDatabases(config);
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
    for (const domain of domains) {
      await withDomain(domain, databases, async dataSource => {
        for (const demo of tenants) {
          const manager = managerOfTenant(dataSource, domain.name, demo.tenantId);
          await loadDemo(manager, domain, demo, rows => bar.increment(rows, { domain: domain.name }));
        }
      });
      await databases.analyze(domain);
    }
    bar.stop();
    console.log(`${total.toLocaleString('en')} rows for ${posts.toLocaleString('en')} posts are in place.`);
  } finally {
    bar.stop();
    await databases.stop();
  }
}
