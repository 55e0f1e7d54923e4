/**
 * Protects against a subgraph that fails: limits how many requests it gets at once and how many may wait, retries
 * queries, and opens a circuit breaker, all within one deadline per fetch. Only being unreachable counts as a
 * failure; any answer is an answer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import type { ExecutionResult } from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import { defaultLimits } from '../../wire/limits';
import { parsed, type SubgraphResult, type Transport, type TransportRequest } from './transport';

export interface ResilienceOptions {
  readonly name: string;
  /** For the whole fetch: waiting, and every attempt. The transport's own bound on one attempt is the same. */
  readonly timeoutMs: number;
  readonly maxActive?: number;
  readonly maxWaiting?: number;
}

/** A lost connection is mended at once, a change of processes behind a balancer soon after; ± half, lest all come together. */
const waitsMs = [50, 300];
/** One answer among so many failures shows that the subgraph is there. */
const maxConsecutiveFailures = 10;
/** A subgraph that is back is asked again within the longer of these. */
const restMs = { initialDelay: 500, maxDelay: 5000 };

export function resilientTransport(transport: Transport, options: ResilienceOptions): Transport {
  const {
    name,
    timeoutMs,
    maxActive = defaultLimits.fetches,
    maxWaiting = defaultLimits.fetchesWaiting,
  } = options;
  const places = bulkhead(maxActive, maxWaiting);
  const breaker = new ConsecutiveBreaker(maxConsecutiveFailures);
  const circuit = circuitBreaker(handleWhen(isDown), {
    halfOpenAfter: new ExponentialBackoff(restMs),
    breaker,
  });
  const isClosed = () => circuit.state === CircuitState.Closed;

  const attempt = (request: TransportRequest, end: number): Promise<SubgraphResult> => {
    if (request.signal?.aborted) throw new ClientLeft(name);
    return transport.fetch(within(request, end, options));
  };
  const answered = (result: SubgraphResult): ExecutionResult => {
    breaker.success();
    return result;
  };
  const failed = async (error: unknown, request: TransportRequest): Promise<never> => {
    const reason = isLeft(request) ? new ClientLeft(name) : error;
    if (isClosed()) await circuit.execute(() => Promise.reject(reason));
    throw reason;
  };
  /** Each call through the circuit costs three promises: while nothing fails it is told nothing. */
  const once = (request: TransportRequest, end: number): Promise<SubgraphResult> =>
    isClosed()
      ? attempt(request, end).then(answered, error => failed(error, request))
      : circuit.execute(() => attempt(request, end).catch(error => failed(error, request)));
  const untilAnswered = async (request: TransportRequest, end: number): Promise<SubgraphResult> => {
    for (let failures = 0; ; failures++) {
      try {
        return await once(request, end);
      } catch (error) {
        const wait = (waitsMs[failures] ?? Number.POSITIVE_INFINITY) * (0.5 + Math.random());
        if (!mayTryAgain(error, request) || Date.now() + wait > end) throw error;
        await sleep(wait);
      }
    }
  };

  return {
    fetch: request => {
      const end = Math.min(Date.now() + timeoutMs, request.end ?? Number.POSITIVE_INFINITY);
      return places
        .execute(() => untilAnswered(request, end))
        .catch(error => {
          throw named(error, name);
        });
    },
    // It stays for as long as the client does: neither a place nor a deadline is for it, and who is told that it ended
    // knows better than we whether to begin again.
    subscribe: transport.subscribe && (request => transport.subscribe!(request)),
    state: () => ({
      isOpen: !isClosed(),
      active: maxActive - places.executionSlots,
      waiting: maxWaiting - places.queueSlots,
      shared: 0,
    }),
    ready: () => transport.ready(),
    close: () => transport.close(),
  };
}

/** Nobody waits for the answer, and that says nothing about the subgraph. */
export class ClientLeft extends JoineryError {
  constructor(name: string) {
    super('SUBGRAPH_TIMEOUT', `Subgraph ${name} was not waited for: the client left.`);
  }
}

/** By the client, or by the request's own end. */
function isLeft({ signal, end = Number.POSITIVE_INFINITY }: TransportRequest): boolean {
  return signal?.aborted === true || Date.now() >= end - 5;
}

function isDown(error: unknown): boolean {
  if (!(error instanceof JoineryError) || error instanceof ClientLeft) return false;
  const { code } = error.extensions;
  return code === 'SUBGRAPH_UNREACHABLE' || code === 'SUBGRAPH_TIMEOUT';
}

/** A mutation may have been done before the connection broke; a query that timed out would time out again. */
function mayTryAgain(error: unknown, { query, signal }: TransportRequest): boolean {
  if (!(error instanceof JoineryError) || error.extensions.code !== 'SUBGRAPH_UNREACHABLE') return false;
  return /^\s*(?:query\b|\{)/.test(query) && !signal?.aborted;
}

/** The transport bounds one attempt by itself; what began late ends earlier. */
function within(
  request: TransportRequest,
  end: number,
  { name, timeoutMs }: ResilienceOptions,
): TransportRequest {
  const leftMs = end - Date.now();
  if (leftMs > timeoutMs * 0.95) return request;
  if (leftMs <= 0) throw new JoineryError('SUBGRAPH_TIMEOUT', `Subgraph ${name} did not answer in time.`);
  return { ...request, end, parse: text => parsed(text, request) };
}

function named(error: unknown, name: string): unknown {
  if (error instanceof BrokenCircuitError) {
    return new JoineryError(
      'SUBGRAPH_UNREACHABLE',
      `Subgraph ${name} has not answered lately; its circuit breaker is open for some seconds.`,
    );
  }
  if (error instanceof BulkheadRejectedError) {
    return new JoineryError('SUBGRAPH_OVERLOADED', `Too many requests are waiting for subgraph ${name}.`);
  }
  return error;
}
