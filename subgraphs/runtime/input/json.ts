/** Reads a JSON value for a column: limits its size, and refuses what PostgreSQL's jsonb cannot store. */
import { JoineryError } from '../../../wire/contract/errors';

/** JSON.stringify writes half of a character, and NUL, as escapes; a backslash before it would be an escape itself. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** Throws TEXT_TOO_LONG or INVALID_TEXT, of this field. */
export function checkJson(field: string, value: unknown, maximum: number): void {
  const text = JSON.stringify(value);
  if (text.length > maximum) {
    throw new JoineryError(
      'TEXT_TOO_LONG',
      `${field} has at most ${maximum} characters as JSON, but got: ${text.length}.`,
      { field },
    );
  }
  if (unstorable.test(text)) {
    throw new JoineryError('INVALID_TEXT', `${field} contains a NUL or a lone surrogate: remove it.`, {
      field,
    });
  }
}
