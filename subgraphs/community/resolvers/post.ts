import { batched, connection } from '../../runtime/request/resolver';
import { Comment } from '../entities/comment';
import { Like } from '../entities/like';
import { hasLiked } from '../liking';
import { loadPostStats } from '../post-stats';
import type { PostResolvers } from '../types.generated';

// One function, so that both counts share one batch and its statement.
const stats = batched(loadPostStats);

export const Post: PostResolvers = {
  comments: connection(Comment, { of: 'postId', where: 'parent_id IS NULL' }),
  likes: connection(Like, { of: 'likeableId', where: `likeable_type = 'POST'` }),
  commentCount: async (...call) => (await stats(...call)).commentCount,
  likeCount: async (...call) => (await stats(...call)).likeCount,
  viewerHasLiked: hasLiked('POST'),
};
