/**
 * Defines how a subgraph is called inside this process: one operation for one viewer, already parsed. The runtime
 * implements it; the gateway's in-process transport and the subgraph's HTTP server call it.
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { CancellationSignal } from './cancellation';
import type { EventStream } from './event-stream';
import type { Idempotency } from './idempotency';
import type { StatementAsk } from './statement-report';
import type { Viewer } from './viewer';
import type { Watermark } from './watermark';

/** How the address comes over HTTP. */
export const addressHeader = 'joinery-address';

export interface SubgraphRequest {
  /** Valid against the subgraph's schema: the planner made it, or the HTTP server validated it. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly viewer: Viewer;
  /** The client's: of viewers who are not signed in, those from one address are one caller. */
  readonly address?: string | undefined;
  /** Writes of other services that are to be known here before the operation reads. */
  readonly watermark?: Watermark | undefined;
  /** The client's request has waited in vain already: what is not known here is said at once. */
  readonly skipWait?: boolean | undefined;
  /** What a mutation did under this key is not done again. */
  readonly idempotency?: Idempotency | undefined;
  /** Nobody waits for the answer any more: what reads for it may end. */
  readonly signal?: CancellationSignal | undefined;
  /** The answer's `extensions.explain` shall tell of the SQL. */
  readonly explain?: StatementAsk | undefined;
}

export interface InProcessSubgraph {
  /**
   * Never rejects for a bad operation: what went wrong is in `errors`, masked already. `extensions.watermark` says how
   * far a mutation has come, `extensions.behind` which services' writes of the given watermark are not yet known here.
   */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /**
   * The events of a subscription, each as an answer, masked; or one answer that says why there are none. What ends it
   * before its time is thrown. The watermark is waited for before they begin, and the first says what was behind.
   */
  subscribe?(request: SubgraphRequest): Promise<EventStream<ExecutionResult> | ExecutionResult>;
  /** Rejects while the subgraph cannot answer, for example because its database does not. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
