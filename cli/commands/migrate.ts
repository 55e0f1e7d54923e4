/** `joinery migrate`: the databases, their roles and their tables, for every subgraph. */
import type { Config } from '../../wire/config';
import { requireVariable } from '../../wire/config';
import { openDatabases, prepareAll } from '../estate/databases';
import { allDomains } from '../estate/project';

export async function migrateAll(config: Config): Promise<void> {
  const databases = await openDatabases(config, allDomains());
  try {
    if (!databases.administered) {
      requireVariable(
        undefined,
        'DATABASE_URL',
        'an administrator of the server: postgres://user:password@host/postgres',
      );
    }
    await prepareAll(databases, allDomains());
  } finally {
    await databases.stop();
  }
}
