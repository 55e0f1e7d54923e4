/** Stands between the subgraphs of an estate: whoever asks a peer asks here first, and may be made to wait or fail. */
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import type { Estate } from '../support/estate';

export interface Question {
  readonly of: string;
  readonly method: keyof Peer;
  readonly question: any;
}

export interface Interposed {
  /** What rejects here was not asked. */
  before?(question: Question): unknown;
  /** What rejects here was done, and the asker does not hear of it. */
  after?(question: Question): unknown;
}

/** Until the returned function is called. */
export function interpose(estate: Estate, { before, after }: Interposed): () => void {
  const peers = estate.subgraphs[0]!.references.peers as Record<string, Peer>;
  const own = { ...peers };
  for (const [of, peer] of Object.entries(own)) {
    const asked = Object.entries(peer).map(([name, ask]) => {
      const method = name as keyof Peer;
      const asking = async (question: any) => {
        await before?.({ of, method, question });
        const answer = await (ask as (question: any) => Promise<unknown>)(question);
        await after?.({ of, method, question });
        return answer;
      };
      return [method, asking];
    });
    peers[of] = Object.fromEntries(asked);
  }
  return () => void Object.assign(peers, own);
}
