/**
 * Owns the entities that a run has asked for already: of several fetches that ask the same of a subgraph, each asks only
 * for the entities that none before it asked for, also while the answer is under way. Of queries only: a mutation
 * changes what a second question would be answered.
 */
import type { ExecutionResult } from 'graphql';
import type { Tree } from '../tree/own-property';

/** By the question, and then by the representation's key. */
export type EntitiesAsked = Map<string, Map<string, Seat>>;

interface Seat {
  readonly call: Call;
  readonly index: number;
}

interface Call {
  /** How many entities are asked for. */
  count: number;
  answer: Promise<ExecutionResult> | undefined;
}

/** What one call brings to a fetch. */
export interface Flight {
  readonly call: Call;
  /** By the entity's index in the answer: the objects that it belongs to, where the fetch has such. */
  readonly owners: (Tree[] | undefined)[];
}

/** One fetch, with the objects that it is made for. */
export class Boarding {
  readonly flights: Flight[] = [];
  /** For so many objects nothing is asked, because it was told before. */
  told = 0;
  readonly #seats: Map<string, Seat>;
  readonly #representations: Tree[] = [];
  /** What none before asked for. */
  readonly #own: Call = { count: 0, answer: undefined };

  /** Without a question, nobody else asks the same. */
  constructor(all: EntitiesAsked, question: string | undefined) {
    const known = question === undefined ? undefined : all.get(question);
    this.#seats = known ?? new Map();
    if (question !== undefined && !known) all.set(question, this.#seats);
  }

  /** Objects with equal keys get the same. */
  add(object: Tree, key: string, representation: Tree): void {
    let seat = this.#seats.get(key);
    if (seat === undefined) {
      seat = { call: this.#own, index: this.#own.count++ };
      this.#seats.set(key, seat);
      this.#representations.push(representation);
    }
    const { owners } = this.#flightOf(seat.call);
    const known = owners[seat.index];
    if (known) known.push(object);
    else owners[seat.index] = [object];
  }

  #flightOf(call: Call): Flight {
    for (const flight of this.flights) if (flight.call === call) return flight;
    const flight = { call, owners: [] };
    this.flights.push(flight);
    return flight;
  }

  /** Asks, unless everything was asked for before. */
  send(send: (representations: readonly Tree[]) => Promise<ExecutionResult>): void {
    if (this.#own.count > 0) this.#own.answer = send(this.#representations);
  }

  /** The answer was asked for by this fetch. */
  isFirst({ call }: Flight): boolean {
    return call === this.#own;
  }
}
