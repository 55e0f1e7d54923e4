import { connection, ofViewer } from '../../runtime/request/resolver';
import { Community as CommunityEntity } from '../entities/community';
import { CommunityInvitation } from '../entities/community-invitation';
import { Member } from '../entities/member';
import type { CommunityResolvers, UserResolvers } from '../types.generated';

export const Community: CommunityResolvers = {
  viewerMember: ofViewer(Member, { of: 'communityId', by: 'userId' }),
};

export const User: UserResolvers = {
  communities: connection(CommunityEntity, { of: 'createdById' }),
  communityInvitations: connection(CommunityInvitation, { of: 'userId' }),
};
