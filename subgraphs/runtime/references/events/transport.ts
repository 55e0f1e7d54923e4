/**
 * Defines the transport that carries events from owners to consumers. It may lose, repeat, delay and reorder them:
 * the inbox applies each event once, in order, and fetches missing ones from the owner.
 */

import type { Events, Position } from '../peers/peer';
import type { Inbox } from './inbox';

/** The events of one owner, as its own process reads them. */
export interface Outbox {
  readonly source: string;
  read(after: Position, limit: number): Promise<Events>;
  /** A place with at most so many events after it. */
  tail(length: number): Promise<Position>;
}

export interface Running {
  /** There may be something to do. */
  wake(): void;
  stop(): Promise<void>;
}

export interface EventTransport {
  /** Sends on what the outbox has, from now on. */
  relay(outbox: Outbox): Running;
  /** Brings the inbox what its owner sends, from now on. `group` is the consumer's subgraph: its processes share. */
  deliver(inbox: Inbox, group: string): Running;
  close(): Promise<void>;
}
