/**
 * Removes data that grows with every deletion and is no longer needed: ended deletions, and tombstones of other
 * services' keys that are so old that no answer about them can be on its way. An owner keeps its own tombstones: no
 * key is used again.
 */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';

/** Far longer than a request, a fill or a comparison takes, and than events are kept for whoever is away. */
const keptFor = '30 days';

export async function forgetDeletions(
  { publishes = [] }: Pick<SubgraphDefinition, 'publishes'>,
  dataSource: DataSource,
): Promise<void> {
  await systemTransaction(dataSource, null, async manager => {
    await manager.query(
      `DELETE FROM joinery_deletions WHERE state IN ('DONE', 'BLOCKED') AND updated_at < now() - $1::interval`,
      [keptFor],
    );
    // While events of its owner are parked, they may tell of it.
    await manager.query(
      `DELETE FROM joinery_gone WHERE gone_at < now() - $1::interval AND type <> ALL ($2)
          AND NOT EXISTS (SELECT FROM joinery_parked) AND NOT EXISTS (SELECT FROM joinery_dead_letters)
          AND NOT EXISTS (SELECT FROM joinery_inbox WHERE suspended IS NOT NULL)`,
      [keptFor, publishes.map(({ name }) => name)],
    );
  });
}
