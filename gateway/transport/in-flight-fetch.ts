/**
 * Owns one fetch for several requests: each gets an answer of its own, which becomes a part of its tree; a failure is
 * everybody's. It is given up when nobody waits for it any more. To the transport it is the request itself.
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import { Departure, type Leaving } from '../../wire/contract/cancellation';
import type { Viewer } from '../../wire/contract/viewer';
import type { Watermark } from '../../wire/contract/watermark';
import { isRisky, put, type Tree } from '../execute/tree/own-property';
import { jsonText } from '../json/exact-number';
import { beginFetch } from './dedupe-scope';
import { ClientLeft } from './resilient';
import { parsed, type Transport, type TransportRequest } from './transport';

/**
 * Those that may be joined, by what they ask. A Map that entries come to and leave gets a new table every few entries,
 * and V8 lets each old one lead to the next: once one of them is in V8's old generation, all later ones stay until the
 * next full collection, with what was in them. A copy of the Map, now and then, is led to by none.
 */
export class Flights {
  #flights = new Map<string, Flight>();
  #added = 0;

  get(likeness: string): Flight | undefined {
    return this.#flights.get(likeness);
  }

  set(likeness: string, flight: Flight): void {
    if (++this.#added % entriesOfACopy === 0) this.#flights = new Map(this.#flights);
    this.#flights.set(likeness, flight);
  }

  delete(likeness: string): void {
    this.#flights.delete(likeness);
  }
}

/** Far fewer than come between two collections, and in most gateways more than are under way at once: a copy costs little. */
const entriesOfACopy = 64;

export class Flight extends Departure implements TransportRequest {
  /** Its number among all fetches; until it begins, later than all. */
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
  readonly hurry: boolean | undefined;
  readonly signal: Leaving = this;
  private waiting = 1;
  private others: Passenger[] | undefined;
  private variablesText: string | undefined;

  /** `first` is of whoever asked first. It can be joined where `flights` has it. */
  constructor(
    private readonly first: TransportRequest,
    private readonly likeness: string,
    private readonly flights: Flights,
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
    this.hurry = first.hurry;
    first.signal?.addEventListener('abort', this);
    flights.set(likeness, this);
  }

  /** Whether it asks the same as this one, of which all but the variables is known to be equal. */
  asks({ variables }: TransportRequest): boolean {
    this.variablesText ??= jsonText(this.variables);
    return this.variablesText === jsonText(variables);
  }

  /** The answer for whoever asked first. `name` is the subgraph's. */
  async begin(transport: Transport, name: string): Promise<ExecutionResult> {
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

  join(request: TransportRequest): Promise<ExecutionResult> {
    this.waiting++;
    return new Promise((resolve, reject) => {
      this.others ??= [];
      this.others.push(new Passenger(this, request, resolve, reject));
    });
  }

  /** Of the signal of one who waited. */
  handleEvent(): void {
    if (--this.waiting > 0) return;
    this.close();
    this.abort();
  }

  /** Where an answer has a text, each reads it for himself. */
  parse(text: string): unknown {
    const value = parsed(text, this.first);
    this.close();
    for (const other of this.others ?? none) other.read(text);
    return value;
  }

  /** Nobody may join any more. */
  private close(): void {
    if (this.flights.get(this.likeness) === this) this.flights.delete(this.likeness);
  }
}

/** Whoever joined. */
class Passenger {
  data: ExecutionResult['data'];

  constructor(
    private readonly flight: Flight,
    private readonly request: TransportRequest,
    readonly resolve: (result: ExecutionResult) => void,
    readonly reject: (error: unknown) => void,
  ) {
    request.signal?.addEventListener('abort', this);
  }

  read(text: string): void {
    try {
      this.data = (Object(parsed(text, this.request)) as ExecutionResult).data;
    } catch (error) {
      // What one request may not have is no fault of the others.
      this.reject(error);
    }
  }

  handleEvent(): void {
    this.flight.handleEvent();
  }

  end(): void {
    this.request.signal?.removeEventListener('abort', this);
  }
}

const none: readonly Passenger[] = [];

/** Of data, which are a tree. */
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
