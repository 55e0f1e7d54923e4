/**
 * Carries a value that its scalar does not take to the check of arguments, which names its field: graphql-js discards
 * the message of a literal that does not parse.
 */
import type { ErrorCode } from '../../../wire/contract/errors';

export class InvalidValue {
  constructor(
    readonly given: unknown,
    /** Goes on after the field's name: "is a DateTime, written like …". */
    readonly rule: string,
    readonly code: ErrorCode = 'INVALID_VALUE',
  ) {}
}
