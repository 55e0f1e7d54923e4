/**
 * Logs one line a request, or a slow request: what was asked, by whom (hashed), and what it took. A slow one is a
 * warning with its fetches, and now and then with its plan.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../wire/contract/viewer';
import type { Log } from '../../wire/log';
import type { KeptPlan } from '../explain/plan-file';
import type { GraphRequest } from '../request';
import { hashOf, type Observer, operationOf, type RequestObservation } from './observation';

export interface RequestLogOptions {
  readonly log: Log;
  /** Whether other than slow requests are logged. */
  readonly all: boolean;
  readonly slowMs: number;
  /** Rejects where there is none. */
  readonly planOf: (request: GraphRequest) => Promise<KeptPlan>;
}

/** A plan is logged once in so long: it is the same for all requests of an operation. */
const planEveryMs = 10 * 60_000;
const maxPlans = 1000;

export function requestLog({ log, all, slowMs, planOf }: RequestLogOptions): Observer {
  const planned = new LRUCache<string, true>({ max: maxPlans, ttl: planEveryMs });

  const logSlow = async (
    line: object,
    { request, fetches }: RequestObservation,
    hash: string | undefined,
  ) => {
    const ran = fetches.map(({ subgraph, startMs, durationMs, entities, codes }) => ({
      subgraph,
      startMs: rounded(startMs),
      ms: rounded(durationMs),
      ...(entities > 0 && { entities }),
      ...(codes.length > 0 && { codes }),
    }));
    let plan: KeptPlan | undefined;
    if (request && hash !== undefined && !planned.has(hash)) {
      planned.set(hash, true);
      plan = await planOf(request).catch(() => undefined);
    }
    log.warn({ ...line, ran, ...(plan && { plan: plan.plan }) }, 'A request was slow');
  };

  return {
    ended: observation => {
      const { request, viewer, durationMs, fetches, codes } = observation;
      const isSlow = durationMs >= slowMs;
      if (!isSlow && !all) return;
      const { name, type } = operationOf(request);
      const hash = request && hashOf(request.document);
      const line = {
        requestId: observation.requestId,
        operation: name || undefined,
        type: type || undefined,
        contract: request?.contract,
        hash,
        viewer: viewer && hashOfViewer(viewer),
        status: observation.status,
        ms: rounded(durationMs),
        waitedMs: rounded(observation.beganMs),
        planMs: observation.plan && rounded(observation.plan.durationMs),
        fetches: fetches.length,
        entities: fetches.reduce((sum, { entities }) => sum + entities, 0),
        codes: codes.length > 0 ? codes : undefined,
      };
      if (isSlow) void logSlow(line, observation, hash);
      else log.info(line, 'A request was answered');
    },
  };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const viewers = new WeakMap<Viewer, string>();

/** The same for all requests of a user, and no way back to who that is; `anonymous` for all others. */
function hashOfViewer(viewer: Viewer): string {
  if (viewer.userId === null) return 'anonymous';
  let hash = viewers.get(viewer);
  if (hash === undefined) {
    hash = createHash('sha256').update(`${viewer.tenantId} ${viewer.userId}`).digest('hex').slice(0, 16);
    viewers.set(viewer, hash);
  }
  return hash;
}
