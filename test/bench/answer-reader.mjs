/**
 * Reads one HTTP answer from a connection's bytes and compares its body with the expected one as it arrives: nothing
 * is copied or parsed, so that the load costs little beside what it measures.
 */

const maxHead = 4096;
const same = 'same';
const different = 'different';

export class AnswerReader {
  constructor(expected) {
    this.expected = expected;
    this.reset();
  }

  reset() {
    this.head = '';
    this.line = '';
    this.inBody = false;
    this.position = 0;
    this.equal = true;
    this.left = 0;
    this.chunked = false;
  }

  /** Undefined while the answer is not whole; then `same`, `different`, or the status when it is not 200. */
  push(bytes) {
    let at = 0;
    if (!this.inBody) {
      at = this.readHead(bytes);
      if (at < 0) return undefined;
    }
    const done = this.chunked ? this.readChunks(bytes, at) : this.readPlain(bytes, at);
    if (!done) return undefined;
    const verdict = this.status !== '200' ? `status ${this.status}` : this.isSame() ? same : different;
    this.reset();
    return verdict;
  }

  isSame() {
    return this.equal && this.position === this.expected.length;
  }

  /** Where the body begins, or -1. */
  readHead(bytes) {
    const before = this.head.length;
    // More than the head would be a copy of the answer.
    this.head += bytes.latin1Slice(0, Math.min(bytes.length, maxHead));
    const end = this.head.indexOf('\r\n\r\n');
    if (end < 0) {
      // What follows in these bytes would be lost.
      if (bytes.length > maxHead) throw new Error(`The answer's head has more than ${maxHead} bytes.`);
      return -1;
    }
    const head = this.head.slice(0, end);
    this.status = head.slice(9, 12);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    this.chunked = length === undefined;
    this.left = length === undefined ? 0 : Number(length);
    this.inBody = true;
    return end + 4 - before;
  }

  readPlain(bytes, at) {
    this.compare(bytes, at, bytes.length);
    this.left -= bytes.length - at;
    return this.left <= 0;
  }

  /** https://www.rfc-editor.org/rfc/rfc9112#section-7.1; trailers are not expected. */
  readChunks(bytes, start) {
    let at = start;
    while (at < bytes.length) {
      if (this.left > 0) {
        const end = Math.min(bytes.length, at + this.left);
        this.compare(bytes, at, end);
        this.left -= end - at;
        at = end;
        continue;
      }
      const end = bytes.indexOf(10, at);
      this.line += bytes.latin1Slice(at, end < 0 ? bytes.length : end);
      if (end < 0) return false;
      at = end + 1;
      const line = this.line.trim();
      this.line = '';
      // An empty line ends a chunk's data, or, after the size 0, the answer.
      if (line === '' && this.last) {
        this.last = false;
        return true;
      }
      if (line === '') continue;
      this.left = Number.parseInt(line, 16);
      this.last = this.left === 0;
    }
    return false;
  }

  compare(bytes, start, end) {
    const to = this.position + end - start;
    this.equal &&=
      to <= this.expected.length && this.expected.compare(bytes, start, end, this.position, to) === 0;
    this.position = to;
  }
}
