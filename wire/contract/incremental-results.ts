/**
 * Defines the answer to an operation with @defer: a first result, then the deferred parts as they are ready, in the
 * format that Apollo's clients call deferSpec=20220824: each part names its path in the answer.
 * https://github.com/graphql/graphql-spec/blob/e5b22f9/spec/Section%207%20--%20Response.md
 */
import { type EventStream, mappedEvents } from './event-stream';
import type { WrittenResult } from './serialized-result';

export interface IncrementalResults {
  readonly initialResult: WrittenResult;
  readonly subsequentResults: EventStream<SubsequentResult>;
}

export interface SubsequentResult {
  readonly incremental: readonly DeferredResult[];
  readonly hasNext: boolean;
  /** With the last one: what there is to say of all. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Of one fragment at one place. Its data are null where an error reached the fragment. */
export interface DeferredResult {
  readonly result: WrittenResult;
  readonly path: readonly (string | number)[];
  readonly label: string | undefined;
}

export function isIncremental(value: object): value is IncrementalResults {
  return 'subsequentResults' in value;
}

/** Each as JSON. Ending them ends what is still to come. */
export function payloadsOf({ initialResult, subsequentResults }: IncrementalResults): EventStream<string> {
  const subsequent = mappedEvents(subsequentResults, subsequentText);
  let initial: WrittenResult | undefined = initialResult;
  return {
    ...subsequent,
    next: async () => {
      if (!initial) return subsequent.next();
      const value = `${initial.takeText().slice(0, -1)},"hasNext":true}`;
      initial = undefined;
      return { done: false, value };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function subsequentText({ incremental, hasNext, extensions }: SubsequentResult): string {
  const said = JSON.stringify({ hasNext, extensions });
  if (incremental.length === 0) return said;
  const parts = incremental.map(({ result, path, label }) => {
    const where = JSON.stringify({ label, path });
    return `${where.slice(0, -1)},${result.takeText().slice(1)}`;
  });
  return `{"incremental":[${parts.join(',')}],${said.slice(1)}`;
}
