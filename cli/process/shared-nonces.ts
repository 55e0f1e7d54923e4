/**
 * Lets the workers of a subgraph remember together what was asked: a copy of a mutation may meet another worker than the
 * mutation itself. The primary remembers, and is asked by a message.
 */
import type { Worker } from 'node:cluster';
import { Nonces, type Once } from '../../wire/contract/nonces';

interface Question {
  readonly nonce: string;
}
interface Answer extends Question {
  readonly isCopy: boolean;
}

/** In the primary. */
export function answerNonces(worker: Worker, nonces: Nonces): void {
  worker.on('message', ({ nonce }: Partial<Question>) => {
    if (nonce === undefined) return;
    const answer: Answer = { nonce, isCopy: !nonces.isNew(nonce) };
    // A worker that has died asks nothing more.
    if (worker.isConnected()) worker.send(answer, () => {});
  });
}

/** In a worker. */
export function sharedNonces(): Once {
  const waiting = new Map<string, ((isNew: boolean) => void)[]>();
  process.on('message', ({ nonce, isCopy }: Partial<Answer>) => {
    if (nonce === undefined) return;
    // In the order of the questions.
    const [first, ...others] = waiting.get(nonce) ?? [];
    if (others.length > 0) waiting.set(nonce, others);
    else waiting.delete(nonce);
    first?.(!isCopy);
  });
  return {
    isNew: nonce =>
      new Promise(resolve => {
        waiting.set(nonce, [...(waiting.get(nonce) ?? []), resolve]);
        process.send?.({ nonce } satisfies Question);
      }),
  };
}
