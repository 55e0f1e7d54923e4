/**
 * Defines a stream of events inside a process: an asynchronous iterator that its reader can end at any time, even
 * while the next event is awaited. A generator cannot: its `return` waits for what the generator awaits.
 */
import { JoineryError } from './errors';

export interface EventStream<Event> extends AsyncIterableIterator<Event> {
  /** Ends it: what is waited for is over, and the source is let go. */
  return(): Promise<IteratorResult<Event>>;
  throw(error: unknown): Promise<IteratorResult<Event>>;
}

/** Events that are pushed, and read one after another. Who does not read them in time is told so, and gets no more. */
export class PushedEvents<Event> implements EventStream<Event> {
  #events: Event[] = [];
  #waiting: ((result: IteratorResult<Event> | Promise<never>) => void)[] = [];
  #over = false;
  #failure: unknown;

  /** `onEnd` is called once, whoever ends it. */
  constructor(
    private readonly maxWaiting: number,
    private readonly onEnd: () => void = () => {},
  ) {}

  push(event: Event): void {
    if (this.#over) return;
    const first = this.#waiting.shift();
    if (first) first({ done: false, value: event });
    else if (this.#events.length < this.maxWaiting) this.#events.push(event);
    else {
      this.fail(
        new JoineryError(
          'SUBSCRIBER_TOO_SLOW',
          `${this.maxWaiting} events are queued for the subscriber, which reads too slowly: the subscription has ended.`,
        ),
      );
    }
  }

  /** No more events: those that wait are still read. With a reason, that is thrown after them. */
  fail(reason: unknown): void {
    this.#failure = reason;
    this.end();
  }

  end(): void {
    if (this.#over) return;
    this.#over = true;
    for (const waiting of this.#waiting.splice(0)) waiting(this.#ended());
    this.onEnd();
  }

  next(): Promise<IteratorResult<Event>> {
    const event = this.#events.shift();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    if (this.#over) return Promise.resolve(this.#ended());
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  async return(): Promise<IteratorResult<Event>> {
    this.#events = [];
    this.#failure = undefined;
    this.end();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<Event>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Thrown once: after its end an iterator has only ended. */
  #ended(): IteratorResult<Event> | Promise<never> {
    const failure = this.#failure;
    this.#failure = undefined;
    return failure === undefined ? { done: true, value: undefined } : Promise.reject(failure);
  }
}

/**
 * Each event of the source, as `map` makes it: undefined leaves it out. One after another. What the source or `map`
 * throws ends it, and is its last event where `last` makes one of it.
 */
export function mappedEvents<From, To>(
  source: AsyncIterator<From>,
  map: (event: From) => To | undefined | Promise<To | undefined>,
  last?: (error: unknown) => To,
): EventStream<To> {
  let over = false;
  const end = async (): Promise<IteratorResult<To>> => {
    if (!over) {
      over = true;
      await source.return?.();
    }
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      try {
        while (!over) {
          const { done, value } = await source.next();
          if (done) return end();
          const mapped = await map(value);
          if (mapped !== undefined && !over) return { done: false, value: mapped };
        }
      } catch (error) {
        if (!over) {
          await end();
          if (!last) throw error;
          return { done: false, value: last(error) };
        }
      }
      return end();
    },
    return: end,
    throw: async error => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

export function isEventStream<Event>(value: unknown): value is EventStream<Event> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** The same events; `onEnd` is called once, when nobody reads any more. */
export function watchedEvents<Event>(source: EventStream<Event>, onEnd: () => void): EventStream<Event> {
  let over = false;
  const ended = () => {
    if (!over) onEnd();
    over = true;
  };
  return {
    next: async () => {
      try {
        const result = await source.next();
        if (result.done) ended();
        return result;
      } catch (error) {
        ended();
        throw error;
      }
    },
    return: async () => {
      ended();
      return source.return();
    },
    throw: async error => {
      ended();
      return source.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
