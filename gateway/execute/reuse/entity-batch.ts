/**
 * Batches the entities that one fetch asks a subgraph for, and leaves out those that another fetch of the same run has
 * requested with the same selection, even while that answer is still under way. For queries only: a mutation may change
 * the second answer.
 */
import type { ExecutionResult } from 'graphql';
import type { Tree } from '../tree/own-property';

/** By the question (subgraph and selection), then by the representation's key. */
export type RequestedEntities = Map<string, Map<string, Slot>>;

interface Slot {
  readonly call: Call;
  readonly index: number;
}

interface Call {
  /** How many entities are asked for. */
  count: number;
  answer: Promise<ExecutionResult> | undefined;
}

/** The part of one call's answer that a fetch uses. */
export interface BatchPart {
  readonly call: Call;
  /** By the entity's index in the answer: the objects of the fetch that it belongs to, if any. */
  readonly owners: (Tree[] | undefined)[];
}

/** The entities of one fetch. */
export class EntityBatch {
  readonly parts: BatchPart[] = [];
  /** Number of objects that were not requested, because they had been fetched before. */
  alreadyFetched = 0;
  readonly #slots: Map<string, Slot>;
  readonly #representations: Tree[] = [];
  /** The call for the entities that no fetch has requested before. */
  readonly #own: Call = { count: 0, answer: undefined };

  /** `question` is undefined where no other fetch asks the same. */
  constructor(all: RequestedEntities, question: string | undefined) {
    const known = question === undefined ? undefined : all.get(question);
    this.#slots = known ?? new Map();
    if (question !== undefined && !known) all.set(question, this.#slots);
  }

  /** Objects with equal keys share a slot. */
  add(object: Tree, key: string, representation: Tree): void {
    let slot = this.#slots.get(key);
    if (slot === undefined) {
      slot = { call: this.#own, index: this.#own.count++ };
      this.#slots.set(key, slot);
      this.#representations.push(representation);
    }
    const { owners } = this.#partOf(slot.call);
    const known = owners[slot.index];
    if (known) known.push(object);
    else owners[slot.index] = [object];
  }

  #partOf(call: Call): BatchPart {
    for (const part of this.parts) if (part.call === call) return part;
    const part = { call, owners: [] };
    this.parts.push(part);
    return part;
  }

  /** Sends the call, unless all entities have been requested before. */
  send(send: (representations: readonly Tree[]) => Promise<ExecutionResult>): void {
    if (this.#own.count > 0) this.#own.answer = send(this.#representations);
  }

  /** Whether this fetch made the call itself. */
  isFirst({ call }: BatchPart): boolean {
    return call === this.#own;
  }
}
