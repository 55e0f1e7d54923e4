/** Lists what a plan may ask of subgraphs, in its order; computed once for each plan. */
import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { HookedPlan } from './hooks';

type Queries = HookedPlan['fetches'];

const known = new WeakMap<QueryPlan, Queries>();

export function plannedQueries(plan: QueryPlan): Queries {
  let found = known.get(plan);
  if (!found) {
    found = Object.freeze(plan.node ? queriesIn(plan.node) : []);
    known.set(plan, found);
  }
  return found;
}

function queriesIn(node: PlanNode | SubscriptionNode | undefined): Queries {
  switch (node?.kind) {
    case 'Fetch':
      return [{ subgraph: node.serviceName, query: node.operation }];
    case 'Flatten':
      return queriesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(queriesIn);
    case 'Condition':
      return [...queriesIn(node.ifClause), ...queriesIn(node.elseClause)];
    case 'Defer':
      return [
        ...queriesIn(node.primary.node),
        ...node.deferred.flatMap(({ node: later }) => queriesIn(later)),
      ];
    case 'Subscription':
      return [...queriesIn(node.primary), ...queriesIn(node.rest)];
    default:
      return [];
  }
}
