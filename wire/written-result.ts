/**
 * Owns the result of an operation whose data were written as JSON where they were made, so that nobody makes objects of
 * them only to write them.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';

export interface WrittenResult {
  /** JSON; undefined when nothing was executed. */
  readonly dataText: string | undefined;
  readonly errors: readonly GraphQLError[];
}

export function readWritten({ dataText, errors }: WrittenResult): ExecutionResult {
  return {
    ...(errors.length > 0 && { errors }),
    ...(dataText !== undefined && { data: JSON.parse(dataText) }),
  };
}

/** Errors first, so that a person who looks at a long answer sees them. https://spec.graphql.org/October2021/#note-19ca4 */
export function responseText({ dataText, errors }: WrittenResult): string {
  if (errors.length === 0) return `{"data":${dataText}}`;
  const errorsText = JSON.stringify(errors);
  return dataText === undefined ? `{"errors":${errorsText}}` : `{"errors":${errorsText},"data":${dataText}}`;
}
