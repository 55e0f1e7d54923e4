import { join, leave } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { author } from '../../runtime/change/who';
import { Follow } from '../entities/follow';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  followUser: join(Follow, { by: 'followerId' }),
  unfollowUser: leave(Follow, { by: 'followerId' }),
  removeFollower: remove(Follow, { who: author('followingId') }),
};
