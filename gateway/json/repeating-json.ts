/**
 * Parses JSON in which equal objects recur, as in the answers of a graph: an author under each of her posts. At levels
 * that allow it, such an object is parsed once, and its places share the same object. Repetitions are found by
 * comparing bytes instead of parsing. Numbers can keep their digits. Text that is not valid JSON, or nested too deep,
 * is left to JSON.parse.
 */
import { put } from '../execute/tree/own-property';
import type { Repeated } from '../execute/tree/shared-objects';
import { ExactNumber, isPlain } from './exact-number';

/** What is known of a text before it is read: the names that its objects are likely to have, in their likely order. */
export interface JsonLevel {
  readonly fields: readonly JsonField[];
  /** Equal objects at this level may be one. */
  repeatable: boolean;
}

export interface JsonField {
  readonly from: string;
  readonly risky: boolean;
  readonly below: JsonLevel | undefined;
}

export interface JsonReading {
  /** Told of what is read once for several places; left out, nothing is. */
  readonly repeated?: Pick<Repeated, 'add'> | undefined;
  /** Numbers that JavaScript cannot hold stay as they are written, where no object is expected. */
  readonly exact?: boolean;
}

interface Seen {
  readonly text: string;
  readonly value: object;
}

/** What stands where nobody expects anything: no object of it is looked for again, and no number is exact. */
const foreign: JsonLevel = { fields: [], repeatable: false };

export class RepeatingJson {
  #at = 0;
  /** How many characters were not read, for being those of an object that was seen before. */
  found = 0;
  readonly #seen = new Map<JsonLevel, Map<number, Seen>>();

  constructor(
    private readonly text: string,
    private readonly reading: JsonReading,
  ) {}

  /** As JSON.parse. */
  read(level: JsonLevel | undefined): unknown {
    try {
      const value = this.#value(level);
      this.#space();
      if (this.#at === this.text.length) return value;
    } catch (error) {
      if (!(error instanceof Unread) && !(error instanceof RangeError)) throw error;
    }
    return JSON.parse(this.text);
  }

  #value(level: JsonLevel | undefined): unknown {
    const { text } = this;
    switch (text.charCodeAt(this.#at)) {
      case quote:
        return this.#string();
      case brace:
        return level?.repeatable && this.reading.repeated ? this.#seenObject(level) : this.#object(level);
      case bracket:
        return this.#list(level);
      case 0x74:
        return this.#word('true', true);
      case 0x66:
        return this.#word('false', false);
      case 0x6e:
        return this.#word('null', null);
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
        this.#space();
        return this.#value(level);
      default:
        return this.#number(level);
    }
  }

  #seenObject(level: JsonLevel): object {
    const { text } = this;
    const start = this.#at;
    const key = likeness(text, start);
    let seen = this.#seen.get(level);
    if (!seen) {
      seen = new Map();
      this.#seen.set(level, seen);
    }
    const known = seen.get(key);
    // V8 compares two strings faster than a string with a part of another.
    if (known !== undefined && text.slice(start, start + known.text.length) === known.text) {
      this.found += known.text.length;
      this.reading.repeated!.add(known.value);
      this.#at = start + known.text.length;
      return known.value;
    }
    const value = this.#object(level);
    seen.set(key, { text: text.slice(start, this.#at), value });
    return value;
  }

  #object(level: JsonLevel | undefined): object {
    const { text } = this;
    const object: Record<string, unknown> = {};
    this.#at++;
    if (this.#next() === closingBrace) {
      this.#at++;
      return object;
    }
    let expected = 0;
    for (;;) {
      const start = this.#at;
      const field = level?.fields[expected++];
      const length = field ? field.from.length : 0;
      let name: string;
      let risky: boolean;
      let below: JsonLevel | undefined;
      if (
        field &&
        text.charCodeAt(start) === quote &&
        text.charCodeAt(start + length + 1) === quote &&
        text.startsWith(field.from, start + 1)
      ) {
        name = field.from;
        risky = field.risky;
        below = field.below;
        this.#at = start + length + 2;
      } else {
        if (text.charCodeAt(start) !== quote) throw unread;
        name = this.#string();
        const known = level?.fields.findIndex(({ from }) => from === name) ?? -1;
        if (known >= 0) expected = known + 1;
        else expected--;
        risky = name in Object.prototype;
        below = known >= 0 ? level!.fields[known]!.below : level && foreign;
      }
      if (this.#next() !== colon) throw unread;
      this.#at++;
      const value = this.#value(below);
      if (risky) put(object, name, value);
      else object[name] = value;
      const after = this.#next();
      this.#at++;
      if (after === closingBrace) return object;
      if (after !== comma) throw unread;
      this.#space();
    }
  }

  #list(level: JsonLevel | undefined): unknown[] {
    const list: unknown[] = [];
    this.#at++;
    if (this.#next() === closingBracket) {
      this.#at++;
      return list;
    }
    for (;;) {
      list.push(this.#value(level));
      const after = this.#next();
      this.#at++;
      if (after === closingBracket) return list;
      if (after !== comma) throw unread;
    }
  }

  #string(): string {
    const { text } = this;
    const start = this.#at;
    plainString.lastIndex = start;
    if (plainString.test(text)) {
      this.#at = plainString.lastIndex;
      // A slice of the text would keep all of the text in memory for as long as the value lives.
      return this.#at - start < shortest
        ? text.slice(start + 1, this.#at - 1)
        : JSON.parse(text.slice(start, this.#at));
    }
    let end = text.indexOf('"', start + 1);
    while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) throw unread;
    this.#at = end + 1;
    return JSON.parse(text.slice(start, end + 1));
  }

  #number(level: JsonLevel | undefined): number | ExactNumber {
    const { text } = this;
    number.lastIndex = this.#at;
    if (!number.test(text)) throw unread;
    const start = this.#at;
    this.#at = number.lastIndex;
    const written = text.slice(start, this.#at);
    // Whoever expects an object shall not take a number for one.
    return this.reading.exact && !level && !isPlain(written) ? new ExactNumber(written) : Number(written);
  }

  #word<V>(word: string, value: V): V {
    if (!this.text.startsWith(word, this.#at)) throw unread;
    this.#at += word.length;
    return value;
  }

  /** The next character that is no space. */
  #next(): number {
    const code = this.text.charCodeAt(this.#at);
    if (code > 0x20) return code;
    this.#space();
    return this.text.charCodeAt(this.#at);
  }

  #space(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }
}

/** Equal for equal objects, and different for most others: made of a few characters up to the first that ends an object. */
function likeness(text: string, start: number): number {
  const end = text.indexOf('}', start);
  const step = Math.max(1, (end - start) >> 4);
  let sum = end - start;
  for (let at = start; at < end; at += step) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  // Keys differ in their last characters more often than elsewhere.
  for (let at = Math.max(start, end - 8); at < end; at++)
    sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

class Unread extends Error {}
const unread = new Unread('JSON.parse shall say what is wrong.');

/** Of shorter strings V8 makes copies, also by slicing. */
const shortest = 15;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const bracket = 0x5b;
const closingBracket = 0x5d;
const brace = 0x7b;
const closingBrace = 0x7d;

/** https://www.rfc-editor.org/rfc/rfc8259 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON treats them apart.
const plainString = /"[^"\\\u0000-\u001f]*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 0x5c) first--;
  return (at - first) % 2 === 1;
}
