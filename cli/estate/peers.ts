/** Connects the subgraphs of this process to the other subgraphs and to the transport of their events. */
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { openEvents } from '../../subgraphs/runtime/references/events/open-events';
import type { PeerDirectory } from '../../subgraphs/runtime/references/open-references';
import { type HttpPeer, httpPeer } from '../../subgraphs/runtime/references/peers/http-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { listedDomains } from './project';

export interface OpenPeerDirectory extends PeerDirectory {
  /** After the subgraphs of this process. */
  close(): Promise<void>;
}

/** Those with a <NAME>_URL; the subgraphs of this process, which are `here`, add themselves. */
export function openPeerDirectory(config: Config, log: Log, here: readonly string[]): OpenPeerDirectory {
  const peers: Record<string, Peer> = {};
  const remote: HttpPeer[] = [];
  for (const { name } of listedDomains()) {
    const url = config.urlOf(name);
    if (!url) continue;
    const peer = httpPeer({ name, url, secret: config.secretsOf(name)[0]! });
    peers[name] = peer;
    remote.push(peer);
  }
  const events = openEvents({ redisUrl: config.redisUrl, log, here });
  return {
    peers,
    owners: ownersOf(listedDomains()),
    events,
    repairMaxRows: config.repairMaxRows,
    close: async () => {
      await events.close();
      await Promise.all(remote.map(peer => peer.disconnect()));
    },
  };
}
