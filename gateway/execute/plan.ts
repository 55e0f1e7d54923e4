/**
 * Owns the order of a plan: what runs one after another, what runs at once, and what only runs under a condition.
 * The plan is compiled once; running it keeps nothing.
 */
import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { JoineryError } from '../../wire/errors';
import type { Log } from '../../wire/log';
import type { Transports } from '../transport/transport';
import { fetchStep, type Step } from './fetch';
import type { Run } from './run';
import { questionOf, subgraphCall } from './subgraph-call';
import type { Subtypes } from './subtypes';
import type { Trace } from './trace';
import { treePath } from './tree-path';

export interface PlanSurroundings {
  readonly transports: Transports;
  readonly subtypes: Subtypes;
  readonly log: Log;
}

export function compilePlan({ node }: QueryPlan, surroundings: PlanSurroundings): Step {
  if (!node) return async () => {};
  if (node.kind === 'Subscription') {
    throw new JoineryError('BAD_REQUEST', 'Subscriptions are not served here.');
  }
  const fetches = fetchesOf(node);
  const asked = fetches.map(questionOf);
  // A mutation changes what a second query would answer.
  const reading = fetches.every(({ operationKind }) => operationKind === 'query');
  const conditional = fetches.some(({ operation }) => /@(?:skip|include)\b/.test(operation));
  const contextual = fetches.some(({ contextRewrites }) => contextRewrites);

  let fetchCount = 0;
  const compile = (node: PlanNode, path: ResponsePath): Step => {
    switch (node.kind) {
      case 'Sequence':
        return inSequence(node.nodes.map(child => compile(child, path)));
      case 'Parallel':
        return atOnce(node.nodes.map(child => compile(child, path)));
      case 'Flatten':
        return compile(node.node, [...path, ...node.path]);
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const met = ifClause && compile(ifClause, path);
        const unmet = elseClause && compile(elseClause, path);
        return async run => (run.conditions.get(condition) ? met : unmet)?.(run);
      }
      case 'Fetch': {
        const question = questionOf(node);
        const shared = reading && asked.filter(other => other === question).length > 1;
        fetchCount += 1;
        const id = fetchCount;
        const { subtypes, transports, log } = surroundings;
        const call = subgraphCall(id, node, transports[node.serviceName], shared, log);
        const step = fetchStep(node, treePath(path), {
          id,
          call,
          subtypes,
          copying: shared || contextual,
          conditional,
        });
        return run => (run.trace ? traced(id, step, run, run.trace) : step(run));
      }
      case 'Defer':
        throw new Error('The planner was not asked to defer.');
    }
  };
  return compile(node, []);
}

/** The characters of what the plan asks. */
export function sizeOf({ node }: QueryPlan): number {
  if (!node || node.kind === 'Subscription') return 0;
  return fetchesOf(node).reduce((sum, { operation }) => sum + operation.length, 0);
}

function fetchesOf(node: PlanNode | undefined): FetchNode[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
    case 'Fetch':
      return [node];
    default:
      return [];
  }
}

async function traced(id: number, step: Step, run: Run, trace: Trace): Promise<void> {
  trace.began(id);
  try {
    await step(run);
  } finally {
    trace.ended(id);
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async run => {
    for (const step of steps) await step(run);
  };
}

function atOnce(steps: readonly Step[]): Step {
  return async run => {
    await Promise.all(steps.map(step => step(run)));
  };
}
