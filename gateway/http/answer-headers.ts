/** Merges the headers that subgraphs' answers give the answer to the client. */
import type { ServerResponse } from 'node:http';
import type { AnsweredHeader } from '../transport/subgraph-headers';

export class AnswerHeaders {
  readonly #values = new Map<string, string[]>();

  /** Of one answer of a subgraph. */
  note(headers: readonly AnsweredHeader[]): void {
    for (const { name, value, merge } of headers) {
      const values = this.#values.get(name);
      if (values === undefined) this.#values.set(name, [value]);
      else if (merge === 'all') values.push(value);
      else if (merge === 'last') this.#values.set(name, [value]);
    }
  }

  /** Before the head is written. */
  applyTo(res: ServerResponse): void {
    for (const [name, values] of this.#values) {
      // Cookies are the one header whose values cannot stand in one line. https://www.rfc-editor.org/rfc/rfc6265#section-3
      res.setHeader(name, name === 'set-cookie' ? values : values.join(', '));
    }
  }
}
