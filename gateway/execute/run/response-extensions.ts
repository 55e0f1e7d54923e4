/**
 * Owns what subgraphs of ours say beside their answers: how far a write has come, which later fetches of the operation
 * and later requests wait for, and whose writes were not known in time. docs/explanation/references.md says what for.
 */
import { laterWatermark, type Watermark, writeWatermark } from '../../../wire/contract/watermark';

export class Marks {
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

  /** Who has waited once in vain waits no more: the wait is bounded for a request, and not for each fetch of its plan. */
  get hurry(): boolean {
    return this.behind !== undefined;
  }

  /** Of the client's answer; undefined where there is nothing to say. */
  extensions(): Record<string, unknown> | undefined {
    if (!this.watermark) return undefined;
    const behind = this.behind && [...this.behind].map(([subgraph, sources]) => ({ subgraph, sources }));
    return { watermark: writeWatermark(this.watermark), ...(behind && { behind }) };
  }
}
