/** Loads a large platform's demo data in bulk (subgraphs/runtime/demo/bulk.ts), with a bar for all of it. */
import { Presets, SingleBar } from 'cli-progress';
import { Client, Pool } from 'pg';
import { readMetadata } from '../../subgraphs/runtime/database/data-source';
import {
  type BulkDomain,
  checkForeignKeys,
  countReplicaRows,
  loadPastTriggers,
  loadReplicas,
  loadTotals,
} from '../../subgraphs/runtime/demo/bulk';
import type { Demo } from '../../subgraphs/runtime/demo/demo';
import { countDemoRows, rowsOfType } from '../../subgraphs/runtime/demo/load-demo';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import type { Databases } from '../estate/databases';
import { allDomains } from '../estate/project';

/** Their rows are made by one thread, and written by as many processes of PostgreSQL. */
const loadedAtOnce = 3;

/** At most 79 columns, also of a hundred million rows and many hours. */
const barFormat = '{bar} {percentage}% of {total} rows, {domain}, {eta_formatted} left';

/** All databases are prepared. Into those that have demo data it brings what they lack of them. */
export async function seedInBulk(
  databases: Pick<Databases, 'ownerUrlOf' | 'analyze'>,
  tenants: readonly Demo[],
): Promise<void> {
  const opened: BulkDomain[] = [];
  const bar = new SingleBar({ format: barFormat, barsize: 18, etaBuffer: 200 }, Presets.shades_classic);
  bar.start(1, 0, { domain: 'connecting' });
  try {
    for (const definition of allDomains()) {
      const url = databases.ownerUrlOf(definition);
      const dataSource = await readMetadata(definition);
      const owner = new Client({ connectionString: url });
      owner.on('error', () => {}); // the next statement fails with it
      await owner.connect();
      const readers = new Pool({ connectionString: url, max: loadedAtOnce });
      readers.on('error', () => {});
      opened.push({ definition, dataSource, owner, readers });
    }
    const named = new Map(opened.map(one => [one.definition.name, one]));
    const ownerOf = (name: string) => named.get(name)!;
    const rowsOf = (subgraph: string, type: string) =>
      tenants.reduce((sum, demo) => sum + rowsOfType(ownerOf(subgraph).definition, demo, type), 0);
    bar.setTotal(
      opened.reduce((sum, one) => sum + countReplicaRows(one, rowsOf), 0) +
        tenants.flatMap(demo => allDomains().map(one => countDemoRows(one, demo))).reduce((a, b) => a + b, 0),
    );
    const all = (run: (one: BulkDomain, onRows: (count: number) => void) => Promise<void>) =>
      sideBySide(opened, loadedAtOnce, one =>
        run(one, count => bar.increment(count, { domain: one.definition.name })),
      );
    await all((one, onRows) => loadPastTriggers(one, tenants, onRows));
    await all(one => loadTotals(one, ownerOf));
    await all((one, onRows) => loadReplicas(one, ownerOf, onRows));
    bar.update({ domain: 'foreign keys, statistics' });
    await all(async one => {
      await checkForeignKeys(one);
      await databases.analyze(one.definition);
    });
  } finally {
    bar.stop();
    await Promise.all(opened.flatMap(({ owner, readers }) => [owner.end(), readers.end()]));
  }
}
