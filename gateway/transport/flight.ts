/**
 * Owns one fetch for several requests: each gets an answer of its own, which becomes a part of its tree; a failure is
 * everybody's. It is given up when nobody waits for it any more.
 */
import type { ExecutionResult } from 'graphql';
import { isRisky, put, type Tree } from '../execute/own';
import { beginFetch } from './asker';
import { Departure } from './leaving';
import { ClientLeft } from './resilient';
import type { Transport, TransportRequest } from './transport';

export class Flight extends Departure {
  /** Its number among all fetches; until it begins, later than all. */
  began = Number.POSITIVE_INFINITY;
  #waiting = 1;
  readonly #others: Passenger[] = [];
  #variables: string | undefined;

  /** `request` is of whoever asked first. `onClosed`: nobody may join any more. */
  constructor(
    private readonly request: TransportRequest,
    private readonly onClosed: (flight: Flight) => void,
  ) {
    super();
    request.signal?.addEventListener('abort', this);
  }

  /** Whether it asks the same as this one, of which all but the variables is known to be equal. */
  asks({ variables }: TransportRequest): boolean {
    this.#variables ??= JSON.stringify(this.request.variables);
    return this.#variables === JSON.stringify(variables);
  }

  /** The answer for whoever asked first. `name` is the subgraph's. */
  async begin(transport: Transport, name: string): Promise<ExecutionResult> {
    this.began = beginFetch();
    try {
      if (this.aborted) throw new ClientLeft(name);
      const result = await transport.fetch(this.#asked());
      for (const other of this.#others) other.resolve({ ...result, data: other.data ?? copied(result.data) });
      return result;
    } catch (error) {
      for (const other of this.#others) other.reject(error);
      throw error;
    } finally {
      this.onClosed(this);
      this.request.signal?.removeEventListener('abort', this);
      for (const other of this.#others) other.end();
    }
  }

  /** Field by field: spreading takes a microsecond longer. */
  #asked(): TransportRequest {
    const { query, document, operationName, variables, viewer, headers, watermark } = this.request;
    const parse = (text: string) => this.#parse(text);
    return { query, document, operationName, variables, viewer, headers, watermark, signal: this, parse };
  }

  join(request: TransportRequest): Promise<ExecutionResult> {
    this.#waiting++;
    return new Promise((resolve, reject) => {
      this.#others.push(new Passenger(this, request, resolve, reject));
    });
  }

  /** Of the signal of one who waited. */
  handleEvent(): void {
    if (--this.#waiting > 0) return;
    this.onClosed(this);
    this.abort();
  }

  /** Where an answer has a text, each reads it for himself. */
  #parse(text: string): unknown {
    const value = read(this.request, text);
    this.onClosed(this);
    for (const other of this.#others) other.read(text);
    return value;
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
    this.data = (Object(read(this.request, text)) as ExecutionResult).data;
  }

  handleEvent(): void {
    this.flight.handleEvent();
  }

  end(): void {
    this.request.signal?.removeEventListener('abort', this);
  }
}

function read({ parse = JSON.parse }: TransportRequest, text: string): unknown {
  return parse(text);
}

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
