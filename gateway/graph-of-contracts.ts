/**
 * Answers each request by the schema of its contract. All contracts share the planner and the ways to subgraphs; each has
 * plans and answers of its own, in which nothing is known of what it excludes. Rejects with NOT_FOUND where a reload has
 * taken the contract away since the request began.
 */
import { JoineryError } from '../wire/contract/errors';
import type { AskedOperation } from './execute/executor';
import type { Graph } from './graph';
import type { GraphRequest } from './request';

export function withContracts(whole: Graph, contracts: ReadonlyMap<string, Graph>): Graph {
  const graphOf = ({ contract }: Pick<GraphRequest, 'contract'>): Graph => {
    const found = contract === undefined ? whole : contracts.get(contract);
    if (found) return found;
    throw new JoineryError('NOT_FOUND', `There is no contract "${contract}" any more.`);
  };
  return {
    ...whole,
    schemaOf: name => (name === undefined ? whole : contracts.get(name))?.schema,
    answer: async request => graphOf(request).answer(request),
    answerIncrementally: async request => graphOf(request).answerIncrementally(request),
    subscribe: async request => graphOf(request).subscribe(request),
    execute: async request => graphOf(request).execute(request),
    explain: async request => graphOf(request).explain(request),
    costOf: request => graphOf(request).costOf(request),
    policiesIn: request => graphOf(request).policiesIn(request),
    asked: () => [
      ...whole.asked(),
      ...[...contracts].flatMap(([contract, graph]) => graph.asked().map(one => ({ ...one, contract }))),
    ],
    prepareAhead: async operations => {
      const byContract = new Map<string | undefined, AskedOperation[]>();
      for (const one of operations) {
        const same = byContract.get(one.contract);
        if (same) same.push(one);
        else byContract.set(one.contract, [one]);
      }
      for (const [contract, asked] of byContract) {
        const graph = contract === undefined ? whole : contracts.get(contract);
        await graph?.prepareAhead(asked);
      }
    },
  };
}
