/**
 * Owns the result of an operation whose data were written as JSON where they were made, so that nobody makes objects of
 * them only to write them. They can be taken once, and are then forgotten: promises that waited for long live in V8's
 * old generation, and there even dead ones keep what they hold, for seconds, times the size of an answer.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';
import { AnswerBytes } from './answer-bytes';

export class WrittenResult {
  #data: AnswerBytes | undefined;
  /** Otherwise the request was refused before anything was asked. */
  readonly executed: boolean;

  /** `data` are JSON. */
  constructor(
    data: string | AnswerBytes | undefined,
    readonly errors: readonly GraphQLError[],
    readonly extensions?: Readonly<Record<string, unknown>> | undefined,
  ) {
    this.#data = typeof data === 'string' ? AnswerBytes.of(data) : data;
    this.executed = data !== undefined;
  }

  static of({ data, errors = [], extensions }: ExecutionResult): WrittenResult {
    return new WrittenResult(data === undefined ? undefined : JSON.stringify(data), errors, extensions);
  }

  #taken(): AnswerBytes {
    const data = this.#data;
    if (data === undefined) throw new Error('The result has no data, or somebody took them.');
    this.#data = undefined;
    return data;
  }

  /** The data as JSON. */
  take(): string {
    const data = this.#taken();
    const { text } = data;
    data.release();
    return text;
  }

  with(errors: readonly GraphQLError[]): WrittenResult {
    return new WrittenResult(this.executed ? this.#taken() : undefined, errors, this.extensions);
  }

  /** Errors first, so that a person who looks at a long answer sees them. https://spec.graphql.org/October2021/#note-19ca4 */
  takeResponse(): AnswerBytes {
    const response = this.executed ? this.#taken() : new AnswerBytes();
    const errors = this.errors.length > 0 ? `"errors":${JSON.stringify(this.errors)}` : '';
    const data = this.executed ? '"data":' : '';
    response.begin(`{${errors}${errors && data && ','}${data}`);
    response.utf8(this.extensions ? `,"extensions":${JSON.stringify(this.extensions)}}` : '}');
    return response;
  }

  takeResult(): ExecutionResult {
    return {
      ...(this.errors.length > 0 && { errors: this.errors }),
      ...(this.executed && { data: JSON.parse(this.take()) }),
      ...(this.extensions && { extensions: this.extensions }),
    };
  }
}
