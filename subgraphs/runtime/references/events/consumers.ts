/**
 * Records who consumes an owner's events, and up to which position: events that a consumer has not applied are not
 * pruned. A consumer's request never waits for this, and the position is written only from time to time, so slightly
 * more events are kept than necessary.
 */
import type { DataSource } from 'typeorm';
import { systemTransaction } from '../database/system-transaction';
import type { Position } from '../peers/peer';
import { isAfter } from './position';

const writtenEveryMs = 30_000;

export class Consumers {
  /** As this process wrote them last. */
  private readonly written = new Map<string, { readonly at: number; readonly position: Position }>();

  constructor(private readonly dataSource: DataSource) {}

  /** It has taken everything up to this place. */
  async note(subgraph: string, position: Position): Promise<void> {
    const known = this.written.get(subgraph);
    // One that was restored to an older state needs what it had taken.
    const isBack = known && isAfter(known.position, position);
    if (known && !isBack && Date.now() - known.at < writtenEveryMs) return;
    await systemTransaction(this.dataSource, null, manager =>
      manager.query(
        `INSERT INTO joinery_consumers AS known (subgraph, xid, seq) VALUES ($1, $2, $3)
         ON CONFLICT (subgraph) DO UPDATE SET xid = excluded.xid, seq = excluded.seq, seen_at = now()`,
        [subgraph, position.xid, position.seq],
      ),
    );
    this.written.set(subgraph, { at: Date.now(), position });
  }
}
