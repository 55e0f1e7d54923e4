/** Declares what a domain does when another service's objects change. */
import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../../declare/define-subgraph';
import type { Event } from '../peers/peer';

/**
 * Runs once for each event, whatever is repeated or killed: in the transaction that notes the events as taken. It must
 * be the same however many of the events come at once, and in whichever order those of one key come: the owner's order
 * is not that of its commits, and a key's deletion may even come before its creation. What counts events need not care;
 * what keeps a state takes the newest (`newestOf`), compares its `revision` with the one that it has, and lets a deletion
 * be final.
 */
export interface Effect {
  /** The subgraph whose event it is; `*` is every one, this one too. */
  readonly of: string;
  /** `Post.published`; `*` is every event. */
  readonly event: `${string}.${string}` | '*';
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
