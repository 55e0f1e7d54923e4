import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { join, leave } from '../../runtime/change/join';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { admin, anyOf, author } from '../../runtime/change/who';
import { insertRow } from '../../runtime/change/write-row';
import { uniqueSlug } from '../../runtime/input/slug';
import { mutation } from '../../runtime/request/resolver';
import { Community } from '../entities/community';
import { CommunityInvitation } from '../entities/community-invitation';
import { CommunitySubscription } from '../entities/community-subscription';
import { Member } from '../entities/member';
import { Space } from '../entities/space';
import { SubscriptionTier } from '../entities/subscription-tier';
import {
  checkOwner,
  endInvitation,
  keepOwner,
  mayRemove,
  refuseOwner,
  requireNoMember,
  requireOpen,
  withRole,
} from '../roles';
import { paidUntil, subscribeToTier } from '../subscribing';
import type { MutationResolvers } from '../types.generated';

const slugOfName = ({ input: { slug, name } }: { input: any }) => ({ slug: slug ?? uniqueSlug(name ?? '') });

export const Mutation: MutationResolvers = {
  createCommunity: create(Community, {
    by: 'createdById',
    set: slugOfName,
    after: ({ manager, viewer: { userId }, row }) =>
      insertRow(manager, Member, { communityId: row.id, userId, role: 'OWNER' }),
  }),
  updateCommunity: edit(Community, { who: withRole('OWNER', 'ADMIN') }),
  handOverCommunity: edit(Community, {
    who: anyOf<Community>(author('createdById'), admin),
    set: ({ input }) => ({ createdById: input.userId }),
    check: checkOwner,
  }),
  deleteCommunity: remove(Community, { who: anyOf<Community>(withRole('OWNER'), admin) }),

  joinCommunity: join(Member, { by: 'userId', before: requireOpen, after: endInvitation }),
  leaveCommunity: leave(Member, { by: 'userId', after: refuseOwner }),
  inviteToCommunity: create(CommunityInvitation, {
    by: 'invitedById',
    who: withRole('OWNER', 'ADMIN', 'MODERATOR'),
    before: requireNoMember,
  }),
  declineInvitation: remove(CommunityInvitation, {
    who: anyOf<CommunityInvitation>(author('userId'), author('invitedById'), withRole('OWNER', 'ADMIN')),
  }),
  setMemberRole: edit(Member, { who: withRole('OWNER'), before: keepOwner }),
  removeMember: remove(Member, { who: mayRemove, under: 'community' }),

  createSpace: create(Space, { who: withRole('OWNER', 'ADMIN'), set: slugOfName }),
  updateSpace: edit(Space, { who: withRole('OWNER', 'ADMIN') }),
  deleteSpace: remove(Space, { who: withRole('OWNER', 'ADMIN') }),

  createSubscriptionTier: create(SubscriptionTier, { who: withRole('OWNER', 'ADMIN') }),
  updateSubscriptionTier: edit(SubscriptionTier, { who: withRole('OWNER', 'ADMIN') }),
  deleteSubscriptionTier: remove(SubscriptionTier, { who: withRole('OWNER', 'ADMIN') }),
  subscribeToTier: mutation(subscribeToTier),
  cancelCommunitySubscription: move(CommunitySubscription, 'status', {
    who: author('subscriberId'),
    from: ['TRIAL', 'ACTIVE', 'PAST_DUE'],
    to: 'CANCELLED',
    set: () => ({ cancelledAt: new Date() }),
  }),
  setCommunitySubscriptionStatus: move(CommunitySubscription, 'status', {
    who: withRole('OWNER', 'ADMIN'),
    arrows: { TRIAL: ['ACTIVE', 'EXPIRED'], ACTIVE: ['PAST_DUE'], PAST_DUE: ['ACTIVE', 'EXPIRED'] },
    set: paidUntil,
  }),
};
