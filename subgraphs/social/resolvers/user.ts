import { batched, connection, ofViewer } from '../../runtime/request/resolver';
import { Follow } from '../entities/follow';
import { loadSocialStats } from '../stats';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  followers: connection(Follow, { of: 'followingId' }),
  following: connection(Follow, { of: 'followerId' }),
  socialStats: batched(loadSocialStats),
  viewerFollows: ofViewer(Follow, { of: 'followingId', by: 'followerId' }),
  followsViewer: ofViewer(Follow, { of: 'followerId', by: 'followingId' }),
};
