/**
 * Defines the interface between the executor and a subgraph. Whether the subgraph runs in this process or across the
 * world is decided where transports are made.
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { CancellationSignal } from '../../wire/contract/cancellation';
import type { EventStream } from '../../wire/contract/event-stream';
import type { Idempotency } from '../../wire/contract/idempotency';
import type { StatementAsk, StatementReport } from '../../wire/contract/statement-report';
import type { Viewer } from '../../wire/contract/viewer';
import type { Watermark } from '../../wire/contract/watermark';
import type { DedupeScope } from './dedupe-scope';
import type { AnsweredHeader } from './subgraph-headers';

export interface TransportRequest {
  readonly query: string;
  /** `query`, parsed; the same object as long as its plan is cached. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly viewer: Viewer;
  /** The client's, for subgraphs of ours: those who did not sign in are told apart by it. */
  readonly address?: string | undefined;
  /** Of the client's request, what may be passed on: names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: CancellationSignal | undefined;
  /** The request's deadline, in milliseconds since 1970. */
  readonly end?: number | undefined;
  /** Set where another request's answer may be used: for queries whose SQL is not recorded. */
  readonly dedupeScope?: DedupeScope | undefined;
  /** Reads the answer's text where it has one; JSON.parse does unless this is given. Throws for what is no JSON. */
  readonly parse?: ((text: string) => unknown) | undefined;
  /** Writes that the subgraph must have applied; sent to our own subgraphs only. */
  readonly watermark?: Watermark | undefined;
  /** Do not wait for them: an earlier fetch has waited in vain. */
  readonly skipWait?: boolean | undefined;
  /** Of a mutation; for subgraphs of ours only. */
  readonly idempotency?: Idempotency | undefined;
  /** Filled in during the request when its run is recorded. */
  readonly report?: FetchReport | undefined;
}

/** Parses an answer's text with the request's reader. */
export function parsed(text: string, request: Pick<TransportRequest, 'parse'>): unknown {
  return request.parse ? request.parse(text) : JSON.parse(text);
}

export interface FetchReport {
  /** What our own subgraph is to report of its SQL. */
  readonly ask: StatementAsk;
  /** Of the bodies; unset where nothing is sent. */
  bytesSent?: number;
  bytesReceived?: number;
  /** Unset where the subgraph tells nothing. */
  statements?: readonly StatementReport[] | undefined;
}

export interface SubgraphResult extends ExecutionResult {
  /** Of the answer, those that the client is to get. */
  readonly headers?: readonly AnsweredHeader[];
}

export interface Transport {
  /**
   * Rejects with SUBGRAPH_UNREACHABLE, SUBGRAPH_TIMEOUT or SUBGRAPH_BAD_RESPONSE, naming the subgraph and nothing of
   * where it is. Errors that the subgraph itself reports are in the result.
   */
  fetch(request: TransportRequest): Promise<SubgraphResult>;
  /**
   * The events of a subscription, or one answer that says why there are none. Rejects, and throws between events, as
   * `fetch` rejects.
   */
  subscribe?(request: TransportRequest): Promise<EventStream<ExecutionResult> | ExecutionResult>;
  /** For whoever watches; undefined where there is nothing to see. */
  state?(): TransportState;
  /** Rejects while the subgraph cannot answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Of the way to a subgraph, at present. */
export interface TransportState {
  /** Undefined where there is no circuit breaker: in the same process. */
  readonly isOpen: boolean | undefined;
  readonly active: number;
  readonly waiting: number;
  /** Fetches that were answered by another's, since the process began. */
  readonly shared: number;
}

/** By the subgraph's name. */
export type Transports = Readonly<Record<string, Transport>>;
