/**
 * Finds keys that are still closed for a deletion that has nothing more to do here: it has ended, because this database or
 * its owner's was restored to a time at which it was running; or the key is gone at its owner, and the event that said so
 * was passed by when another incarnation of the owner was accepted. Otherwise nothing could ever refer to the former, and
 * the deletion would wait for the latter for ever. Everything that the owners had done by then is applied before, so that
 * the rows which the deletion removes are gone.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { replicasOf, sourcesOf } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import { type Key, maxKeys, type Peers, peerNamed } from '../peers/peer';
import type { Comparing, Finding } from './integrity';

interface Closing {
  readonly owner: string;
  readonly tenantId: string;
  readonly deletion: string;
}

const idsKept = 10;

type Options = Pick<Comparing, 'repair' | 'settle'>;

export async function findStaleClosings(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  options: Options,
): Promise<Finding[]> {
  return [
    ...(await closedForWhatHasEnded(definition, dataSource, peers, options)),
    ...(await closedAndGone(definition, dataSource, peers, options)),
  ];
}

async function closedForWhatHasEnded(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  { repair, settle }: Options,
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
      const keys: Key[] = await systemTransaction(dataSource, tenantId, async manager => {
        if (sources.includes(owner)) await holdKnownIncarnation(manager, owner, incarnation);
        return open(manager, repair, 'deletion = ANY ($1::uuid[])', [ended]);
      });
      for (const [type, ofType] of groupBy(keys, one => one.type)) {
        findings.push(findingOf({ subgraph, type, tenantId }, ofType, repair));
      }
    }
  }
  return findings;
}

/** Unless their event failed, and is tried again or looked at by somebody; or the key is here, which is another finding. */
async function closedAndGone(
  { name: subgraph }: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  { repair, settle }: Options,
): Promise<Finding[]> {
  const all: (Key & { tenantId: string })[] = await systemTransaction(dataSource, null, manager =>
    manager.query('SELECT DISTINCT tenant_id AS "tenantId", type, id FROM joinery_closing'),
  );
  const replicas = replicasOf(dataSource);
  const findings: Finding[] = [];
  for (const [type, ofType] of groupBy(all, one => one.type)) {
    const replica = replicas.get(type);
    if (!replica || !peers[replica.owner]) continue;
    const { owner, metadata } = replica;
    for (const [tenantId, closed] of groupBy(ofType, one => one.tenantId)) {
      for (let n = 0; n < closed.length; n += maxKeys) {
        const ids = closed.slice(n, n + maxKeys).map(({ id }) => id);
        const { incarnation, keys } = await peerNamed(peers, owner).keys({ tenantId, type, ids });
        const known = new Set(keys.map(({ id }) => id));
        const gone = ids.filter(id => !known.has(id));
        if (gone.length === 0 || !((await settle?.(owner)) ?? true)) continue;
        const opened = await systemTransaction(dataSource, tenantId, async manager => {
          await holdKnownIncarnation(manager, owner, incarnation);
          return open(
            manager,
            repair,
            `type = $1 AND id = ANY ($2::uuid[])
             AND NOT EXISTS (SELECT FROM "${metadata.tableName}" here WHERE here.id = joinery_closing.id)
             AND NOT EXISTS (SELECT FROM joinery_parked p WHERE p.source = $3 AND p.type = $1 AND p.key = joinery_closing.id::text)
             AND NOT EXISTS (SELECT FROM joinery_dead_letters d
                              WHERE d.source = $3 AND d.event->>'type' = $1 AND d.event->>'key' = joinery_closing.id::text)`,
            [type, gone, owner],
          );
        });
        if (opened.length > 0) findings.push(findingOf({ subgraph, type, tenantId }, opened, repair));
      }
    }
  }
  return findings;
}

/** The keys for which this holds: where it is to be repaired, they are closed no longer. */
async function open(
  manager: EntityManager,
  repair: boolean,
  which: string,
  values: unknown[],
): Promise<Key[]> {
  if (!repair) return manager.query(`SELECT type, id FROM joinery_closing WHERE ${which}`, values);
  const [rows] = await manager.query(`DELETE FROM joinery_closing WHERE ${which} RETURNING type, id`, values);
  return rows;
}

function findingOf(
  of: Pick<Finding, 'subgraph' | 'type' | 'tenantId'>,
  keys: readonly Key[],
  repair: boolean,
): Finding {
  const ids = [...new Set(keys.map(({ id }) => id))].sort();
  return {
    ...{ ...of, problem: 'CLOSED', count: ids.length, ids: ids.slice(0, idsKept) },
    ...(repair && { repaired: true }),
  };
}

function groupBy<One>(all: readonly One[], of: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(of(one), [...(groups.get(of(one)) ?? []), one]);
  return groups;
}
