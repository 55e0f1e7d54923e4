/** Reads a JSON value for a column: limits its size, and refuses what PostgreSQL's jsonb cannot store. */
import { type InvalidField, invalidField } from '../../../wire/contract/errors';

/** JSON.stringify writes half of a character, and NUL, as escapes; a backslash before it would be an escape itself. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** TEXT_TOO_LONG or INVALID_TEXT, of this field. */
export function checkJson(field: string, value: unknown, maximum: number): InvalidField[] {
  const text = JSON.stringify(value);
  if (text.length > maximum) {
    const message = `${field} has at most ${maximum} characters as JSON, but got: ${text.length}.`;
    return [invalidField(field, message, 'TEXT_TOO_LONG')];
  }
  if (unstorable.test(text)) {
    const message = `${field} contains a NUL or a lone surrogate: remove it.`;
    return [invalidField(field, message, 'INVALID_TEXT')];
  }
  return [];
}
