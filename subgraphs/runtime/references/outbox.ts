/**
 * Owns the reading of the outbox: events in the order of their transactions. Only transactions below every one that
 * still runs are read, so that the order is final: nothing is ever put before what was read.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
import type { DataSource } from 'typeorm';
import { beginning, type Event, type Events, type Position } from './peer';
import { systemTransaction } from './system-transaction';

/** How long an event is kept for consumers that were away; who comes later compares replicas with their owners. */
const keptFor = '7 days';

type Row = Omit<Event, 'version' | 'source' | 'previous' | 'occurredAt'> & { readonly occurredAt: Date };

export function readEvents(
  dataSource: DataSource,
  source: string,
  after: Position,
  limit: number,
): Promise<Events> {
  return systemTransaction(dataSource, null, async manager => {
    // First, so that the rows, which are read in a later snapshot, hold all below it.
    const [{ horizon, lost }] = await manager.query(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
              (SELECT jsonb_build_object('xid', p.xid::text, 'seq', p.seq::text) FROM joinery_outbox_pruned p
                WHERE (p.xid, p.seq) > ($1::xid8, $2::bigint)) AS lost`,
      [after.xid, after.seq],
    );
    // Qualified, the columns are numbers in the order; unqualified they would be the texts that are selected.
    const rows: Row[] = await manager.query(
      `SELECT xid::text, seq::text, tenant_id AS "tenantId", type, name, key, revision::text, data, deletion,
              created_at AS "occurredAt"
         FROM joinery_outbox o
        WHERE (o.xid, o.seq) > ($1::xid8, $2::bigint) AND o.xid < $3::xid8
        ORDER BY o.xid, o.seq LIMIT $4`,
      [after.xid, after.seq, horizon, limit],
    );
    let previous = after;
    const events = rows.map(row => {
      const event: Event = {
        version: 1,
        source,
        previous,
        ...row,
        occurredAt: row.occurredAt.toISOString(),
      };
      previous = { xid: row.xid, seq: row.seq };
      return event;
    });
    return { events, horizon: rows.length < limit ? horizon : previous.xid, lost };
  });
}

/** A place with at most so many events after it. */
export function readTail(dataSource: DataSource, length: number): Promise<Position> {
  return systemTransaction(dataSource, null, async manager => {
    const [position] = await manager.query(
      'SELECT xid::text, seq::text FROM joinery_outbox o ORDER BY o.xid DESC, o.seq DESC OFFSET $1 LIMIT 1',
      [length],
    );
    return position ?? beginning;
  });
}

/** Forgets events that are older than any consumer may stay away. How many there were. */
export async function pruneOutbox(dataSource: DataSource): Promise<number> {
  return systemTransaction(dataSource, null, async manager => {
    const rows: Position[] = await manager.query(
      `WITH old AS (
         DELETE FROM joinery_outbox WHERE created_at < now() - $1::interval RETURNING xid, seq
       ), kept AS (
         INSERT INTO joinery_outbox_pruned AS known (xid, seq) SELECT xid, seq FROM old ORDER BY xid DESC, seq DESC LIMIT 1
         ON CONFLICT (one) DO UPDATE SET xid = excluded.xid, seq = excluded.seq
           WHERE (known.xid, known.seq) < (excluded.xid, excluded.seq)
       )
       SELECT xid::text, seq::text FROM old`,
      [keptFor],
    );
    return rows.length;
  });
}
