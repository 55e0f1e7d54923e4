/**
 * Carries the result of an operation whose data was serialized to JSON where it was made, so that it is not parsed
 * only to be serialized again. The data can be taken once and is then released: promises that waited long live in
 * V8's old generation, where even dead ones retain what they hold for seconds, times the size of an answer.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';
import { AnswerBytes } from './answer-bytes';
import { boundedErrors } from './bounded-errors';

export class WrittenResult {
  #data: string | AnswerBytes | undefined;
  /** Otherwise the request was refused before anything was asked. */
  readonly executed: boolean;
  /** As many as an answer may have. */
  readonly errors: readonly GraphQLError[];

  /** `data` are JSON. */
  constructor(
    data: string | AnswerBytes | undefined,
    errors: readonly GraphQLError[],
    readonly extensions?: Readonly<Record<string, unknown>> | undefined,
  ) {
    // Those who shared a fetch are answered at once: hundreds of buffers would be new memory, which the system has to clear.
    this.#data = data instanceof AnswerBytes && data.isShort ? data.take() : data;
    this.executed = data !== undefined;
    this.errors = boundedErrors(errors);
  }

  static of({ data, errors = [], extensions }: ExecutionResult): WrittenResult {
    return new WrittenResult(data === undefined ? undefined : JSON.stringify(data), errors, extensions);
  }

  #taken(): string | AnswerBytes {
    const data = this.#data;
    if (data === undefined) throw new Error('The result has no data, or it was taken already.');
    this.#data = undefined;
    return data;
  }

  /** Errors first, so that a person who looks at a long answer sees them. https://spec.graphql.org/October2021/#note-19ca4 */
  #aroundData(): readonly [before: string, after: string] {
    const errors = this.errors.length > 0 ? `"errors":${JSON.stringify(this.errors)}` : '';
    const data = this.executed ? '"data":' : '';
    const extensions = this.extensions ? `,"extensions":${JSON.stringify(this.extensions)}` : '';
    return [`{${errors}${errors && data && ','}${data}`, `${extensions}}`];
  }

  /** The data as JSON. */
  take(): string {
    const data = this.#taken();
    return typeof data === 'string' ? data : data.take();
  }

  with(errors: readonly GraphQLError[], extensions = this.extensions): WrittenResult {
    return new WrittenResult(this.executed ? this.#taken() : undefined, errors, extensions);
  }

  /** The response as JSON. */
  takeResponse(): string | AnswerBytes {
    const [before, after] = this.#aroundData();
    const data = this.executed ? this.#taken() : '';
    if (typeof data === 'string') return before + data + after;
    data.begin(before);
    data.utf8(after);
    return data;
  }

  /** As `takeResponse`. */
  takeText(): string {
    const response = this.takeResponse();
    return typeof response === 'string' ? response : response.take();
  }

  takeResult(): ExecutionResult {
    return {
      ...(this.errors.length > 0 && { errors: this.errors }),
      ...(this.executed && { data: JSON.parse(this.take()) }),
      ...(this.extensions && { extensions: this.extensions }),
    };
  }
}
