/**
 * Finds keys that are still closed for a deletion that has ended, because this database or its owner's was restored to
 * a time at which the deletion was running. Otherwise nothing could ever refer to such a key again. The owner is asked
 * after everything that it had done was applied, so that the rows which the deletion removes are gone by then.
 */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { sourcesOf } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import { type Peers, peerNamed } from '../peers/peer';
import type { Comparing, Finding } from './integrity';

interface Closing {
  readonly owner: string;
  readonly tenantId: string;
  readonly deletion: string;
}

const idsKept = 10;

export async function findStaleClosings(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  { repair, settle }: Pick<Comparing, 'repair' | 'settle'>,
): Promise<Finding[]> {
  const all: Closing[] = await systemTransaction(dataSource, null, manager =>
    manager.query(
      'SELECT DISTINCT owner, tenant_id AS "tenantId", deletion FROM joinery_closing WHERE owner IS NOT NULL',
    ),
  );
  const { name: subgraph } = definition;
  const sources = sourcesOf(definition, dataSource).filter(source => peers[source]);
  const findings: Finding[] = [];
  for (const [owner, ofOwner] of groupBy(all, one => one.owner)) {
    for (const [tenantId, closings] of groupBy(ofOwner, one => one.tenantId)) {
      const deletions = closings.map(({ deletion }) => deletion);
      const { incarnation, ended } = await peerNamed(peers, owner).ended({ tenantId, deletions });
      if (ended.length === 0) continue;
      const settled = await Promise.all(sources.map(source => settle?.(source) ?? true));
      if (!settled.every(Boolean)) continue;
      const keys: { type: string; id: string }[] = await systemTransaction(
        dataSource,
        tenantId,
        async manager => {
          if (sources.includes(owner)) await holdKnownIncarnation(manager, owner, incarnation);
          if (!repair) {
            return manager.query('SELECT type, id FROM joinery_closing WHERE deletion = ANY ($1::uuid[])', [
              ended,
            ]);
          }
          const [rows] = await manager.query(
            'DELETE FROM joinery_closing WHERE deletion = ANY ($1::uuid[]) RETURNING type, id',
            [ended],
          );
          return rows;
        },
      );
      for (const [type, ofType] of groupBy(keys, one => one.type)) {
        findings.push({
          ...{ subgraph, type, tenantId, problem: 'CLOSED', count: ofType.length },
          ids: ofType.slice(0, idsKept).map(({ id }) => id),
          ...(repair && { repaired: true }),
        });
      }
    }
  }
  return findings;
}

function groupBy<One>(all: readonly One[], of: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(of(one), [...(groups.get(of(one)) ?? []), one]);
  return groups;
}
