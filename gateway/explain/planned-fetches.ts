/**
 * Owns the fetches of a plan in its order, which is how they are known: the first has the id 1, depth first. A run
 * counts the same way (execute/plan.ts), so that what was planned and what ran meet by id.
 */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { namesOf } from '../execute/tree-path';
import type { PlanTree } from './model';

export interface PlannedFetch {
  readonly id: number;
  readonly node: FetchNode;
  /** Of the objects that it is for: names in the tree. */
  readonly path: readonly string[];
  /** The step of the plan in which it runs, from 1. */
  readonly hop: number;
  /** The ids of all fetches that have ended when it begins. */
  readonly after: ReadonlySet<number>;
}

interface PlannedFetches {
  readonly fetches: readonly PlannedFetch[];
  readonly tree: PlanTree | null;
  readonly depth: number;
}

export function plannedFetches({ node }: QueryPlan): PlannedFetches {
  const fetches: PlannedFetch[] = [];
  let deepest = 0;

  const walk = (
    node: PlanNode,
    path: readonly string[],
    before: { hop: number; ids: readonly number[] },
  ): { tree: PlanTree; hop: number; ids: readonly number[] } => {
    switch (node.kind) {
      case 'Fetch': {
        const id = fetches.length + 1;
        const hop = before.hop + 1;
        deepest = Math.max(deepest, hop);
        fetches.push({ id, node, path, hop, after: new Set(before.ids) });
        return { tree: { kind: 'fetch', fetch: id }, hop, ids: [id] };
      }
      case 'Flatten':
        return walk(node.node, [...path, ...namesOf(node.path)], before);
      case 'Sequence': {
        let reached = before;
        const own: number[] = [];
        const nodes = node.nodes.map(child => {
          const walked = walk(child, path, reached);
          own.push(...walked.ids);
          reached = { hop: walked.hop, ids: [...before.ids, ...own] };
          return walked.tree;
        });
        return { tree: { kind: 'sequence', nodes }, hop: reached.hop, ids: own };
      }
      case 'Parallel': {
        const walked = node.nodes.map(child => walk(child, path, before));
        return {
          tree: { kind: 'parallel', nodes: walked.map(({ tree }) => tree) },
          hop: Math.max(before.hop, ...walked.map(({ hop }) => hop)),
          ids: walked.flatMap(({ ids }) => ids),
        };
      }
      case 'Condition': {
        const met = node.ifClause && walk(node.ifClause, path, before);
        const unmet = node.elseClause && walk(node.elseClause, path, before);
        return {
          tree: {
            kind: 'condition',
            variable: node.condition,
            if: met?.tree ?? null,
            else: unmet?.tree ?? null,
          },
          hop: Math.max(before.hop, met?.hop ?? 0, unmet?.hop ?? 0),
          ids: [...(met?.ids ?? []), ...(unmet?.ids ?? [])],
        };
      }
      case 'Defer':
        throw new Error('What is deferred is explained as if it came at once.');
    }
  };

  if (!node) return { fetches, tree: null, depth: 0 };
  // The events of a subscription are fetched by what follows its own fetch.
  const { tree } =
    node.kind === 'Subscription'
      ? walk({ kind: 'Sequence', nodes: [node.primary, ...(node.rest ? [node.rest] : [])] }, [], {
          hop: 0,
          ids: [],
        })
      : walk(node, [], { hop: 0, ids: [] });
  return { fetches, tree, depth: deepest };
}
