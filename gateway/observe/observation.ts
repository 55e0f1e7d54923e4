/**
 * Collects what happens to one request of a client, for whoever counts, logs or traces it. Where nobody does, there is
 * no observation, and nothing is collected.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import { sha256Of } from '../operations/trusted-documents';
import type { GraphRequest } from '../request';
import type { FetchReport, TransportState } from '../transport/transport';

export interface ObservedFetch {
  readonly subgraph: string;
  /** Since the request began. */
  readonly startMs: number;
  durationMs: number;
  /** How many entities were asked for; 0 for fields of the root. */
  readonly entities: number;
  /** Characters of the answer; 0 where it was an object already. */
  characters: number;
  codes: readonly string[];
}

/** Is told of each request. */
export interface Observer {
  began?(observation: RequestObservation, headers: IncomingHttpHeaders): void;
  ended(observation: RequestObservation): void;
  /** Takes what there is at present, to be read whenever somebody asks. */
  watch?(state: () => GatewayState): void;
}

export interface GatewayState {
  readonly running: number;
  readonly waiting: number;
  readonly webSockets: number;
  readonly subgraphs: Readonly<Record<string, TransportState>>;
}

/** Of a request that is traced. */
export interface RequestTrace {
  fetching(fetch: ObservedFetch): TracedFetch;
}

export interface TracedFetch {
  /** For the subgraph: of which trace the fetch is. */
  readonly headers: Readonly<Record<string, string>>;
  ended(fetch: ObservedFetch, report: FetchReport): void;
}

/** When something was done, since the request began. */
interface Time {
  readonly startMs: number;
  readonly durationMs: number;
}

/** A traced fetch reports its statements, without values. */
export const tracedStatements: FetchReport['ask'] = { plans: false, values: false };

export class RequestObservation {
  readonly #start = performance.now();
  /** Undefined where no valid document was found. */
  request: GraphRequest | undefined;
  viewer: Viewer | undefined;
  status = 0;
  durationMs = 0;
  /** When it was let begin, and who asks was known. */
  beganMs = 0;
  /** Until it was parsed and validated, or found. */
  document: Time | undefined;
  /** Undefined where none was needed. */
  plan: (Time & { readonly isKnown: boolean }) | undefined;
  trace: RequestTrace | undefined;
  readonly fetches: ObservedFetch[] = [];
  codes: readonly string[] = [];

  constructor(
    readonly requestId: string,
    /** Of HTTP, or WEBSOCKET. */
    readonly method: string,
  ) {}

  elapsed(): number {
    return performance.now() - this.#start;
  }

  /** `plan` is a promise where it is not known yet. */
  planned(plan: unknown): void {
    const startMs = this.elapsed();
    this.plan = { startMs, durationMs: 0, isKnown: !(plan instanceof Promise) };
    if (!(plan instanceof Promise)) return;
    const done = () => {
      this.plan = { startMs, durationMs: this.elapsed() - startMs, isKnown: false };
    };
    plan.then(done, done);
  }

  begins(viewer: Viewer): void {
    this.viewer = viewer;
    this.beganMs = this.elapsed();
  }

  /** Its document is there. */
  asks(request: GraphRequest): void {
    this.request = request;
    this.document = { startMs: this.beganMs, durationMs: this.elapsed() - this.beganMs };
  }

  /** Of a fetch that begins now. */
  fetching(subgraph: string, variables: Readonly<Record<string, unknown>>): ObservedFetch {
    const asked = variables.representations;
    const fetch = {
      subgraph,
      startMs: this.elapsed(),
      durationMs: 0,
      entities: Array.isArray(asked) ? asked.length : 0,
      characters: 0,
      codes: none,
    };
    this.fetches.push(fetch);
    return fetch;
  }

  /** Gives the same answer. */
  fetched(
    fetch: ObservedFetch,
    answer: Promise<ExecutionResult>,
    ended?: (() => void) | undefined,
  ): Promise<ExecutionResult> {
    return answer.then(result => {
      fetch.durationMs = this.elapsed() - fetch.startMs;
      if (result.errors?.length) fetch.codes = codesOf(result.errors);
      ended?.();
      return result;
    });
  }

  end(status: number): void {
    this.status = status;
    this.durationMs = this.elapsed();
  }
}

const none: readonly string[] = [];

export function codesOf(errors: ExecutionResult['errors'] = []): readonly string[] {
  return [...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'UNKNOWN')))];
}

/** Of an operation, by what people call it. */
export function operationOf(request: GraphRequest | undefined): { name: string; type: string } {
  const operation = request && getOperationAST(request.document, request.operationName);
  return { name: operation?.name?.value ?? '', type: operation?.operation ?? '' };
}

const hashes = new WeakMap<DocumentNode, string>();

/** As clients of persisted queries compute it. */
export function hashOf(document: DocumentNode): string {
  let hash = hashes.get(document);
  if (hash === undefined) {
    hash = sha256Of(document.loc?.source.body ?? '');
    hashes.set(document, hash);
  }
  return hash;
}
