/**
 * Summarizes the state of a subgraph's references: how far it is behind each owner, what failed, which deletions are
 * under way, and what the last comparison found. It contains no tenant's data.
 */
import type { DataSource } from 'typeorm';
import { within } from '../../../../wire/within';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { replicasOf } from '../declare/replica';
import type { DeletionState } from '../deletion/deletions';
import type { Inbox } from '../events/inbox';
import { lacksWhatWasTaken, readKnownOwners, unheard, whySuspended } from '../events/known-incarnation';
import { type Backlog, type Peers, type Position, peerNamed } from '../peers/peer';
import type { Fill, OwnerKeys } from '../write/owner-keys';
import type { Finding, Problem } from './integrity';
import type { Comparison } from './regular-comparison';

export interface ReferencesHealth {
  readonly subgraph: string;
  readonly sources: readonly SourceHealth[];
  readonly replicas: readonly ReplicaHealth[];
  /** What it has of its own events: kept for seven days, and for as long as a consumer has not taken them. */
  readonly outbox: {
    /** Since the oldest was written; null where there is none. */
    readonly oldestSeconds: number | null;
    /** Whoever has taken some, and the seconds since it asked last. */
    readonly consumers: readonly {
      readonly subgraph: string;
      readonly position: Position;
      readonly seenSeconds: number;
    }[];
  };
  readonly deletions: Readonly<Record<DeletionState, number>>;
  /** Since the oldest deletion under way began; null where there is none. */
  readonly oldestDeletionSeconds: number | null;
  /** The last comparison since this process began, whichever process of the subgraph compared; null before the first. */
  readonly comparison: {
    /** ISO 8601. */
    readonly at: string;
    readonly findings: readonly {
      readonly type: string;
      readonly problem: Problem;
      readonly count: number;
      readonly repaired: boolean;
    }[];
  } | null;
}

export interface SourceHealth {
  /** The owner's subgraph. */
  readonly source: string;
  /** The last event that was taken. */
  readonly position: Position;
  /** All transactions of the owner below it can be taken; null where the owner does not answer. */
  readonly horizon: string | null;
  /** Why none of its events are applied: its database has another incarnation. Null if it is known, or does not answer. */
  readonly suspended: string | null;
  /** Events not yet taken, and the seconds since the oldest was written; null where the owner does not answer, or is suspended. */
  readonly lag: { readonly events: number; readonly seconds: number } | null;
  /** Events that failed, and later ones of their keys: tried again, apart from others. */
  readonly parked: number;
  readonly deadLetters: number;
  /** Since this process began. */
  readonly taken: number;
  readonly gapsHealed: number;
  /** What the transport brought that is no event. */
  readonly refused: number;
}

export interface ReplicaHealth {
  readonly type: string;
  readonly owner: string;
  /** Of the events of this type: what its references are behind. */
  readonly lag: SourceHealth['lag'];
  /** Keys that were asked for when a write or an effect referred to them, since this process began. */
  readonly fills: Readonly<Record<Fill, number>>;
}

export interface HealthOptions {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  readonly peers: Peers;
  /** By owner. */
  readonly inboxes: ReadonlyMap<string, Inbox>;
  readonly keys: OwnerKeys;
  readonly last: () => Promise<Comparison | undefined>;
}

/** An owner that is slower than this does not answer, as far as health goes: whoever asks waits no longer himself. */
const patienceMs = 2_000;

export function openHealth(options: HealthOptions): () => Promise<ReferencesHealth> {
  const { definition, dataSource, inboxes, keys, last } = options;
  return async () => {
    const { owners, parked, deadLetters, deletions, oldest, consumers } = await systemTransaction(
      dataSource,
      null,
      async manager => ({
        owners: await readKnownOwners(manager),
        oldest: (await manager.query(
          'SELECT extract(epoch FROM now() - min(created_at))::float AS seconds FROM joinery_outbox',
        )) as { seconds: number | null }[],
        consumers: (await manager.query(
          `SELECT subgraph, xid::text, seq::text, extract(epoch FROM now() - seen_at)::float AS seconds
           FROM joinery_consumers ORDER BY subgraph`,
        )) as (Position & { subgraph: string; seconds: number })[],
        parked: (await manager.query(
          'SELECT source, count(*)::int AS count FROM joinery_parked GROUP BY source',
        )) as { source: string; count: number }[],
        deadLetters: (await manager.query(
          'SELECT source, count(*)::int AS count FROM joinery_dead_letters GROUP BY source',
        )) as { source: string; count: number }[],
        deletions: (await manager.query(
          `SELECT state, count(*)::int AS count,
                extract(epoch FROM now() - min(created_at))::float AS seconds FROM joinery_deletions GROUP BY state`,
        )) as { state: DeletionState; count: number; seconds: number }[],
      }),
    );
    const lags = new Map<string, Backlog | null>();
    const sources = await Promise.all(
      [...inboxes.values()].map(async ({ source, counts }): Promise<SourceHealth> => {
        const known = owners.get(source) ?? unheard;
        const { xid, seq } = known;
        const backlog = await backlogOf(options.peers, source, { xid, seq });
        const other = backlog && whySuspended(known, backlog.incarnation);
        const suspended = other ?? (backlog && !backlog.known ? lacksWhatWasTaken : null);
        const behind = suspended === null ? backlog : null;
        lags.set(source, behind);
        return {
          source,
          position: { xid, seq },
          horizon: backlog?.horizon ?? null,
          suspended,
          lag: lagOf(behind),
          parked: parked.find(one => one.source === source)?.count ?? 0,
          deadLetters: deadLetters.find(one => one.source === source)?.count ?? 0,
          taken: counts.taken,
          gapsHealed: counts.gaps,
          refused: counts.refused,
        };
      }),
    );
    const none = { hit: 0, miss: 0, closing: 0, unverifiable: 0 };
    const underWay = deletions.filter(({ state }) => state !== 'DONE' && state !== 'BLOCKED');
    const comparison = await last();
    return {
      subgraph: definition.name,
      sources,
      replicas: [...replicasOf(dataSource).values()].map(({ type, owner }) => ({
        type,
        owner,
        lag: lagOf(lags.get(owner) ?? null, type),
        fills: keys.fills.get(type) ?? none,
      })),
      outbox: {
        oldestSeconds: oldest[0]?.seconds ?? null,
        consumers: consumers.map(({ subgraph, xid, seq, seconds }) => ({
          subgraph,
          position: { xid, seq },
          seenSeconds: seconds,
        })),
      },
      deletions: {
        ...{ CLOSING: 0, REOPENING: 0, BLOCKED: 0, CASCADING: 0, DONE: 0 },
        ...Object.fromEntries(deletions.map(({ state, count }) => [state, count])),
      },
      oldestDeletionSeconds: underWay.length > 0 ? Math.max(...underWay.map(({ seconds }) => seconds)) : null,
      comparison: comparison
        ? { at: comparison.at.toISOString(), findings: withoutTenants(comparison.findings) }
        : null,
    };
  };
}

async function backlogOf(peers: Peers, source: string, after: Position): Promise<Backlog | null> {
  try {
    return await within(patienceMs, peerNamed(peers, source).backlog({ after }), null);
  } catch {
    return null;
  }
}

function lagOf(backlog: Backlog | null, type?: string): SourceHealth['lag'] {
  if (!backlog) return null;
  const waiting = backlog.types.filter(one => type === undefined || one.type === type);
  return {
    events: waiting.reduce((sum, { events }) => sum + events, 0),
    seconds: Math.max(0, ...waiting.map(({ seconds }) => seconds)),
  };
}

function withoutTenants(findings: readonly Finding[]) {
  const sums = new Map<string, { type: string; problem: Problem; count: number; repaired: boolean }>();
  for (const { type, problem, count, repaired = false } of findings) {
    const known = sums.get(`${type} ${problem}`);
    sums.set(`${type} ${problem}`, {
      type,
      problem,
      count: count + (known?.count ?? 0),
      repaired: repaired && (known?.repaired ?? true),
    });
  }
  return [...sums.values()];
}
