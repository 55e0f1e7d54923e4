/**
 * Numbers the fetches of a plan depth first, from 1. A run counts the same way (execute/run/plan.ts), so that planned
 * and executed fetches match by id.
 */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { namesOf } from '../execute/tree/path';
import { isName } from './dependencies';
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
  readonly deferred: boolean;
}

interface PlannedFetches {
  readonly fetches: readonly PlannedFetch[];
  readonly tree: PlanTree | null;
  readonly depth: number;
}

/** What has ended when a part of the plan begins. */
interface Before {
  readonly hop: number;
  readonly ids: readonly number[];
  /** The first answer as well. */
  readonly deferred: boolean;
}

/** How what is deferred is called where it is read. */
interface Naming {
  place(path: readonly string[]): string;
  /** By the plan's own. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

export function plannedFetches({ node }: QueryPlan, { place, labels }: Naming): PlannedFetches {
  const fetches: PlannedFetch[] = [];
  let deepest = 0;

  const walk = (
    node: PlanNode,
    path: readonly string[],
    before: Before,
  ): { tree: PlanTree; hop: number; ids: readonly number[] } => {
    switch (node.kind) {
      case 'Fetch': {
        const id = fetches.length + 1;
        const hop = before.hop + 1;
        deepest = Math.max(deepest, hop);
        fetches.push({ id, node, path, hop, after: new Set(before.ids), deferred: before.deferred });
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
          reached = { ...before, hop: walked.hop, ids: [...before.ids, ...own] };
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
      case 'Defer': {
        const primary = node.primary.node && walk(node.primary.node, path, before);
        const deferred = node.deferred.map(({ depends, label = '', queryPath, node: later }) => {
          const awaited = fetches.filter(fetch => depends.some(({ id }) => id === fetch.node.id));
          const ended = {
            hop: Math.max(before.hop, ...awaited.map(({ hop }) => hop)),
            ids: [...before.ids, ...awaited.flatMap(({ id, after }) => [...after, id])],
            deferred: true,
          };
          return {
            label: labels.get(label) ?? null,
            at: place(namesOf(queryPath).filter(isName)),
            after: awaited.map(({ id }) => id),
            plan: later ? walk(later, path, ended).tree : null,
          };
        });
        const { hop, ids } = primary ?? before;
        return { tree: { kind: 'defer', primary: primary?.tree ?? null, deferred }, hop, ids };
      }
    }
  };

  if (!node) return { fetches, tree: null, depth: 0 };
  // The events of a subscription are fetched by what follows its own fetch.
  const whole: PlanNode =
    node.kind === 'Subscription'
      ? { kind: 'Sequence', nodes: [node.primary, ...(node.rest ? [node.rest] : [])] }
      : node;
  const { tree } = walk(whole, [], { hop: 0, ids: [], deferred: false });
  return { fetches, tree, depth: deepest };
}
