import { batched, connection } from '../../runtime/request/resolver';
import { Follow } from '../entities/follow';
import { loadFollowsViewer, loadSocialStats, loadViewerFollows } from '../stats';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  followers: connection(Follow, { of: 'followingId' }),
  following: connection(Follow, { of: 'followerId' }),
  socialStats: batched(loadSocialStats),
  viewerFollows: batched(loadViewerFollows),
  followsViewer: batched(loadFollowsViewer),
};
