/**
 * Compares replicas with their owners: keys that the owner no longer has (orphans), differing fields (stale), and keys
 * that rows refer to but the replica lacks (missing, if somebody disabled the constraints). A difference that pending
 * events will resolve is no finding: it counts only if it remains after everything that the owner had done by then was
 * applied. Works page by page, so that a replica of any size fits into memory.
 */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { type ReplicaTable, replicasOf } from '../declare/replica';
import { holdKnownIncarnation } from '../events/known-incarnation';
import { type Peers, peerNamed } from '../peers/peer';
import { RangeComparison } from './range-comparison';
import { FewRemovals } from './removal';
import { ReplicaComparison } from './replica-comparison';
import { findStaleClosings } from './stale-closings';
import { compareTotals } from './totals';

/**
 * UNSETTLED: they differ, and the owner's events have not all come, so that nothing can be said of them yet. MISCOUNTED:
 * a number that is kept of the owner's objects is not theirs (totals.ts). CLOSED: kept closed for a deletion that has nothing more to do.
 */
export type Problem = 'ORPHAN' | 'STALE' | 'MISSING' | 'UNSETTLED' | 'MISCOUNTED' | 'CLOSED';

export interface Finding {
  readonly subgraph: string;
  readonly type: string;
  readonly tenantId: string;
  readonly problem: Problem;
  readonly count: number;
  /** The first few. */
  readonly ids: readonly string[];
  /** Rows that would be deleted or changed with these keys, their own among them; where it was asked for. */
  readonly rows?: number;
  /** Undefined unless it was asked for; false where some are left: a row that restricts, for example. */
  readonly repaired?: boolean;
}

export interface Comparing {
  readonly repair: boolean;
  /** Rows that may be deleted or changed for keys that the owner does not have; where it would be more, all are left. */
  readonly maxRows?: number;
  /** Takes what the owner has done by now; false where that takes too long. Left out where nothing can come. */
  readonly settle?: (owner: string) => Promise<boolean>;
  /** Looks only at ranges of keys whose checksums differ (range-comparison.ts). */
  readonly byRanges?: boolean;
  /** Hears of every page: whose keys, and how many. */
  readonly onPage?: (type: string, keys: number) => void;
  /** Totals as well: every row that has one is looked at. */
  readonly totals?: boolean;
  /** Looks at what would be, were this owner believed whatever the incarnation of its database; at nobody else's keys. */
  readonly asIfAccepted?: string;
}

/** How long a comparison waits for events that are held back by a transaction of their owner. */
export const settleMs = 10_000;

/** Every replica, tenant by tenant. Rejects if an owner does not answer, or has another incarnation. */
export async function compareReplicas(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  comparing: Comparing,
): Promise<Finding[]> {
  const { repair, maxRows, asIfAccepted } = comparing;
  const few = repair && maxRows !== undefined ? new FewRemovals(definition, dataSource, maxRows) : undefined;
  const comparisons: ReplicaComparison[] = [];
  // Of an owner whose address is not known nothing is compared: its source is said not to answer (health.ts).
  const replicas = [...replicasOf(dataSource).values()].filter(({ owner }) =>
    asIfAccepted === undefined ? peers[owner] !== undefined : owner === asIfAccepted,
  );
  const tenants = await tenantsOf(replicas, dataSource, peers, comparing);
  const differing = new Map<ReplicaTable, ReadonlyMap<string, readonly string[]>>();
  if (comparing.byRanges) {
    for (const replica of replicas) {
      const ranges = new RangeComparison({ definition, dataSource, peers, replica });
      await ranges.run(tenants);
      differing.set(replica, ranges.differing);
    }
  }
  for (const tenantId of tenants) {
    for (const replica of replicas) {
      const comparison = new ReplicaComparison({
        ...{ definition, dataSource, peers, replica, tenantId, comparing, few },
      });
      comparisons.push(comparison);
      await comparison.run(comparing.byRanges ? (differing.get(replica)!.get(tenantId) ?? []) : undefined);
    }
  }
  await few?.run();
  const findings = comparisons.flatMap(comparison => comparison.findings());
  if (asIfAccepted === undefined) {
    findings.push(...(await findStaleClosings(definition, dataSource, peers, comparing)));
  }
  if (!comparing.totals) return findings;
  return [...findings, ...(await compareTotals(definition, dataSource, peers, tenants, { repair }))];
}

/** How many keys a comparison will look at. */
export async function countKeys(dataSource: DataSource): Promise<number> {
  let keys = 0;
  for (const { metadata } of replicasOf(dataSource).values()) {
    const [row] = await systemTransaction(dataSource, null, manager =>
      manager.query(`SELECT count(*)::int AS count FROM "${metadata.tableName}"`),
    );
    keys += row.count;
  }
  return keys;
}

/** Those whose owner has them, and those that somebody here still knows. */
async function tenantsOf(
  replicas: readonly ReplicaTable[],
  dataSource: DataSource,
  peers: Peers,
  { asIfAccepted }: Comparing,
): Promise<string[]> {
  const tenants = new Set<string>();
  const owner = replicas.find(({ type }) => type === 'Tenant')?.owner;
  if (owner !== undefined) {
    const { incarnation, ids } = await peerNamed(peers, owner).tenants();
    if (owner !== asIfAccepted) {
      await systemTransaction(dataSource, null, manager => holdKnownIncarnation(manager, owner, incarnation));
    }
    for (const id of ids) tenants.add(id);
  }
  for (const { metadata } of replicas) {
    const rows: { id: string }[] = await systemTransaction(dataSource, null, manager =>
      manager.query(`SELECT DISTINCT tenant_id AS id FROM "${metadata.tableName}"`),
    );
    for (const { id } of rows) tenants.add(id);
  }
  return [...tenants].sort();
}
