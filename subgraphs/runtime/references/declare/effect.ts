/** Owns what a domain does when it hears of another service's changes. */
import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../../declare/define-subgraph';
import type { Event } from '../peers/peer';

/**
 * Runs once for each event, whatever is repeated or killed: in the transaction that notes the events as taken. It must
 * be the same however many of the events come at once.
 */
export interface Effect {
  /** The subgraph whose event it is. */
  readonly of: string;
  /** `Post.published` */
  readonly event: `${string}.${string}`;
  /** All events are of one tenant, which is the manager's; in the owner's order. */
  readonly apply: (manager: EntityManager, events: readonly Event[]) => Promise<void>;
}

/** Runs in the transaction that deletes the keys from the replica, before they go; its rows may not refer to them after. */
export interface Anonymize {
  readonly entity: EntityClass;
  /** The property of the reference's column. */
  readonly property: string;
  readonly apply: (manager: EntityManager, keys: readonly string[]) => Promise<void>;
}
