/**
 * Owns the entities that a run has asked for already: of several fetches that ask the same of a subgraph, each asks only
 * for the entities that none before it asked for, also while the answer is under way. Of queries only: a mutation
 * changes what a second question would be answered.
 */
import type { ExecutionResult } from 'graphql';
import type { Tree } from './own';

/** By what is asked, and then by the entity's representation. */
export type EntitiesAsked = Map<string, Map<string, Asked>>;

interface Asked {
  readonly call: Call;
  readonly index: number;
}

interface Call {
  readonly representations: Tree[];
  answer: Promise<ExecutionResult>;
}

export interface Flight {
  readonly answer: Promise<ExecutionResult>;
  /** By the entity's index in the answer: its index in the question, where that has it. */
  readonly indexes: (number | undefined)[];
  /** The answer was asked for by this question. */
  readonly first: boolean;
}

export function boardEntities(
  all: EntitiesAsked,
  question: string,
  representations: readonly Tree[],
  keys: readonly string[],
  send: (representations: readonly Tree[]) => Promise<ExecutionResult>,
): Flight[] {
  let known = all.get(question);
  if (!known) {
    known = new Map();
    all.set(question, known);
  }
  const own: Call = { representations: [], answer: unsent };
  const indexes = new Map<Call, (number | undefined)[]>();
  for (const [index, key] of keys.entries()) {
    let asked = known.get(key);
    if (!asked) {
      asked = { call: own, index: own.representations.push(representations[index]!) - 1 };
      known.set(key, asked);
    }
    const ofCall = indexes.get(asked.call) ?? [];
    ofCall[asked.index] = index;
    indexes.set(asked.call, ofCall);
  }
  if (own.representations.length > 0) own.answer = send(own.representations);
  return [...indexes].map(([call, ofCall]) => ({
    answer: call.answer,
    indexes: Array.from(call.representations, (_, n) => ofCall[n]),
    first: call === own,
  }));
}

const unsent = Promise.resolve<ExecutionResult>({ data: null });
