/** Handles positions in an owner's events, which are ordered by transaction ID, then by sequence number. */
import type { Position } from '../peers/peer';

export function isAfter(one: Position, other: Position): boolean {
  if (one.xid !== other.xid) return BigInt(one.xid) > BigInt(other.xid);
  return BigInt(one.seq) > BigInt(other.seq);
}

/** Over the wire, and nothing else of what is known. */
export const placeOf = ({ xid, seq }: Position): Position => ({ xid, seq });
