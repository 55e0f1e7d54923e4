/** Loads what the viewer is in communities, for all of a request in one statement. */
import { In } from 'typeorm';
import type { BatchFunction } from '../runtime/request/context';
import { Member } from './entities/member';

export const loadViewerMember: BatchFunction<Member | null> = async (manager, ids, { userId }) => {
  if (userId === null) return ids.map(() => null);
  const rows = await manager.findBy(Member, { userId, communityId: In(ids) });
  const byCommunity = new Map(rows.map(row => [row.communityId, row]));
  return ids.map(id => byCommunity.get(id) ?? null);
};
