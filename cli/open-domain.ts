/** Owns how a process opens a subgraph of this repository. */

import type { DataSource } from 'typeorm';
import { domains } from '../subgraphs';
import { createDataSource } from '../subgraphs/runtime/database/data-source';
import type { SubgraphDefinition } from '../subgraphs/runtime/define-subgraph';
import { openSubgraph, type Subgraph } from '../subgraphs/runtime/open-subgraph';
import { type Config, ConfigError, requireSubgraphSecret } from '../wire/config';
import type { Log } from '../wire/log';
import type { Databases } from './databases';

/** Connections of one process, and of all workers of a subgraph; PostgreSQL allows 100 in all unless told otherwise. */
const poolSize = 10;
const maxOfAllWorkers = 40;

export function openDomain(
  definition: SubgraphDefinition,
  databases: Databases,
  config: Config,
  log: Log,
  workers = 1,
): Promise<Subgraph> {
  const share = Math.max(1, Math.floor(maxOfAllWorkers / workers));
  const database = { url: databases.urlOf(definition), poolSize: Math.min(poolSize, share) };
  return openSubgraph(definition, { database, secret: requireSubgraphSecret(config), log });
}

/** Runs with a connection of the subgraph's own role, for work outside of requests. */
export async function withDomain<Value>(
  definition: SubgraphDefinition,
  databases: Databases,
  run: (dataSource: DataSource) => Promise<Value>,
): Promise<Value> {
  const dataSource = createDataSource(definition, {
    url: databases.urlOf(definition),
    poolSize: 1,
    statementTimeout: 0,
  });
  await dataSource.initialize();
  try {
    return await run(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Throws ConfigError that lists the names there are. */
export function findDomain(name: string): SubgraphDefinition {
  const found = domains.find(domain => domain.name === name);
  if (found) return found;
  throw new ConfigError(
    `There is no subgraph "${name}"; there are: ${domains.map(domain => domain.name).join(', ')}.`,
  );
}
