import { batched, connection } from '../../runtime/request/resolver';
import { Community as CommunityEntity } from '../entities/community';
import { CommunityInvitation } from '../entities/community-invitation';
import type { CommunityResolvers, UserResolvers } from '../types.generated';
import { loadViewerMember } from '../viewer-member';

export const Community: CommunityResolvers = {
  viewerMember: batched(loadViewerMember),
};

export const User: UserResolvers = {
  communities: connection(CommunityEntity, { of: 'createdById' }),
  communityInvitations: connection(CommunityInvitation, { of: 'userId' }),
};
