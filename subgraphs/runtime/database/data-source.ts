/**
 * Connects a subgraph to its database. Refuses, each with one sentence, a role that could see every tenant, a table
 * without a tenant policy, and a database with pending migrations.
 */
import type { Socket } from 'node:net';
import { Client, type ClientConfig, types } from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { writeWhole } from '../../../wire/http/coalesced-writes';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { setDefinition } from '../declare/definition-of';
import { SnakeNamingStrategy } from '../declare/naming';
import { parseInstant } from './parse-instant';
import { setTextParsers } from './read-column';
import { runtimeMigrations } from './runtime-migrations';

export interface DatabaseOptions {
  /** postgres://role:password@host:port/database */
  readonly url: string;
  /** Connections at the most. */
  readonly poolSize: number;
  /** Milliseconds until a statement is cancelled; 0 never. */
  readonly statementTimeout?: number;
}

// Shorter than the gateway waits for a subgraph: a statement nobody waits for would hold one of few connections.
const requestTimeout = 9_000;

export function createDataSource(definition: SubgraphDefinition, database: DatabaseOptions): DataSource {
  const dataSource = new DataSource(optionsOf(definition, database));
  setDefinition(dataSource, definition);
  return dataSource;
}

/** What the entities say of themselves; nothing is connected to. */
export async function readMetadata(definition: SubgraphDefinition): Promise<DataSource> {
  const dataSource = new Unconnected(optionsOf(definition, { url: 'postgres://nowhere', poolSize: 1 }));
  await dataSource.read();
  return dataSource;
}

class Unconnected extends DataSource {
  read(): Promise<void> {
    return this.buildMetadatas();
  }
}

/**
 * A connection that the server ends with the very bytes that make it ready ends when the pool has ceased to listen to it
 * and TypeORM has not begun. An error that nobody hears ends the process; the next statement fails with it anyway.
 */
class PooledClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => {});
    this.setTypeParser(types.builtins.TIMESTAMPTZ, parseInstant);
    setTextParsers(this);
    // A statement is five short messages.
    this.once('connect', () => writeWhole(this.connection.stream as Socket));
  }
}

/**
 * Closes the pool, and then gives back what still runs: its connection ends, and its transaction with it. TypeORM gives back
 * first, and whoever waits for a connection would go on in the middle of another's transaction.
 */
export async function closeDataSource(dataSource: DataSource): Promise<void> {
  const driver = dataSource.driver as PostgresDriver;
  const running = driver.connectedQueryRunners;
  driver.connectedQueryRunners = [];
  await Promise.all([dataSource.destroy(), ...running.map(runner => runner.release())]);
}

/** The runtime's before the domain's. */
export const migrationsOf = ({ migrations }: SubgraphDefinition): (new () => MigrationInterface)[] => [
  ...runtimeMigrations,
  ...migrations,
];

function optionsOf(
  definition: SubgraphDefinition,
  { url, poolSize, statementTimeout = requestTimeout }: DatabaseOptions,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: `joinery-${definition.name}`,
    entities: definition.entities,
    migrations: migrationsOf(definition),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    poolSize,
    extra: {
      Client: PooledClient,
      connectionTimeoutMillis: 5_000,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: statementTimeout,
      // No tenant until a request brings one. A pooler in transaction mode would mix the sessions of tenants; it
      // refuses this parameter, and so does not go unnoticed. And each statement sees what was committed before it,
      // whatever the database's default is: who has waited for a lock relies on that. Intervals are as clients get them.
      options:
        '-c joinery.tenant= -c default_transaction_isolation=read\\ committed -c intervalstyle=iso_8601',
    },
  };
}

/** Throws with what to do when the role or the tables would not keep tenants apart. */
export async function checkIsolation(dataSource: DataSource, definition: SubgraphDefinition): Promise<void> {
  const tables = dataSource.entityMetadatas.map(metadata => metadata.tableName);
  const [role] = await dataSource.query(
    `SELECT current_user AS name, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user`,
  );
  if (role.unbound) {
    throw new Error(
      `${definition.name} connects as ${role.name}, which bypasses row-level security. ` +
        `Use a role of its own: \`joinery migrate\` creates one.`,
    );
  }
  const found: { table: string; scoped: boolean; owned: boolean }[] = await dataSource.query(
    `SELECT c.relname AS "table", pg_has_role(c.relowner, 'MEMBER') AS owned,
            c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant') AS scoped
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1)`,
    [tables],
  );
  for (const table of tables) {
    const state = found.find(row => row.table === table);
    if (!state) {
      throw new Error(`${definition.name} has no table ${table}. Run \`joinery migrate\`, then start again.`);
    }
    if (!state.scoped) {
      throw new Error(
        `Table ${table} of ${definition.name} is not scoped to tenants. Call scopeToTenant in a migration.`,
      );
    }
    if (state.owned) {
      throw new Error(
        `${definition.name} connects as the owner of table ${table}, which bypasses row-level security. ` +
          `Run migrations as another role.`,
      );
    }
  }
  if (await dataSource.showMigrations()) {
    throw new Error(
      `The database of ${definition.name} has pending migrations. Run \`joinery migrate\`, then start again.`,
    );
  }
}
