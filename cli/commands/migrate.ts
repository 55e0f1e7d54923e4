/** `joinery migrate`: the databases, their roles and their tables, for every subgraph. */
import { domains } from '../../subgraphs';
import type { Config } from '../../wire/config';
import { requireVariable } from '../../wire/config';
import { openDatabases, prepareAll } from '../estate/databases';

export async function migrateAll(config: Config): Promise<void> {
  const databases = await openDatabases(config, domains);
  try {
    if (!databases.administered) {
      requireVariable(
        undefined,
        'DATABASE_URL',
        'an administrator of the server: postgres://user:password@host/postgres',
      );
    }
    await prepareAll(databases, domains);
  } finally {
    await databases.stop();
  }
}
