/**
 * Compiles the order of a plan: what runs in sequence, what runs in parallel, and what runs only under a condition.
 * The plan is compiled once; running it stores nothing in it.
 */
import type {
  DeferNode,
  FetchNode,
  PlanNode,
  QueryPlan,
  ResponsePath,
  SubscriptionNode,
} from '@apollo/query-planner';
import type { Log } from '../../../wire/log';
import type { Transports } from '../../transport/transport';
import type { NumberFields } from '../prepare/number-fields';
import type { Subtypes } from '../prepare/subtypes';
import { answerReader } from '../reuse/answer-reader';
import { fetchedPlaces } from '../reuse/fetched-entities';
import { type FetchSelection, markRepeatable } from '../reuse/shareable-places';
import { selectedBy } from '../tree/merge-answer';
import { namesOf, treePath } from '../tree/path';
import { fetchStep, type Step } from './fetch';
import { type IsPlanned, plannedPlaces } from './planned-places';
import type { Run } from './run';
import { questionOf, subgraphCall } from './subgraph-call';
import { eventCall, eventsOf, type OpenEvents } from './subgraph-events';
import type { Trace } from './trace';

export interface PlanSurroundings {
  readonly transports: Transports;
  readonly subtypes: Subtypes;
  readonly numbers: NumberFields;
  readonly log: Log;
}

export interface CompiledPlan {
  /** Of a subscription, what is done for one event. */
  readonly run: Step;
  /** Of a subscription. */
  readonly events: OpenEvents | undefined;
  readonly isPlanned: IsPlanned;
}

/** `deferring`: something comes after the first answer. */
export function compilePlan(
  { node }: QueryPlan,
  surroundings: PlanSurroundings,
  deferring: boolean,
): CompiledPlan {
  if (!node) return { run: async () => {}, events: undefined, isPlanned: plannedPlaces([]) };
  if (node.kind !== 'Subscription') {
    return { ...compileSteps(node, surroundings, { deferring }), events: undefined };
  }
  const { primary } = node;
  return {
    ...compileSteps(inOrder(node), surroundings, { event: primary }),
    events: eventsOf(primary, surroundings.transports[primary.serviceName]),
  };
}

/** The fetch that the event answers, and the fetches that complete it. */
function inOrder({ primary, rest }: SubscriptionNode): PlanNode {
  return { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] };
}

/** `event`: the fetch whose answer is there already when the run begins. */
function compileSteps(
  node: PlanNode,
  surroundings: PlanSurroundings,
  { event, deferring = false }: { event?: FetchNode; deferring?: boolean },
): Pick<CompiledPlan, 'run' | 'isPlanned'> {
  const fetches = fetchesOf(node);
  const asked = fetches.map(questionOf);
  // A mutation changes what a second query would answer.
  const reading = fetches.every(({ operationKind }) => operationKind !== 'mutation');
  const conditional = fetches.some(({ operation }) => /@(?:skip|include)\b/.test(operation));
  const contextual = fetches.some(({ contextRewrites }) => contextRewrites);
  const selectedOf = selections(node);
  const roots = fetches.filter(
    fetch => fetch.operationKind === 'query' && !fetch.requires && selectedOf.get(fetch)!.path.length === 0,
  );
  // What is deferred comes to an object after it was written.
  if (reading && !contextual && !deferring) markRepeatable([...selectedOf.values()]);

  let fetchCount = 0;
  /** `around`: the nodes with deferred parts that it is in. */
  const compile = (node: PlanNode, path: ResponsePath, around: readonly DeferNode[]): Step => {
    switch (node.kind) {
      case 'Sequence':
        return inSequence(node.nodes.map(child => compile(child, path, around)));
      case 'Parallel':
        return atOnce(node.nodes.map(child => compile(child, path, around)));
      case 'Flatten':
        return compile(node.node, [...path, ...node.path], around);
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const met = ifClause && compile(ifClause, path, around);
        const unmet = elseClause && compile(elseClause, path, around);
        return async run => (run.conditions.get(condition) ? met : unmet)?.(run);
      }
      case 'Fetch': {
        const { transports, subtypes, numbers, log } = surroundings;
        const question = questionOf(node);
        const shared = reading && asked.filter(other => other === question).length > 1;
        fetchCount += 1;
        const id = fetchCount;
        const ofEntities = node.requires !== undefined;
        const { selected } = selectedOf.get(node)!;
        const read = answerReader(selected, { ofEntities, shared, numbers });
        const call =
          node === event
            ? eventCall(id, node, log)
            : subgraphCall(id, node, transports[node.serviceName], shared && !ofEntities, reading, read, log);
        const step = fetchStep(node, treePath(path), {
          id,
          call,
          selected,
          subtypes,
          question: shared ? question : undefined,
          copying: shared || contextual,
          fetchedAt: reading && !conditional ? fetchedPlaces(node, roots) : [],
          conditional,
        });
        const whole: Step = run => (run.trace ? traced(id, step, run, run.trace) : step(run));
        return node.id === undefined ? whole : awaited(whole, node.id);
      }
      case 'Defer': {
        const { primary, deferred } = node;
        const within = [...around, node];
        const first = primary.node && compile(primary.node, path, within);
        const later = deferred.map(part => ({ part, step: part.node && compile(part.node, path, within) }));
        return async run => {
          const done = Promise.resolve(first?.(run));
          run.deferral!.begun(node, done);
          for (const { part, step } of later) run.deferral!.later(part, within, () => step?.(run));
          await done;
        };
      }
    }
  };
  return { run: compile(node, [], []), isPlanned: plannedPlaces([...selectedOf.values()]) };
}

/** The characters of what the plan asks. */
export function sizeOf({ node }: QueryPlan): number {
  if (!node) return 0;
  return fetchesOf(node.kind === 'Subscription' ? inOrder(node) : node).reduce(
    (sum, { operation }) => sum + operation.length,
    0,
  );
}

/** What each fetch selects, and for which objects. */
function selections(root: PlanNode): Map<FetchNode, FetchSelection> {
  const all = new Map<FetchNode, FetchSelection>();
  const visit = (node: PlanNode | undefined, path: readonly string[]): void => {
    switch (node?.kind) {
      case 'Sequence':
      case 'Parallel':
        for (const child of node.nodes) visit(child, path);
        break;
      case 'Flatten':
        visit(node.node, [...path, ...namesOf(node.path)]);
        break;
      case 'Condition':
        visit(node.ifClause, path);
        visit(node.elseClause, path);
        break;
      case 'Defer':
        for (const part of [node.primary, ...node.deferred]) visit(part.node, path);
        break;
      case 'Fetch': {
        const { operationDocumentNode: document, requires, outputRewrites } = node;
        if (!document) throw new Error('The planner was not asked for documents.');
        all.set(node, { path, selected: selectedBy(document, requires !== undefined, outputRewrites) });
      }
    }
  };
  visit(root, []);
  return all;
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
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap(part => fetchesOf(part.node));
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

/** What is deferred may wait for it. */
function awaited(step: Step, id: string): Step {
  return async run => {
    await step(run);
    run.deferral?.fetched(id);
  };
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
