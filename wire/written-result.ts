/**
 * Owns the result of an operation whose data were written as JSON where they were made, so that nobody makes objects of
 * them only to write them. The text can be taken once, and is then forgotten: promises that waited for long live in
 * V8's old generation, and there even dead ones keep what they hold, for seconds, times the size of an answer.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';

export class WrittenResult {
  #dataText: string | undefined;
  /** Otherwise the request was refused before anything was asked. */
  readonly executed: boolean;

  /** `dataText` is JSON; `ascii`: it has no other characters. */
  constructor(
    dataText: string | undefined,
    readonly errors: readonly GraphQLError[],
    private readonly ascii = false,
    readonly extensions?: Readonly<Record<string, unknown>> | undefined,
  ) {
    this.#dataText = dataText;
    this.executed = dataText !== undefined;
  }

  static of({ data, errors = [], extensions }: ExecutionResult): WrittenResult {
    return new WrittenResult(
      data === undefined ? undefined : JSON.stringify(data),
      errors,
      false,
      extensions,
    );
  }

  /** The data as JSON. */
  take(): string {
    const text = this.#dataText;
    if (text === undefined) throw new Error('The result has no data, or somebody took them.');
    this.#dataText = undefined;
    return text;
  }

  with(errors: readonly GraphQLError[]): WrittenResult {
    return new WrittenResult(this.executed ? this.take() : undefined, errors, this.ascii, this.extensions);
  }

  /** Errors first, so that a person who looks at a long answer sees them. https://spec.graphql.org/October2021/#note-19ca4 */
  takeResponse(): { readonly text: string; readonly ascii: boolean } {
    const extensions = this.extensions ? `,"extensions":${JSON.stringify(this.extensions)}` : '';
    if (this.errors.length === 0) {
      return { text: `{"data":${this.take()}${extensions}}`, ascii: this.ascii && extensions === '' };
    }
    const errors = JSON.stringify(this.errors);
    const data = this.executed ? `,"data":${this.take()}` : '';
    return { text: `{"errors":${errors}${data}${extensions}}`, ascii: false };
  }

  takeResult(): ExecutionResult {
    return {
      ...(this.errors.length > 0 && { errors: this.errors }),
      ...(this.executed && { data: JSON.parse(this.take()) }),
      ...(this.extensions && { extensions: this.extensions }),
    };
  }
}
