/**
 * Defines what a run reports of its fetches to a recorder, if there is one. A fetch is identified by its place in the
 * plan, from 1, depth first.
 */
import type { ExecutionResult } from 'graphql';
import type { FetchReport } from '../../transport/transport';

/** Of the objects for which a fetch of entities is made. */
export interface Gathered {
  /** In the tree. */
  readonly found: number;
  /** Of these, for which a root fetch of the same service had told all that the fetch asks. */
  readonly told: number;
  /** What is left without duplicates. */
  readonly asked: number;
}

export interface Trace {
  began(fetch: number): void;
  gathered(fetch: number, objects: Gathered): void;
  /** A question is put to the subgraph; the transport fills in the report. */
  asked(fetch: number): FetchReport;
  /** Gives the same answer. */
  answered(fetch: number, report: FetchReport, answer: Promise<ExecutionResult>): Promise<ExecutionResult>;
  /** The same, where nothing was asked: a subscription's event brought it. */
  event(fetch: number, answer: Promise<ExecutionResult>): Promise<ExecutionResult>;
  /** The answer to another fetch's question is this one's as well: in flight already, or asked for both together. */
  shared(fetch: number, answer: Promise<ExecutionResult>, how: 'in-flight' | 'coalesced'): void;
  /** An answer, its own or a shared one, had so many of the entities that the fetch asks for. */
  knew(fetch: number, entities: number): void;
  ended(fetch: number): void;
}
