/**
 * Shares one fetch among several requests: each gets a copy of the answer, which becomes part of its tree; a failure
 * goes to all of them. The fetch is cancelled when no request waits for it any more. To the transport it is a request.
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import { Cancellation, type CancellationSignal } from '../../wire/contract/cancellation';
import type { Viewer } from '../../wire/contract/viewer';
import type { Watermark } from '../../wire/contract/watermark';
import { isRisky, put, type Tree } from '../execute/tree/own-property';
import { jsonText } from '../json/exact-number';
import { beginFetch } from './dedupe-scope';
import { ClientLeft } from './resilient';
import { parsed, type SubgraphResult, type Transport, type TransportRequest } from './transport';

/**
 * The fetches that a request may join, by fingerprint. A Map with much churn gets a new table every few entries, and V8
 * links each old table to the next: once one of them reaches the old generation, all later ones and their contents are
 * retained until the next full collection. Copying the Map now and then breaks that chain.
 */
export class InFlightFetches {
  #inFlight = new Map<string, InFlightFetch>();
  #added = 0;

  get(fingerprint: string): InFlightFetch | undefined {
    return this.#inFlight.get(fingerprint);
  }

  set(fingerprint: string, fetch: InFlightFetch): void {
    if (++this.#added % entriesOfACopy === 0) this.#inFlight = new Map(this.#inFlight);
    this.#inFlight.set(fingerprint, fetch);
  }

  delete(fingerprint: string): void {
    this.#inFlight.delete(fingerprint);
  }
}

/** Far fewer than are added between two collections, and usually more than are in flight at once: a copy costs little. */
const entriesOfACopy = 64;

export class InFlightFetch extends Cancellation implements TransportRequest {
  /** Its sequence number among all fetches; infinite until it begins. */
  began = Number.POSITIVE_INFINITY;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly viewer: Viewer;
  readonly address: string | undefined;
  readonly end: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly watermark: Watermark | undefined;
  readonly skipWait: boolean | undefined;
  readonly signal: CancellationSignal = this;
  private waiting = 1;
  private others: JoinedRequest[] | undefined;
  private variablesText: string | undefined;

  /** `first` is the request that caused the fetch. Others can join while `inFlight` holds it. */
  constructor(
    private readonly first: TransportRequest,
    private readonly fingerprint: string,
    private readonly inFlight: InFlightFetches,
  ) {
    super();
    this.query = first.query;
    this.document = first.document;
    this.operationName = first.operationName;
    this.variables = first.variables;
    this.viewer = first.viewer;
    this.address = first.address;
    this.end = first.end;
    this.headers = first.headers;
    this.watermark = first.watermark;
    this.skipWait = first.skipWait;
    first.signal?.addEventListener('abort', this);
    inFlight.set(fingerprint, this);
  }

  /** Whether the request asks the same; all but the variables is known to be equal. */
  asks({ variables }: TransportRequest): boolean {
    this.variablesText ??= jsonText(this.variables);
    return this.variablesText === jsonText(variables);
  }

  /** Resolves with the answer for the first request. `name` is the subgraph's. */
  async begin(transport: Transport, name: string): Promise<SubgraphResult> {
    this.began = beginFetch();
    try {
      if (this.aborted) throw new ClientLeft(name);
      const result = await transport.fetch(this);
      for (const other of this.others ?? none) {
        other.resolve({ ...result, data: other.data ?? copied(result.data) });
      }
      return result;
    } catch (error) {
      for (const other of this.others ?? none) other.reject(error);
      throw error;
    } finally {
      this.close();
      this.first.signal?.removeEventListener('abort', this);
      for (const other of this.others ?? none) other.end();
    }
  }

  join(request: TransportRequest): Promise<SubgraphResult> {
    this.waiting++;
    return new Promise((resolve, reject) => {
      this.others ??= [];
      this.others.push(new JoinedRequest(this, request, resolve, reject));
    });
  }

  /** Called when the client of one waiting request has left. */
  handleEvent(): void {
    if (--this.waiting > 0) return;
    this.close();
    this.abort();
  }

  /** Parses the answer's text once for each request. */
  parse(text: string): unknown {
    const value = parsed(text, this.first);
    this.close();
    for (const other of this.others ?? none) other.read(text);
    return value;
  }

  /** From now on no request can join. */
  private close(): void {
    if (this.inFlight.get(this.fingerprint) === this) this.inFlight.delete(this.fingerprint);
  }
}

/** A request that joined the fetch of another. */
class JoinedRequest {
  data: ExecutionResult['data'];

  constructor(
    private readonly fetch: InFlightFetch,
    private readonly request: TransportRequest,
    readonly resolve: (result: SubgraphResult) => void,
    readonly reject: (error: unknown) => void,
  ) {
    request.signal?.addEventListener('abort', this);
  }

  read(text: string): void {
    try {
      this.data = (Object(parsed(text, this.request)) as ExecutionResult).data;
    } catch (error) {
      // A failure to read for one request does not affect the others.
      this.reject(error);
    }
  }

  handleEvent(): void {
    this.fetch.handleEvent();
  }

  end(): void {
    this.request.signal?.removeEventListener('abort', this);
  }
}

const none: readonly JoinedRequest[] = [];

/** Deep copy of response data. */
function copied<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copied) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Tree = {};
  for (const [name, below] of Object.entries(value)) {
    if (isRisky(name)) put(copy, name, copied(below));
    else copy[name] = copied(below);
  }
  return copy as Value;
}
