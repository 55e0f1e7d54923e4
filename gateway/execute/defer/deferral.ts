/**
 * Runs the part of a plan after the first answer: each deferred part starts when the fetches that it depends on are
 * done, and reports when it is done itself.
 */
import type { DeferNode, DeferredNode } from '@apollo/query-planner';

interface Awaited {
  readonly done: Promise<void>;
  readonly tell: () => void;
}

export class Deferral {
  readonly #fetches = new Map<string, Awaited>();
  readonly #primaries = new Map<DeferNode, Promise<void>>();
  readonly #done = new Map<string, unknown>();
  #underWay = 0;
  #listener: () => void = () => {};

  /** `id` is the planner's. */
  fetched(id: string): void {
    this.#fetch(id).tell();
  }

  /** The primary of a node of the plan has begun. */
  begun(node: DeferNode, primary: Promise<void>): void {
    this.#primaries.set(node, primary);
  }

  /** A fetch that a condition left out is waited for until the primaries of all nodes `around` are done: it is of one of them. */
  later(
    { label = '', depends }: Pick<DeferredNode, 'label' | 'depends'>,
    around: readonly DeferNode[],
    step: () => Promise<void> | undefined,
  ): void {
    this.#underWay++;
    const fetches = Promise.all(depends.map(({ id }) => this.#fetch(id).done));
    const primaries = Promise.all(around.map(node => this.#primaries.get(node)));
    const ended = (error?: unknown) => {
      this.#underWay--;
      this.#done.set(label, error);
      this.#listener();
    };
    void Promise.race([fetches, primaries])
      .then(step)
      .then(() => ended(), ended);
  }

  /** Parts may still be waited for. */
  get underWay(): boolean {
    return this.#underWay > 0;
  }

  /** A part that the plan does not know is done with the last one. */
  isDone(label: string): boolean {
    return this.#done.has(label) || !this.underWay;
  }

  /** Why the part came to nothing: a fault of ours, since fetches tell theirs in the tree. */
  failureOf(label: string): unknown {
    return this.#done.get(label);
  }

  /** Calls back when another part is done. */
  onDone(listener: () => void): void {
    this.#listener = listener;
  }

  #fetch(id: string): Awaited {
    let awaited = this.#fetches.get(id);
    if (!awaited) {
      let tell = () => {};
      const done = new Promise<void>(resolve => {
        tell = resolve;
      });
      awaited = { done, tell };
      this.#fetches.set(id, awaited);
    }
    return awaited;
  }
}
