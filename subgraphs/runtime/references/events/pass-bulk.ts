/**
 * Ensures that no tenant waits for another tenant's bulk load. Events are applied in the owner's order; if one tenant
 * fills whole batches, the events of all others are applied ahead of it, in their own order, after each batch. The
 * position of those is stored beside the inbox's position (`joinery_inbox`), so that each event is applied once.
 */
import type { EntityManager } from 'typeorm';
import type { Event, Position } from '../peers/peer';
import type { KnownOwner } from './known-incarnation';
import { isAfter } from './position';

/** Who takes: what comes next, or what comes next of all but one tenant. */
export interface Lane {
  /** Whether it is still to be taken. */
  isNew(event: Position, known: KnownOwner): boolean;
  /** Throws for an event that is not known here. Undefined where events before these are missing. */
  nextOf(events: readonly Event[], known: KnownOwner): Event[] | undefined;
  /**
   * Everything up to there is taken, of those that this lane takes. Whether the transaction has published, as far as
   * its tenant sees.
   */
  moveTo(manager: EntityManager, source: string, place: Position): Promise<boolean>;
}

/** The tenant that fills most of the batch. */
export function bulkTenantOf(events: readonly Event[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { tenantId } of events) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
  for (const [tenant, count] of counts) if (count > events.length / 2) return tenant;
  return undefined;
}

/** Up to where all events of the tenant are taken. */
export function takenUpTo({ ahead, ...known }: KnownOwner, tenantId: string): Position {
  const { xid, seq } = ahead && ahead.tenant !== tenantId && isAfter(ahead, known) ? ahead : known;
  return { xid, seq };
}

/** In the owner's order; those that were taken ahead are passed by. */
export const inOrder: Lane = {
  isNew: isAfter,
  nextOf: (events, known) => {
    const next: Event[] = [];
    let position: Position = known;
    for (const event of events) {
      if (!isAfter(event, position)) continue;
      if (isAfter(event.previous, position)) return undefined;
      refuseUnknownVersion(event);
      next.push(event);
      position = event;
    }
    return next;
  },
  moveTo: (manager, source, { xid, seq }) =>
    move(
      manager,
      `xid = $2, seq = $3, moved_at = now(),
       bulk_tenant = CASE WHEN (ahead_xid, ahead_seq) > ($2::xid8, $3::bigint) THEN bulk_tenant END`,
      [source, xid, seq],
    ),
};

async function move(manager: EntityManager, set: string, values: unknown[]): Promise<boolean> {
  const [[moved]]: [{ published: boolean }[]] = await manager.query(
    `UPDATE joinery_inbox SET ${set} WHERE source = $1
     RETURNING EXISTS (SELECT FROM joinery_outbox o WHERE o.xid = pg_current_xact_id()) AS published`,
    values,
  );
  return moved!.published;
}

/** Of events that are all that the owner has after this place, but for this tenant's. */
export function aheadOf(tenant: string, after: Position): Lane {
  const isNew = (event: Position, known: KnownOwner): boolean => {
    // Another process may have come further, or pass another tenant by.
    if (known.ahead !== null && known.ahead.tenant !== tenant) return false;
    const taken = takenUpTo(known, anyOther);
    return !isAfter(after, taken) && isAfter(event, taken);
  };
  return {
    isNew,
    nextOf: (events, known) => {
      // It becomes a dead letter when it is its turn.
      const unknown = events.findIndex(({ version }) => version !== 1);
      return (unknown < 0 ? events : events.slice(0, unknown)).filter(event => isNew(event, known));
    },
    moveTo: (manager, source, { xid, seq }) =>
      move(manager, 'bulk_tenant = $2, ahead_xid = $3, ahead_seq = $4', [source, tenant, xid, seq]),
  };
}

/** Than the one that is passed by. */
const anyOther = '';

export class UnknownVersion extends Error {}

function refuseUnknownVersion({ version }: Event): void {
  if (version === 1) return;
  throw new UnknownVersion(`The event is of version ${version}; version 1 is known here.`);
}
