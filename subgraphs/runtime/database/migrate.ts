/** Runs a subgraph's migrations as the owner of its tables, one process at a time, and updates their statistics. */
import type { ClientBase } from 'pg';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { createDataSource, migrationsOf } from './data-source';

/** Any number, as long as every process takes the same. */
const migrationLock = 7_405_001;

// Whoever may write the domain's tables may not write which migrations ran.
const protectMigrations = `
  DO $$ DECLARE writer text; BEGIN
    FOR writer IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
      WHERE table_name = 'migrations' AND privilege_type = 'INSERT' AND grantee <> current_user
    LOOP EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON migrations FROM %I', writer); END LOOP;
  END $$`;

/** Runs what is pending, each migration in a transaction of its own; how many there were. */
export async function migrate(definition: SubgraphDefinition, ownerUrl: string): Promise<number> {
  const dataSource = createDataSource(definition, { url: ownerUrl, poolSize: 2, statementTimeout: 0 });
  await dataSource.initialize();
  // Held by a connection of its own while the migrations run on another.
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const ran = await dataSource.runMigrations();
    if (ran.length > 0) await holder.query(protectMigrations);
    return ran.length;
  } finally {
    await holder.release();
    await dataSource.destroy();
  }
}

/** Asks without TypeORM, which reads all entities first: most starts have nothing to migrate. */
export async function isMigrated(definition: SubgraphDefinition, client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`);
  if (!rows[0].present) return false;
  const ran = new Set((await client.query('SELECT name FROM migrations')).rows.map(({ name }) => name));
  // As TypeORM names them.
  return migrationsOf(definition).every(Migration => ran.has(new Migration().name ?? Migration.name));
}

/** Without statistics the planner takes any index for as good as another, until autovacuum comes round. */
export async function analyze(definition: SubgraphDefinition, ownerUrl: string): Promise<void> {
  const dataSource = createDataSource(definition, { url: ownerUrl, poolSize: 1, statementTimeout: 0 });
  await dataSource.initialize();
  try {
    for (const { tableName } of dataSource.entityMetadatas) await dataSource.query(`ANALYZE "${tableName}"`);
  } finally {
    await dataSource.destroy();
  }
}
