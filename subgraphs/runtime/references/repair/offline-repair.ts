/**
 * Repairs a subgraph's references from outside its processes, as `joinery integrity` does: nothing runs by itself,
 * and every operation may run beside them.
 */
import type { DataSource } from 'typeorm';
import type { Log } from '../../../../wire/log';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { sourcesOf } from '../declare/replica';
import { Deletions } from '../deletion/deletions';
import { retryDeadLetters } from '../events/dead-letters';
import { Inbox } from '../events/inbox';
import { ParkedEvents } from '../events/parked';
import { localPeer } from '../peers/local-peer';
import type { Peer } from '../peers/peer';
import { OwnerKeys } from '../write/owner-keys';
import { acceptOwner, otherIncarnationOf } from './accept';
import { openHealth, type ReferencesHealth } from './health';
import { type Comparing, compareReplicas, countKeys, type Finding, settleMs } from './integrity';

export interface OfflineRepair {
  /** How many keys a comparison looks at. */
  count(): Promise<number>;
  compare(options: Omit<Comparing, 'settle' | 'maxRows' | 'totals'>): Promise<Finding[]>;
  /** Whose events are taken. */
  readonly sources: readonly string[];
  /** Why nothing is taken of an owner; null where it is who was known. Rejects when it does not answer. */
  otherIncarnationOf(owner: string): Promise<string | null>;
  /** From now on the owner's database, as it is, is the true one. */
  accept(owner: string): Promise<void>;
  /** Takes all that the owners have. Rejects when one does not answer. */
  catchUp(): Promise<void>;
  /** Tries events again that were passed by. How many were done at last. */
  retry(): Promise<number>;
  /** Takes up deletions that somebody left. */
  resume(): Promise<void>;
  health(): Promise<ReferencesHealth>;
}

/** `peers` gets this subgraph's own. */
export function openOfflineRepair(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Record<string, Peer>,
  log: Log,
): OfflineRepair {
  const deletions = new Deletions({ definition, dataSource, peers, log });
  peers[definition.name] = localPeer(definition, dataSource, deletions);
  const resync = async (source: string) => {
    throw new Error(
      `${source} no longer has the events that ${definition.name} would take next; start ${definition.name}, which compares everything then.`,
    );
  };
  const keys = new OwnerKeys(definition, dataSource, peers);
  const parked = new ParkedEvents({ definition, dataSource, keys, log });
  const inboxes = new Map(
    sourcesOf(definition, dataSource).map(source => [
      source,
      new Inbox({ definition, dataSource, source, peers, keys, parked, log, resync }),
    ]),
  );
  return {
    count: () => countKeys(dataSource),
    compare: options =>
      compareReplicas(definition, dataSource, peers, {
        ...options,
        totals: options.asIfAccepted === undefined,
        // Of an owner that is not believed no event is taken.
        ...(options.asIfAccepted === undefined && {
          settle: owner => inboxes.get(owner)!.settle(settleMs),
        }),
      }),
    sources: [...inboxes.keys()],
    otherIncarnationOf: owner => otherIncarnationOf(dataSource, peers, owner),
    accept: owner => acceptOwner(dataSource, peers, owner),
    catchUp: async () => {
      for (const inbox of inboxes.values()) if (peers[inbox.source]) await inbox.catchUp();
      await parked.finish();
    },
    retry: async () => (await retryDeadLetters(definition, dataSource, keys)).applied.length,
    resume: () => deletions.resume(),
    health: openHealth({ definition, dataSource, peers, inboxes, keys, last: async () => undefined }),
  };
}
