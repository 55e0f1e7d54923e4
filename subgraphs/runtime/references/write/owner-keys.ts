/**
 * Asks owners about keys that a replica lacks, and adds those that they have: for a client's write, which is refused
 * if a key is missing, and for effects of events, which continue without it.
 */
import type { DataSource } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import type { ReplicaTable } from '../declare/replica';
import { readKnownOwner, whySuspended } from '../events/known-incarnation';
import { type KeyState, type Keys, type Peers, peerNamed } from '../peers/peer';
import { fillKeys, participantOf } from './fill';

/** What became of keys that were referred to and that the replica lacked. */
export type Fill = 'hit' | 'miss' | 'closing' | 'unverifiable';

export class OwnerKeys {
  /** By type, since this process began. */
  readonly fills = new Map<string, Record<Fill, number>>();

  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly dataSource: DataSource,
    private readonly peers: Peers,
  ) {}

  /**
   * What the owner says of each of the keys that it has; they are in the replica afterwards, but for those that are
   * closing. Throws REFERENCE_UNVERIFIABLE, which names `field` where it is given.
   */
  async bring(
    tenantId: string,
    replica: ReplicaTable,
    ids: readonly string[],
    field?: string,
  ): Promise<Map<string, KeyState>> {
    return fillKeys(this.dataSource, tenantId, replica, ids, async asked => {
      const answer = await this.ask(tenantId, replica, asked, field);
      const states = new Map(answer.keys.map(state => [state.id, state]));
      for (const id of asked) {
        const state = states.get(id.toLowerCase());
        this.count(replica.type, !state ? 'miss' : state.closing ? 'closing' : 'hit');
      }
      return answer;
    });
  }

  private count(type: string, fill: Fill, keys = 1): void {
    const counts = this.fills.get(type) ?? { hit: 0, miss: 0, closing: 0, unverifiable: 0 };
    counts[fill] += keys;
    this.fills.set(type, counts);
  }

  private async ask(
    tenantId: string,
    replica: ReplicaTable,
    ids: readonly string[],
    field: string | undefined,
  ): Promise<Keys> {
    const { type, owner } = replica;
    const unverifiable = (why: string) => {
      this.count(type, 'unverifiable', ids.length);
      return new JoineryError(
        'REFERENCE_UNVERIFIABLE',
        `Whether there is a ${type} with the id ${ids[0]} cannot be said now: ${why}`,
        { ...(field !== undefined && { field }), type, id: ids[0] },
      );
    };
    let answer: Keys;
    try {
      const participant = participantOf(this.definition, this.dataSource, replica);
      answer = await peerNamed(this.peers, owner).keys({ tenantId, type, ids, participant });
    } catch {
      throw unverifiable(`${owner} does not answer. Try again in a moment.`);
    }
    // That it lacks a key would be no more true than that it has one.
    const known = await readKnownOwner(this.dataSource, owner);
    if (whySuspended(known, answer.incarnation) === null) return answer;
    throw unverifiable(`${owner} is not relied on until an operator has looked at its database.`);
  }
}
