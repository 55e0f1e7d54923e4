/**
 * Reads the outbox: events in the order of their transactions. Only transactions older than every running one of this
 * database are read, so that the order is final: nothing ever appears before what was read.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
import type { DataSource } from 'typeorm';
import { systemTransaction, thoseThatRollBack } from '../database/system-transaction';
import { type Backlog, beginning, type Event, type Events, type Position } from '../peers/peer';

/** How long an event is kept at least. */
const keptFor = '7 days';

/**
 * The oldest transaction that runs, of those that the statement's snapshot names; but one whose session is known to be
 * of another database writes no event here, nor does one that will be taken back. Sessions and locks are looked up after
 * the snapshot was taken, so whoever had a transaction by then is found in its own database or, when it has ended since
 * or is a prepared one, nowhere: then it counts. A number of 32 bits tells running transactions apart: PostgreSQL never lets them be further from each other.
 */
const horizonSql = `coalesce(
  (SELECT min(running) FROM pg_snapshot_xip(pg_current_snapshot()) AS running
    WHERE running::xid::text::bigint NOT IN (${thoseThatRollBack}) AND NOT EXISTS (
      SELECT FROM pg_stat_get_activity(NULL) AS session
       WHERE session.backend_xid = running::xid
         AND session.datid <> (SELECT oid FROM pg_database WHERE datname = current_database()))),
  pg_snapshot_xmax(pg_current_snapshot()))`;

/** Whether the place $1, $2 is one of this database's events, is of one that was pruned, or is before all of them. */
const knownSql = `($1::xid8, $2::bigint) = ('0'::xid8, 0)
  OR EXISTS (SELECT FROM joinery_outbox o WHERE (o.xid, o.seq) = ($1::xid8, $2::bigint))
  OR EXISTS (SELECT FROM joinery_outbox_pruned p WHERE (p.xid, p.seq) >= ($1::xid8, $2::bigint))`;

type Row = Omit<Event, 'version' | 'source' | 'incarnation' | 'previous' | 'occurredAt'> & {
  readonly occurredAt: Date;
};

export function readEvents(
  dataSource: DataSource,
  source: string,
  after: Position,
  limit: number,
  /** A tenant whose events are left out. */
  without?: string,
): Promise<Events> {
  return systemTransaction(dataSource, null, async manager => {
    // First, so that the rows, which are read in a later snapshot, hold all below it.
    const [{ lost, incarnation, known, ...now }] = await manager.query(
      `SELECT ${horizonSql}::text AS oldest, pg_snapshot_xmax(pg_current_snapshot())::text AS "upTo",
              joinery_incarnation() AS incarnation, ${knownSql} AS known,
              (SELECT jsonb_build_object('xid', p.xid::text, 'seq', p.seq::text) FROM joinery_outbox_pruned p
                WHERE (p.xid, p.seq) > ($1::xid8, $2::bigint)) AS lost`,
      [after.xid, after.seq],
    );
    const horizon = horizonAfter(after, now);
    const rows: Row[] = await manager.query(
      `SELECT xid::text, seq::text, tenant_id AS "tenantId", type, name, key, revision::text, data, before, by, deletion,
              created_at AS "occurredAt"
         FROM joinery_outbox written
        WHERE (xid, seq) > ($1::xid8, $2::bigint) AND xid < $3::xid8 AND tenant_id IS DISTINCT FROM $5::uuid
        -- As numbers: without the table's name, they would be the texts that are selected.
        ORDER BY written.xid, written.seq LIMIT $4`,
      [after.xid, after.seq, horizon, limit, without],
    );
    let previous = after;
    const events = rows.map(row => {
      const event: Event = {
        version: 1,
        source,
        incarnation,
        previous,
        ...row,
        occurredAt: row.occurredAt.toISOString(),
      };
      previous = { xid: row.xid, seq: row.seq };
      return event;
    });
    const of = { incarnation, known, lost, upTo: now.upTo };
    if (rows.length === limit) return { events, horizon: previous.xid, held: false, ...of };
    const [{ held }] = await manager.query(
      'SELECT EXISTS (SELECT FROM joinery_outbox WHERE xid >= $1::xid8) AS held',
      [horizon],
    );
    return { events, horizon, held, ...of };
  });
}

/** Counted no further: whoever is that far behind is told so, and no scrape reads a table from end to end. */
const countedAtMost = 100_000;

export function readBacklog(dataSource: DataSource, after: Position): Promise<Backlog> {
  return systemTransaction(dataSource, null, async manager => {
    const [{ types, incarnation, known, ...now }] = await manager.query(
      `SELECT ${horizonSql}::text AS oldest, joinery_incarnation() AS incarnation, ${knownSql} AS known,
              pg_snapshot_xmax(pg_current_snapshot())::text AS "upTo",
              (SELECT coalesce(jsonb_agg(one ORDER BY one.type), '[]') FROM (
                 SELECT type, count(*)::int AS events,
                        greatest(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float AS seconds
                   FROM (SELECT type, created_at FROM joinery_outbox WHERE (xid, seq) > ($1::xid8, $2::bigint)
                          ORDER BY xid, seq LIMIT ${countedAtMost}) waiting
                  GROUP BY type) one) AS types`,
      [after.xid, after.seq],
    );
    const horizon = horizonAfter(after, now);
    const [last = beginning]: Position[] = await manager.query(
      `SELECT * FROM (
         (SELECT xid::text, seq::text FROM joinery_outbox o WHERE o.xid < $1::xid8 ORDER BY o.xid DESC, o.seq DESC LIMIT 1)
         UNION ALL SELECT xid::text, seq::text FROM joinery_outbox_pruned
       ) one LIMIT 1`,
      [horizon],
    );
    return { incarnation, known, horizon, upTo: now.upTo, last, types };
  });
}

/**
 * What was read was below the horizon then, and stays so: a transaction of another database that had ended before its
 * session was looked up may make it seem lower. Unless the position is in the future: of another incarnation.
 */
function horizonAfter({ xid }: Position, { oldest, upTo }: { oldest: string; upTo: string }): string {
  const isKnown = BigInt(oldest) <= BigInt(xid) && BigInt(xid) < BigInt(upTo);
  return isKnown ? String(BigInt(xid) + 1n) : oldest;
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

/**
 * Forgets events that are old, and that every consumer has taken: none that may still be read for the first time, since
 * an older transaction holds it back, and none after the place of whoever has come least far. How many there were.
 */
export async function pruneOutbox(dataSource: DataSource): Promise<number> {
  return systemTransaction(dataSource, null, async manager => {
    const rows: Position[] = await manager.query(
      `WITH old AS (
         DELETE FROM joinery_outbox o WHERE created_at < now() - $1::interval AND o.xid < ${horizonSql}
            AND NOT EXISTS (SELECT FROM joinery_consumers c WHERE (c.xid, c.seq) < (o.xid, o.seq))
         RETURNING xid, seq
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
