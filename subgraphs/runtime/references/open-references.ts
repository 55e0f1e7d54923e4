/**
 * Owns the references of one running subgraph: what it tells others, what it hears of them, how its writes find keys,
 * and the deletions of what it owns.
 */
import type { DataSource } from 'typeorm';
import type { Log } from '../../../wire/log';
import type { SubgraphDefinition } from '../define-subgraph';
import { LiveEvents } from '../subscription/live-events';
import { Deletions } from './deletion/deletions';
import type { EventTransport, Running } from './event-transport';
import { Inbox } from './inbox';
import { compareReplicas } from './integrity';
import { localPeer } from './local-peer';
import { loop } from './loop';
import { pruneOutbox, readEvents } from './outbox';
import type { Peer, Peers } from './peer';
import { type Reference, referencesOf } from './references';
import { watchWrites } from './referred-keys';
import { replicasOf } from './replica';
import type { Ear } from './wake-up';
import { Writing } from './writing';

export interface Neighbours {
  /** All other subgraphs, and this one once it is open. Looked at when needed: who is missing does not answer. */
  readonly peers: Record<string, Peer>;
  /** Type → the subgraph that publishes it. */
  readonly owners: Readonly<Record<string, string>>;
  readonly events: EventTransport;
}

export interface References {
  readonly peer: Peer;
  readonly writing: Writing;
  readonly deletions: Deletions;
  readonly owners: Readonly<Record<string, string>>;
  readonly peers: Peers;
  /** By owner. */
  readonly inboxes: ReadonlyMap<string, Inbox>;
  readonly all: readonly Reference[];
  /** What subscriptions hear. */
  readonly live: LiveEvents;
  stop(): Promise<void>;
}

/** Between two looks at deletions that somebody left. */
const resumeMs = 1_000;
const pruneMs = 10 * 60_000;
/** Between two comparisons of replicas with their owners. */
const compareMs = 10 * 60_000;

export function openReferences(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  ear: Ear,
  neighbours: Neighbours | undefined,
  log: Log,
): References {
  const all = referencesOf(dataSource, definition);
  watchWrites(dataSource, all);
  const peers = neighbours?.peers ?? {};
  const writing = new Writing(definition, dataSource, all, peers);
  const deletions = new Deletions({ definition, dataSource, peers, log });
  const peer = localPeer(definition, dataSource, deletions);
  peers[definition.name] = peer;

  const inboxes = new Map<string, Inbox>();
  const running: Pick<Running, 'stop'>[] = [];
  if (neighbours) {
    const { events } = neighbours;
    const resync = async () => {
      await compareReplicas(definition, dataSource, peers, { repair: true });
    };
    const replicas = [...replicasOf(dataSource).values()].map(({ owner }) => owner);
    const sources = new Set([...replicas, ...(definition.effects ?? []).map(({ of }) => of)]);
    for (const source of sources) {
      const inbox = new Inbox({ definition, dataSource, source, peers, log, resync });
      inboxes.set(source, inbox);
      running.push(events.deliver(inbox, definition.name));
    }
    if (definition.publishes?.length) {
      const relay = events.relay({
        source: definition.name,
        read: (after, limit) => readEvents(dataSource, definition.name, after, limit),
      });
      ear.hear(relay.wake);
      running.push(
        relay,
        loop(resumeMs, () => deletions.resume(), log, 'Deletions under way could not be taken up'),
        loop(
          pruneMs,
          async () => void (await pruneOutbox(dataSource)),
          log,
          'The outbox could not be pruned',
        ),
      );
    }
    if (replicas.length > 0) {
      running.push(loop(compareMs, resync, log, 'Replicas could not be compared with their owners'));
    }
  }
  const live = new LiveEvents(dataSource, definition.name, ear, log);
  return {
    peer,
    writing,
    deletions,
    owners: neighbours?.owners ?? {},
    peers,
    inboxes,
    all,
    live,
    stop: async () => {
      await live.stop();
      await Promise.all(running.map(one => one.stop()));
      if (peers[definition.name] === peer) delete peers[definition.name];
    },
  };
}
