/** Owns the running of a subgraph's migrations, by the owner of its tables and one process at a time. */
import type { SubgraphDefinition } from '../define-subgraph';
import { createDataSource } from './data-source';

/** Any number, as long as every process takes the same. */
const migrationLock = 7_405_001;

/** Runs what is pending, each migration in a transaction of its own; how many there were. */
export async function migrate(definition: SubgraphDefinition, ownerUrl: string): Promise<number> {
  const dataSource = createDataSource(definition, { url: ownerUrl, poolSize: 2, statementTimeout: 0 });
  await dataSource.initialize();
  // Held by a connection of its own while the migrations run on another.
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return (await dataSource.runMigrations()).length;
  } finally {
    await holder.release();
    await dataSource.destroy();
  }
}
