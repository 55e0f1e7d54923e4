/**
 * Provides the memory in which answers are written as bytes: a few buffers that are reused. Fresh memory for each
 * answer costs more than writing it, since the system must clear it; and a long string concatenated from many small
 * ones is copied twice on its way out.
 */
import type { ServerResponse } from 'node:http';

/** Room for most answers; longer ones get memory of their own, four times as much each time it does not suffice. */
const size = 256 * 1024;
/** What is shorter waits as text, and is sent together with its head. */
const short = 4096;
const maxIdle = 16;

const idle: Buffer[] = [];
const none = Buffer.alloc(0);

/** How long an answer may become, and what is thrown where it becomes longer. */
export interface Bound {
  readonly length: number;
  refuse(): Error;
}

export class AnswerBytes {
  /** How much is written. */
  length = 0;
  /** Looked at where new memory is needed: what is shorter than a buffer pays nothing for it. */
  bound: Bound | undefined;
  private bytes = idle.pop() ?? Buffer.allocUnsafeSlow(size);

  /** Short enough to wait as text. */
  get isShort(): boolean {
    return this.length < short;
  }

  byte(code: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = code;
  }

  /** What is ready, and short. */
  copy(ready: Uint8Array): void {
    const { length } = ready;
    if (this.length + length > this.bytes.length) this.grow(length);
    const { bytes } = this;
    let at = this.length;
    for (let n = 0; n < length; n++) bytes[at++] = ready[n]!;
    this.length = at;
  }

  /** Writes again what is written from `start` to `end`. */
  repeat(start: number, end: number): void {
    const length = end - start;
    if (this.length + length > this.bytes.length) this.grow(length);
    this.bytes.copyWithin(this.length, start, end);
    this.length += length;
  }

  /** As JSON writes a string: https://tc39.es/ecma262/#sec-quotejsonstring */
  string(value: string): void {
    if (!this.plainString(value)) this.utf8(JSON.stringify(value));
  }

  /** False, and nothing is written, where JSON writes a character otherwise or it is no ASCII. */
  private plainString(value: string): boolean {
    const { length } = value;
    if (this.length + length + 2 > this.bytes.length) this.grow(length + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = quote;
    if (length < few) {
      for (let n = 0; n < length; n++) {
        const code = value.charCodeAt(n);
        if (code < 0x20 || code > 0x7f || code === quote || code === backslash) return false;
        bytes[at++] = code;
      }
    } else {
      if (!asItIs.test(value)) return false;
      at += bytes.write(value, at, length, 'latin1');
    }
    bytes[at++] = quote;
    this.length = at;
    return true;
  }

  /** A number, or another short text of ASCII. */
  ascii(text: string): void {
    const { length } = text;
    if (this.length + length > this.bytes.length) this.grow(length);
    const { bytes } = this;
    let at = this.length;
    for (let n = 0; n < length; n++) bytes[at++] = text.charCodeAt(n);
    this.length = at;
  }

  /** Any text, as UTF-8. */
  utf8(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.length + length > this.bytes.length) this.grow(length);
    this.length += this.bytes.write(text, this.length);
  }

  /** Puts the text before what is written. */
  begin(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.length + length > this.bytes.length) this.grow(length);
    this.bytes.copyWithin(length, 0, this.length);
    this.bytes.write(text, 0);
    this.length += length;
  }

  /** Forgets what was written from `length` on. */
  cut(length: number): void {
    this.length = length;
  }

  /** As text, and leaves nothing here. */
  take(): string {
    const text = this.bytes.toString('utf8', 0, this.length);
    this.release();
    return text;
  }

  /** Ends the response, whose head is written already, and leaves nothing here. */
  end(res: ServerResponse): void {
    const { bytes, length } = this;
    this.bytes = none;
    // By then the system has the bytes, or the connection is gone.
    res.end(bytes.subarray(0, length), () => free(bytes));
  }

  private release(): void {
    free(this.bytes);
    this.bytes = none;
    this.length = 0;
  }

  private grow(by: number): void {
    const { bytes, length, bound } = this;
    if (bound && length + by > bound.length) throw bound.refuse();
    const room = Math.min(4 * bytes.length, bound?.length ?? Number.POSITIVE_INFINITY);
    this.bytes = Buffer.allocUnsafeSlow(Math.max(length + by, room));
    bytes.copy(this.bytes, 0, 0, length);
    free(bytes);
  }
}

function free(bytes: Buffer): void {
  if (bytes.length === size && idle.length < maxIdle) idle.push(bytes);
}

const quote = 0x22;
const backslash = 0x5c;
/** Of so few characters, looking at each costs less than two calls of V8's own code. */
const few = 40;
/** Neither what JSON writes otherwise nor what is no ASCII. */
const asItIs = /^[ !#-[\]-\u007f]*$/;
