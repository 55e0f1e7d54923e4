/** `joinery migrate`: the databases, their roles and their tables, for every subgraph. */
import { domains } from '../../subgraphs';
import type { Config } from '../../wire/config';
import { requireVariable } from '../../wire/config';
import { openDatabases } from '../estate/databases';
import { step } from '../terminal/steps';

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
    for (const domain of domains) {
      await step(`${domain.name}: database, role and migrations`, () => databases.prepare(domain));
    }
  } finally {
    await databases.stop();
  }
}
