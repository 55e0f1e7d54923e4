/**
 * Rewrites a supergraph before the planner reads it, to avoid the planner's faults. The real names are restored in a
 * plan before it is executed.
 */
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { withDistinctSubgraphs } from './distinct-subgraphs';
import { withOwnRequiredFields } from './own-required-fields';
import { withResolvableKeysFirst } from './resolvable-keys-first';

export interface Rewritten {
  readonly document: DocumentNode;
  /** In the names of what was rewritten. */
  restore(plan: QueryPlan): QueryPlan;
}

/** Undefined where nothing is to be done. */
type Rewrite = (supergraph: DocumentNode) => Rewritten | undefined;

const rewrites: readonly Rewrite[] = [withDistinctSubgraphs, withResolvableKeysFirst, withOwnRequiredFields];

/** Undefined where the planner may read it as it is. */
export function rewrittenSupergraph(supergraph: DocumentNode): Rewritten | undefined {
  let all: Rewritten | undefined;
  for (const rewrite of rewrites) {
    const one = rewrite(all?.document ?? supergraph);
    if (!one) continue;
    const earlier = all;
    all = earlier ? { ...one, restore: plan => earlier.restore(one.restore(plan)) } : one;
  }
  return all;
}
