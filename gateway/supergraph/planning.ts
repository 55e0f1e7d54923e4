/**
 * Plans operations in worker threads, each within a deadline. The planner's work grows with the number of ways to
 * fetch the fields, exponentially if many subgraphs share them, and cannot be interrupted. So a thread that exceeds
 * its deadline is ended and replaced, and the operation is refused with OPERATION_TOO_COMPLEX, also when it is sent
 * again.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import { JoineryError } from '../../wire/contract/errors';
import type { Limits } from '../../wire/limits';
import { packageRoot } from '../../wire/package-root';
import type { PlanningAnswer, PlanningData, PlanningReady, PlanningRequest } from './planning-worker';

export type PlanningLimits = Pick<Limits, 'planMs' | 'plansWaiting' | 'planWaitMs'>;

export interface Planning {
  plan(request: PlanningRequest, whose?: string): Promise<QueryPlan>;
  stop(): Promise<void>;
}

interface Job {
  readonly request: PlanningRequest;
  readonly whose: string | undefined;
  readonly since: number;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
}

/** A thread; `ready` rejects where the supergraph cannot be planned over. */
interface Lane {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  isReady: boolean;
  job: Job | undefined;
  deadline: NodeJS.Timeout | undefined;
  idle: NodeJS.Timeout | undefined;
}

/** The second is there while the first is held up, so that one operation does not hold up all others. */
const maxLanes = 2;
const heldUpMs = 100;
const idleMs = 60_000;
/** What was too complex is refused at once for so long: the machine may have been busy with other things. */
const refusedMs = 60_000;
const maxRefused = 1_000;
/** Of a thread: a planner with its supergraph takes some 50 MB, and an explosion all there is. */
const maxHeapMb = 1_024;

const workerFile = join(packageRoot, 'dist', 'gateway', 'supergraph', 'planning-worker.js');

/** Rejects, with what the planner says, where the supergraph is not sound. */
export async function openPlanning(
  supergraphSdl: string,
  { planMs, plansWaiting, planWaitMs }: PlanningLimits,
): Promise<Planning> {
  const lanes = new Set<Lane>();
  const waiting: Job[] = [];
  const refused = new LRUCache<string, true>({ max: maxRefused, ttl: refusedMs });
  const served = new LRUCache<string, number>({ max: plansWaiting });
  let looking: NodeJS.Timeout | undefined;
  let stopped = false;

  const openLane = (): Lane => {
    const workerData: PlanningData = { supergraphSdl };
    const worker = new Worker(workerFile, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    const lane: Lane = {
      worker,
      ready: new Promise((resolve, reject) => {
        worker.once('message', (said: PlanningReady) => {
          if (!said.ready) return reject(said.error);
          lane.isReady = true;
          worker.on('message', (answer: PlanningAnswer) => answered(lane, answer));
          // A listener that is added holds the process again.
          worker.unref();
          resolve();
          assign();
        });
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The planner ended.')));
      }),
      isReady: false,
      job: undefined,
      deadline: undefined,
      idle: undefined,
    };
    lane.ready.catch(() => {});
    // It has no more memory: the operation that it was at took it.
    worker.once('error', () => end(lane));
    worker.once('exit', () => lanes.delete(lane));
    lanes.add(lane);
    return lane;
  };

  const close = (lane: Lane): Promise<unknown> => {
    lanes.delete(lane);
    clearTimeout(lane.deadline);
    clearTimeout(lane.idle);
    return lane.worker.terminate();
  };

  /** Of those who wait the one who was served the longest ago; of one, a single operation is under way. */
  const nextJob = (): Job | undefined => {
    const busy = new Set([...lanes].flatMap(({ job }) => job?.whose ?? []));
    let next: Job | undefined;
    for (const job of waiting) {
      if (job.whose !== undefined && busy.has(job.whose)) continue;
      if (!next || servedAt(job) < servedAt(next)) next = job;
    }
    return next;
  };
  const servedAt = ({ whose = '' }: Job): number => served.get(whose) ?? 0;

  const assign = (): void => {
    for (const lane of lanes) {
      if (!lane.isReady || lane.job) continue;
      const job = nextJob();
      if (!job) break;
      waiting.splice(waiting.indexOf(job), 1);
      begin(lane, job);
    }
    if (waiting.length > 0) looking ??= setTimeout(look, heldUpMs);
  };

  /** While something waits. */
  const look = (): void => {
    looking = undefined;
    const now = performance.now();
    while (waiting[0] && now - waiting[0].since > planWaitMs) waiting.shift()!.reject(busy());
    const isHeldUp = [...lanes].every(({ job }) => job !== undefined);
    if (isHeldUp && lanes.size < maxLanes && nextJob()) openLane();
    assign();
  };

  const begin = (lane: Lane, job: Job): void => {
    clearTimeout(lane.idle);
    lane.job = job;
    served.set(job.whose ?? '', performance.now());
    lane.worker.ref();
    lane.worker.postMessage(job.request);
    lane.deadline = setTimeout(() => end(lane), planMs);
  };

  const answered = (lane: Lane, answer: PlanningAnswer): void => {
    const { job } = lane;
    clearTimeout(lane.deadline);
    lane.job = undefined;
    lane.worker.unref();
    if (lanes.size > 1) lane.idle = setTimeout(() => lanes.size > 1 && close(lane), idleMs).unref();
    if (job && 'plan' in answer) job.resolve(answer.plan);
    else if (job && 'error' in answer) job.reject(answer.error);
    else if (job) refuse(job);
    assign();
  };

  /** What it was at is too complex. */
  const end = (lane: Lane): void => {
    if (!lanes.has(lane)) return;
    void close(lane);
    if (lane.job) refuse(lane.job);
    // One that could not even begin is tried again while something waits.
    if (!stopped && lane.isReady) openLane();
    assign();
  };

  const refuse = ({ request, reject }: Job): void => {
    refused.set(keyOf(request), true);
    reject(tooComplex());
  };

  try {
    await openLane().ready;
  } catch (error) {
    await Promise.all([...lanes].map(close));
    throw error;
  }

  return {
    plan: (request, whose) =>
      new Promise((resolve, reject) => {
        if (refused.has(keyOf(request))) return reject(tooComplex());
        if (stopped || waiting.length >= plansWaiting) return reject(busy());
        waiting.push({ request, whose, since: performance.now(), resolve, reject });
        assign();
      }),
    stop: async () => {
      stopped = true;
      clearTimeout(looking);
      for (const { reject } of waiting.splice(0)) reject(busy());
      await Promise.all(
        [...lanes].map(lane => {
          lane.job?.reject(busy());
          return close(lane);
        }),
      );
    },
  };
}

const keyOf = ({ text, operationName = '', overrides = [] }: PlanningRequest): string =>
  `${operationName} ${overrides.join()} ${text}`;

const tooComplex = () =>
  new JoineryError(
    'OPERATION_TOO_COMPLEX',
    "There are so many ways to get the operation's fields that it cannot be planned in time.",
  );

const busy = () =>
  new JoineryError('PLANNER_BUSY', 'Too many new operations wait for planning; try again later.');
