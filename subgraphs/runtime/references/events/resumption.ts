/**
 * Finds where a consumer goes on in an owner's events that has taken those of another incarnation of its database: what
 * both have in common is not taken twice, and what was written since is taken.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { readIncarnation } from '../database/incarnation';
import { systemTransaction } from '../database/system-transaction';
import { beginning, type Position, type Resumption, type ResumptionQuery } from '../peers/peer';
import { readBacklog } from './outbox';
import { isAfter } from './position';

export async function readResumption(
  dataSource: DataSource,
  { after, of }: ResumptionQuery,
): Promise<Resumption> {
  const resumption = await systemTransaction(dataSource, null, async manager => {
    const incarnation = await readIncarnation(manager);
    const parting = await readParting(manager, of);
    if (parting === undefined) return undefined;
    const common = parting !== null && isAfter(after, parting) ? parting : after;
    return { incarnation, place: await readPlace(manager, common), shared: true };
  });
  if (resumption) return resumption;
  const { incarnation, last } = await readBacklog(dataSource, beginning);
  return { incarnation, place: last, shared: false };
}

/**
 * The last event before others than that incarnation's; null where there are only its own, undefined where this database
 * never was of it.
 */
async function readParting(manager: EntityManager, of: string): Promise<Position | null | undefined> {
  const [{ known, parting }] = await manager.query(
    `WITH known AS (SELECT max(id) AS id FROM joinery_incarnations WHERE incarnation = $1)
     SELECT known.id IS NOT NULL AS known,
            (SELECT jsonb_build_object('xid', xid::text, 'seq', seq::text) FROM joinery_incarnations later
              WHERE later.id > known.id ORDER BY later.xid, later.seq LIMIT 1) AS parting
       FROM known`,
    [of],
  );
  return known ? parting : undefined;
}

/** That of an event which is there, or was before it was pruned. */
async function readPlace(manager: EntityManager, upTo: Position): Promise<Position> {
  const [{ last, pruned }] = await manager.query(
    `SELECT (SELECT jsonb_build_object('xid', o.xid::text, 'seq', o.seq::text) FROM joinery_outbox o
              WHERE (o.xid, o.seq) <= ($1::xid8, $2::bigint) ORDER BY o.xid DESC, o.seq DESC LIMIT 1) AS last,
            (SELECT jsonb_build_object('xid', p.xid::text, 'seq', p.seq::text) FROM joinery_outbox_pruned p) AS pruned`,
    [upTo.xid, upTo.seq],
  );
  if (last) return last;
  if (!pruned) return beginning;
  return isAfter(upTo, pruned) ? pruned : { xid: upTo.xid, seq: upTo.seq };
}
