/** Decides who sees into a community, and which of its members may do what there. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import type { Change, ChangeOfRow, Checked } from '../runtime/change/change';
import type { Rule } from '../runtime/change/who';
import { findForChange } from '../runtime/request/find';
import type { Readable } from '../runtime/request/row-query';
import { Community } from './entities/community';
import { CommunityInvitation } from './entities/community-invitation';
import { Member } from './entities/member';
import type { MemberRole } from './types.generated';

/** What is in a public community, and in a private one for its members: moderators and admins of the tenant are none. */
export const inCommunity = ({ userId }: Viewer, alias: string) => ({
  sql: `EXISTS (SELECT FROM communities seen WHERE seen.id = "${alias}".community_id AND (
    seen.visibility = 'PUBLIC' OR EXISTS (
      SELECT FROM members mine WHERE mine.community_id = seen.id AND mine.user_id = :viewer)))`,
  params: { viewer: userId },
});

/** Of a post as long as it is published; its author's in any case. */
export const readableActivities = (viewer: Viewer, alias: string) => {
  const { sql, params } = inCommunity(viewer, alias);
  return {
    sql: `${sql} AND ("${alias}".kind <> 'POST_PUBLISHED' OR "${alias}".user_id = :viewer OR EXISTS (
      SELECT FROM post_replica post WHERE post.id = "${alias}".subject_id AND post.status = 'PUBLISHED'))`,
    params,
  };
};

/** Rows of whoever one of the columns names, and of those who have one of the roles in the community. */
export const ownOrOf =
  (columns: string[], roles: MemberRole[]): Readable =>
  ({ userId }: Viewer, alias) => ({
    sql: [
      ...columns.map(column => `"${alias}".${column} = :viewer`),
      `EXISTS (SELECT FROM members mine WHERE mine.community_id = "${alias}".community_id
        AND mine.user_id = :viewer AND mine.role IN (${roles.map(role => `'${role}'`)}))`,
    ].join(' OR '),
    params: { viewer: userId },
  });

/** Members with one of the roles in the community that the row is, or belongs to. */
export function withRole<Entity extends { id: string; communityId?: string }>(
  ...roles: MemberRole[]
): Rule<Entity> {
  const allows = async (viewer: SignedInViewer, row: Entity, manager: EntityManager) => {
    const role = await roleIn(manager, row.communityId ?? row.id, viewer.userId);
    return role !== undefined && roles.includes(role);
  };
  return { words: `members of the community with the role ${roles.join(' or ')}`, allows };
}

/** Owners remove whom they like; admins, who has no more to say than they. */
export async function mayRemove(viewer: SignedInViewer, member: Member, manager: EntityManager) {
  const role = await roleIn(manager, member.communityId, viewer.userId);
  return role === 'OWNER' || (role === 'ADMIN' && member.role !== 'OWNER' && member.role !== 'ADMIN');
}

export async function roleIn(
  manager: EntityManager,
  communityId: string,
  userId: string,
): Promise<MemberRole | undefined> {
  return (await manager.findOneBy(Member, { communityId, userId }))?.role;
}

/** A private community is joined by those who are invited. */
export async function requireOpen({ manager, viewer, row }: Change<Member>): Promise<void> {
  const { communityId } = row;
  const { visibility } = await findForChange(manager, viewer, Community, communityId);
  const mine = { communityId, userId: viewer.userId };
  if (visibility === 'PUBLIC' || (await manager.existsBy(CommunityInvitation, mine))) return;
  if (await manager.existsBy(Member, mine)) return;
  throw new JoineryError('FORBIDDEN', 'The community is private: only whoever is invited joins it.');
}

export const endInvitation = ({ manager, row: { communityId, userId } }: Change<Member>) =>
  manager.delete(CommunityInvitation, { communityId, userId });

export async function requireNoMember({ manager, row }: Change<CommunityInvitation>): Promise<void> {
  if (!(await roleIn(manager, row.communityId, row.userId))) return;
  throw new JoineryError('INVALID_STATE', 'The user is a member already.', { field: 'userId' });
}

export function refuseOwner({ row }: Change<Member>): void {
  if (row.role !== 'OWNER') return;
  throw new JoineryError('INVALID_STATE', 'An owner takes another role before leaving.', { state: 'OWNER' });
}

/** Whoever a community is handed over to has a say in it already. */
export async function checkOwner({ manager, input, was }: Checked<Community>): Promise<InvalidField[]> {
  if (!was || !input.userId || (await roleIn(manager, was.id, input.userId)) === 'OWNER') return [];
  return [invalidField('userId', 'A community is handed over to one of its owners.')];
}

/** The community is locked: of two owners who step back at once, one stays. */
export async function keepOwner({ manager, viewer, row, was }: ChangeOfRow<Member>): Promise<void> {
  if (was.role !== 'OWNER' || row.role === 'OWNER') return;
  const { communityId } = row;
  await findForChange(manager, viewer, Community, communityId);
  if ((await manager.countBy(Member, { communityId, role: 'OWNER' })) > 1) return;
  throw new JoineryError('INVALID_STATE', 'A community keeps an owner: make somebody else one first.', {
    state: 'OWNER',
  });
}
