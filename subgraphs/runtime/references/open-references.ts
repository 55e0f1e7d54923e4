/**
 * Opens the references of one running subgraph: what it publishes, what it consumes, how its writes find keys, and
 * the deletions of the objects that it owns.
 */
import type { DataSource } from 'typeorm';
import type { Log } from '../../../wire/log';
import { Changes } from '../cache/changes';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { forgetRequests } from '../request/once';
import { LiveEvents } from '../subscription/live-events';
import { referencesOf } from './declare/references';
import { replicasOf, sourcesOf } from './declare/replica';
import { Deletions } from './deletion/deletions';
import { Inbox } from './events/inbox';
import { loop } from './events/loop';
import { pruneOutbox, readEvents, readTail } from './events/outbox';
import { openOutboxListener } from './events/outbox-listener';
import { ParkedEvents } from './events/parked';
import type { EventTransport, Running } from './events/transport';
import { FairPlaces } from './fair-places';
import { localPeer } from './peers/local-peer';
import type { Peer, Peers } from './peers/peer';
import { forgetDeletions } from './repair/forget';
import { openHealth, type ReferencesHealth } from './repair/health';
import { compareReplicas, settleMs } from './repair/integrity';
import { RegularComparison, type Settling } from './repair/regular-comparison';
import { OwnerKeys } from './write/owner-keys';
import { watchWrites } from './write/referred-keys';
import { Writing } from './write/write-with-fill';

export interface PeerDirectory {
  /** All other subgraphs, and this one once it is open. Looked at when needed: who is missing does not answer. */
  readonly peers: Record<string, Peer>;
  /** Type → the subgraph that publishes it. */
  readonly owners: Readonly<Record<string, string>>;
  readonly events: EventTransport;
  /** Rows that a comparison with the owners may delete or change by itself (REPAIR_MAX_ROWS). */
  readonly repairMaxRows: number;
}

export interface References {
  readonly peer: Peer;
  readonly writing: Writing;
  readonly deletions: Deletions;
  readonly owners: Readonly<Record<string, string>>;
  readonly peers: Peers;
  /** By owner. */
  readonly inboxes: ReadonlyMap<string, Inbox>;
  /** What subscriptions hear. */
  readonly live: LiveEvents;
  /** What caches follow. */
  readonly changes: Changes;
  /** From now on it hears the others and tells them: once all subgraphs of the process are open. */
  begin(): void;
  /** What was written here is committed, and may be of interest to others. */
  notify(): void;
  readonly health: () => Promise<ReferencesHealth>;
  stop(): Promise<void>;
}

/** Between two looks at deletions that somebody left: while some are under way, and while none is. */
const resumeMs = 1_000;
const quietResumeMs = 3_000;
const pruneMs = 10 * 60_000;

export function openReferences(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  url: string,
  peerDirectory: PeerDirectory | undefined,
  log: Log,
): References {
  const all = referencesOf(dataSource, definition);
  watchWrites(dataSource, all);
  const peers = peerDirectory?.peers ?? {};
  const keys = new OwnerKeys(definition, dataSource, peers);
  const writing = new Writing(dataSource, all, keys);
  const outboxListener = openOutboxListener(url, definition.name, log);
  const changes = new Changes(definition, dataSource, outboxListener, log);
  const notify = () => {
    changes.wrote();
    outboxListener.notify();
  };
  let resuming: Running | undefined;
  const onLeft = () => resuming?.wake();
  const deletions = new Deletions({ definition, dataSource, peers, log, notify, onLeft });
  const peer = localPeer(definition, dataSource, deletions);
  peers[definition.name] = peer;

  const parked = new ParkedEvents({ definition, dataSource, keys, log });
  const inboxes = new Map<string, Inbox>();
  const compare = async (settling: Settling) => {
    const comparing = {
      repair: true,
      byRanges: true,
      maxRows: peerDirectory?.repairMaxRows ?? 0,
      ...settling,
    };
    const findings = await compareReplicas(definition, dataSource, peers, comparing);
    const left = findings.filter(({ repaired }) => !repaired);
    if (left.length > 0) {
      log.error(
        { findings: left },
        `Replicas differ from their owners, and were not mended: look with \`joinery integrity --subgraph ${definition.name}\`. Of itself, nothing is deleted that would take more than ${comparing.maxRows} rows (REPAIR_MAX_ROWS)`,
      );
    }
    const mended = findings.filter(({ repaired }) => repaired);
    if (mended.length > 0)
      log.warn({ findings: mended }, 'Replicas differed from their owners, and were mended');
    return findings;
  };
  const settle = (owner: string) => inboxes.get(owner)!.settle(settleMs);
  const comparison = new RegularComparison({ dataSource, settle, compare, log });
  const resync = () => comparison.afterLoss();
  const { poolSize = 2 } = dataSource.options as { poolSize?: number };
  // Where many owners have much to tell at once, requests find a connection all the same.
  const places = new FairPlaces(Math.ceil(poolSize / 2));
  for (const source of sourcesOf(definition, dataSource, Object.values(peerDirectory?.owners ?? {}))) {
    inboxes.set(
      source,
      new Inbox({ definition, dataSource, source, peers, keys, parked, log, resync, notify, places }),
    );
  }

  const running: Pick<Running, 'stop'>[] = [];
  const begin = () => {
    if (!peerDirectory) return;
    const { events } = peerDirectory;
    for (const inbox of inboxes.values()) running.push(events.deliver(inbox, definition.name));
    if (inboxes.size > 0) running.push(parked.begin());
    if (definition.publishes?.length) {
      const relay = events.relay({
        source: definition.name,
        read: (after, limit) => readEvents(dataSource, definition.name, after, limit),
        tail: length => readTail(dataSource, length),
      });
      outboxListener.listen(relay.wake);
      let pauseMs = resumeMs;
      const look = async () => {
        pauseMs = (await deletions.look()) ? resumeMs : quietResumeMs;
      };
      resuming = loop(() => pauseMs, look, log, 'Deletions under way could not be taken up');
      running.push(
        relay,
        resuming,
        loop(
          pruneMs,
          async () => void (await pruneOutbox(dataSource)),
          log,
          'The outbox could not be pruned',
        ),
      );
    }
    const forget = async () => {
      await forgetRequests(dataSource);
      await forgetDeletions(definition, dataSource);
    };
    running.push(loop(pruneMs, forget, log, 'What was kept long enough could not be forgotten'));
    if (replicasOf(dataSource).size > 0) running.push(comparison.begin());
  };
  const live = new LiveEvents(dataSource, definition.name, outboxListener, log);
  return {
    peer,
    writing,
    deletions,
    owners: peerDirectory?.owners ?? {},
    peers,
    inboxes,
    live,
    changes,
    begin,
    notify,
    health: openHealth({ definition, dataSource, peers, inboxes, keys, last: () => comparison.last() }),
    stop: async () => {
      // Before anything is waited for: subgraphs that stop together do not miss each other.
      const stopping = running.map(one => one.stop());
      deletions.stop();
      await live.stop();
      await changes.stop();
      await Promise.all(stopping);
      await outboxListener.stop();
      if (peers[definition.name] === peer) delete peers[definition.name];
    },
  };
}
