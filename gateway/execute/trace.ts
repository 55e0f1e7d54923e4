/**
 * Owns what a run tells of its fetches to whoever asks: nobody, normally. A fetch is known by its place in the plan,
 * from 1, depth first.
 */
import type { ExecutionResult } from 'graphql';
import type { FetchReport } from '../transport/transport';

export interface Trace {
  began(fetch: number): void;
  /** The objects that a fetch of entities found in the tree, and how many are left without duplicates. */
  gathered(fetch: number, found: number, asked: number): void;
  /** A question is put to the subgraph; the transport fills in the report. */
  asked(fetch: number): FetchReport;
  /** Gives the same answer. */
  answered(fetch: number, report: FetchReport, answer: Promise<ExecutionResult>): Promise<ExecutionResult>;
  /** The answer to another fetch's question is this one's as well: in flight already, or asked for both together. */
  shared(fetch: number, answer: Promise<ExecutionResult>, how: 'in-flight' | 'coalesced'): void;
  ended(fetch: number): void;
}
