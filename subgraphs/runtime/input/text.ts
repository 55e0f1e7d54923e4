/**
 * Decides which texts, lines, names, slugs, URLs and email addresses are valid, and how each is stored. All are stored
 * in Unicode normalization form C, so that equal-looking texts are equal.
 */
import type { ErrorCode } from '../../../wire/contract/errors';
import type { TextColumn } from '../declare/text-columns';

/** `text` may have several lines, `line` is one, `name` is one without spaces: a username. */
export type TextKind = 'text' | 'line' | 'name' | 'slug' | 'url' | 'email';

export type TextReading =
  | { readonly value: string }
  /** `rule` goes on after the field's name: "title is one line". */
  | { readonly code: ErrorCode; readonly rule: string };

// Half of a character (UTF-8 has no bytes for it), and what PostgreSQL does not store.
const unstorable = /\p{Surrogate}|\0/u;
const control = /(?![\n\t])\p{Cc}/u;
const lineBreak = /[\n\t\u2028\u2029]/;
// What has no ink: spaces, and characters that only direct or join others. U+2800 is the empty Braille pattern.
const invisible = String.raw`\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800`;
const onlyInvisible = new RegExp(`^[${invisible}]*$`, 'u');
const anyInvisible = new RegExp(`[${invisible}]`, 'u');
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const email = /^[^@]+@[^@.]+(\.[^@.]+)*$/;

/** What can be compared with what is stored: all that is asked of a text in a query. */
export function readComparable(value: string): TextReading {
  if (unstorable.test(value)) {
    return {
      code: 'INVALID_TEXT',
      rule: 'holds a NUL or half of a character (a lone surrogate): take it out',
    };
  }
  return { value: value.normalize('NFC') };
}

/** What is stored for the value that a client sends. */
export function readText(given: string, { kind, maximum }: TextColumn): TextReading {
  const comparable = readComparable(given);
  if (!('value' in comparable)) return comparable;
  const text = comparable.value.replace(/\r\n?/g, '\n');
  const read = readers[kind](kind === 'text' ? text : text.trim());
  if (!('value' in read) || maximum === undefined || read.value.length <= maximum) return read;
  const length = [...read.value].length;
  if (length <= maximum) return read;
  return { code: 'TEXT_TOO_LONG', rule: `has at most ${maximum} characters, but got: ${length}` };
}

const readers: Record<TextKind, (text: string) => TextReading> = {
  text: text => {
    if (control.test(text)) return invalid('holds a control character: take it out');
    if (onlyInvisible.test(text)) return { code: 'BLANK_TEXT', rule: 'shows nothing: write something' };
    return { value: text };
  },
  line: text => (lineBreak.test(text) ? invalid('is one line, without tabs') : readers.text(text)),
  name: text => {
    if (text !== '' && anyInvisible.test(text)) return invalid('has neither spaces nor invisible characters');
    return readers.line(text);
  },
  slug: text => {
    if (slug.test(text)) return { value: text };
    return {
      code: 'INVALID_SLUG',
      rule: 'is lower-case letters (a to z) and digits, in words joined by single hyphens: open-source',
    };
  },
  url: text => {
    const isUrl = /^https?:\/\//i.test(text) && !anyInvisible.test(text) && URL.canParse(text);
    // As browsers will read it: the host in lower case, what is no ASCII encoded.
    if (isUrl) return { value: new URL(text).href };
    return { code: 'INVALID_URL', rule: 'is a URL that begins with https:// or http://' };
  },
  email: text => {
    if (email.test(text) && !anyInvisible.test(text)) return { value: text };
    return { code: 'INVALID_EMAIL', rule: 'is an email address: somebody@example.org' };
  },
};

const invalid = (rule: string): TextReading => ({ code: 'INVALID_TEXT', rule });
