/**
 * Collects the extensions of our own subgraphs' answers: the watermark of a write, which later fetches and requests wait
 * for, and the sources whose writes did not arrive in time. docs/explanation/references.md says what for.
 */
import { laterWatermark, type Watermark, writeWatermark } from '../../../wire/contract/watermark';

export class ResponseExtensions {
  private behind: Map<string, readonly string[]> | undefined;

  /** `watermark`: what the client had seen. */
  constructor(public watermark: Watermark | undefined) {}

  /** `extensions` are those of a subgraph's answer. */
  note(subgraph: string, { watermark, behind }: Readonly<Record<string, unknown>>): void {
    if (watermark) this.watermark = laterWatermark(this.watermark ?? {}, watermark as Watermark);
    if (!Array.isArray(behind)) return;
    this.behind ??= new Map();
    this.behind.set(subgraph, behind);
  }

  /** After one wait in vain the request waits no more, so the wait is bounded per request and not per fetch. */
  get skipWait(): boolean {
    return this.behind !== undefined;
  }

  /** Of the client's answer; undefined where there is nothing to say. */
  extensions(): Record<string, unknown> | undefined {
    if (!this.watermark) return undefined;
    const behind = this.behind && [...this.behind].map(([subgraph, sources]) => ({ subgraph, sources }));
    return { watermark: writeWatermark(this.watermark), ...(behind && { behind }) };
  }
}
