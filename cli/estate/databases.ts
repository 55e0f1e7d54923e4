/**
 * Finds the databases: `<NAME>_DATABASE_URL` for a subgraph's own, DATABASE_URL for the server that holds all of
 * them, or else the embedded PostgreSQL with its data in .joinery/.
 */
import { join } from 'node:path';
import { analyze, isMigrated, migrate } from '../../subgraphs/runtime/database/migrate';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { type Config, requireVariable, variableOf } from '../../wire/config';
import { dataFolder } from '../../wire/project';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded';
import { ownDatabaseUrl, provisionDatabase } from '../provision/provision';
import { withScratchDatabase } from '../provision/scratch-database';
import { steps } from '../terminal/steps';

interface Named {
  readonly name: string;
}

export interface Databases {
  /**
   * Makes the subgraph's database and role when they are missing, and runs its migrations; how many it ran. Without
   * an administrator's connection it does nothing: the subgraph itself says at its start what is missing.
   */
  prepare(definition: SubgraphDefinition): Promise<number>;
  /** Lends an empty database on the same server. Throws ConfigError without an administrator's connection. */
  scratch<Value>(use: (url: string) => Promise<Value>): Promise<Value>;
  /** Gathers the planner's statistics after a bulk load, where `prepare` had an administrator's connection. */
  analyze(definition: SubgraphDefinition): Promise<void>;
  /** The tables' owner, in the subgraph's database. Throws ConfigError where `prepare` had no administrator's connection. */
  ownerUrlOf(definition: SubgraphDefinition): string;
  /** The subgraph's own role and database. Throws ConfigError. */
  urlOf(definition: SubgraphDefinition): string;
  /** Whether `prepare` can do its work. */
  readonly administered: boolean;
  stop(): Promise<void>;
}

/** Databases that are prepared side by side: each takes a few of the server's connections. */
const preparedAtOnce = 4;

/** A step for each. */
export async function prepareAll(
  databases: Databases,
  subgraphs: readonly SubgraphDefinition[],
): Promise<void> {
  const what = ({ name }: Named) => `${name}: database, role and migrations`;
  await steps(subgraphs, preparedAtOnce, what, subgraph => databases.prepare(subgraph));
}

/** Whether the subgraph runs in another process, and its database is not within reach of this one. */
export const isElsewhere = (config: Config, { name }: Named): boolean =>
  config.urlOf(name) !== undefined && config.databaseUrls[name] === undefined;

/** For these subgraphs. */
export async function openDatabases(config: Config, subgraphs: readonly Named[]): Promise<Databases> {
  const server = config.databaseUrl === undefined ? await startServer(config, subgraphs) : undefined;
  const adminUrl = config.databaseUrl ?? server?.url;
  const ownUrl = (name: string) => config.databaseUrls[name];
  const ownerUrls = new Map<SubgraphDefinition, string>();
  return {
    prepare: async definition => {
      const { name } = definition;
      if (!adminUrl) return 0;
      const database = await provisionDatabase({
        adminUrl,
        name,
        ownUrl: ownUrl(name),
        isCurrent: client => isMigrated(definition, client),
      });
      ownerUrls.set(definition, database.adminUrl);
      return database.isCurrent ? 0 : migrate(definition, database.adminUrl);
    },
    scratch: async use => withScratchDatabase(requireAdministrator(adminUrl), use),
    analyze: async definition => {
      const url = ownerUrls.get(definition);
      if (url) await analyze(definition, url);
    },
    ownerUrlOf: definition => requireAdministrator(ownerUrls.get(definition)),
    urlOf: ({ name }) => {
      const url = ownUrl(name) ?? (adminUrl && ownDatabaseUrl({ adminUrl, name }));
      const variable = variableOf(name, 'DATABASE_URL');
      return requireVariable(
        url,
        variable,
        'the database of this subgraph: postgres://role:password@host/database',
      );
    },
    administered: adminUrl !== undefined,
    stop: async () => server?.stop(),
  };
}

const requireAdministrator = (adminUrl: string | undefined): string =>
  requireVariable(
    adminUrl,
    'DATABASE_URL',
    'an administrator of the server: postgres://user:password@host/postgres',
  );

/** In production, and where each has a database of its own, nothing is started here. */
async function startServer(config: Config, subgraphs: readonly Named[]) {
  const needed = subgraphs.some(({ name }) => !config.databaseUrls[name]);
  if (config.production || !needed) return undefined;
  return startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), durable: true });
}
